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
import org.lotgraph.store.Moments;

import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;

/** Deliveries out of the stays that an adjacency tells. */
final class ToldDeliveries extends Deliveries {

    /** @param edge its kind and its times */
    record Stay(int of, int into, Edge edge, @Nullable Quantity quantity, int batch) {
    }

    private final Int2ObjectOpenHashMap<List<Stay>> stays = new Int2ObjectOpenHashMap<>();
    private final Map<Integer, String> receivers = new HashMap<>();

    ToldDeliveries(Graph graph, Adjacency adjacency, Walk walk, Moments moments, Moment moment) {
        super(graph, adjacency, walk, moments, moment);
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
        tell(nodes(node -> true), stays);
        for (int node = 0; node < reach.size(); node++) {
            List<Stay> all = isTraveller(node) && leads(node) ? stays.get(twins.one(node)) : null;
            if (all != null) {
                travel(node, all);
            }
        }
    }

    @Override
    boolean travels(int shipment) {
        return true;
    }

    @Override
    void onward(int node, long from, long until, long surelyFrom, long surelyUntil, boolean surely) {
        for (Stay stay : stays.getOrDefault(twins.one(node), List.of())) {
            climbOn(stay.into(), stay.edge(), from, until, surelyFrom, surelyUntil, surely);
        }
    }

    @Override
    void onward(int node, boolean surely) {
        for (Stay stay : stays.getOrDefault(twins.one(node), List.of())) {
            depart(stay.into(), stay.edge(), surely);
        }
    }
}
