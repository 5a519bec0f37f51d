package org.lotgraph.trace;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntToLongFunction;

import org.lotgraph.item.Quantity;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;

/** Totals of things that have several keys: what is told of any of them holds for the thing, and the thing counts once. */
final class TwinTotals {

    /** What was told of one key. */
    private record Told(String key, List<Quantity> quantities) {
    }

    private final Reach reach;
    /** By node id the listed place. */
    private final Long2IntOpenHashMap listed = new Long2IntOpenHashMap();
    /** By listed place and node id: the key learned first comes first. */
    private final TreeMap<Integer, TreeMap<Long, List<Told>>> told = new TreeMap<>();

    TwinTotals(Reach reach, Twins twins, int[] places, IntToLongFunction id) {
        this.reach = reach;
        Arrays.stream(places).filter(twins::has).forEach(place -> twins.members(place).forEach(member -> listed.put(id.applyAsLong(member), place)));
    }

    long[] nodes() {
        return listed.keySet().toLongArray();
    }

    void add(long node, String key, List<Quantity> quantities) {
        told.computeIfAbsent(listed.get(node), any -> new TreeMap<>()).computeIfAbsent(node, any -> new java.util.ArrayList<>(1))
                .add(new Told(key, quantities));
    }

    Set<String> keys() {
        Set<String> keys = new HashSet<>();
        told.values().forEach(nodes -> nodes.values().forEach(each -> each.forEach(one -> keys.add(one.key()))));
        return keys;
    }

    /** Quantities are those of the key that was learned first among those that have one. */
    void addTo(Sums sums, Map<String, String> first) {
        told.forEach((place, nodes) -> {
            Set<String> counted = new HashSet<>();
            boolean measured = false;
            for (List<Told> each : nodes.values()) {
                boolean measures = false;
                for (Told one : each) {
                    String key = first.getOrDefault(one.key(), one.key());
                    if (counted.add(key)) {
                        sums.items(key, 1, !reach.isCertain(place));
                    }
                    if (!measured) {
                        one.quantities().forEach(quantity -> sums.quantity(key, quantity.amount(), quantity.uom()));
                        measures |= !one.quantities().isEmpty();
                    }
                }
                measured |= measures;
            }
        });
    }
}
