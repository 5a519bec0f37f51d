package org.lotgraph.ledger;

import org.jspecify.annotations.Nullable;

/** A node that an append speaks of: found in the graph, or about to be made there. */
final class Node {

    static final long NOT_YET = -1;

    final String label;
    final String key;
    long id = NOT_YET;
    @Nullable String sourceId;
    @Nullable String product;
    @Nullable String defect;

    Node(String label, String key) {
        this.label = label;
        this.key = key;
    }

    /** True until {@link Things#create()} has made it: nothing in the graph can be attached to it yet. */
    boolean isPending() {
        return id == NOT_YET;
    }

    @Override
    public String toString() {
        return label + ' ' + key;
    }
}
