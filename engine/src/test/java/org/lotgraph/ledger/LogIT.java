package org.lotgraph.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lotgraph.LogWatch;
import org.lotgraph.TestGraph;
import org.lotgraph.TickingClock;
import org.lotgraph.item.ItemKind;
import org.lotgraph.item.Timing;
import org.lotgraph.store.Graph;
import org.lotgraph.store.Moments;

/** What the log of a batch names, case by case where a change comes about by a way of its own. */
class LogIT {

    private Graph graph;
    private Ledger ledger;
    private LogWatch watch;

    @BeforeEach
    void empty() {
        graph = TestGraph.fresh();
        ledger = new Ledger(graph, new TickingClock());
        ledger.prepare();
        watch = new LogWatch();
    }

    private Appended tell(Batch batch) {
        return watch.during(() -> ledger.append(batch));
    }

    @Test
    void rowsAndTheirChanges() {
        RowFactsIT.plant().forEach(this::tell);
        tell(Telltale.batch("consumption changed.csv", Telltale.consumed(2, "flour", "mix", "6")));
        tell(Telltale.batch("processes changed.csv", Telltale.ran(2, "mix", "other kneader", Timing.TIMELESS)));
        tell(Telltale.batch("shipments changed.csv", Telltale.shipmentDeclared(2, "trip", Telltale.hour(10), Telltale.hour(20))));
        assertThat(tell(Telltale.batch("units changed.csv", Telltale.yielded(2, "dough", "loaf-1"))).superseded()).isOne();
    }

    @Test
    void eventsAndTheirVoids() {
        for (Batch batch : EventsIT.life()) {
            tell(batch);
        }
        tell(Told.batch("f", Told.wrong(1, "no, it was not", "mixing")));
        tell(Told.batch("g", Told.wrong(1, "it was, after all", "mixing")));
    }

    @Test
    void anEventAndItsVoidInOneBatch() {
        tell(Told.batch("a", Told.mixed(1, "mix"), Told.wrong(2, "no mix", "mixing"), Told.packed(3, 3, "box", "loaf"),
                Told.wrong(4, "it was", "mixing"), Told.wrong(5, "no, it was not", "mixing")));
    }

    @Test
    void anErrorDeclarationToldAgainThatVoidsWhatWasToldAnewIsABatchOfItsOwn() {
        tell(Told.batch("a", Told.mixed(1, "mix"), Told.wrong(2, "no mix", "mixing")));
        tell(Told.batch("b", Told.mixed(1, "mix")));
        assertThat(GraphDump.live("CONSUMED_IN")).hasSize(1);
        long before = ledger.head().position();
        assertThat(tell(Told.batch("c", Told.wrong(1, "no mix", "mixing"))).position()).isEqualTo(before + 1);
        assertThat(GraphDump.live("CONSUMED_IN")).isEmpty();
        assertThat(GraphDump.edges("CONSUMED_IN", 2)).hasSize(1);
        assertThat(tell(Told.batch("c", Told.wrong(1, "no mix", "mixing"))).position()).isEqualTo(before + 1);
    }

    @Test
    void aNameLearnedByARepeatedFactIsLoggedAndNoFact() {
        tell(Telltale.batch("a", Telltale.packed(1, "loaf", "box", null, null)));
        ItemRef loaf = new ItemRef("loaf", ItemKind.UNIT, "plant:7", null, null);
        Appended done = tell(Telltale.batch("b", new Fact.Packed(1, null, loaf, Telltale.carton("box"), null, null, null, Map.of())));
        assertThat(done).isEqualTo(new Appended(1, 0, 1, 0));
        assertThat(GraphDump.thing("Item", "loaf")).containsEntry("sourceId", "plant:7");
        assertThat(new Moments(graph).latest().batch()).isEqualTo(2);
        assertThat(new Moments(graph).atPosition(1).batch()).isEqualTo(2);
    }

    @Test
    void twoNodesThatTurnOutToBeOneThing() {
        tell(Telltale.batch("a", Telltale.packed(1, "loaf", "box", null, null), Telltale.packed(2, "plant:7", "box", null, null)));
        ItemRef loaf = new ItemRef("loaf", ItemKind.UNIT, "plant:7", null, null);
        tell(Telltale.batch("b", new Fact.Packed(1, null, loaf, Telltale.carton("tote"), null, null, null, Map.of())));
        assertThat(GraphDump.live("SAME_AS")).hasSize(1);
    }

    @Test
    void theLogsSinceABatchComeInOrder() {
        RowFactsIT.plant().forEach(ledger::append);
        List<Integer> batches = graph.read("snapshot/logs", Map.of("after", 3, "upTo", Integer.MAX_VALUE)).stream().map(row -> row.get("batch").asInt()).toList();
        assertThat(batches).containsExactly(3, 4, 5, 6, 7, 8);
    }
}
