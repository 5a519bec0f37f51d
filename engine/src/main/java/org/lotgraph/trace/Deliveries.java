package org.lotgraph.trace;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.lotgraph.item.ItemKind;
import org.lotgraph.item.MasterData;
import org.lotgraph.item.Quantity;
import org.lotgraph.item.Synonyms;
import org.lotgraph.store.Graph;
import org.lotgraph.store.Moment;
import org.lotgraph.store.Moments;
import org.neo4j.driver.Record;

import it.unimi.dsi.fastutil.ints.Int2LongOpenHashMap;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;

/**
 * Which affected lots and units travelled in which affected shipment: each counts once a shipment, whether it lay in it directly or in a
 * carton on a pallet, or in a shipment that travelled in another. Climbs from what travels through what held it, as the trace does: over packing
 * as long as the stays overlap, and on from what it was shipped in, whatever the times are. Nodes are places in the reach.
 */
abstract sealed class Deliveries permits ToldDeliveries, ArrayDeliveries {

    final Graph graph;
    final Adjacency adjacency;
    final Moment moment;
    private final Moments moments;
    final Reach reach;
    final Twins twins;
    private final boolean forward;
    private final @Nullable Window window;
    /** By shipment: one receiver, unless its keys tell of several. */
    private final Int2ObjectOpenHashMap<List<String>> receivers = new Int2ObjectOpenHashMap<>();
    private final Int2LongOpenHashMap items = new Int2LongOpenHashMap();
    private final Int2LongOpenHashMap possible = new Int2LongOpenHashMap();
    private final Sums sums = new Sums();

    /** Shipments that are packed or shipped in something themselves. */
    private final IntOpenHashSet travelling = new IntOpenHashSet();
    private final Climbed climbed = new Climbed();
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

    Deliveries(Graph graph, Adjacency adjacency, Walk walk, Moments moments, Moment moment) {
        this.graph = graph;
        this.adjacency = adjacency;
        this.reach = walk.reach();
        this.twins = walk.twins();
        this.forward = walk.isForward();
        this.window = walk.window();
        this.moments = moments;
        this.moment = moment;
    }

    static Deliveries of(Graph graph, Adjacency adjacency, Walk walk, Moments moments, Moment moment) {
        return adjacency instanceof SnapshotAdjacency arrays ? new ArrayDeliveries(graph, arrays, walk, moments, moment)
                : new ToldDeliveries(graph, adjacency, walk, moments, moment);
    }

    /** Climbs to whatever a node lies in, during these intervals. */
    abstract void onward(int node, long from, long until, long surelyFrom, long surelyUntil, boolean surely);

    /** Climbs to whatever a node lies in that carries on what was shipped in it. */
    abstract void onward(int node, boolean surely);

    /** Whether a shipment is packed or shipped in anything that was reached. */
    abstract boolean travels(int shipment);

    /** Lets everything travel. */
    abstract void travel();

    /** By receiver: how many travelled to it, and in how many shipments. */
    final List<Total> byReceiver() {
        Int2ObjectOpenHashMap<String> told = new Int2ObjectOpenHashMap<>();
        for (int node = 0; node < reach.size(); node++) {
            if (reach.type(node) == ItemKind.SHIPMENT.ordinal() && isAffected(node)) {
                String receiver = receiver(node);
                if (receiver != null) {
                    told.put(node, receiver);
                }
                if (travels(node)) {
                    travelling.add(node);
                }
            }
        }
        Map<String, String> first = new Synonyms(graph).first(MasterData.PARTY, told.values(), moment.batch());
        told.forEach((node, receiver) -> receive(twins.one(node), first.getOrDefault(receiver, receiver)));
        if (!receivers.isEmpty()) {
            travel();
        }
        items.keySet().forEach(shipment -> receivers.get(shipment).forEach(receiver -> {
            sums.items(receiver, items.get(shipment) - possible.get(shipment), false);
            sums.items(receiver, possible.get(shipment), true);
        }));
        return sums.totals();
    }

