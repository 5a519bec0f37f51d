package org.lotgraph.trace;

import java.util.Arrays;
import java.util.concurrent.ConcurrentLinkedDeque;

/** What a trace notes of every node it meets, by place; for a whole genealogy, used again by the next trace. */
final class Columns {

    private static final int KEPT = 3;
    private static final ConcurrentLinkedDeque<Columns> POOL = new ConcurrentLinkedDeque<>();
    private static final int SMALL = 1 << 12;

    /** The numbers of the nodes: in ints over arrays, in longs over a database. */
    int[] narrow = {};
    long[] wide = {};
    byte[] marks = {};
    int[] level = {};
    /** Of a plain node the place before it; of a container its number among the crates, or -1. */
    int[] near = {};
    /** Of a plain node the edge that reached it; of one with a state its number among the states. */
    int[] edge = {};
    long[] wideEdge = {};

    private final boolean isWide;
    private final int all;
    private boolean pooled;

    /** @param all how many nodes there are, if they have numbers without gaps; else 0 */
    Columns(int all) {
        this.all = all;
        this.isWide = all == 0;
        resize(64);
    }

    int room() {
        return marks.length;
    }

    boolean isWide() {
        return isWide;
    }

    /** Room for more; once much of the genealogy is met, for all of it at once. */
    void enlarge() {
        int size = marks.length;
        if (isWide || size < SMALL || size < all / 16) {
            resize(size + (isWide ? size >> 1 : size));
            return;
        }
        Columns whole = POOL.pollFirst();
        if (whole == null || whole.room() < all) {
            resize(all + all / 8);
            pooled = true;
            return;
        }
        System.arraycopy(narrow, 0, whole.narrow, 0, size);
        System.arraycopy(marks, 0, whole.marks, 0, size);
        System.arraycopy(level, 0, whole.level, 0, size);
        System.arraycopy(near, 0, whole.near, 0, size);
        System.arraycopy(edge, 0, whole.edge, 0, size);
        take(whole);
        pooled = true;
    }

    private void take(Columns other) {
        narrow = other.narrow;
        marks = other.marks;
        level = other.level;
        near = other.near;
        edge = other.edge;
    }

    private void resize(int room) {
        if (isWide) {
            wide = Arrays.copyOf(wide, room);
            wideEdge = Arrays.copyOf(wideEdge, room);
        } else {
            narrow = Arrays.copyOf(narrow, room);
            edge = Arrays.copyOf(edge, room);
        }
        marks = Arrays.copyOf(marks, room);
        level = Arrays.copyOf(level, room);
        near = Arrays.copyOf(near, room);
    }

    /** Keeps copies of no more than is used, and gives the large arrays back. */
    void trim(int size) {
        if (pooled) {
            Columns back = new Columns(all);
            back.take(this);
            resize(size);
            pooled = false;
            if (POOL.size() < KEPT) {
                POOL.addFirst(back);
            }
        }
    }
}
