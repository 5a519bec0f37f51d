package org.lotgraph.trace;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.lotgraph.item.ItemKind;
import org.lotgraph.item.Quantity;
import org.lotgraph.store.Graph;
import org.lotgraph.store.Moment;
import org.neo4j.driver.Record;

import it.unimi.dsi.fastutil.ints.Int2LongOpenHashMap;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;

/**
 * Which affected lots and units travelled in which affected shipment: each counts once a shipment, whether it lay in it directly or in a
 * carton on a pallet. Climbs from what travels through what held it, as long as the stays overlap. Nodes are places in the reach.
 */
abstract sealed class Deliveries permits ToldDeliveries, ArrayDeliveries {

    final Graph graph;
    final Adjacency adjacency;
    final Moment moment;
    final Reach reach;
    private final Int2ObjectOpenHashMap<String> receivers = new Int2ObjectOpenHashMap<>();
    private final Int2LongOpenHashMap items = new Int2LongOpenHashMap();
    private final Int2LongOpenHashMap possible = new Int2LongOpenHashMap();
    private final Sums sums = new Sums();

    /** What lies on the way that is being climbed: a container inside itself adds nothing. */
    private final IntOpenHashSet onWay = new IntOpenHashSet();
    private Shipments found = new Shipments();

    /** Shipments that a climb came to, and whether certainly. */
    static final class Shipments {

        /** Twice the place, plus one where certain. */
        private final IntArrayList found = new IntArrayList(2);

        void clear() {
            found.clear();
        }

        void add(int place, boolean certain) {
            for (int i = 0; i < found.size(); i++) {
                if (place(i) == place) {
                    found.set(i, found.getInt(i) | (certain ? 1 : 0));
                    return;
                }
            }
            found.add(2 * place + (certain ? 1 : 0));
        }

        void addAll(Shipments others) {
            for (int i = 0; i < others.size(); i++) {
                add(others.place(i), others.isSure(i));
            }
        }

        int size() {
            return found.size();
        }

        int place(int i) {
            return found.getInt(i) >> 1;
        }

        boolean isSure(int i) {
            return (found.getInt(i) & 1) == 1;
        }

        boolean isSameAs(Shipments other) {
            return found.equals(other.found);
        }
    }

    Deliveries(Graph graph, Adjacency adjacency, Reach reach, Moment moment) {
        this.graph = graph;
        this.adjacency = adjacency;
        this.reach = reach;
        this.moment = moment;
    }

    static Deliveries of(Graph graph, Adjacency adjacency, Walk walk, Moment moment) {
        return adjacency instanceof SnapshotAdjacency arrays ? new ArrayDeliveries(graph, arrays, walk, moment)
                : new ToldDeliveries(graph, adjacency, walk.reach(), moment);
    }

    /** Climbs to whatever a node that is no shipment lies in, during these intervals. */
    abstract void onward(int node, long from, long until, long surelyFrom, long surelyUntil, boolean surely);

    /** Lets everything travel. */
    abstract void travel();

    /** By receiver: how many travelled to it, and in how many shipments. */
    final List<Total> byReceiver() {
        for (int node = 0; node < reach.size(); node++) {
            if (reach.type(node) == ItemKind.SHIPMENT.ordinal() && isAffected(node)) {
                String receiver = receiver(node);
                if (receiver != null) {
                    receivers.put(node, receiver);
                    sums.shipment(receiver);
                }
            }
        }
        if (!receivers.isEmpty()) {
            travel();
        }
        items.keySet().forEach(shipment -> {
            sums.items(receivers.get(shipment), items.get(shipment) - possible.get(shipment), false);
            sums.items(receivers.get(shipment), possible.get(shipment), true);
        });
        return sums.totals();
    }

    abstract @Nullable String receiver(int shipment);

