package org.lotgraph.trace;

import static org.lotgraph.item.ValidTime.BEGINNING;
import static org.lotgraph.item.ValidTime.END;

import org.lotgraph.trace.Arrival.Part;

import it.unimi.dsi.fastutil.longs.Long2ByteOpenHashMap;

/**
 * Edges that were crossed at an unknown time: unbounded on a side, and not told to be always so. What then arrived as possible only may
 * owe that to the time; whether it mattered is seen when the evidence of something POSSIBLE goes over it.
 */
final class Doubts {

    private static final int SURELY = 4;

    private final Long2ByteOpenHashMap arrived = new Long2ByteOpenHashMap();

    boolean isEmpty() {
        return arrived.isEmpty();
    }

    Arrivals watch(Edge edge, Arrivals out) {
        if (!isUnknown(edge)) {
            return out;
        }
        long id = edge.id;
        return (certain, part, from, until, moment, need, needFrom, needUntil) -> {
            int bit = 1 << part.ordinal();
            arrived.put(id, (byte) (arrived.get(id) | (certain ? bit << SURELY : bit)));
            out.arrive(certain, part, from, until, moment, need, needFrom, needUntil);
        };
    }

    private static boolean isUnknown(Edge edge) {
        return switch (edge.kind) {
            case PACKED_IN, SHIPPED_IN, RAN_ON -> isOpen(edge.fromEarliest, edge.fromLatest) || isOpen(edge.untilEarliest, edge.untilLatest);
            case CONSUMED_IN, PRODUCED, YIELDED -> isOpen(edge.fromEarliest, edge.fromLatest) || isOpen(edge.strictEarliest, edge.strictLatest);
            case SAME_AS -> false;
        };
    }

    private static boolean isOpen(long earliest, long latest) {
        return earliest != latest && (earliest == BEGINNING || latest == END);
    }

    /** Of a stay nobody can say when it was; a thing itself is affected for certain as soon as one way of reading leaves no doubt. */
    boolean lies(Arrival arrival) {
        int bits = arrived.get(arrival.edge());
        int bit = 1 << arrival.part().ordinal();
        return (bits & bit) != 0 && (arrival.part() != Part.OWN || (bits & bit << SURELY) == 0);
    }
}
