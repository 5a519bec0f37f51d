package org.lotgraph.trace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.lotgraph.anomaly.Anomalies;
import org.lotgraph.anomaly.Anomaly;
import org.lotgraph.anomaly.AnomalyKind;
import org.lotgraph.item.ItemKind;
import org.lotgraph.store.Graph;

import it.unimi.dsi.fastutil.longs.Long2IntLinkedOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongArrayList;

/** What the answer of a trace rests on and lacks: all anomalies of what it touched, origins included, and its own. */
final class Findings {

    private final List<Anomaly> all = new ArrayList<>();
    private final Map<AnomalyKind, Integer> counts = new EnumMap<>(AnomalyKind.class);

    Findings(Graph graph, Trace trace, Walk walk, int[] listed, Adjacency adjacency) {
        touched(graph, trace, walk.reach(), adjacency);
        unknownTimes(trace, walk, listed, adjacency);
        for (String key : trace.unknownThen()) {
            all.add(new Anomaly(AnomalyKind.ORIGIN_UNKNOWN_THEN, key, "%s was not known yet at position %d of the ledger, %s."
                    .formatted(key, trace.moment().position(), trace.moment().clock()), null, null, 0));
        }
        all.sort(Anomaly.ORDER);
        all.forEach(each -> counts.merge(each.kind(), 1, Integer::sum));
    }

    List<Anomaly> all() {
        return all;
    }

    Map<AnomalyKind, Integer> counts() {
        return Collections.unmodifiableMap(counts);
    }

    private void touched(Graph graph, Trace trace, Reach reach, Adjacency adjacency) {
        LongArrayList[] nodes = new LongArrayList[Edge.PROCESS + 1];
        Arrays.setAll(nodes, type -> new LongArrayList());
        for (int node = 0; node < reach.size(); node++) {
            if (reach.type(node) < nodes.length && (reach.isReached(node) || reach.isOrigin(node))) {
                nodes[reach.type(node)].add(adjacency.node(reach.id(node)));
            }
        }
        Map<ItemKind, long[]> items = new EnumMap<>(ItemKind.class);
        for (ItemKind kind : ItemKind.values()) {
            items.put(kind, nodes[kind.ordinal()].toLongArray());
        }
        new Anomalies(graph).among(items, nodes[Edge.PROCESS].toLongArray(), trace.moment(), all::add);
    }

    /** An unknown time mattered where the best evidence of something POSSIBLE goes over it, from what is affected for certain. */
    private void unknownTimes(Trace trace, Walk walk, int[] listed, Adjacency adjacency) {
        if (walk.doubts().isEmpty()) {
            return;
        }
        Reach reach = walk.reach();
        Evidence evidence = new Evidence(reach, walk.twins());
        Long2IntLinkedOpenHashMap behind = new Long2IntLinkedOpenHashMap();
        for (int node : listed) {
            for (Arrival arrival : reach.isCertain(node) ? List.<Arrival>of() : evidence.arrivals(node)) {
                if (reach.isCertain(arrival.near()) && walk.doubts().lies(arrival)) {
                    behind.addTo(adjacency.relationship(arrival.edge()), 1);
                }
            }
        }
        long[] edges = behind.keySet().toLongArray();
        for (int begin = 0; begin < edges.length; begin += Trace.AT_ONCE) {
            trace.steps(Arrays.copyOfRange(edges, begin, Math.min(edges.length, begin + Trace.AT_ONCE)))
                    .forEach((edge, step) -> all.add(unknownTime(step, behind.get(edge.longValue()))));
        }
    }

    private static Anomaly unknownTime(Step step, int behind) {
        String other = step.into() == null ? String.valueOf(step.process()) : step.into();
        String when = switch (step.edge()) {
            case PACKED_IN, SHIPPED_IN -> "when %s went into %s (%s) and left it (%s)".formatted(step.item(), other, said(step.from()), said(step.until()));
            case PRODUCED -> "when %s came out of %s".formatted(step.item(), other);
            default -> "when %s went into %s".formatted(step.item(), other);
        };
        return new Anomaly(AnomalyKind.TIME_UNKNOWN, step.item(), "Nobody knows exactly %s; for that, %d of the items reached are only POSSIBLE."
                .formatted(when, behind), step.source(), step.file(), step.line());
    }

    private static String said(@Nullable String time) {
        return time == null ? "not told" : time;
    }
}
