package org.lotgraph.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;

import org.junit.jupiter.api.Test;
import org.lotgraph.TestGraph;
import org.lotgraph.cypher.Statements;
import org.lotgraph.item.ItemKind;
import org.lotgraph.ledger.Batch;
import org.lotgraph.ledger.Fact;
import org.lotgraph.ledger.ItemRef;
import org.lotgraph.ledger.Ledger;
import org.lotgraph.store.Commits;
import org.lotgraph.store.Graph;
import org.lotgraph.store.Moment;
import org.lotgraph.store.Moments;
import org.lotgraph.store.Near;
import org.lotgraph.store.NearIndexes;
import org.lotgraph.store.NearReads;
import org.lotgraph.store.NearTransaction;
import org.lotgraph.store.NearWrites;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.exceptions.ClientException;

class CatchUpIT {

    private static final int UNITS = 12;

    private final Graph graph = TestGraph.fresh();

    private static ItemRef item(String name, ItemKind kind) {
        return ItemRef.of("urn:lotgraph:caught:" + name, kind);
    }

    private static List<Fact> yielded(String lot) {
        List<Fact> facts = new ArrayList<>();
        for (int i = 0; i < UNITS; i++) {
            facts.add(new Fact.Yielded(i + 1, null, item(lot, ItemKind.RAW_MATERIAL), item("U" + i, ItemKind.UNIT), null, Map.of()));
        }
        return facts;
    }

    /** So many edges as stand, which are those of the second telling. */
    private static int standing(Snapshot snapshot) {
        int standing = 0;
        for (int which = 0; which < snapshot.parts(); which++) {
            for (int edge = 0; edge < snapshot.part(which).edges(); edge++) {
                standing += snapshot.isSeen(snapshot.part(which), edge, snapshot.batch()) ? 1 : 0;
            }
        }
        return standing;
    }

    @Test
    void oneThatBreaksOffHalfWayLeavesNothingThatTheNextDoesNotMend() {
        Ledger ledger = new Ledger(graph, Clock.systemUTC());
        ledger.prepare();
        ledger.append(new Batch("caught", "units.csv", "one", yielded("L1")));
        Snapshot known = new Load(graph).run(new Moments(graph).latest(), UNITS);
        ledger.append(new Batch("caught", "units.csv", "two", yielded("L2")));
        Moment latest = new Moments(graph).latest();
        BreakingOff reads = new BreakingOff();
        CatchUp catchUp = new CatchUp(new Graph(TestGraph.driver(), "neo4j", Commits.elsewhere(), new Near(reads, new NoWrites())), 2 * UNITS / 3);
        assertThatThrownBy(() -> catchUp.run(known, latest)).isInstanceOf(ClientException.class);
        assertThat(standing(Objects.requireNonNull(catchUp.run(known, latest)))).isEqualTo(UNITS);
        assertThat(reads.pieces).as("reads of edges, of which the second failed").isGreaterThan(3);
    }

    /** Fails once, at the second piece of the edges. */
    private static final class BreakingOff implements NearReads {

        private int pieces;

        @Override
        public void read(String text, Map<String, Object> parameters, Consumer<Record> rows) {
            if (text.equals(Statements.named("snapshot/edges-among")) && ++pieces == 2) {
                throw new ClientException("Given up.");
            }
            try (Session session = TestGraph.driver().session()) {
                session.run(text, parameters).forEachRemaining(rows);
            }
        }

        @Override
        public <T> T look(Function<NearIndexes, T> work) {
            throw new UnsupportedOperationException();
        }
    }

    private static final class NoWrites implements NearWrites {

        @Override
        public <T> T write(Function<NearTransaction, T> work) {
            throw new UnsupportedOperationException();
        }
    }
}
