package org.lotgraph.snapshot;

import static org.lotgraph.item.ValidTime.BEGINNING;
import static org.lotgraph.item.ValidTime.END;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/**
 * What the snapshot keeps of a node.
 *
 * @param type       ordinal of its kind, 6 a process, 7 equipment; of a lot 0, for {@code making} says whether it was made
 * @param everStrict some declaration, standing or not, says STRICT
 * @param subject    key of a shipment's receiver, else of the product
 * @param declared   the batch of the last change to what is declared of it
 * @param making     the batches in which a lot's making became known or ceased to be
 * @param key        of a lot; {@code sourceId} likewise
 * @param batch      that it became known in
 */
record NodeRow(long id, int type, boolean strict, boolean everStrict, @Nullable String subject, int declared, int[] making, long started, long ended,
        @Nullable String quantity, @Nullable String uom, @Nullable String key, @Nullable String sourceId, int batch) {

    static NodeRow of(Record row) {
        Value making = row.get("making");
        return new NodeRow(row.get("node").asLong(), row.get("type").asInt(), row.get("strict").asBoolean(false),
                row.get("everStrict").asBoolean(false), row.get("subject").asString(null), row.get("declared").asInt(0),
                making.isNull() ? NO_BATCHES : batches(making.asList(Value::asInt)), row.get("started").asLong(BEGINNING),
                row.get("ended").asLong(END), row.get("quantity").asString(null), row.get("uom").asString(null),
                row.get("key").asString(null), row.get("sourceId").asString(null), row.get("batch").asInt(0));
    }

    private static final int[] NO_BATCHES = {};

    private static int[] batches(List<Integer> list) {
        return list.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Whether there is anything to keep beside the columns that every node has. */
    boolean hasDetails() {
        return making.length > 0 || started != BEGINNING || ended != END || quantity != null;
    }
}
