package org.lotgraph.snapshot;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;
import org.lotgraph.snapshot.Snapshot.Lot;

/**
 * Lots by their keys and by their sources' ids, which never change: recalls begin at thousands of lots, and to look each up in the indexes of
 * the store takes as long as all else that a trace does. Only as many as are few beside the edges; what is not found here is to be
 * looked for in the store. Only ever grows; read by many, written by one.
 */
final class LotNames {

    /** Bytes that a name takes beside its letters: itself, its lot, and their places in the map. */
    private static final int BYTES = 120;
    private static final int BYTES_AN_EDGE = 3;
    /** So many bytes may go to names however few edges there are. */
    private static final long ALWAYS = 2 << 20;

    private final Map<String, Lot> lots = new ConcurrentHashMap<>();
    private long room;
    private volatile long bytes;

    LotNames(long edges) {
        makeRoom(edges);
    }

    /** For a genealogy of so many edges. */
    void makeRoom(long edges) {
        room = Math.max(ALWAYS, edges * BYTES_AN_EDGE);
    }

    void add(Lot lot, @Nullable String sourceId) {
        long more = bytes(lot.key()) + (sourceId == null ? 0 : bytes(sourceId));
        if (bytes + more <= room) {
            add(lot.key(), lot);
            if (sourceId != null) {
                add(sourceId, lot);
            }
        }
    }

    private void add(String name, Lot lot) {
        if (lots.putIfAbsent(name, lot) == null) {
            bytes += bytes(name);
        }
    }

    private static int bytes(String name) {
        return BYTES + name.length();
    }

    @Nullable Lot find(String name) {
        return lots.get(name);
    }

    /** Everything by its names, of which one is the lot's key. */
    Map<String, Lot> all() {
        return lots;
    }

    long bytes() {
        return bytes;
    }
}
