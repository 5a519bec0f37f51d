package org.lotgraph.bench.figures;

/**
 * What a contender holds of the plant once it is loaded.
 *
 * @param bytes of the arrays that it answers from, or 0 where it has no such
 */
public record Held(long nodes, long edges, long bytes) {
}
