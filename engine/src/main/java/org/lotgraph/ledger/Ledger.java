package org.lotgraph.ledger;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.lotgraph.item.ValidTime;
import org.lotgraph.store.Graph;
import org.lotgraph.store.Moment;
import org.lotgraph.store.NearTransaction;
import org.lotgraph.store.Touches;
import org.neo4j.driver.Record;

/** The only writer of the graph. One append is one transaction; several processes may append to one database, one after the other. */
public final class Ledger {

    private static final List<String> SCHEMA = List.of("item-key", "item-source-id", "alias-name", "process-key", "process-source-id",
            "product-key", "product-source-id", "party-key", "party-source-id", "place-key", "place-source-id", "equipment-key",
            "equipment-source-id", "event-key", "event-sameness", "declaration-fact", "declaration-event", "batch", "batch-position",
            "batch-clock", "ledger-name", "event-id", "lot-number", "watermark-name", "batch-import", "import-id", "import-problem");

    private static final String IMPORT = "import";

    private final Graph graph;
    private final Clock clock;
    private final ToldBefore toldBefore = new ToldBefore();

    public Ledger(Graph graph, Clock clock) {
        this.graph = graph;
        this.clock = clock;
    }

    /** Makes constraints, indexes and the head where they are missing. Called once before the first append. */
    public void prepare() {
        Set<String> online = graph.read("schema/online", Map.of()).stream().map(row -> row.get("name").asString()).collect(Collectors.toSet());
        List<String> missing = SCHEMA.stream().filter(name -> !online.contains(name.replace('-', '_'))).toList();
        if (!missing.isEmpty()) {
            missing.forEach(name -> graph.schema("schema/" + name));
            graph.read("schema/await", Map.of());
        }
        graph.writing(tx -> tx.run("ledger/create-head", Map.of()));
    }

    /** Appends what is new of these facts, as a whole or not at all; a batch of known facts changes nothing. */
    public Appended append(Batch batch) {
        return write(batch, Map.of(), telling -> new Append(telling).run());
    }

    /** The same as a part of an {@link Import}, so that it can be told and undone with it. */
    public Appended append(Batch batch, String ofImport) {
        return write(batch, Map.of(IMPORT, ofImport), telling -> new Append(telling).run());
    }

    /**
     * One batch of the ledger.
     *
     * @param marks what is kept of the batch beside its counts
     */
    Appended write(Batch batch, Map<String, Object> marks, Consumer<Telling> work) {
        return graph.writing(tx -> write(tx, batch, marks, work));
    }

    private Appended write(Graph.Transaction tx, Batch batch, Map<String, Object> marks, Consumer<Telling> work) {
        LockedHead head = LockedHead.lock(tx);
        long now = Math.max(head.clock(), ValidTime.nanos(clock.instant()));
        int number = head.batch() + 1;
        Touches.Builder touches = new Touches.Builder();
        Telling telling = new Telling(holdings(tx, number, touches), batch, String.valueOf(marks.getOrDefault(IMPORT, "")), number, now,
                head.properties(), toldBefore, touches);
        work.accept(telling);
        Appended done = telling.done(head.position());
        if (!telling.changedNothing()) {
            head.move(telling.counts(), Map.of("batch", number, "position", done.position(), "clock", now),
                    new Properties().map(marks).put("source", batch.source()).put("file", batch.file()).put("digest", batch.digest())
                            .put("log", touches.build().bytes()).map());
            tx.reaches(Moment.of(telling.batch, done.position(), now));
        }
        return done;
    }

    private static Holdings holdings(Graph.Transaction tx, int batch, Touches.Builder touches) {
        NearTransaction near = tx.near();
        return near == null ? new DatabaseHoldings(tx, batch, touches) : new NearHoldings(tx, near, batch, touches);
    }

    public Head head() {
        Record head = LockedHead.first(graph.read("ledger/head", Map.of()));
        SortedMap<String, Long> counts = new TreeMap<>();
        head.get("properties").asMap().forEach((name, value) -> {
            if (Character.isUpperCase(name.charAt(0))) {
                counts.put(name, (Long) value);
            }
        });
        Instant at = ValidTime.instant(head.get("clock").asLong());
        return new Head(head.get("position").asLong(), at == null ? Instant.EPOCH : at, counts);
    }

    /** How far a source's statement of that name has been read; null where it never was. */
    public @Nullable String watermark(String name) {
        List<Record> found = graph.read("ledger/watermark", Map.of("name", name));
        return found.isEmpty() ? null : found.getFirst().get("value").asString();
    }

    /** Keeps how far it has been read, once all of that is appended. */
    public void watermark(String name, String value) {
        graph.writing(tx -> tx.run("ledger/set-watermark", Map.of("name", name, "value", value)));
    }
}
