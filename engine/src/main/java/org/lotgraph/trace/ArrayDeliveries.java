package org.lotgraph.trace;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.lotgraph.item.ItemKind;
import org.lotgraph.snapshot.Part;
import org.lotgraph.snapshot.Snapshot;
import org.lotgraph.store.Graph;
import org.lotgraph.store.Moment;
import org.lotgraph.store.Moments;

import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongArrayList;

/**
 * Deliveries out of a snapshot. Pieces that the flood found alone in a container climb together: what holds for the time that their stays have
 * in common, and for all of it, holds for each of them; only where the two differ does each climb for itself. How much of a lot was
 * packed or shipped the graph tells.
 */
final class ArrayDeliveries extends Deliveries {

    private final Snapshot snapshot;
    private final @Nullable Flood counted;
    private final int batch;
    private final Long2ObjectOpenHashMap<String> receiversThen = new Long2ObjectOpenHashMap<>();
    private final Int2ObjectOpenHashMap<List<ToldDeliveries.Stay>> lots = new Int2ObjectOpenHashMap<>();
    private final Shipments least = new Shipments();
    private final Shipments most = new Shipments();
    private final Edge stay = new Edge();
    private final Edge journey = new Edge();
    private final Edge departure = new Edge();
    private int journeyEdge = -1;
    /** What travels by itself though the flood has counted it. */
    private final IntOpenHashSet travellers = new IntOpenHashSet();

    ArrayDeliveries(Graph graph, SnapshotAdjacency adjacency, Walk walk, Moments moments, Moment moment) {
        super(graph, adjacency, walk, moments, moment);
        this.snapshot = adjacency.snapshot();
        this.counted = walk.counted();
        this.batch = moment.batch();
        if (snapshot.isAnyDeclaredAfter(batch)) {
            receivers(declaredSince(), (node, receiver) -> receiversThen.put(node.longValue(), receiver));
        }
    }

    private long[] declaredSince() {
        LongArrayList shipments = new LongArrayList();
        for (int node = 0; node < reach.size(); node++) {
            if (reach.type(node) == ItemKind.SHIPMENT.ordinal() && isAffected(node) && snapshot.isDeclaredAfter(number(node), batch)) {
                shipments.add(adjacency.node(reach.id(node)));
            }
        }
        return shipments.toLongArray();
    }

    private int number(int node) {
        return (int) reach.id(node);
    }

    @Override
    @Nullable String receiver(int shipment) {
        int number = number(shipment);
        if (snapshot.isDeclaredAfter(number, batch)) {
            return receiversThen.get(snapshot.id(number));
        }
        return snapshot.subject(number) < 0 ? null : snapshot.subjectKey(snapshot.subject(number));
    }

    @Override
    void travel() {
        IntArrayList alone = new IntArrayList();
        LongArrayList amounts = new LongArrayList();
        if (counted == null) {
            reach.unpackAll();
        }
        for (int node = 0; node < reach.size(); node++) {
            if ((counted == null || !reach.isCounted(node)) && isTraveller(node) && leads(node)) {
                alone.add(node);
            }
        }
        if (counted != null) {
            alone.addAll(counted.travellers());
            travellers.addAll(counted.travellers());
            counted.shipped().int2IntEntrySet().fastForEach(each -> {
                into(most);
                climb(each.getIntKey(), true);
                count(most, each.getIntValue());
            });
            for (int crate = 0; crate < reach.crates.size(); crate++) {
                together(crate);
            }
        }
        alone.forEach(node -> {
            if (reach.isLot(node)) {
                twins.members(node).intStream().filter(each -> staysOf(each) > 0).forEach(each -> amounts.add(reach.id(each)));
            }
        });
        tell(amounts.toLongArray(), lots);
        alone.forEach(node -> {
            if (reach.isLot(node)) {
                travel(node, lots.getOrDefault(twins.one(node), List.of()));
            } else {
                into(most);
                depart(node);
                count(most, 1);
            }
        });
    }

