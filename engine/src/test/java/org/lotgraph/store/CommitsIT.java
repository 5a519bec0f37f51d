package org.lotgraph.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lotgraph.TestGraph;
import org.lotgraph.item.ItemKind;
import org.lotgraph.ledger.Batch;
import org.lotgraph.ledger.Fact;
import org.lotgraph.ledger.ItemRef;
import org.lotgraph.ledger.Ledger;

/** When the ledger's place is asked for, and when it is known, by what is heard of commits; here the test says what is heard. */
class CommitsIT {

    private final Deque<Long> heard = new ArrayDeque<>(List.of(5L));
    private final Graph elsewhere = TestGraph.fresh();
    private final Graph graph = new Graph(TestGraph.driver(), "neo4j", new Commits(() -> heard.size() > 1 ? heard.removeFirst() : heard.getFirst()), null);
    private final Ledger ledger = new Ledger(graph, Clock.systemUTC());
    private final Moments moments = new Moments(graph);
    private int told;

    @BeforeEach
    void prepare() {
        ledger.prepare();
        append(new Ledger(elsewhere, Clock.systemUTC()));
    }

    private void append(Ledger by) {
        told++;
        by.append(new Batch("plant", "file " + told, "digest", List.of(
                new Fact.Consumed(1, null, ItemRef.of("lot " + told, ItemKind.RAW_MATERIAL), "run", null, null, null, Map.of()))));
    }

    /** The numbers heard from now on, one each time; the last one stands. */
    private void hear(long... numbers) {
        heard.clear();
        for (long number : numbers) {
            heard.add(number);
        }
    }

    private void isAskedFor(int batch) {
        long before = graph.statements();
        assertThat(moments.latest().batch()).isEqualTo(batch);
        assertThat(graph.statements()).as("statements").isGreaterThan(before);
    }

    private void isKnown(int batch) {
        long before = graph.statements();
        assertThat(moments.latest()).isEqualTo(new Moments(elsewhere).latest());
        assertThat(moments.latest().batch()).isEqualTo(batch);
        assertThat(graph.statements()).as("statements").isEqualTo(before);
    }

    @Test
    void isAskedForOnceAfterEachCommit() {
        isAskedFor(1);
        isKnown(1);
        append(new Ledger(elsewhere, Clock.systemUTC()));
        hear(6);
        isAskedFor(2);
        isKnown(2);
    }

    @Test
    void isAskedForWhileACommitIsOnItsWay() {
        isAskedFor(1);
        hear(Commits.UNSETTLED);
        isAskedFor(1);
        append(new Ledger(elsewhere, Clock.systemUTC()));
        isAskedFor(2);
        isAskedFor(2);
    }

    @Test
    void isNotKnownWhenSomethingWasCommittedWhileItWasAskedFor() {
        hear(5, 6);
        isAskedFor(1);
        isAskedFor(1);
        isKnown(1);
    }

    @Test
    void isKnownAfterAnAppendOfOnesOwn() {
        hear(5, 6);
        append(ledger);
        isKnown(2);
        hear(6, 7);
        append(ledger);
        isKnown(3);
    }

    @Test
    void isAskedForWhenAnotherCommitCameBesideAnAppend() {
        hear(5, 7);
        append(ledger);
        isAskedFor(2);
        hear(7, Commits.UNSETTLED, 8);
        append(ledger);
        isAskedFor(3);
        hear(Commits.UNSETTLED, 9);
        append(ledger);
        isAskedFor(4);
    }

    @Test
    void isAskedForAfterAnAppendOfWhatIsKnown() {
        hear(5, 6);
        append(ledger);
        hear(6, 7);
        told--;
        append(ledger);
        hear(7);
        isAskedFor(2);
        isKnown(2);
    }
}
