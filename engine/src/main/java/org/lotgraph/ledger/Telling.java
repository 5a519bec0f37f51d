package org.lotgraph.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.lotgraph.store.Graph;
import org.neo4j.driver.Record;

/** One append under way: its transaction, its batch number, and what it has done so far. */
final class Telling {

    final Graph.Transaction tx;
    final Batch told;
    final int batch;
    final long clock;
    final Things things;
    final ToldBefore toldBefore;
    private final Map<String, Long> counts = new TreeMap<>();
    private final Map<Integer, String> digests = new HashMap<>();
    private long appended;
    private long repeated;
    private long superseded;

    Telling(Graph.Transaction tx, Batch told, int batch, long clock, ToldBefore toldBefore) {
        this.tx = tx;
        this.told = told;
        this.batch = batch;
        this.clock = clock;
        this.things = new Things(tx, batch);
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

    boolean changedNothing() {
        return appended + superseded == 0;
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

    void run(String statement, List<Map<String, Object>> rows) {
        if (!rows.isEmpty()) {
            tx.run(statement, Map.of("rows", rows, "batch", batch));
        }
    }
}
