package org.lotgraph.ledger;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.lotgraph.item.ValidTime;
import org.lotgraph.store.Touches;

/**
 * A ledger that begins empty and is written into files, for loading all of it into an empty database at once. Batch by batch it decides what
 * {@link Ledger} would decide, and what it shows in the end is what would stand in the database, but for the logs of what batches touched.
 */
public final class BulkLedger implements AutoCloseable {

    private final SpooledHoldings holdings;
    private final Clock clock;
    private final ToldBefore toldBefore = new ToldBefore();
    private final List<Map<String, Object>> batches = new ArrayList<>();
    private final Map<String, Object> totals = new TreeMap<>();
    private boolean written;
    private long position;
    private long clockOfHead;

    /**
     * An empty ledger.
     *
     * @param folder an empty folder, for its files
     */
    public BulkLedger(Path folder, Clock clock) {
        this.holdings = new SpooledHoldings(folder);
        this.clock = clock;
    }

    /** Whether these facts can be appended here: events and what they tell go to a database only. */
    public static boolean takes(Batch batch) {
        return batch.facts().stream().allMatch(fact -> fact.event() == null);
    }

    /** As {@link Ledger#append}, in files. */
    public Appended append(Batch batch) {
        if (!takes(batch)) {
            throw new IllegalArgumentException("Events are appended to a database");
        }
        int number = batches.size() + 1;
        long now = Math.max(clockOfHead, ValidTime.nanos(clock.instant()));
        holdings.begin(number, batch);
        Telling telling = new Telling(holdings, batch, "", number, now, totals, toldBefore, new Touches.Builder());
        new Append(telling).run();
        written = true;
        Appended done = telling.done(position);
        if (!telling.changedNothing()) {
            position = done.position();
            clockOfHead = now;
            telling.counts().forEach((kind, count) -> totals.merge(kind, count, (one, other) -> (long) one + (long) other));
            Map<String, Object> properties = new TreeMap<>(telling.counts());
            properties.putAll(Map.of("batch", (long) number, "position", position, "clock", now, "source", batch.source(), "file", batch.file(),
                    "digest", batch.digest()));
            batches.add(properties);
        }
        return done;
    }

    /** The graph as it stands now; nothing may be appended any more. */
    public SpooledGraph graph() {
        Map<String, Object> head = new TreeMap<>(totals);
        head.putAll(Map.of("name", "ledger", "batch", (long) batches.size(), "position", position, "clock", clockOfHead));
        if (written) {
            head.put("writing", true);
        }
        return new SpooledGraph(holdings, batches, head);
    }

    @Override
    public void close() {
        holdings.close();
    }
}
