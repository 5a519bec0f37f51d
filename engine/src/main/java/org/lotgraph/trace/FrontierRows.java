package org.lotgraph.trace;

import static org.lotgraph.item.ValidTime.BEGINNING;
import static org.lotgraph.item.ValidTime.END;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.lotgraph.item.ItemKind;
import org.lotgraph.item.Quantity;
import org.lotgraph.store.Graph;
import org.lotgraph.store.Moment;
import org.lotgraph.trace.Adjacency.Side;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongLinkedOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;

/**
 * The rows that a statement gave for one frontier, shown as edges. Two things need a second look, and only for the edges concerned: a receipt
 * that nobody told is at latest the item's next departure, and what was declared of a node may have been declared otherwise at an earlier moment.
 */
final class FrontierRows {

    private final Graph graph;
    private final Side side;
    private final Moment moment;
    private final Consumer<Edge> visitor;
    private final Edge edge = new Edge();
    private final List<Record> changed = new ArrayList<>();
    private final List<UnderWay> underWay = new ArrayList<>();

    FrontierRows(Graph graph, Side side, Moment moment, Consumer<Edge> visitor) {
        this.graph = graph;
        this.side = side;
        this.moment = moment;
        this.visitor = visitor;
    }

    /** A SHIPPED_IN edge without a receipt that can be one, and whether what is at its far end was STRICT at the moment. */
    private record UnderWay(Record row, boolean farStrict) {
    }

    /** The nodes of these rows whose other keys matter. */
    LongSet things(List<Record> rows) {
        LongSet nodes = new LongLinkedOpenHashSet();
        for (Record row : rows) {
            if (side != Side.CONTAINERS && row.get("farType").asInt() <= ItemKind.BATCH.ordinal()) {
                nodes.add(row.get("far").asLong());
            }
            if (isUnderWay(row)) {
                nodes.add(item(row));
            }
        }
        return nodes;
    }

    /** Shows the edge of a row now, or when {@link #tellRest} is called. */
    void tell(Record row, Things things) {
        if (row.get("changed").asBoolean(false)) {
            changed.add(row);
        } else if (isUnderWay(row)) {
            underWay.add(new UnderWay(row, isStrict(row, things)));
        } else {
            fill(row);
            edge.farStrict = isStrict(row, things);
            edge.partial |= things.isPart(edge.far, row);
            visitor.accept(edge);
        }
    }

    void tellRest(Things things) {
        asDeclaredThen(things);
        untilNextDeparture(things);
    }

    private static boolean isStrict(Record row, Things things) {
        return row.get("strict").asBoolean(false) || things.isStrict(row.get("far").asLong());
    }

    /** A receipt before the departure is none, as {@link Edge#straighten} says. */
    private static boolean isUnderWay(Record row) {
        long untilLatest = row.get("untilLatest").asLong(END);
        return row.get("kind").asString().equals("SHIPPED_IN") && row.get("fromLatest").asLong(END) != END
                && (untilLatest == END || untilLatest < row.get("fromEarliest").asLong(BEGINNING));
    }

    /** What travels in the shipment. */
    private long item(Record row) {
        return row.get(side == Side.UPSTREAM ? "far" : "near").asLong();
    }

    private void fill(Record row) {
        edge.id = row.get("edge").asLong();
        edge.kind = EdgeKind.valueOf(row.get("kind").asString());
        edge.near = row.get("near").asLong();
        edge.far = row.get("far").asLong();
        edge.farType = (byte) row.get("farType").asInt();
        edge.partial = row.containsKey("partial") && row.get("partial").asBoolean(false);
        edge.quantity = !row.containsKey("quantity") || row.get("quantity").isNull() ? null
                : new Quantity(new BigDecimal(row.get("quantity").asString()), row.get("uom").asString(null));
        edge.batch = row.get("batch").asInt(0);
        boolean packed = edge.kind == EdgeKind.PACKED_IN;
        Value from = row.get("fromEarliest");
        Value until = row.get("untilEarliest");
        edge.fromEarliest = from.asLong(BEGINNING);
        edge.fromLatest = row.get("fromLatest").asLong(packed ? BEGINNING : END);
        edge.untilEarliest = until.asLong(packed ? END : BEGINNING);
        edge.untilLatest = row.get("untilLatest").asLong(END);
        edge.straighten();
        boolean told = !from.isNull() || packed || edge.kind == EdgeKind.SHIPPED_IN;
        if (told) {
            edge.strictlyWithin(edge.fromEarliest, edge.fromLatest);
        } else {
            edge.strictlyWithin(row.get("runEarliest").asLong(BEGINNING), row.get("runLatest").asLong(END));
        }
    }

