package org.lotgraph.bench.figures;

import java.util.Arrays;

/** In milliseconds: the best, the median and the 99th percentile (nearest rank). */
public record Latencies(double best, double p50, double p99) {

    private static final double NANOS_A_MILLI = 1e6;

    public static Latencies of(long[] nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return new Latencies(sorted[0] / NANOS_A_MILLI, rank(sorted, 0.5), rank(sorted, 0.99));
    }

    private static double rank(long[] sorted, double part) {
        return sorted[(int) Math.ceil(part * sorted.length) - 1] / NANOS_A_MILLI;
    }
}
