package org.lotgraph.trace;

import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntList;

import org.jspecify.annotations.Nullable;
import org.lotgraph.item.ItemKind;

/** Nodes that turned out to be one thing: each group is listed and counted once, as its member with the lowest node id. */
final class Twins {

    private final Int2IntOpenHashMap parents = new Int2IntOpenHashMap();
    /** Who is in a group, by its root; made once all are joined. */
    private @Nullable Int2ObjectOpenHashMap<IntArrayList> groups;

    void join(int one, int other) {
        int a = root(one);
        int b = root(other);
        parents.put(Math.min(a, b), Math.min(a, b));
        parents.put(Math.max(a, b), Math.min(a, b));
        groups = null;
    }

    private int root(int node) {
        int at = node;
        for (int parent = parents.getOrDefault(at, at); parent != at; parent = parents.get(at)) {
            parents.put(at, parents.get(parent));
            at = parent;
        }
        return at;
    }

    /** Whether the node has further keys. */
    boolean has(int node) {
        return !parents.isEmpty() && parents.containsKey(node);
    }

    /** The node that is the same for every key of a thing. */
    int one(int node) {
        return has(node) ? root(node) : node;
    }

    /** All nodes that are the same thing as this one, itself among them. */
    IntList members(int node) {
        return has(node) ? groups().get(root(node)) : IntList.of(node);
    }

    private Int2ObjectOpenHashMap<IntArrayList> groups() {
        Int2ObjectOpenHashMap<IntArrayList> made = groups;
        if (made == null) {
            made = new Int2ObjectOpenHashMap<>();
            for (int node : parents.keySet().toIntArray()) {
                int root = root(node);
                parents.put(node, root);
                made.computeIfAbsent(root, any -> new IntArrayList()).add(node);
            }
            groups = made;
        }
        return made;
    }

    /** A lot that was made was so under each of its keys. To be called once all are joined. */
    void markMade(Reach reach) {
        groups().values().forEach(keys -> {
            if (keys.intStream().anyMatch(key -> reach.type(key) == ItemKind.BATCH.ordinal())) {
                keys.intStream().filter(reach::isLot).forEach(reach::markMade);
            }
        });
    }

    /** Whether this node stands for its group: no origin is in it and no reached member has a lower id. */
    boolean isListed(int node, Reach reach, Adjacency adjacency) {
        if (!has(node)) {
            return true;
        }
        for (int other : members(node)) {
            if (other != node && (reach.isOrigin(other)
                    || (reach.isReached(other) && adjacency.node(reach.id(other)) < adjacency.node(reach.id(node))))) {
                return false;
            }
        }
        return true;
    }
}
