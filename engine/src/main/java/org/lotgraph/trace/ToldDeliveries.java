package org.lotgraph.trace;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.lotgraph.item.ItemKind;
import org.lotgraph.item.Quantity;
import org.lotgraph.store.Graph;
import org.lotgraph.store.Moment;

import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;

/** Deliveries out of the stays that an adjacency tells. */
final class ToldDeliveries extends Deliveries {

    record Stay(int into, long fromEarliest, long fromLatest, long untilEarliest, long untilLatest, @Nullable Quantity quantity) {
    }

    private final Int2ObjectOpenHashMap<List<Stay>> stays = new Int2ObjectOpenHashMap<>();
    private final Map<Integer, String> receivers = new HashMap<>();

    ToldDeliveries(Graph graph, Adjacency adjacency, Reach reach, Moment moment) {
        super(graph, adjacency, reach, moment);
        receivers(nodes(node -> reach.type(node) == ItemKind.SHIPMENT.ordinal()), (node, receiver) -> receivers.put(reach.find(node), receiver));
    }

    private long[] nodes(java.util.function.IntPredicate which) {
        return IntStream.range(0, reach.size()).filter(node -> reach.type(node) < Edge.PROCESS && isAffected(node) && which.test(node))
                .mapToLong(reach::id).toArray();
    }

    @Override
    @Nullable String receiver(int shipment) {
        return receivers.get(shipment);
    }

    @Override
    void travel() {
        tell(adjacency, nodes(node -> true), reach, moment, stays);
        for (int node = 0; node < reach.size(); node++) {
            if (isTraveller(node) && stays.containsKey(node)) {
                travel(node, stays.get(node));
            }
        }
    }

    /** Fills {@code stays} by place: those in what the trace reached. */
    static void tell(Adjacency adjacency, long[] nodes, Reach reach, Moment moment, Int2ObjectOpenHashMap<List<Stay>> stays) {
        for (int begin = 0; begin < nodes.length; begin += Trace.AT_ONCE) {
            long[] chunk = java.util.Arrays.copyOfRange(nodes, begin, Math.min(nodes.length, begin + Trace.AT_ONCE));
            adjacency.edges(chunk, Adjacency.Side.CONTAINERS, moment, edge -> {
                int far = reach.find(edge.far);
                if (far >= 0 && (reach.isReached(far) || reach.isOrigin(far))) {
                    stays.computeIfAbsent(reach.find(edge.near), any -> new ArrayList<>(1)).add(new Stay(far, edge.fromEarliest,
                            edge.fromLatest, edge.untilEarliest, edge.untilLatest, edge.quantity));
                }
            });
        }
    }

    @Override
    void onward(int node, long from, long until, long surelyFrom, long surelyUntil, boolean surely) {
        for (Stay stay : stays.getOrDefault(node, List.of())) {
            climbOn(stay.into(), stay.fromEarliest(), stay.fromLatest(), stay.untilEarliest(), stay.untilLatest(), from, until, surelyFrom,
                    surelyUntil, surely);
        }
    }
}
