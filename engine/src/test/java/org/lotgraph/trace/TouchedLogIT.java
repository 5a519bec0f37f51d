package org.lotgraph.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.lotgraph.LogWatch;
import org.lotgraph.TestGraph;
import org.lotgraph.ledger.Batch;
import org.lotgraph.ledger.Fact;
import org.lotgraph.ledger.Ledger;

/** Every batch's log names all that the batch has changed: late facts, changed rows, voids and voids of voids among it. */
class TouchedLogIT {

    private static final int GENEALOGIES = Integer.getInteger("lotgraph.genealogies", 60);
    private static final long SEED = Long.getLong("lotgraph.seed", 20_260_401L);

    @Test
    void theLogOfABatchNamesAllThatItChanged() {
        Ledger ledger = new Ledger(TestGraph.fresh(), Clock.systemUTC());
        ledger.prepare();
        LogWatch watch = new LogWatch();
        long superseded = 0;
        for (Batch batch : batches(new Random(SEED))) {
            superseded += watch.during(() -> ledger.append(batch)).superseded();
        }
        assertThat(superseded).as("changed rows are among them").isPositive();
        assertThat(watch.edges()).isGreaterThan(GENEALOGIES * 10);
        assertThat(watch.nodes()).isGreaterThan(GENEALOGIES * 5);
    }

    /** The parts of all genealogies, each told in its order, mixed with each other; some told again. */
    private static List<Batch> batches(Random random) {
        List<List<Batch>> waiting = new ArrayList<>();
        for (long seed = SEED; seed < SEED + GENEALOGIES; seed++) {
            List<Batch> parts = new ArrayList<>();
            for (List<Fact> facts : new Genealogy(seed).batches) {
                parts.add(new Batch("random", "file " + seed, "digest " + seed + '-' + parts.size(), facts));
            }
            Collections.reverse(parts);
            waiting.add(parts);
        }
        List<Batch> told = new ArrayList<>();
        while (!waiting.isEmpty()) {
            List<Batch> parts = waiting.get(random.nextInt(waiting.size()));
            told.add(!told.isEmpty() && random.nextInt(10) == 0 ? told.get(random.nextInt(told.size())) : parts.removeLast());
            waiting.removeIf(List::isEmpty);
        }
        return told;
    }
}
