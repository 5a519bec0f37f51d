package org.lotgraph.trace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.lotgraph.item.ItemKind;
import org.lotgraph.item.Quantity;
import org.lotgraph.store.Graph;
import org.lotgraph.store.Moment;
import org.neo4j.driver.Record;

import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;

/**
 * Which affected lots and units travelled in which affected shipment: each counts once a shipment, whether it lay in it directly or in a
 * carton on a pallet. Walks from every lot and unit up through what held it, as long as the stays overlap.
 */
final class Deliveries {

    private record Stay(int into, long fromEarliest, long fromLatest, long untilEarliest, long untilLatest, @Nullable Quantity quantity) {
    }

    private final Graph graph;
    private final Adjacency adjacency;
    private final Moment moment;
    private final Reach reach;
    private final Int2ObjectOpenHashMap<List<Stay>> stays = new Int2ObjectOpenHashMap<>();

    /** What lies on the way that is being walked: a container inside itself adds nothing. */
    private final IntOpenHashSet onWay = new IntOpenHashSet();

    Deliveries(Graph graph, Adjacency adjacency, Walk walk, Moment moment) {
        this.graph = graph;
        this.adjacency = adjacency;
        this.moment = moment;
        this.reach = walk.reach();
    }

    List<Total> byReceiver() {
        Map<Integer, String> receivers = receivers();
        Sums sums = new Sums();
        if (!receivers.isEmpty()) {
            long[] all = nodes(node -> true);
            for (int begin = 0; begin < all.length; begin += Trace.AT_ONCE) {
                adjacency.edges(Arrays.copyOfRange(all, begin, Math.min(all.length, begin + Trace.AT_ONCE)), Adjacency.Side.CONTAINERS, moment, this::add);
            }
            sum(receivers, sums);
        }
        return sums.totals();
    }

    private Map<Integer, String> receivers() {
        Map<Integer, String> receivers = new HashMap<>();
        long[] shipments = nodes(node -> reach.type(node) == ItemKind.SHIPMENT.ordinal());
        for (int i = 0; i < shipments.length; i++) {
            shipments[i] = adjacency.node(shipments[i]);
        }
        for (int begin = 0; begin < shipments.length; begin += Trace.AT_ONCE) {
            for (Record row : graph.read("trace/receivers", Map.of("nodes",
                    Arrays.copyOfRange(shipments, begin, Math.min(shipments.length, begin + Trace.AT_ONCE)), "batch", moment.batch()))) {
                if (!row.get("receiver").isNull()) {
                    receivers.put(reach.find(adjacency.number(row.get("node").asLong())), row.get("receiver").asString());
                }
            }
        }
        return receivers;
    }

    private long[] nodes(java.util.function.IntPredicate which) {
        return java.util.stream.IntStream.range(0, reach.size()).filter(node -> reach.type(node) < Edge.PROCESS
                && (reach.isReached(node) || reach.isOrigin(node)) && which.test(node)).mapToLong(reach::id).toArray();
    }

    /** Takes in an edge into a container or shipment; edges to what the trace did not reach do not count. */
    void add(Edge edge) {
        int far = reach.find(edge.far);
        if (far >= 0 && (reach.isReached(far) || reach.isOrigin(far))) {
            stays.computeIfAbsent(reach.find(edge.near), n -> new ArrayList<>(1))
                    .add(new Stay(far, edge.fromEarliest, edge.fromLatest, edge.untilEarliest, edge.untilLatest, edge.quantity));
        }
    }

    /** Adds everything up by receiver; {@code receivers} by local number of the shipment. */
    void sum(Map<Integer, String> receivers, Sums sums) {
        receivers.values().forEach(sums::shipment);
        for (int node = 0; node < reach.size(); node++) {
            boolean own = reach.possibleSince(node) != Reach.NEVER || reach.isOrigin(node);
            if (reach.type(node) <= ItemKind.UNIT.ordinal() && own && stays.containsKey(node)) {
                travel(node, receivers, sums);
            }
        }
    }

    private void travel(int node, Map<Integer, String> receivers, Sums sums) {
        Map<Integer, Boolean> shipments = new HashMap<>();
        for (Stay stay : stays.get(node)) {
            Map<Integer, Boolean> now = new HashMap<>();
            long possible = reach.possibleSince(node) == Reach.NEVER ? Reach.ALWAYS : reach.possibleSince(node);
            long certain = reach.isOrigin(node) ? Reach.ALWAYS : reach.certainSince(node);
            if (stay.untilLatest() < possible) {
                continue;
            }
            boolean surely = certain != Reach.NEVER && (certain == Reach.ALWAYS || stay.untilEarliest() > certain);
            step(stay.into(), Math.max(stay.fromEarliest(), possible), stay.untilLatest(),
                    surely ? Math.max(stay.fromLatest(), certain) : Reach.NEVER, stay.untilEarliest(), surely, now);
            for (Map.Entry<Integer, Boolean> each : now.entrySet()) {
                shipments.merge(each.getKey(), each.getValue(), Boolean::logicalOr);
                String receiver = receivers.get(each.getKey());
                Quantity quantity = stay.quantity();
                if (receiver != null && quantity != null && reach.isLot(node)) {
                    sums.quantity(receiver, quantity.amount(), quantity.uom());
                }
            }
        }
        shipments.forEach((shipment, certain) -> {
            String receiver = receivers.get(shipment);
            if (receiver != null) {
                sums.items(receiver, 1, !certain);
            }
        });
    }

    private void step(int into, long from, long until, long surelyFrom, long surelyUntil, boolean surely, Map<Integer, Boolean> shipments) {
        if (!onWay.add(into)) {
            return;
        }
        stepOn(into, from, until, surelyFrom, surelyUntil, surely, shipments);
        onWay.remove(into);
    }

    private void stepOn(int into, long from, long until, long surelyFrom, long surelyUntil, boolean surely, Map<Integer, Boolean> shipments) {
        if (reach.type(into) == ItemKind.SHIPMENT.ordinal()) {
            shipments.merge(into, surely, Boolean::logicalOr);
            return;
        }
        for (Stay stay : stays.getOrDefault(into, List.of())) {
            long nextFrom = Math.max(from, stay.fromEarliest());
            long nextUntil = Math.min(until, stay.untilLatest());
            if (nextFrom > nextUntil) {
                continue;
            }
            long sureFrom = Math.max(surelyFrom, stay.fromLatest());
            long sureUntil = Math.min(surelyUntil, stay.untilEarliest());
            step(stay.into(), nextFrom, nextUntil, sureFrom, sureUntil, surely && sureFrom < sureUntil, shipments);
        }
    }
}