    private void receive(int shipment, String receiver) {
        List<String> others = receivers.getOrDefault(shipment, List.of());
        if (!others.contains(receiver)) {
            List<String> all = new ArrayList<>(others);
            all.add(receiver);
            receivers.put(shipment, all);
            sums.shipment(receiver);
        }
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

    /** Fills {@code stays} by place, under one for every key of a thing: those in what the trace reached. */
    final void tell(long[] nodes, Int2ObjectOpenHashMap<List<ToldDeliveries.Stay>> stays) {
        for (int begin = 0; begin < nodes.length; begin += Trace.AT_ONCE) {
            long[] chunk = Arrays.copyOfRange(nodes, begin, Math.min(nodes.length, begin + Trace.AT_ONCE));
            adjacency.edges(chunk, Adjacency.Side.CONTAINERS, moment, edge -> {
                int far = reach.find(edge.far);
                int near = reach.find(edge.near);
                if (isAffected(far)) {
                    Edge times = new Edge();
                    times.stay(edge);
                    stays.computeIfAbsent(twins.one(near), any -> new ArrayList<>(1))
                            .add(new ToldDeliveries.Stay(near, far, times, edge.quantity, edge.batch));
                }
            });
        }
    }

    final boolean isAffected(int node) {
        return node >= 0 && (reach.isReached(node) || reach.isOrigin(node));
    }

    /** Whether a lot or unit is affected itself, so that it counts where it travels. */
    final boolean isTraveller(int node) {
        return reach.type(node) <= ItemKind.UNIT.ordinal() && (reach.possibleSince(node) != Reach.NEVER || reach.isOrigin(node));
    }

    /** Whether this is the traveller to look at among those that are one thing. */
    final boolean leads(int node) {
        return !twins.has(node) || twins.members(node).intStream().filter(this::isTraveller).min().orElse(node) == node;
    }

    /** A traveller with its stays: it counts once a shipment, and of a lot the quantities add up. */
    final void travel(int node, List<ToldDeliveries.Stay> stays) {
        Shipments all = new Shipments();
        Shipments one = new Shipments();
        Int2ObjectOpenHashMap<List<ToldDeliveries.Stay>> amounts = new Int2ObjectOpenHashMap<>();
        for (ToldDeliveries.Stay stay : stays) {
            into(one);
            depart(node, stay.into(), stay.edge());
            all.addAll(one);
            for (int i = 0; reach.isLot(node) && stay.quantity() != null && i < one.size(); i++) {
                amounts.computeIfAbsent(one.place(i), any -> new ArrayList<>(1)).add(stay);
            }
        }
        amounts.forEach(this::amounts);
        count(all, 1);
    }

    /**
     * What several keys of a lot tell of one shipment is told several times, and so is what lies in a container under several keys: one of them counts.
     * So is what several sources tell: of each unit of measure the largest amount that one of them tells.
     */
    private void amounts(int shipment, List<ToldDeliveries.Stay> stays) {
        List<ToldDeliveries.Stay> told = stays.stream().anyMatch(stay -> twins.has(stay.of()) || twins.has(stay.into())) ? once(stays) : stays;
        if (told.stream().allMatch(stay -> stay.batch() == told.getFirst().batch())) {
            told.forEach(stay -> amount(shipment, Objects.requireNonNull(stay.quantity())));
            return;
        }
        Map<String, Map<String, BigDecimal>> bySource = new HashMap<>();
        for (ToldDeliveries.Stay stay : told) {
            Quantity quantity = Objects.requireNonNull(stay.quantity());
            bySource.computeIfAbsent(moments.provenance(stay.batch()).source(), any -> new HashMap<>())
                    .merge(quantity.uom() == null ? "" : quantity.uom(), quantity.amount(), BigDecimal::add);
        }
        Map<String, BigDecimal> largest = new HashMap<>();
        bySource.values().forEach(sums -> sums.forEach((uom, amount) -> largest.merge(uom, amount, BigDecimal::max)));
        largest.forEach((uom, amount) -> amount(shipment, new Quantity(amount, uom.isEmpty() ? null : uom)));
    }

    /** Under the first key of the lot, and of each container. */
    private List<ToldDeliveries.Stay> once(List<ToldDeliveries.Stay> stays) {
        long teller = stays.stream().mapToLong(stay -> adjacency.node(reach.id(stay.of()))).min().orElseThrow();
        List<ToldDeliveries.Stay> told = stays.stream().filter(stay -> adjacency.node(reach.id(stay.of())) == teller).toList();
        Int2LongOpenHashMap containers = new Int2LongOpenHashMap();
        told.forEach(stay -> containers.mergeLong(twins.one(stay.into()), adjacency.node(reach.id(stay.into())), Math::min));
        return told.stream().filter(stay -> containers.get(twins.one(stay.into())) == adjacency.node(reach.id(stay.into()))).toList();
    }

    /** One stay of a traveller: what of it is since the traveller was affected, or in the window. Back, whatever an item did counts with it. */
    final void depart(int node, int into, Edge stay) {
        if (!forward) {
            depart(into, stay, Reach.ALWAYS, Reach.ALWAYS, reach.isOrigin(node) || reach.certainSince(node) != Reach.NEVER);
            return;
        }
        boolean along = Downstream.comesAlong(reach, node, stay);
        if (Downstream.leavesMaybe(reach, node, stay)) {
            depart(into, stay, along ? reach.possibleSince(node) : Reach.ALWAYS, along ? reach.certainSince(node) : Reach.ALWAYS,
                    Downstream.leavesSurely(reach, node, stay));
        }
        Window bad = reach.isOrigin(node) ? window : null;
        if (bad != null && Downstream.windowMaybe(reach, node, bad, stay)) {
            long since = along ? bad.from() : Reach.ALWAYS;
            depart(into, stay, since, since, Downstream.windowSurely(reach, node, bad, stay));
        }
        long inside = Downstream.sinceInside(reach, node, into, stay, false);
        if (inside != Reach.NEVER) {
            long surely = Downstream.sinceInside(reach, node, into, stay, true);
            depart(into, stay, inside, surely, surely != Reach.NEVER);
        }
    }

    /** From something that is affected for all time, and surely or not. */
    final void depart(int into, Edge stay, boolean surely) {
        depart(into, stay, Reach.ALWAYS, Reach.ALWAYS, surely);
    }

    private void depart(int into, Edge stay, long since, long certain, boolean surely) {
        if (stay.kind == EdgeKind.SHIPPED_IN) {
            climb(into, surely);
        } else {
            climb(into, Math.max(stay.fromEarliest, since), stay.untilLatest, surely ? Math.max(stay.fromLatest, certain) : Reach.NEVER, stay.untilEarliest,
                    surely);
        }
    }

    /** Into something it was packed in, during these intervals. */
    final void climb(int into, long from, long until, long surelyFrom, long surelyUntil, boolean surely) {
        if (isOnward(into, surely) && climbed.add(twins.one(into), from, until, surelyFrom, surelyUntil, surely)) {
            onward(into, from, until, surelyFrom, surelyUntil, surely);
        }
    }

    /** Into something it was shipped in, which stays affected. */
    final void climb(int into, boolean surely) {
        if (isOnward(into, surely) && climbed.add(twins.one(into), surely)) {
            onward(into, surely);
        }
    }

    /** Notes a shipment that a climb came to; whether it may go on from there. */
    private boolean isOnward(int into, boolean surely) {
        boolean shipment = reach.type(into) == ItemKind.SHIPMENT.ordinal();
        if (shipment || (twins.has(into) && receivers.containsKey(twins.one(into)))) {
            found.add(twins.one(into), surely);
        }
        return shipment ? twins.has(into) || travelling.contains(into) : !reach.isClass(into) || reach.isOrigin(into);
    }

    /** On from one container to the next, while both stays last. */
    final void climbOn(int into, Edge stay, long from, long until, long surelyFrom, long surelyUntil, boolean surely) {
        long nextFrom = Math.max(from, stay.fromEarliest);
        long nextUntil = Math.min(until, stay.untilLatest);
        if (nextFrom > nextUntil) {
            return;
        }
        long sureFrom = Math.max(surelyFrom, stay.fromLatest);
        long sureUntil = Math.min(surelyUntil, stay.untilEarliest);
        boolean sure = surely && sureFrom < sureUntil;
        if (stay.kind == EdgeKind.SHIPPED_IN) {
            climb(into, sure);
        } else {
            climb(into, nextFrom, nextUntil, sureFrom, sureUntil, sure);
        }
    }

    /** Where climbs put what they come to. */
    final Shipments into(Shipments shipments) {
        shipments.clear();
        climbed.clear();
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

    private void amount(int shipment, Quantity quantity) {
        receivers.getOrDefault(shipment, List.of()).forEach(receiver -> sums.quantity(receiver, quantity.amount(), quantity.uom()));
    }
}
