package org.lotgraph.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.lotgraph.store.Graph;
import org.lotgraph.store.NearTransaction;

/**
 * The head of the ledger, locked for one append: one writer at a time, in however many processes, until the transaction ends. Where the
 * database runs in this process the same is locked and written without a statement.
 */
final class LockedHead {

    private final Graph.Transaction tx;
    private final long node;
    private final Map<String, Object> properties;

    private LockedHead(Graph.Transaction tx, long node, Map<String, Object> properties) {
        this.tx = tx;
        this.node = node;
        this.properties = properties;
    }

    static LockedHead lock(Graph.Transaction tx) {
        NearTransaction near = tx.near();
        if (near == null) {
            tx.run("ledger/lock-head", Map.of());
            return new LockedHead(tx, Node.NOT_YET, first(tx.run("ledger/head", Map.of())).get("properties").asMap());
        }
        long node = first(near.find("Ledger", "name", "ledger", List.of())).id();
        near.set(node, Map.of("writing", true));
        return new LockedHead(tx, node, near.properties(node));
    }

    /** The head in the answer to whoever asked for it. */
    static <T> T first(List<T> found) {
        if (found.isEmpty()) {
            throw new IllegalStateException("This database holds no ledger yet; prepare it first");
        }
        return found.getFirst();
    }

    int batch() {
        return Math.toIntExact(number("batch"));
    }

    long position() {
        return number("position");
    }

    long clock() {
        return number("clock");
    }

    private long number(String name) {
        return (Long) properties.getOrDefault(name, 0L);
    }

    /** All that stands on it: the counts by kind, and where the ledger is. */
    Map<String, Object> properties() {
        return properties;
    }

    /**
     * Moves it past a batch, which is kept.
     *
     * @param counts what the batch appended, by kind
     * @param place  where the ledger is now: batch, position and clock
     * @param told   what else is kept of the batch
     */
    void move(Map<String, Long> counts, Map<String, Object> place, Map<String, Object> told) {
        Map<String, Object> head = new HashMap<>(place);
        counts.forEach((kind, count) -> head.put(kind, count + number(kind)));
        Map<String, Object> batch = new HashMap<>(counts);
        batch.putAll(told);
        batch.putAll(place);
        NearTransaction near = tx.near();
        if (near == null) {
            tx.run("ledger/create-batch", Map.of("head", head, "batch", batch));
        } else {
            near.set(node, head);
            List<String> names = List.copyOf(batch.keySet());
            near.node(List.of("LedgerBatch"), names, names.stream().<Object>map(batch::get).toList());
        }
    }
}
