package org.lotgraph.trace;

import java.util.function.Consumer;

import org.lotgraph.store.Moment;

/** Where the tracer gets its edges: those of a whole frontier at a time, as they were known at a moment. */
interface Adjacency {

    /** Which edges of a frontier are asked for. */
    enum Side {
        /** Out-edges: consumed in, produced, yielded, packed in, shipped in, and same as. */
        DOWNSTREAM,
        /** In-edges of the same kinds. */
        UPSTREAM,
        /** What is packed in the nodes of the frontier. */
        CONTENTS,
        /** What the nodes of the frontier are packed or shipped in. */
        CONTAINERS,
        /** The runs on the equipment of the frontier. */
        RUNS
    }

    /** Shows every such edge once; the edge object is reused. */
    void edges(long[] frontier, Side side, Moment moment, Consumer<Edge> visitor);
}
