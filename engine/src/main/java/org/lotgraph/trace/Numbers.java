package org.lotgraph.trace;

import java.util.Arrays;
import java.util.concurrent.ConcurrentLinkedDeque;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;

/** Which place a node has among those that a trace met. */
sealed interface Numbers {

    /** The place of a node, or a negative number. */
    int find(long node);

    /** The place of a node; {@code next} is now its place where it had none and -1 is returned. */
    int findOrPut(long node, int next);

    /** For nodes with any numbers. */
    final class Sparse implements Numbers {

        private final Long2IntOpenHashMap places = new Long2IntOpenHashMap();

        Sparse() {
            places.defaultReturnValue(-1);
        }

        @Override
        public int find(long node) {
            return places.get(node);
        }

        @Override
        public int findOrPut(long node, int next) {
            return places.putIfAbsent(node, next);
        }
    }

    /** For nodes numbered without gaps: an array for all of them, which the next trace uses again. */
    final class Dense implements Numbers {

        private static final int KEPT = 4;
        private static final ConcurrentLinkedDeque<int[]> POOL = new ConcurrentLinkedDeque<>();

        /** Places plus one, so that an empty array is one of zeros; of the first piece of a bundle what {@link #bundled} says. */
        final int[] places;

        Dense(int nodes) {
            int[] pooled = POOL.pollFirst();
            places = pooled != null && pooled.length >= nodes ? pooled : new int[nodes + nodes / 8];
        }

        @Override
        public int find(long node) {
            return places[(int) node] - 1;
        }

        @Override
        public int findOrPut(long node, int next) {
            int known = places[(int) node] - 1;
            if (known < 0) {
                places[(int) node] = next + 1;
            }
            return known;
        }

        /** What stands at the first piece of a bundle, and tells that it was reached, while its pieces have no places. */
        static int bundled(int bundle) {
            return -1 - bundle;
        }

        boolean isBundle(int node) {
            return places[node] < 0;
        }

        int bundle(int node) {
            return -1 - places[node];
        }

        /** Gives the array back; {@code nodes} are those that have a place. */
        void release(int[] nodes, int size) {
            if (size > places.length / 4) {
                Arrays.fill(places, 0);
            } else {
                for (int i = 0; i < size; i++) {
                    places[nodes[i]] = 0;
                }
            }
            if (POOL.size() < KEPT) {
                POOL.addFirst(places);
            }
        }
    }
}
