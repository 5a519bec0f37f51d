package org.lotgraph.bench.figures;

import java.util.List;

/**
 * How one contender answered one question.
 *
 * @param counts items reached, one count for each of the question's origins
 * @param edges  that had to be looked at for the origins in the middle, or 0 where the contender does not know
 * @param runs   how often it was asked once it was warm
 */
public record Answer(String question, List<Long> counts, long edges, Latencies latencies, int runs) {

    /** Of the origins in the middle. */
    public long items() {
        return counts.stream().sorted().skip(counts.size() / 2).findFirst().orElse(0L);
    }
}
