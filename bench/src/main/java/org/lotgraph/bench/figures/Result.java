package org.lotgraph.bench.figures;

/** A line of results.json. */
public record Result(String plant, String question, String contender, long items, double p50Millis, double p99Millis) {
}
