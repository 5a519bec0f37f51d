package org.lotgraph.trace;

import java.util.List;

import org.lotgraph.item.ItemKind;
import org.lotgraph.snapshot.Snapshot;
import org.lotgraph.store.NearIndexes;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.neo4j.driver.Values;

/**
 * A node that a name stands for.
 *
 * @param batch that it became known in
 */
record Named(String name, long node, byte type, String key, int batch) {

    /** What {@link #of(String, NearIndexes.Found, int)} needs of an item. */
    static final List<String> WANTED = List.of("key", "batch", "making");
    private static final byte CLASS = (byte) ItemKind.CLASS.ordinal();

    static Named of(Record row) {
        return new Named(row.get("name").asString(), row.get("node").asLong(), (byte) row.get("type").asInt(), row.get("key").asString(), row.get("batch").asInt());
    }

    static Named of(String name, NearIndexes.Found item, int batch) {
        List<Value> values = item.values().stream().map(Values::value).toList();
        return new Named(name, item.id(), type(item.labels(), values.get(2), batch), values.get(0).asString(), values.get(1).asInt(0));
    }

    static Named of(String name, Snapshot snapshot, Snapshot.Lot lot, int batch) {
        int node = lot.number();
        return new Named(name, snapshot.id(node), snapshot.type(node, batch), lot.key(), lot.batch());
    }

    /** Of a lot, whether its making was known at the batch. */
    private static byte type(List<String> labels, Value making, int batch) {
        for (ItemKind kind : ItemKind.values()) {
            if (labels.contains(kind.label())) {
                return (byte) (kind.isLot() ? made(making, batch) : kind.ordinal());
            }
        }
        return CLASS;
    }

    private static long made(Value making, int batch) {
        return making.isNull() ? 0 : making.asList(Value::asInt).stream().filter(known -> known <= batch).count() % 2;
    }

    boolean isItem() {
        return type < Edge.PROCESS;
    }
}
