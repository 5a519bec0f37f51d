package org.lotgraph.trace;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;
import org.lotgraph.item.ItemKind;

import it.unimi.dsi.fastutil.ints.IntArrays;

/**
 * The items that a trace reached, by depth and then by when the item was first learned. A depth is put in order when somebody looks at it;
 * most answers are looked at for their totals and a first page.
 */
final class Listing {

    private final Reach reach;
    private final Adjacency adjacency;
    /** Places, those of one level after those of the level before. */
    private final int[] places;
    private final int[] begins;
    private final boolean[] inOrder;

    Listing(Reach reach, Twins twins, Adjacency adjacency) {
        this.reach = reach;
        this.adjacency = adjacency;
        int[] counts = new int[64];
        int size = 0;
        for (int node = 0; node < reach.size(); node++) {
            if (isListed(node, twins)) {
                int level = reach.level(node) / 2;
                if (level + 1 >= counts.length) {
                    counts = Arrays.copyOf(counts, 2 * (level + 1));
                }
                counts[level + 1]++;
                size++;
            }
        }
        for (int level = 1; level < counts.length; level++) {
            counts[level] += counts[level - 1];
        }
        begins = counts;
        inOrder = new boolean[counts.length];
        places = new int[size];
        int[] next = counts.clone();
        for (int node = 0; size > 0 && node < reach.size(); node++) {
            if (isListed(node, twins)) {
                places[next[reach.level(node) / 2]++] = node;
            }
        }
    }

    private boolean isListed(int node, Twins twins) {
        return isListed(node, reach, twins, adjacency);
    }

    /** Whether it is an item that was reached, no origin, and stands for all nodes that are the same thing. */
    static boolean isListed(int node, Reach reach, Twins twins, Adjacency adjacency) {
        return reach.type(node) < Edge.PROCESS && reach.isReached(node) && !reach.isOrigin(node) && twins.isListed(node, reach, adjacency);
    }

    int size() {
        return places.length;
    }

    /** All places, in no order that means anything. */
    int[] places() {
        return places;
    }

    /** A page of those of a kind and certainty. */
    int[] page(@Nullable ItemKind kind, @Nullable Certainty certainty, int offset, int limit) {
        int[] page = new int[Math.min(limit, size())];
        int filled = 0;
        int skip = offset;
        for (int level = 0; level + 1 < begins.length && filled < page.length; level++) {
            if (kind == null && certainty == null && skip >= begins[level + 1] - begins[level]) {
                skip -= begins[level + 1] - begins[level];
                continue;
            }
            order(level);
            for (int i = begins[level]; i < begins[level + 1] && filled < page.length; i++) {
                if (matches(places[i], kind, certainty) && skip-- <= 0) {
                    page[filled++] = places[i];
                }
            }
        }
        return Arrays.copyOf(page, filled);
    }

    boolean matches(int node, @Nullable ItemKind kind, @Nullable Certainty certainty) {
        return (kind == null || reach.type(node) == kind.ordinal())
                && (certainty == null || reach.isCertain(node) == (certainty == Certainty.CONFIRMED));
    }

    private synchronized void order(int level) {
        if (!inOrder[level]) {
            int end = begins[level + 1];
            for (int i = begins[level] + 1; i < end; i++) {
                if (id(places[i - 1]) > id(places[i])) {
                    IntArrays.parallelQuickSort(places, begins[level], end, (a, b) -> Long.compare(id(a), id(b)));
                    break;
                }
            }
            inOrder[level] = true;
        }
    }

    private long id(int node) {
        return adjacency.node(reach.id(node));
    }
}