    private void untilNextDeparture(Things things) {
        if (underWay.isEmpty()) {
            return;
        }
        LongSet items = new LongLinkedOpenHashSet();
        underWay.forEach(each -> items.addAll(things.keys(item(each.row()))));
        Long2ObjectOpenHashMap<List<Record>> departures = new Long2ObjectOpenHashMap<>();
        graph.stream("trace/departures", Map.of("nodes", items.toLongArray(), "batch", moment.batch()),
                row -> departures.computeIfAbsent(row.get("item").asLong(), i -> new ArrayList<>(1)).add(row));
        for (UnderWay each : underWay) {
            fill(each.row());
            edge.farStrict = each.farStrict();
            for (long key : things.keys(item(each.row()))) {
                for (Record departure : departures.getOrDefault(key, List.of())) {
                    if (departure.get("earliest").asLong() > edge.fromLatest) {
                        edge.untilLatest = Math.min(edge.untilLatest, departure.get("latest").asLong());
                    }
                }
            }
            visitor.accept(edge);
        }
    }

    private void asDeclaredThen(Things things) {
        if (changed.isEmpty()) {
            return;
        }
        LongSet nodes = new LongLinkedOpenHashSet();
        changed.forEach(row -> {
            nodes.add(row.get("near").asLong());
            nodes.add(row.get("far").asLong());
        });
        Long2ObjectOpenHashMap<Record> told = new Long2ObjectOpenHashMap<>();
        graph.stream("trace/declared", Map.of("nodes", nodes.toLongArray(), "batch", moment.batch()),
                row -> told.put(row.get("node").asLong(), row));
        for (Record row : changed) {
            Record far = told.get(row.get("far").asLong());
            boolean farStrict = (far != null && far.get("strict").asBoolean(false)) || things.isStrict(row.get("far").asLong());
            if (isUnderWay(row)) {
                underWay.add(new UnderWay(row, farStrict));
                continue;
            }
            fill(row);
            edge.farStrict = farStrict;
            runThen(row, edge.farType == Edge.PROCESS ? far : told.get(edge.near));
            edge.partial = things.isPart(edge.far, row) || (far != null && row.containsKey("packed")
                    && Things.isPart(row.get("packed"), row.get("packedUom"), far.get("quantity"), far.get("uom")));
            visitor.accept(edge);
        }
    }

    private void runThen(Record row, @Nullable Record process) {
        boolean point = edge.kind == EdgeKind.CONSUMED_IN || edge.kind == EdgeKind.PRODUCED;
        if (side == Side.RUNS) {
            edge.fromEarliest = process == null ? BEGINNING : process.get("startedEarliest").asLong(BEGINNING);
            edge.fromLatest = process == null ? END : process.get("startedLatest").asLong(END);
            edge.untilEarliest = process == null ? BEGINNING : process.get("endedEarliest").asLong(BEGINNING);
            edge.untilLatest = process == null ? END : process.get("endedLatest").asLong(END);
            edge.straighten();
        } else if (point && row.get("fromEarliest").isNull()) {
            edge.strictlyWithin(process == null ? BEGINNING : process.get("startedEarliest").asLong(BEGINNING),
                    process == null ? END : process.get("endedLatest").asLong(END));
        }
    }
}
