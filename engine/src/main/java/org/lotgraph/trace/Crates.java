package org.lotgraph.trace;

import java.util.Arrays;

import it.unimi.dsi.fastutil.ints.IntArrayList;

/**
 * Containers that hold only goods which are affected for certain and for all time, each during one unbroken interval: by far most of those
 * that a forward trace meets. Columns instead of objects; a container that becomes anything else gets a {@link State}.
 *
 * <p>Beside the interval stands what the deliveries need: how many pieces lie in here and nowhere else, and the least that their stays have in
 * common, so that what holds for that and for the whole holds for each of them.
 */
final class Crates {

    private static final int WIDTH = 12;
    private static final int POSSIBLE_FROM = 0;
    private static final int POSSIBLE_UNTIL = 1;
    private static final int CERTAIN_FROM = 2;
    private static final int CERTAIN_UNTIL = 3;
    private static final int LEAST = 4;
    private static final int MOST = 8;

    private int size;
    private long[] times = new long[64 * WIDTH];
    private int[] nodes = new int[64];
    private int[] pieces = new int[64];
    /** Places in {@link #grown} of the arrivals that made a container's interval grow, newest first. */
    private int[] newest = new int[64];
    private final IntArrayList grown = new IntArrayList();

    /** A container about which nothing is known yet. */
    int add(int node) {
        if (size == nodes.length) {
            int room = size + (size >> 1);
            times = Arrays.copyOf(times, room * WIDTH);
            nodes = Arrays.copyOf(nodes, room);
            pieces = Arrays.copyOf(pieces, room);
            newest = Arrays.copyOf(newest, room);
        }
        none(size * WIDTH, Reach.NEVER, Reach.ALWAYS);
        none(size * WIDTH + LEAST, Reach.ALWAYS, Reach.NEVER);
        none(size * WIDTH + MOST, Reach.NEVER, Reach.ALWAYS);
        nodes[size] = node;
        newest[size] = -1;
        pieces[size] = 0;
        return size++;
    }

    private void none(int at, long from, long until) {
        times[at + POSSIBLE_FROM] = from;
        times[at + POSSIBLE_UNTIL] = until;
        times[at + CERTAIN_FROM] = from;
        times[at + CERTAIN_UNTIL] = until;
    }

    int size() {
        return size;
    }

    int node(int crate) {
        return nodes[crate];
    }

    int pieces(int crate) {
        return pieces[crate];
    }

    long possibleFrom(int crate) {
        return times[crate * WIDTH + POSSIBLE_FROM];
    }

    long possibleUntil(int crate) {
        return times[crate * WIDTH + POSSIBLE_UNTIL];
    }

    long certainFrom(int crate) {
        return times[crate * WIDTH + CERTAIN_FROM];
    }

    long certainUntil(int crate) {
        return times[crate * WIDTH + CERTAIN_UNTIL];
    }

    /** Of what the stays of all pieces have in common: 0 possible from, 1 possible until, 2 certain from, 3 certain until. */
    long least(int crate, int which) {
        return times[crate * WIDTH + LEAST + which];
    }

    /** Of what they come to together. */
    long most(int crate, int which) {
        return times[crate * WIDTH + MOST + which];
    }

    /** Whether all pieces lie in here for the same time. */
    boolean isOneStay(int crate) {
        int at = crate * WIDTH;
        return Arrays.equals(times, at + LEAST, at + MOST, times, at + MOST, at + WIDTH);
    }

    /** More pieces that lie in this container alone, all for the same time. */
    void piece(int crate, int count, long fromEarliest, long fromLatest, long untilEarliest, long untilLatest) {
        pieces[crate] += count;
        int at = crate * WIDTH + LEAST;
        times[at + POSSIBLE_FROM] = Math.max(times[at + POSSIBLE_FROM], fromEarliest);
        times[at + POSSIBLE_UNTIL] = Math.min(times[at + POSSIBLE_UNTIL], untilLatest);
        times[at + CERTAIN_FROM] = Math.max(times[at + CERTAIN_FROM], fromLatest);
        times[at + CERTAIN_UNTIL] = Math.min(times[at + CERTAIN_UNTIL], untilEarliest);
        int most = crate * WIDTH + MOST;
        times[most + POSSIBLE_FROM] = Math.min(times[most + POSSIBLE_FROM], fromEarliest);
        times[most + POSSIBLE_UNTIL] = Math.max(times[most + POSSIBLE_UNTIL], untilLatest);
        times[most + CERTAIN_FROM] = Math.min(times[most + CERTAIN_FROM], fromLatest);
        times[most + CERTAIN_UNTIL] = Math.max(times[most + CERTAIN_UNTIL], untilEarliest);
    }

    /** Whether a stay lies in the interval already. */
    boolean holds(int crate, long fromEarliest, long fromLatest, long untilEarliest, long untilLatest) {
        int at = crate * WIDTH;
        return times[at + POSSIBLE_FROM] <= fromEarliest && untilLatest <= times[at + POSSIBLE_UNTIL]
                && (fromLatest >= untilEarliest || (times[at + CERTAIN_FROM] <= fromLatest && untilEarliest <= times[at + CERTAIN_UNTIL]));
    }

    /** Whether a stay and the interval are one unbroken interval together. */
    boolean joins(int crate, long fromEarliest, long fromLatest, long untilEarliest, long untilLatest) {
        int at = crate * WIDTH;
        boolean certainEmpty = times[at + CERTAIN_FROM] >= times[at + CERTAIN_UNTIL];
        return fromEarliest <= times[at + POSSIBLE_UNTIL] && times[at + POSSIBLE_FROM] <= untilLatest && (fromLatest >= untilEarliest || certainEmpty
                || (fromLatest <= times[at + CERTAIN_UNTIL] && times[at + CERTAIN_FROM] <= untilEarliest));
    }

    /** Unites the interval with a stay that joins it, or the first one. */
    void join(int crate, long fromEarliest, long fromLatest, long untilEarliest, long untilLatest) {
        int at = crate * WIDTH;
        times[at + POSSIBLE_FROM] = Math.min(times[at + POSSIBLE_FROM], fromEarliest);
        times[at + POSSIBLE_UNTIL] = Math.max(times[at + POSSIBLE_UNTIL], untilLatest);
        if (fromLatest < untilEarliest) {
            times[at + CERTAIN_FROM] = Math.min(times[at + CERTAIN_FROM], fromLatest);
            times[at + CERTAIN_UNTIL] = Math.max(times[at + CERTAIN_UNTIL], untilEarliest);
        }
    }

    /** Notes which edge made the interval grow, and from where: the place of a node, or {@code -1 - bundle} for a piece of a bundle. */
    void grew(int crate, int near, int edge) {
        grown.add(near);
        grown.add(edge);
        grown.add(newest[crate]);
        newest[crate] = grown.size() - 3;
    }

    /** From where and over which edge each arrival came that made the interval grow, oldest first. */
    int[] arrivals(int crate) {
        IntArrayList found = new IntArrayList();
        for (int at = newest[crate]; at >= 0; at = grown.getInt(at + 2)) {
            found.add(grown.getInt(at + 1));
            found.add(grown.getInt(at));
        }
        int[] oldestFirst = new int[found.size()];
        for (int i = 0; i < oldestFirst.length; i++) {
            oldestFirst[i] = found.getInt(oldestFirst.length - 1 - i);
        }
        return oldestFirst;
    }
}
