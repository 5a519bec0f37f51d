package org.lotgraph.bench.figures;

/**
 * A figure of the running application.
 *
 * @param items     that an answer reached, or 0
 * @param perSecond answers (or facts) a second, or 0 where that says nothing
 */
public record Served(String question, String contender, long items, Latencies latencies, double perSecond) {

    public void print() {
        System.err.printf("  %-18s %-22s p50 %,.2f ms, p99 %,.2f ms%s%n", contender, question, latencies.p50(), latencies.p99(),
                perSecond > 0 ? String.format(", %,.0f a second", perSecond) : "");
    }
}
