package org.lotgraph.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.lotgraph.store.Graph;
import org.lotgraph.store.Touches;

/** One append under way: its transaction, its batch number, and what it has done so far. */
final class Telling {

    final Holdings holdings;
    final Batch told;
    final int batch;
    /** Id of the import that tells this, empty where it is none. */
    final String ofImport;
    private final long now;
    private final Map<String, Object> totals;
    final Things things;
    final ToldBefore toldBefore;
    /** What this batch has created or changed so far: its log. */
    final Touches.Builder touches;
    private final Map<String, Long> counts = new TreeMap<>();
    private final Map<Integer, String> digests = new HashMap<>();
    private final Map<Integer, Long> clocks = new HashMap<>();
    private final List<Appended.Rejected> rejected = new ArrayList<>();
    private long appended;
    private long repeated;
    private long superseded;
    private long order;
    private long segment;
    private final boolean plainEvents;

    Telling(Holdings holdings, Batch told, String ofImport, int batch, long now, Map<String, Object> totals, ToldBefore toldBefore, Touches.Builder touches) {
        this.holdings = holdings;
        this.told = told;
        this.ofImport = ofImport;
        this.batch = batch;
        this.now = now;
        this.totals = totals;
        this.things = new Things(holdings, touches);
        this.toldBefore = toldBefore;
        this.touches = touches;
        this.plainEvents = told.facts().stream().allMatch(fact -> fact.event() != null && !(fact instanceof Fact.Voided));
    }

    /**
     * Whether this batch tells all that anybody tells of this node: it has made it, and it neither voids anything nor holds rows. What is
     * derived of it is then derived without reading back what was just written.
     */
    boolean tellsAllOf(long node) {
        return plainEvents && things.isMade(node);
    }

    String source() {
        return told.source();
    }

    void appended(String kind) {
        appended++;
        counts.merge(kind, 1L, Long::sum);
    }

    void appended(String kind, long count) {
        appended += count;
        if (count > 0) {
            counts.merge(kind, count, Long::sum);
        }
    }

    void repeated() {
        repeated++;
    }

    /** A fact of the batch that is not taken. */
    void reject(Fact fact, Problem why) {
        int number = 0;
        while (told.facts().get(number) != fact) {
            number++;
        }
        rejected.add(new Appended.Rejected(number, why));
    }

    void superseded(int former) {
        superseded += former;
        if (former > 0) {
            counts.merge("Superseded", (long) former, Long::sum);
        }
    }

    /** Whether the ledger holds a fact of this kind: spares a look at every edge for what nobody told. */
    boolean holds(String kind) {
        return totals.containsKey(kind) || counts.containsKey(kind);
    }

    boolean changedNothing() {
        return appended + superseded == 0 && touches.isEmpty();
    }

    Map<String, Long> counts() {
        return counts;
    }

    Appended done(long position) {
        return new Appended(position + appended + superseded, appended, repeated, superseded, rejected);
    }

    /** The hash of the file's content that a batch was told by. */
    String digest(int ofBatch) {
        if (ofBatch == batch) {
            return told.digest();
        }
        return digests.computeIfAbsent(ofBatch, holdings::digest);
    }

    /** The ledger's clock at a batch, in nanoseconds. */
    long clock(int ofBatch) {
        return ofBatch == batch ? now : clocks.computeIfAbsent(ofBatch,
                wanted -> tx().run("ledger/clock", Map.of("batch", wanted)).getFirst().get("clock").asLong());
    }

    /** The next place inside the batch: ties of event time are broken by it. */
    long nextOrder() {
        return order++;
    }

    void beginSegment() {
        segment = order;
    }

    /** Whether something at this place of a batch is told by the segment under way. */
    boolean isOfSegment(int ofBatch, long atOrder) {
        return ofBatch == batch && atOrder >= segment;
    }

    /** The database itself, for what only events need. */
    private DatabaseHoldings database() {
        if (holdings instanceof DatabaseHoldings database) {
            return database;
        }
        throw new IllegalStateException("Events are appended to a database only");
    }

    Graph.Transaction tx() {
        return database().tx;
    }

    void run(String statement, List<Map<String, Object>> rows) {
        if (!rows.isEmpty()) {
            database().run(statement, rows);
        }
    }

    void draw(EdgeRows edges) {
        if (!edges.byType().isEmpty()) {
            database().draw(edges);
        }
    }
}