    /** The pieces that lie in this container alone. */
    private void together(int crate) {
        int node = reach.crates.node(crate);
        if (reach.crates.pieces(crate) == 0 || !isAffected(node)) {
            return;
        }
        into(most);
        climb(node, reach.crates.most(crate, 0), reach.crates.most(crate, 1), reach.crates.most(crate, 2), reach.crates.most(crate, 3), true);
        if (reach.crates.isOneStay(crate)) {
            count(most, reach.crates.pieces(crate));
            return;
        }
        into(least);
        climb(node, reach.crates.least(crate, 0), reach.crates.least(crate, 1), reach.crates.least(crate, 2), reach.crates.least(crate, 3), true);
        if (least.isSameAs(most)) {
            count(most, reach.crates.pieces(crate));
        } else {
            eachOf(node);
        }
    }

    private void eachOf(int container) {
        int number = number(container);
        for (int which = 0; which < parts(number); which++) {
            Part part = snapshot.part(which);
            int head = part.head(number);
            for (int place = head < 0 ? 0 : part.inBegin(head), end = head < 0 ? 0 : part.inEnd(head); place < end; place++) {
                int at = part.into(place);
                int piece = reach.find(part.source(at));
                if (part.kind(at) == EdgeKind.PACKED_IN.ordinal() && snapshot.isSeen(part, at, batch) && piece >= 0 && reach.isCounted(piece) && !travellers.contains(piece)
                        && reach.type(piece) == ItemKind.UNIT.ordinal() && staysOf(piece) == 1) {
                    into(most);
                    depart(piece);
                    count(most, 1);
                }
            }
        }
    }

    private int staysOf(int piece) {
        int stays = 0;
        int number = number(piece);
        for (int which = 0; which < parts(number); which++) {
            Part part = snapshot.part(which);
            int tail = part.tail(number);
            for (int at = tail < 0 ? 0 : part.outBegin(tail), end = tail < 0 ? 0 : part.outEnd(tail); at < end; at++) {
                stays += isStay(part, at) ? 1 : 0;
            }
        }
        return stays;
    }

    private boolean isStay(Part part, int at) {
        int kind = part.kind(at);
        return (kind == EdgeKind.PACKED_IN.ordinal() || kind == EdgeKind.SHIPPED_IN.ordinal()) && snapshot.isSeen(part, at, batch);
    }

    private int parts(int number) {
        return snapshot.hasLater(number) ? snapshot.parts() : 1;
    }

    @Override
    boolean travels(int shipment) {
        return staysOf(shipment) > 0;
    }

    @Override
    void onward(int node, long from, long until, long surelyFrom, long surelyUntil, boolean surely) {
        stays(node, (key, into) -> climbOn(into, stay, from, until, surelyFrom, surelyUntil, surely));
    }

    @Override
    void onward(int node, boolean surely) {
        stays(node, (key, into) -> depart(into, stay, surely));
    }

    /** From where it departs. */
    private void depart(int node) {
        stays(node, (key, into) -> {
            // The climb fills in others.
            departure.stay(stay);
            depart(key, into, departure);
        });
    }

    /** What is to be done with each stay, which is filled in: the key that it is of, and what it is in. */
    private interface EachStay {

        void in(int key, int into);
    }

    private void stays(int node, EachStay each) {
        if (!twins.has(node)) {
            staysUnder(node, each);
            return;
        }
        for (int key : twins.members(node)) {
            staysUnder(key, each);
        }
    }

    private void staysUnder(int node, EachStay each) {
        int number = number(node);
        for (int which = 0; which < parts(number); which++) {
            Part part = snapshot.part(which);
            int tail = part.tail(number);
            for (int at = tail < 0 ? 0 : part.outBegin(tail), end = tail < 0 ? 0 : part.outEnd(tail); at < end; at++) {
                int into = isStay(part, at) ? reach.find(part.target(at)) : -1;
                if (isAffected(into)) {
                    fill(part, which, at, node);
                    each.in(node, into);
                }
            }
        }
    }

    /** What lies together in a container travels with it, so that most journeys are asked for many times in a row. */
    private void fill(Part part, int which, int at, int node) {
        if (part.kind(at) == EdgeKind.PACKED_IN.ordinal()) {
            stay.stay(part, at);
        } else {
            int number = snapshot.start(which) + at;
            if (number != journeyEdge) {
                journey.stay(((SnapshotAdjacency) adjacency).out(part, which, at, number(node), batch));
                journeyEdge = number;
            }
            stay.stay(journey);
        }
    }
}
