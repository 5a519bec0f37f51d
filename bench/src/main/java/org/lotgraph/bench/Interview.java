package org.lotgraph.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;

import org.lotgraph.bench.figures.Answer;
import org.lotgraph.bench.figures.Latencies;

import it.unimi.dsi.fastutil.longs.LongArrayList;

/**
 * Puts a question to a contender until the figures settle: all its origins in turn, first until it is warm, then with the figures that count.
 *
 * @param seconds for how long at least it is asked for the figures that count, and how long a round of warming up is, however many answers that takes:
 *                a quick one is compiled after as many seconds as a slow one. It is warm after the round whose median is no better than the one before
 */
record Interview(Contender contender, double seconds) {

    private static final int FEWEST = 5;
    private static final int MOST = 2_000;
    /** Nobody is asked for longer, however slow; three answers are enough to see that. */
    private static final double PATIENCE = 60;
    /** A round that takes less than this part of the one before has shown that the contender was not warm. */
    private static final double BETTER = 0.95;

    Answer ask(Question question) throws Exception {
        List<Long> counts = new ArrayList<>();
        LongArrayList edges = new LongArrayList();
        long begin = System.nanoTime();
        for (List<String> origins : question.origins()) {
            counts.add(contender.reached(question.direction(), origins));
            edges.add(contender.touched());
        }
        warmUp(question, begin);
        System.gc();
        LongArrayList nanos = round(question, MOST);
        return new Answer(question.name(), counts, edges.getLong(middle(counts)), Latencies.of(nanos.toLongArray()), nanos.size());
    }

    private void warmUp(Question question, long begin) throws Exception {
        double before = Double.MAX_VALUE;
        while (since(begin) < PATIENCE) {
            double median = Latencies.of(round(question, Integer.MAX_VALUE).toLongArray()).p50();
            if (median > BETTER * before) {
                return;
            }
            before = median;
        }
    }

    private LongArrayList round(Question question, int most) throws Exception {
        LongArrayList nanos = new LongArrayList();
        repeat(question, most, nanos::add);
        return nanos;
    }

    /** Which of the origins reach a middling number of items. */
    private static int middle(List<Long> counts) {
        return counts.indexOf(counts.stream().sorted().skip(counts.size() / 2).findFirst().orElseThrow());
    }

    private void repeat(Question question, int most, LongConsumer watch) throws Exception {
        long begin = System.nanoTime();
        for (int run = 0; run < most && (since(begin) < seconds || run < FEWEST) && (since(begin) < PATIENCE || run < 3); run++) {
            List<String> origins = question.origins().get(run % question.origins().size());
            long start = System.nanoTime();
            contender.reached(question.direction(), origins);
            watch.accept(System.nanoTime() - start);
        }
    }

    private static double since(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }
}