    /** Whom these shipments went to, as the graph says, by node id. */
    final void receivers(long[] shipments, java.util.function.BiConsumer<Long, String> to) {
        for (int begin = 0; begin < shipments.length; begin += Trace.AT_ONCE) {
            for (Record row : graph.read("trace/receivers", Map.of("nodes",
                    Arrays.copyOfRange(shipments, begin, Math.min(shipments.length, begin + Trace.AT_ONCE)), "batch", moment.batch()))) {
                if (!row.get("receiver").isNull()) {
                    to.accept(row.get("node").asLong(), row.get("receiver").asString());
                }
            }
        }
    }

    final boolean isAffected(int node) {
        return node >= 0 && (reach.isReached(node) || reach.isOrigin(node));
    }

    /** Whether a lot or unit is affected itself, so that it counts where it travels. */
    final boolean isTraveller(int node) {
        return reach.type(node) <= ItemKind.UNIT.ordinal() && (reach.possibleSince(node) != Reach.NEVER || reach.isOrigin(node));
    }

    /** A traveller with its stays: it counts once a shipment, and of a lot the quantities add up. */
    final void travel(int node, List<ToldDeliveries.Stay> stays) {
        Shipments all = new Shipments();
        Shipments one = new Shipments();
        for (ToldDeliveries.Stay stay : stays) {
            into(one);
            depart(node, stay.into(), stay.fromEarliest(), stay.fromLatest(), stay.untilEarliest(), stay.untilLatest());
            all.addAll(one);
            amounts(one, reach.isLot(node) ? stay.quantity() : null);
        }
        count(all, 1);
    }

    /** One stay of a traveller: what of it is since the traveller was affected. */
    final void depart(int node, int into, long fromEarliest, long fromLatest, long untilEarliest, long untilLatest) {
        long maybe = reach.possibleSince(node) == Reach.NEVER ? Reach.ALWAYS : reach.possibleSince(node);
        long certain = reach.isOrigin(node) ? Reach.ALWAYS : reach.certainSince(node);
        if (untilLatest < maybe) {
            return;
        }
        boolean surely = certain != Reach.NEVER && (certain == Reach.ALWAYS || untilEarliest > certain);
        climb(into, Math.max(fromEarliest, maybe), untilLatest, surely ? Math.max(fromLatest, certain) : Reach.NEVER, untilEarliest, surely);
    }

    final void climb(int into, long from, long until, long surelyFrom, long surelyUntil, boolean surely) {
        if (reach.type(into) == ItemKind.SHIPMENT.ordinal()) {
            found.add(into, surely);
        } else if (onWay.add(into)) {
            onward(into, from, until, surelyFrom, surelyUntil, surely);
            onWay.remove(into);
        }
    }

    /** On from one container to the next, while both stays last. */
    final void climbOn(int into, long fromEarliest, long fromLatest, long untilEarliest, long untilLatest, long from, long until, long surelyFrom,
            long surelyUntil, boolean surely) {
        long nextFrom = Math.max(from, fromEarliest);
        long nextUntil = Math.min(until, untilLatest);
        if (nextFrom <= nextUntil) {
            long sureFrom = Math.max(surelyFrom, fromLatest);
            long sureUntil = Math.min(surelyUntil, untilEarliest);
            climb(into, nextFrom, nextUntil, sureFrom, sureUntil, surely && sureFrom < sureUntil);
        }
    }

    /** Where climbs put what they come to. */
    final Shipments into(Shipments shipments) {
        shipments.clear();
        found = shipments;
        return shipments;
    }

    final void count(Shipments shipments, long pieces) {
        for (int i = 0; i < shipments.size(); i++) {
            count(shipments.place(i), pieces, shipments.isSure(i));
        }
    }

    final void count(int shipment, long pieces, boolean surely) {
        if (receivers.containsKey(shipment)) {
            items.addTo(shipment, pieces);
            possible.addTo(shipment, surely ? 0 : pieces);
        }
    }

    final void amounts(Shipments shipments, @Nullable Quantity quantity) {
        for (int i = 0; quantity != null && i < shipments.size(); i++) {
            String receiver = receivers.get(shipments.place(i));
            if (receiver != null) {
                sums.quantity(receiver, quantity.amount(), quantity.uom());
            }
        }
    }
}
