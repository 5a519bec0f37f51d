package org.lotgraph.trace;

/** The edges along which material flows, named as the relationship types of the graph. SAME_AS joins two nodes that are one thing. */
public enum EdgeKind {
    CONSUMED_IN, PRODUCED, YIELDED, PACKED_IN, SHIPPED_IN, RAN_ON, SAME_AS;

    private static final EdgeKind[] ALL = values();

    static EdgeKind of(int ordinal) {
        return ALL[ordinal];
    }
}
