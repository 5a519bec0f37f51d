package org.lotgraph.ledger;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;

/**
 * What the file under way has repeated of other files. When it then says something else under the same natural key, what it
 * repeated is a sibling that still holds, not a version that has been replaced. Held for one file, and for its first millions of rows.
 */
final class ToldBefore {

    private static final int KEPT = 4_000_000;

    private final LongOpenHashSet rows = new LongOpenHashSet();
    private String digest = "";

    synchronized void repeat(String ofDigest, long fact, long content) {
        start(ofDigest);
        if (rows.size() < KEPT) {
            rows.add(mixed(fact, content));
        }
    }

    synchronized boolean repeats(String ofDigest, long fact, long content) {
        start(ofDigest);
        return rows.contains(mixed(fact, content));
    }

    private void start(String ofDigest) {
        if (!digest.equals(ofDigest)) {
            digest = ofDigest;
            rows.clear();
            rows.trim(16);
        }
    }

    private static long mixed(long fact, long content) {
        return fact * 31 + content;
    }
}
