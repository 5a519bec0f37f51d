package org.lotgraph.bench;

import java.util.List;

/**
 * How one contender answered one question.
 *
 * @param counts items reached, one count for each of the question's origins
 * @param runs   how often it was asked once it was warm
 */
record Answer(String question, List<Long> counts, Latencies latencies, int runs) {

    /** Of the origins in the middle. */
    long items() {
        return counts.stream().sorted().skip(counts.size() / 2).findFirst().orElse(0L);
    }
}
