package org.lotgraph.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.Test;
import org.lotgraph.TestGraph;
import org.lotgraph.item.ItemKind;
import org.lotgraph.store.Graph;
import org.lotgraph.store.Moment;
import org.lotgraph.store.Moments;

/** Whoever sees that a batch is in the ledger sees all of it, at the very moment when it is committed too. */
class WholeBatchesIT {

    private static final int BATCHES = 30;
    private static final int EDGES = 1_000;

    @Test
    void aMomentIsNeverAheadOfItsBatch() throws Exception {
        Graph graph = TestGraph.fresh();
        Ledger ledger = new Ledger(graph, Clock.systemUTC());
        ledger.prepare();
        AtomicBoolean done = new AtomicBoolean();
        List<CompletableFuture<Integer>> readers = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            readers.add(CompletableFuture.supplyAsync(() -> read(graph, done)));
        }
        for (int batch = 1; batch <= BATCHES; batch++) {
            List<Fact> facts = new ArrayList<>();
            for (int i = 0; i < EDGES; i++) {
                ItemRef lot = ItemRef.of("lot " + (i + batch * EDGES / 2), ItemKind.RAW_MATERIAL);
                facts.add(new Fact.Consumed(i, null, lot, "run " + batch, null, null, null, Map.of()));
            }
            ledger.append(new Batch("plant", "file " + batch, "digest", facts));
        }
        done.set(true);
        for (CompletableFuture<Integer> reader : readers) {
            assertThat(reader.get()).as("batches looked at").isPositive();
        }
    }

    private static int read(Graph graph, AtomicBoolean done) {
        Moments moments = new Moments(graph);
        int seen = 0;
        int last = 0;
        while (!done.get()) {
            Moment moment = moments.latest();
            if (moment.batch() > last) {
                last = moment.batch();
                seen++;
                int edges = graph.read("test/consumed", Map.of("process", "run " + last)).getFirst().get("edges").asInt();
                assertThat(edges).as("edges of batch %d when it is seen", last).isEqualTo(EDGES);
            }
        }
        return seen;
    }
}
