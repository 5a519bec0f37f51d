package org.lotgraph.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;

import org.lotgraph.bench.figures.Answer;
import org.lotgraph.bench.figures.Latencies;

import it.unimi.dsi.fastutil.longs.LongArrayList;

/**
 * Puts a question to a contender until the figures settle: all its origins in turn, first without a watch until it is warm, then with one.
 *
 * @param seconds for how long at least it is asked with the watch running, and for how long it is warmed up, however many answers that takes: a
 *                quick one is compiled after as many seconds as a slow one
 */
record Interview(Contender contender, double seconds) {

    private static final int FEWEST = 5;
    private static final int MOST = 2_000;
    /** Nobody is asked for longer, however slow; three answers are enough to see that. */
    private static final double PATIENCE = 60;

    Answer ask(Question question) throws Exception {
        List<Long> counts = new ArrayList<>();
        LongArrayList edges = new LongArrayList();
        long begin = System.nanoTime();
        for (List<String> origins : question.origins()) {
            counts.add(contender.reached(question.direction(), origins));
            edges.add(contender.touched());
        }
        double once = since(begin);
        if (once < seconds) {
            repeat(question, seconds - once, 1, Integer.MAX_VALUE, nanos -> { });
        }
        System.gc();
        LongArrayList nanos = new LongArrayList();
        repeat(question, seconds, FEWEST, MOST, nanos::add);
        return new Answer(question.name(), counts, edges.getLong(middle(counts)), Latencies.of(nanos.toLongArray()), nanos.size());
    }

    /** Which of the origins reach a middling number of items. */
    private static int middle(List<Long> counts) {
        return counts.indexOf(counts.stream().sorted().skip(counts.size() / 2).findFirst().orElseThrow());
    }

    private void repeat(Question question, double atLeast, int fewest, int most, LongConsumer watch) throws Exception {
        long begin = System.nanoTime();
        for (int run = 0; run < most && (since(begin) < atLeast || run < fewest) && (since(begin) < PATIENCE || run < 3); run++) {
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
