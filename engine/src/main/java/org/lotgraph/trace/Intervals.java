package org.lotgraph.trace;

import java.util.Arrays;

/**
 * A set of disjoint intervals in ascending order: the times during which a container holds affected content, never their hull.
 * Ends count as inside ({@code closed}, for what is possible: intervals that only touch may have met) or the upper end does not (for
 * what is certain).
 */
final class Intervals {

    private final boolean closed;
    private long[] ends = new long[4];
    private int size;

    Intervals(boolean closed) {
        this.closed = closed;
    }

    int size() {
        return size;
    }

    boolean isEmpty() {
        return size == 0;
    }

    long from(int i) {
        return ends[2 * i];
    }

    long until(int i) {
        return ends[2 * i + 1];
    }

    /** Unites with one interval; says whether the set grew. An empty interval changes nothing. */
    boolean add(long from, long until) {
        if (!lacks(from, until)) {
            return false;
        }
        int first = firstUntil(from);
        int last = first;
        long low = from;
        long high = until;
        while (last < size && from(last) <= until) {
            low = Math.min(low, from(last));
            high = Math.max(high, until(last));
            last++;
        }
        replace(first, last, low, high);
        return true;
    }

    /** Makes this the set of one interval, or of none where that is empty. */
    void only(long from, long until) {
        size = (closed ? from > until : from >= until) ? 0 : 1;
        ends[0] = from;
        ends[1] = until;
    }

    /** Whether adding this interval would make the set grow. */
    boolean lacks(long from, long until) {
        if (closed ? from > until : from >= until) {
            return false;
        }
        int i = firstUntil(from);
        while (i < size && from(i) <= from) {
            if (until <= until(i)) {
                return false;
            }
            i++;
        }
        return true;
    }

    /** The first interval that does not end before this time. */
    private int firstUntil(long time) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (until(middle) < time) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private void replace(int first, int last, long from, long until) {
        int grown = size - (last - first) + 1;
        if (2 * grown > ends.length) {
            ends = Arrays.copyOf(ends, Math.max(4 * grown, 8));
        }
        System.arraycopy(ends, 2 * last, ends, 2 * (first + 1), 2 * (size - last));
        ends[2 * first] = from;
        ends[2 * first + 1] = until;
        size = grown;
    }

    /** Whether some interval meets this one. */
    boolean meets(long from, long until) {
        for (int i = firstUntil(from); i < size && from(i) <= until; i++) {
            long low = Math.max(from(i), from);
            long high = Math.min(until(i), until);
            if (closed ? low <= high : low < high) {
                return true;
            }
        }
        return false;
    }

    /** Whether one interval holds every moment of the range, both ends of which count. */
    boolean covers(long earliest, long latest) {
        for (int i = firstUntil(earliest); i < size && from(i) <= earliest; i++) {
            if (latest < until(i) || until(i) == Long.MAX_VALUE) {
                return true;
            }
        }
        return false;
    }
}
