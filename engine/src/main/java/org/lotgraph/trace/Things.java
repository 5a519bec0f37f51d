package org.lotgraph.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.lotgraph.store.Graph;
import org.lotgraph.store.Moment;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.neo4j.driver.Values;

import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongLinkedOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;
import it.unimi.dsi.fastutil.longs.LongSets;

/**
 * What some nodes are under their other keys, as it was known at a moment: what is declared of a thing under one of its keys, and where it
 * departed under one of them, holds under all.
 */
final class Things {

    /** Where no two nodes are one thing. */
    static final Things NONE = new Things();

    /** What is declared under a key. */
    private record Declared(boolean strict, Value quantity, Value uom) {
    }

    /** By node its other keys, and itself; only where there are others. */
    private final Long2ObjectOpenHashMap<LongSet> keys = new Long2ObjectOpenHashMap<>();
    private final Long2ObjectOpenHashMap<Declared> declared = new Long2ObjectOpenHashMap<>();

    private Things() {
    }

    static Things of(Graph graph, LongSet nodes, Moment moment) {
        Things things = new Things();
        nodes.forEach(node -> things.keys.put(node, new LongOpenHashSet(LongSets.singleton(node))));
        LongSet changed = new LongLinkedOpenHashSet();
        LongSet next = nodes;
        while (!next.isEmpty()) {
            LongSet grown = new LongLinkedOpenHashSet();
            graph.stream("trace/twins", Map.of("nodes", next.toLongArray(), "batch", moment.batch()), row -> {
                long far = row.get("far").asLong();
                things.declared.put(far, new Declared(row.get("strict").asBoolean(false), row.get("quantity"), row.get("uom")));
                if (row.get("since").asBoolean()) {
                    changed.add(far);
                }
                if (things.join(row.get("near").asLong(), far)) {
                    grown.add(far);
                }
            });
            next = grown;
        }
        things.asDeclaredThen(graph, changed, moment);
        return things;
    }

    /** All keys of the near one are keys of the far one; whether that is news. */
    private boolean join(long near, long far) {
        LongSet known = keys.computeIfAbsent(far, node -> new LongOpenHashSet(LongSets.singleton(node)));
        return known.addAll(keys.get(near));
    }

    private void asDeclaredThen(Graph graph, LongSet changed, Moment moment) {
        if (changed.isEmpty()) {
            return;
        }
        changed.forEach(node -> declared.put(node, new Declared(false, Values.NULL, Values.NULL)));
        for (Record row : graph.read("trace/declared", Map.of("nodes", changed.toLongArray(), "batch", moment.batch()))) {
            declared.put(row.get("node").asLong(), new Declared(row.get("strict").asBoolean(false), row.get("quantity"), row.get("uom")));
        }
    }

    /** All keys of the thing. */
    LongSet keys(long node) {
        return keys.getOrDefault(node, LongSets.singleton(node));
    }

    /** Whether a lot is STRICT under another key. */
    boolean isStrict(long lot) {
        return others(lot).stream().anyMatch(Declared::strict);
    }

    /** Whether less of a lot was packed than was made of it, as is told under another key. */
    boolean isPart(long lot, Record packed) {
        return packed.containsKey("packed")
                && others(lot).stream().anyMatch(told -> isPart(packed.get("packed"), packed.get("packedUom"), told.quantity(), told.uom()));
    }

    private List<Declared> others(long node) {
        List<Declared> others = new ArrayList<>();
        for (long key : keys(node)) {
            Declared told = key == node ? null : declared.get(key);
            if (told != null) {
                others.add(told);
            }
        }
        return others;
    }

    /** Whether less was packed than was made. An amount without unit is in the other's; what cannot be compared may be a part. */
    static boolean isPart(Value packed, Value packedUom, Value made, Value madeUom) {
        boolean otherUnit = !packedUom.isNull() && !madeUom.isNull() && !packedUom.equals(madeUom);
        return !packed.isNull() && !made.isNull() && (otherUnit || Double.parseDouble(packed.asString()) < Double.parseDouble(made.asString()));
    }
}
