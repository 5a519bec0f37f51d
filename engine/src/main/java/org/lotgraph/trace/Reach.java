package org.lotgraph.trace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.lotgraph.item.ItemKind;
import org.lotgraph.trace.Arrival.Part;

import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;

/**
 * Everything a trace knows of the nodes it met, by local number: columns for what every node has, maps for the few that are containers,
 * STRICT, or otherwise bound to times.
 *
 * <p>Levels are half steps: items stand on even ones (twice their depth), processes on odd ones.
 */
final class Reach {

    /** Affected for all time. */
    static final long ALWAYS = Long.MIN_VALUE;
    /** Not affected itself (or not since any known moment). */
    static final long NEVER = Long.MAX_VALUE;

    /** The first arrival of that certainty was a timeless one over a timeless way, so its columns are all the evidence there is. */
    private static final byte SIMPLE_POSSIBLE = 1;
    private static final byte SIMPLE_CERTAIN = 2;

    private static final int[] NO_INTS = {};
    private static final long[] NO_LONGS = {};

    private final Long2IntOpenHashMap numbers = new Long2IntOpenHashMap();
    private int size;
    private long[] ids = NO_LONGS;
    private byte[] types = {};
    private boolean[] strict = {};
    private boolean[] origin = {};
    private int[] possibleLevel = NO_INTS;
    private int[] certainLevel = NO_INTS;
    private long[] possibleSince = NO_LONGS;
    private long[] certainSince = NO_LONGS;
    private int[] possibleNear = NO_INTS;
    private int[] certainNear = NO_INTS;
    private long[] possibleEdge = NO_LONGS;
    private long[] certainEdge = NO_LONGS;
    private byte[] simple = {};
    private final Int2ObjectOpenHashMap<Held> held = new Int2ObjectOpenHashMap<>();
    private final Int2ObjectOpenHashMap<Held> inside = new Int2ObjectOpenHashMap<>();
    private final Int2ObjectOpenHashMap<List<Arrival>> arrivals = new Int2ObjectOpenHashMap<>();

    Reach() {
        numbers.defaultReturnValue(-1);
    }

    int size() {
        return size;
    }

    /** The local number of a node, or -1 where the trace has not met it. */
    int find(long id) {
        return numbers.get(id);
    }

    int meet(long id, byte type, boolean isStrict) {
        int number = numbers.putIfAbsent(id, size);
        if (number >= 0) {
            return number;
        }
        if (size == ids.length) {
            enlarge(Math.max(64, size + (size >> 1)));
        }
        ids[size] = id;
        types[size] = type;
        strict[size] = isStrict;
        possibleLevel[size] = -1;
        certainLevel[size] = -1;
        possibleSince[size] = NEVER;
        certainSince[size] = NEVER;
        return size++;
    }

    private void enlarge(int capacity) {
        ids = Arrays.copyOf(ids, capacity);
        types = Arrays.copyOf(types, capacity);
        strict = Arrays.copyOf(strict, capacity);
        origin = Arrays.copyOf(origin, capacity);
        possibleLevel = Arrays.copyOf(possibleLevel, capacity);
        certainLevel = Arrays.copyOf(certainLevel, capacity);
        possibleSince = Arrays.copyOf(possibleSince, capacity);
        certainSince = Arrays.copyOf(certainSince, capacity);
        possibleNear = Arrays.copyOf(possibleNear, capacity);
        certainNear = Arrays.copyOf(certainNear, capacity);
        possibleEdge = Arrays.copyOf(possibleEdge, capacity);
        certainEdge = Arrays.copyOf(certainEdge, capacity);
        simple = Arrays.copyOf(simple, capacity);
    }

    long id(int node) {
        return ids[node];
    }

    byte type(int node) {
        return types[node];
    }

    boolean isProcess(int node) {
        return types[node] == Edge.PROCESS;
    }

    boolean isLot(int node) {
        return types[node] <= ItemKind.BATCH.ordinal();
    }

    boolean isClass(int node) {
        return types[node] == ItemKind.CLASS.ordinal();
    }

    boolean isStrict(int node) {
        return strict[node];
    }

    void markOrigin(int node) {
        origin[node] = true;
    }

    boolean isOrigin(int node) {
        return origin[node];
    }

    boolean isReached(int node) {
        return possibleLevel[node] >= 0;
    }

    boolean isCertain(int node) {
        return certainLevel[node] >= 0;
    }

    /** The level of a shortest way of the best certainty. */
    int level(int node) {
        return certainLevel[node] >= 0 ? certainLevel[node] : possibleLevel[node];
    }

    long possibleSince(int node) {
        return possibleSince[node];
    }

    long certainSince(int node) {
        return certainSince[node];
    }

    @Nullable Held held(int node) {
        return held.get(node);
    }

    @Nullable Held inside(int node) {
        return inside.get(node);
    }

