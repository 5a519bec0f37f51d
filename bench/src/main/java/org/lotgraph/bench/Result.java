package org.lotgraph.bench;

/** A line of results.json. */
record Result(String plant, String question, String contender, long items, double p50Millis, double p99Millis) {
}
