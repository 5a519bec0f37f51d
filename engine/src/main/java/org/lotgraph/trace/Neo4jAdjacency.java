package org.lotgraph.trace;

import static org.lotgraph.item.ValidTime.BEGINNING;
import static org.lotgraph.item.ValidTime.END;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.lotgraph.item.Quantity;
import org.lotgraph.store.Graph;
import org.lotgraph.store.Moment;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongLinkedOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;

/**
 * Asks Neo4j, one statement a frontier and side. Two things need a second look, and only for the edges concerned: a receipt that nobody
 * told is at latest the item's next departure, and what was declared of a node may have been declared otherwise at an earlier moment.
 */
final class Neo4jAdjacency implements Adjacency {

    private final Graph graph;
    private @Nullable Boolean twins;

    Neo4jAdjacency(Graph graph) {
        this.graph = graph;
    }

    @Override
    public boolean hasTwins() {
        Boolean known = twins;
        if (known == null) {
            known = graph.read("trace/any-twins", Map.of()).getFirst().get("twins").asBoolean();
            twins = known;
        }
        return known;
    }

    @Override
    public Reach reach() {
        return new Reach();
    }

    @Override
    public long number(long node) {
        return node;
    }

    @Override
    public long node(long number) {
        return number;
    }

    @Override
    public long relationship(long edge) {
        return edge;
    }

    @Override
    public void edges(long[] frontier, Side side, Moment moment, Consumer<Edge> visitor) {
        Map<String, Object> parameters = Map.of("nodes", frontier, "batch", moment.batch());
        List<Record> changed = new ArrayList<>();
        List<UnderWay> underWay = new ArrayList<>();
        Edge edge = new Edge();
        graph.stream("trace/" + side.name().toLowerCase(java.util.Locale.ROOT), parameters, row -> {
            if (row.get("changed").asBoolean(false)) {
                changed.add(row);
            } else if (isUnderWay(row)) {
                underWay.add(new UnderWay(row, row.get("strict").asBoolean(false)));
            } else {
                fill(edge, row);
                visitor.accept(edge);
            }
        });
        asDeclaredThen(changed, side, moment, underWay, edge, visitor);
        untilNextDeparture(underWay, side, moment, edge, visitor);
    }

    /** A SHIPPED_IN edge without a receipt that can be one, and whether what is at its far end was STRICT at the moment. */
    private record UnderWay(Record row, boolean farStrict) {
    }

    /** A receipt before the departure is none, as {@link Edge#straighten} says. */
    private static boolean isUnderWay(Record row) {
        long untilLatest = row.get("untilLatest").asLong(END);
        return row.get("kind").asString().equals("SHIPPED_IN") && row.get("fromLatest").asLong(END) != END
                && (untilLatest == END || untilLatest < row.get("fromEarliest").asLong(BEGINNING));
    }

    private static void fill(Edge edge, Record row) {
        edge.id = row.get("edge").asLong();
        edge.kind = EdgeKind.valueOf(row.get("kind").asString());
        edge.near = row.get("near").asLong();
        edge.far = row.get("far").asLong();
        edge.farType = (byte) row.get("farType").asInt();
        edge.farStrict = row.get("strict").asBoolean(false);
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

    private void untilNextDeparture(List<UnderWay> rows, Side side, Moment moment, Edge edge, Consumer<Edge> visitor) {
        if (rows.isEmpty()) {
            return;
        }
        String item = side == Side.UPSTREAM ? "far" : "near";
        LongSet items = new LongLinkedOpenHashSet();
        rows.forEach(each -> items.add(each.row().get(item).asLong()));
        Long2ObjectOpenHashMap<List<Record>> departures = new Long2ObjectOpenHashMap<>();
        graph.stream("trace/departures", Map.of("nodes", items.toLongArray(), "batch", moment.batch()),
                row -> departures.computeIfAbsent(row.get("item").asLong(), i -> new ArrayList<>(1)).add(row));
        for (UnderWay each : rows) {
            fill(edge, each.row());
            edge.farStrict = each.farStrict();
            for (Record departure : departures.getOrDefault(each.row().get(item).asLong(), List.of())) {
                if (departure.get("earliest").asLong() > edge.fromLatest) {
                    edge.untilLatest = Math.min(edge.untilLatest, departure.get("latest").asLong());
                }
            }
            visitor.accept(edge);
        }
    }

    private void asDeclaredThen(List<Record> rows, Side side, Moment moment, List<UnderWay> underWay, Edge edge, Consumer<Edge> visitor) {
        if (rows.isEmpty()) {
            return;
        }
        LongSet nodes = new LongLinkedOpenHashSet();
        rows.forEach(row -> {
            nodes.add(row.get("near").asLong());
            nodes.add(row.get("far").asLong());
        });
        Long2ObjectOpenHashMap<Record> told = new Long2ObjectOpenHashMap<>();
        graph.stream("trace/declared", Map.of("nodes", nodes.toLongArray(), "batch", moment.batch()),
                row -> told.put(row.get("node").asLong(), row));
        for (Record row : rows) {
            Record far = told.get(row.get("far").asLong());
            boolean farStrict = far != null && far.get("strict").asBoolean(false);
            if (isUnderWay(row)) {
                underWay.add(new UnderWay(row, farStrict));
                continue;
            }
            fill(edge, row);
            edge.farStrict = farStrict;
            runThen(edge, row, edge.farType == Edge.PROCESS ? far : told.get(edge.near), side);
            partialThen(edge, row, far);
            visitor.accept(edge);
        }
    }

    private static void runThen(Edge edge, Record row, @Nullable Record process, Side side) {
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

    private static boolean isOtherUnit(Value packed, Value made) {
        return !packed.isNull() && !made.isNull() && !packed.equals(made);
    }

    private static void partialThen(Edge edge, Record row, @Nullable Record lot) {
        if (!row.containsKey("partial")) {
            return;
        }
        edge.partial = lot != null && !lot.get("quantity").isNull() && !row.get("packed").isNull()
                && (isOtherUnit(row.get("packedUom"), lot.get("uom")) || Double.parseDouble(row.get("packed").asString()) < Double.parseDouble(lot.get("quantity").asString()));
    }
}
