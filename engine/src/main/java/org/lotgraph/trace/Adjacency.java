package org.lotgraph.trace;

import java.util.function.Consumer;

import org.lotgraph.store.Moment;

/**
 * Where the tracer gets its edges: those of a whole frontier at a time, as they were known at a moment. Nodes and edges have the numbers
 * that the adjacency gives them; {@link #number}, {@link #node} and {@link #relationship} lead to and from the ids of the database.
 */
sealed interface Adjacency permits Neo4jAdjacency, SnapshotAdjacency {

    /** Which edges of a frontier are asked for. */
    enum Side {
        /** Out-edges: consumed in, produced, yielded, packed in, shipped in. */
        DOWNSTREAM,
        /** In-edges of the same kinds. */
        UPSTREAM,
        /** Edges of both directions to what is the same thing. */
        TWINS,
        /** What is packed in the nodes of the frontier. */
        CONTENTS,
        /** What the nodes of the frontier are packed or shipped in. */
        CONTAINERS,
        /** The runs on the equipment of the frontier. */
        RUNS
    }

    /** Shows every such edge once; the edge object is reused. */
    void edges(long[] frontier, Side side, Moment moment, Consumer<Edge> visitor);

    /** Whether any two nodes may be the same thing. */
    boolean hasTwins();

    /** What a trace over this knows of the nodes it meets: nothing yet. */
    Reach reach();

    /** The number of a node of the database. */
    long number(long node);

    /** The id in the database of a node by number. */
    long node(long number);

    /** The id in the database of an edge by number. */
    long relationship(long edge);
}
