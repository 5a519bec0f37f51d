package org.lotgraph.snapshot;

/**
 * How a snapshot stands.
 *
 * @param state    whether it answers
 * @param batch    the last batch in it
 * @param bytes    memory held, times and both directions included
 * @param parts    how many parts it is in: more than one until the next compaction
 * @param budget   bytes that it may hold
 */
public record SnapshotFigures(State state, int batch, long nodes, long edges, long bytes, int parts, long budget) {

    /** Whether a snapshot answers, and if not, why. */
    public enum State {
        /** Traces are answered from it. */
        READY,
        /** It is being read; traces ask the graph meanwhile. */
        LOADING,
        /** It would not fit its budget; traces ask the graph. */
        TOO_LARGE,
        /** There is no budget for one; traces ask the graph. */
        OFF
    }

    /** Bytes an edge; 0 where there are none. */
    public double bytesPerEdge() {
        return edges == 0 ? 0 : (double) bytes / edges;
    }
}
