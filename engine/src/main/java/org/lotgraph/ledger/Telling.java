package org.lotgraph.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.lotgraph.store.Graph;
import org.lotgraph.store.Touches;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/** One append under way: its transaction, its batch number, and what it has done so far. */
final class Telling {

    /** The edges that the log of a batch names: what traces go along. */
    private static final Set<String> GENEALOGY = Set.of("CONSUMED_IN", "PRODUCED", "YIELDED", "PACKED_IN", "SHIPPED_IN", "RAN_ON", "SAME_AS");

    final Graph.Transaction tx;
    final Batch told;
    final int batch;
    private final long now;
    private final Map<String, Object> totals;
    final Things things;
    final ToldBefore toldBefore;
    /** What this batch has created or changed so far: its log. */
    final Touches.Builder touches = new Touches.Builder();
    private final Map<String, Long> counts = new TreeMap<>();
    private final Map<Integer, String> digests = new HashMap<>();
    private final Map<Integer, Long> clocks = new HashMap<>();
    private long appended;
    private long repeated;
    private long superseded;
    private long order;
    private long segment;

    Telling(Graph.Transaction tx, Batch told, int batch, long now, Map<String, Object> totals, ToldBefore toldBefore) {
        this.tx = tx;
        this.told = told;
        this.batch = batch;
        this.now = now;
        this.totals = totals;
        this.things = new Things(tx, batch, touches);
        this.toldBefore = toldBefore;
    }

    String source() {
        return told.source();
    }

    void appended(String kind) {
        appended++;
        counts.merge(kind, 1L, Long::sum);
    }

    void repeated() {
        repeated++;
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
        return new Appended(position + appended + superseded, appended, repeated, superseded);
    }

    /** The hash of the file's content that a batch was told by. */
    String digest(int ofBatch) {
        if (ofBatch == batch) {
            return told.digest();
        }
        return digests.computeIfAbsent(ofBatch, wanted -> {
            List<Record> found = tx.run("ledger/digest", Map.of("batch", wanted));
            return found.isEmpty() ? "" : found.getFirst().get("digest").asString();
        });
    }

    /** The ledger's clock at a batch, in nanoseconds. */
    long clock(int ofBatch) {
        return ofBatch == batch ? now : clocks.computeIfAbsent(ofBatch,
                wanted -> tx.run("ledger/clock", Map.of("batch", wanted)).getFirst().get("clock").asLong());
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

    void run(String statement, List<Map<String, Object>> rows) {
        if (!rows.isEmpty()) {
            tx.run(statement, Map.of("rows", rows, "batch", batch));
        }
    }

    /** Draws edges by a statement that returns them. */
    void draw(String statement, List<Map<String, Object>> rows) {
        if (!rows.isEmpty()) {
            log(tx.run(statement, Map.of("rows", rows, "batch", batch)));
        }
    }

    void endEdges(List<Long> ids) {
        edges("ledger/end-edges", ids);
    }

    /** Changes edges by a statement that returns them. */
    void edges(String statement, List<Long> ids) {
        if (!ids.isEmpty()) {
            log(tx.run(statement, Map.of("ids", ids, "batch", batch)));
        }
    }

    private void log(List<Record> edges) {
        for (Record row : edges) {
            if (GENEALOGY.contains(row.get("type").asString())) {
                row.get("ids").values(Value::asLong).forEach(touches::edge);
            }
        }
    }
}