    /** Takes an arrival in; says whether anything about the node grew. */
    boolean grow(int node, Arrival arrival) {
        boolean grew = switch (arrival.part()) {
            case OWN -> growOwn(node, arrival);
            case HELD -> growIntervals(held.computeIfAbsent(node, n -> new Held()), arrival);
            case INSIDE -> growIntervals(inside.computeIfAbsent(node, n -> new Held()), arrival);
        };
        boolean unreached = possibleLevel[node] < 0;
        boolean first = arrive(node, arrival);
        if (first && isSimple(arrival)) {
            simple[node] = (byte) (simple[node] | (arrival.certain() ? SIMPLE_CERTAIN : 0) | (unreached ? SIMPLE_POSSIBLE : 0));
        } else if (first || grew) {
            arrivals.computeIfAbsent(node, n -> new ArrayList<>(2)).add(arrival);
        }
        return grew || first;
    }

    private boolean growOwn(int node, Arrival arrival) {
        boolean grew = false;
        if (arrival.certain() && arrival.from() < certainSince[node]) {
            certainSince[node] = arrival.from();
            grew = true;
        }
        if (!arrival.certain() && arrival.from() < possibleSince[node]) {
            possibleSince[node] = arrival.from();
            grew = true;
        }
        return grew;
    }

    private static boolean growIntervals(Held intervals, Arrival arrival) {
        if (!arrival.certain()) {
            return intervals.possible.add(arrival.from(), arrival.until());
        }
        return arrival.moment() ? intervals.addMoment(arrival.from(), arrival.until()) : intervals.certain.add(arrival.from(), arrival.until());
    }

    /** Notes the first arrivals; says whether this was the first of its certainty. */
    private boolean arrive(int node, Arrival arrival) {
        boolean first = false;
        if (arrival.certain() && certainLevel[node] < 0) {
            certainLevel[node] = arrival.level();
            certainNear[node] = arrival.near();
            certainEdge[node] = arrival.edge();
            first = true;
        }
        if (possibleLevel[node] < 0) {
            possibleLevel[node] = arrival.level();
            possibleNear[node] = arrival.near();
            possibleEdge[node] = arrival.edge();
            first = true;
        }
        return first;
    }

    private static boolean isSimple(Arrival arrival) {
        return arrival.part() == Part.OWN && arrival.from() == ALWAYS && arrival.need() == Part.OWN && arrival.needFrom() == ALWAYS;
    }

    /** The first arrival of the wanted certainty that can have carried a way on; its level is the lowest such. */
    Arrival arrival(int node, boolean certain, Part part, long needFrom, long needUntil) {
        Arrival best = null;
        for (Arrival each : arrivals.getOrDefault(node, List.of())) {
            if (each.serves(certain, part, needFrom, needUntil) && (best == null || each.level() < best.level())) {
                best = each;
            }
        }
        Arrival plain = part == Part.OWN ? plain(node, certain) : null;
        if (plain != null && (best == null || plain.level() < best.level())) {
            best = plain;
        }
        if (best == null) {
            throw new IllegalStateException("No evidence for a reached node");
        }
        return best;
    }

    /** The first arrival of the best certainty, whatever it carried on. */
    Arrival first(int node) {
        boolean certain = isCertain(node);
        for (Arrival each : arrivals.getOrDefault(node, List.of())) {
            if (each.level() == level(node) && (each.certain() || !certain)) {
                return each;
            }
        }
        Arrival plain = plain(node, certain);
        if (plain == null) {
            throw new IllegalStateException("No evidence for a reached node");
        }
        return plain;
    }

    private @Nullable Arrival plain(int node, boolean certain) {
        if (!certain && (simple[node] & SIMPLE_POSSIBLE) != 0) {
            return plain(possibleNear[node], possibleEdge[node], possibleLevel[node], false);
        }
        return (simple[node] & SIMPLE_CERTAIN) == 0 ? null
                : plain(certainNear[node], certainEdge[node], certainLevel[node], true);
    }

    private static Arrival plain(int near, long edge, int level, boolean certain) {
        return new Arrival(near, edge, level, certain, Part.OWN, ALWAYS, NEVER, false, Part.OWN, ALWAYS, NEVER);
    }

    /** Whether an arrival would change anything; for what lies beyond a bound. */
    boolean wouldGrow(int node, Arrival arrival) {
        if (arrival.certain() ? certainLevel[node] < 0 : possibleLevel[node] < 0) {
            return true;
        }
        return switch (arrival.part()) {
            case OWN -> arrival.from() < (arrival.certain() ? certainSince[node] : possibleSince[node]);
            case HELD -> wouldGrow(held.get(node), arrival);
            case INSIDE -> wouldGrow(inside.get(node), arrival);
        };
    }

    private static boolean wouldGrow(@Nullable Held intervals, Arrival arrival) {
        if (arrival.moment() && arrival.certain()) {
            return intervals == null || intervals.lacksMoment(arrival.from(), arrival.until());
        }
        Intervals set = intervals == null ? new Intervals(!arrival.certain()) : arrival.certain() ? intervals.certain : intervals.possible;
        return set.lacks(arrival.from(), arrival.until());
    }
}
