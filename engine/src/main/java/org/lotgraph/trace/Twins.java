package org.lotgraph.trace;

import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;

/** Nodes that turned out to be one thing: each group is listed and counted once, as its member with the lowest node id. */
final class Twins {

    private final Int2IntOpenHashMap parents = new Int2IntOpenHashMap();

    void join(int one, int other) {
        int a = root(one);
        int b = root(other);
        parents.put(Math.min(a, b), Math.min(a, b));
        parents.put(Math.max(a, b), Math.min(a, b));
    }

    private int root(int node) {
        int at = node;
        while (parents.getOrDefault(at, at) != at) {
            at = parents.get(at);
        }
        return at;
    }

    /** Whether this node stands for its group: no origin is in it and no reached member has a lower id. */
    boolean isListed(int node, Reach reach, Adjacency adjacency) {
        if (parents.isEmpty() || !parents.containsKey(node)) {
            return true;
        }
        int root = root(node);
        for (int other : parents.keySet()) {
            if (other != node && root(other) == root && (reach.isOrigin(other)
                    || (reach.isReached(other) && adjacency.node(reach.id(other)) < adjacency.node(reach.id(node))))) {
                return false;
            }
        }
        return true;
    }
}
