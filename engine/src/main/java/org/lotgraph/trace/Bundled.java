package org.lotgraph.trace;

import java.util.Arrays;
import java.util.concurrent.ConcurrentLinkedDeque;

import org.lotgraph.snapshot.Bundles;
import org.lotgraph.snapshot.Part;

/**
 * Bundles of pieces that a trace reached as a whole: affected for certain and for all time, each over the edge from its lot. The pieces have
 * no places; they get them when somebody wants to look at one.
 */
final class Bundled {

    /** Of a bundle that was not expanded yet. */
    private static final int TAKEN = 0;
    /** Of one whose pieces were passed on together, and counted for the deliveries where that is done. */
    private static final int PASSED_ON = 1;
    /** Of one whose pieces have places. */
    private static final int UNPACKED = 2;

    private static final int WIDTH = 4;
    private static final int SMALL = 1 << 10;
    private static final int KEPT = 3;
    private static final ConcurrentLinkedDeque<int[]> POOL = new ConcurrentLinkedDeque<>();

    private final Part part;
    private final Bundles bundles;
    /** Of each bundle the place of its lot (of its first piece, once that has one), its first edge, its level, and what became of it. */
    private int[] all = new int[64 * WIDTH];
    private int size;
    private int pieces;
    private boolean pooled;

    /** @param part the first one of the snapshot, whose edges have the same numbers there */
    Bundled(Part part) {
        this.part = part;
        this.bundles = part.bundles();
    }

    Part part() {
        return part;
    }

    int add(int lot, int edge, int level) {
        int at = size * WIDTH;
        if (at == all.length) {
            enlarge();
        }
        all[at] = lot;
        all[at + 1] = edge;
        all[at + 2] = level;
        all[at + 3] = TAKEN;
        pieces += bundles.length(edge);
        return size++;
    }

    private void enlarge() {
        int[] large = all.length < SMALL * WIDTH ? null : POOL.pollFirst();
        boolean fits = large != null && large.length > all.length;
        int[] next = fits ? large : new int[2 * all.length];
        System.arraycopy(all, 0, next, 0, all.length);
        all = next;
        pooled = next.length > SMALL * WIDTH;
    }

    /** Keeps a copy of no more than is used, and gives the large array back; once, since afterwards several may read here. */
    void trim() {
        if (pooled) {
            int[] large = all;
            all = Arrays.copyOf(large, size * WIDTH);
            pooled = false;
            if (POOL.size() < KEPT) {
                POOL.addFirst(large);
            }
        }
    }

    int size() {
        return size;
    }

    /** How many pieces were reached that have no place. */
    int pieces() {
        return pieces;
    }

    int lot(int bundle) {
        return all[bundle * WIDTH];
    }

    /** The place of the first piece of one that is unpacked; the others follow. */
    int place(int bundle) {
        return all[bundle * WIDTH];
    }

    int edge(int bundle) {
        return all[bundle * WIDTH + 1];
    }

    int level(int bundle) {
        return all[bundle * WIDTH + 2];
    }

    int length(int bundle) {
        return bundles.length(edge(bundle));
    }

    /** Number of a piece in the snapshot; the first one stands for the bundle. */
    int piece(int bundle, int which) {
        return part.target(edge(bundle) + which);
    }

    boolean isAtOnce(int bundle) {
        return bundles.isAtOnce(edge(bundle));
    }

    boolean isPassedOn(int bundle) {
        return all[bundle * WIDTH + 3] == PASSED_ON;
    }

    void passedOn(int bundle) {
        all[bundle * WIDTH + 3] = PASSED_ON;
    }

    boolean isUnpacked(int bundle) {
        return all[bundle * WIDTH + 3] == UNPACKED;
    }

    void unpacked(int bundle, int first) {
        all[bundle * WIDTH] = first;
        all[bundle * WIDTH + 3] = UNPACKED;
        pieces -= length(bundle);
    }

    /** The first piece of the bundle that a piece is in, taken or not; -1 where it is in none. */
    int first(int piece) {
        int edge = bundles.find(part, piece);
        return edge < 0 ? -1 : part.target(edge);
    }
}
