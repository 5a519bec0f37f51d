package org.lotgraph.trace;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.lotgraph.item.MasterData;
import org.lotgraph.item.Quantity;
import org.lotgraph.item.Synonyms;
import org.lotgraph.store.Graph;
import org.lotgraph.store.Moment;
import org.neo4j.driver.Record;

/** What items that a trace reached come to, by product, supplier or place, as the graph tells it. */
record ItemTotals(Graph graph, Adjacency adjacency, Reach reach, Twins twins, Moment moment) {

    List<Total> byProduct(int[] places) {
        if (adjacency instanceof SnapshotAdjacency arrays) {
            ArrayProducts products = new ArrayProducts(arrays.snapshot(), reach, places, twins, moment);
            return of("trace/by-product", MasterData.PRODUCT, products.otherwise().toIntArray(), products.sums());
        }
        return of("trace/by-product", MasterData.PRODUCT, places, new Sums());
    }

    List<Total> bySupplier(int[] places) {
        return of("trace/by-supplier", MasterData.PARTY, Arrays.stream(places).filter(reach::isLot).toArray(), new Sums());
    }

    List<Total> byPlace(int[] places) {
        return of("trace/by-place", MasterData.PLACE, places, new Sums());
    }

    /** What some listed items come to, beside the sums of others; one thing under two keys counts once, and so does one party. */
    private List<Total> of(String statement, MasterData kind, int[] places, Sums others) {
        Sums sums = add(others, statement, places, Map.of());
        TwinTotals several = new TwinTotals(reach, twins, places, this::id);
        for (long[] chunk : chunks(several.nodes())) {
            graph.read(statement, Map.of("nodes", chunk, "batch", moment.batch(), "each", true, "first", Map.of()))
                    .forEach(row -> several.add(row.get("node").asLong(), row.get("key").asString(), quantities(row)));
        }
        Set<String> keys = new HashSet<>(sums.keys());
        keys.addAll(several.keys());
        Map<String, String> first = new Synonyms(graph).first(kind, keys, moment.batch());
        // An item may have been at a place under two of its names, and has one product and one supplier.
        boolean again = kind == MasterData.PLACE && !first.isEmpty();
        Sums all = again ? add(new Sums(), statement, places, first) : sums.under(first);
        several.addTo(all, first);
        return all.totals();
    }

    private Sums add(Sums sums, String statement, int[] places, Map<String, String> first) {
        for (boolean certain : new boolean[] {true, false}) {
            long[] nodes = Arrays.stream(places).filter(node -> reach.isCertain(node) == certain && !twins.has(node)).mapToLong(this::id).toArray();
            for (long[] chunk : chunks(nodes)) {
                for (Record row : graph.read(statement, Map.of("nodes", chunk, "batch", moment.batch(), "each", false, "first", first))) {
                    String key = row.get("key").asString();
                    sums.items(key, row.get("items").asLong(), !certain);
                    quantities(row).forEach(quantity -> sums.quantity(key, quantity.amount(), quantity.uom()));
                }
            }
        }
        return sums;
    }

    private long id(int place) {
        return adjacency.node(reach.id(place));
    }

    private static List<Quantity> quantities(Record row) {
        return row.get("quantities").asList(value -> new Quantity(new BigDecimal(value.get(0).asString()), value.get(1).asString(null)));
    }

    private static List<long[]> chunks(long[] nodes) {
        List<long[]> chunks = new ArrayList<>();
        for (int begin = 0; begin < nodes.length; begin += Trace.AT_ONCE) {
            chunks.add(Arrays.copyOfRange(nodes, begin, Math.min(nodes.length, begin + Trace.AT_ONCE)));
        }
        return chunks;
    }
}
