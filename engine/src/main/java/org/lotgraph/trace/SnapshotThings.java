package org.lotgraph.trace;

import org.lotgraph.item.ItemKind;
import org.lotgraph.snapshot.Part;
import org.lotgraph.snapshot.Snapshot;

import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntLinkedOpenHashSet;
import it.unimi.dsi.fastutil.ints.IntList;
import it.unimi.dsi.fastutil.ints.IntSet;

/** What nodes are under their other keys, read off the arrays as they were known at one batch; see {@link Things}. For one trace. */
final class SnapshotThings {

    private final Snapshot snapshot;
    /** By node, as far as that was asked for. */
    private final Int2ObjectOpenHashMap<IntList> others = new Int2ObjectOpenHashMap<>();

    SnapshotThings(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** Whether a thing was ever declared STRICT, under any of its keys. */
    boolean wasStrict(int node, int batch) {
        return snapshot.wasStrict(node)
                || (snapshot.hasTwins() && isLot(snapshot.type(node, batch)) && others(node, batch).intStream().anyMatch(snapshot::wasStrict));
    }

    /** Whether it is declared STRICT under any of them today. */
    boolean isStrict(int node, byte type, int batch) {
        return snapshot.isStrict(node) || (snapshot.hasTwins() && isLot(type) && others(node, batch).intStream().anyMatch(snapshot::isStrict));
    }

    private static boolean isLot(byte type) {
        return type <= ItemKind.BATCH.ordinal();
    }

    /** What a node is under other keys. */
    IntList others(int node, int batch) {
        if (!snapshot.hasTwins()) {
            return IntList.of();
        }
        IntList known = others.get(node);
        if (known == null) {
            IntLinkedOpenHashSet keys = new IntLinkedOpenHashSet(new int[]{node});
            IntArrayList next = IntArrayList.of(node);
            while (!next.isEmpty()) {
                addTwins(next.removeInt(next.size() - 1), batch, keys, next);
            }
            keys.remove(node);
            known = keys.isEmpty() ? IntList.of() : new IntArrayList(keys);
            others.put(node, known);
        }
        return known;
    }

    private void addTwins(int node, int batch, IntSet keys, IntList added) {
        for (int which = 0, parts = snapshot.hasLater(node) ? snapshot.parts() : 1; which < parts; which++) {
            Part part = snapshot.part(which);
            int tail = part.hasTwins() ? part.tail(node) : -1;
            for (int at = tail < 0 ? 0 : part.outBegin(tail), end = tail < 0 ? 0 : part.outEnd(tail); at < end; at++) {
                addTwin(part, at, part.target(at), batch, keys, added);
            }
            int head = part.hasTwins() ? part.head(node) : -1;
            for (int place = head < 0 ? 0 : part.inBegin(head), end = head < 0 ? 0 : part.inEnd(head); place < end; place++) {
                addTwin(part, part.into(place), part.source(part.into(place)), batch, keys, added);
            }
        }
    }

    private void addTwin(Part part, int at, int far, int batch, IntSet keys, IntList added) {
        if (part.kind(at) == EdgeKind.SAME_AS.ordinal() && snapshot.isSeen(part, at, batch) && keys.add(far)) {
            added.add(far);
        }
    }
}
