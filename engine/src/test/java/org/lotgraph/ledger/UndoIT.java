package org.lotgraph.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lotgraph.ledger.Telltale.batch;
import static org.lotgraph.ledger.Telltale.consumed;
import static org.lotgraph.ledger.Telltale.declared;
import static org.lotgraph.ledger.Telltale.hour;
import static org.lotgraph.ledger.Telltale.lot;
import static org.lotgraph.ledger.Telltale.produced;
import static org.lotgraph.ledger.Telltale.ran;
import static org.lotgraph.ledger.Telltale.shipmentDeclared;
import static org.lotgraph.ledger.Telltale.shipped;
import static org.lotgraph.ledger.Telltale.yielded;

import java.time.Clock;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.lotgraph.TestGraph;
import org.lotgraph.item.ItemKind;
import org.lotgraph.item.MasterData;
import org.lotgraph.item.Timing;
import org.lotgraph.store.Graph;
import org.lotgraph.store.Moments;

@DisplayName("The undo of an import")
class UndoIT {

    private final Graph graph = TestGraph.fresh();
    private final Ledger ledger = new Ledger(graph, Clock.systemUTC());
    private final ImportLog log = new ImportLog(graph, Clock.systemUTC());

    @BeforeEach
    void prepare() {
        ledger.prepare();
    }

    private Appended tell(String id, Batch batch) {
        if (log.find(id) == null) {
            log.begin(new Import.Asked(id, Import.Via.UPLOAD, "plant", List.of(batch.file()), null, "UTC"));
        }
        return ledger.append(batch, id);
    }

    private Undone undo(String id) {
        log.state(id, Import.State.UNDOING, null);
        Import undone = log.find(id);
        assertThat(undone).isNotNull();
        Undone done = Undo.run(graph, ledger, undone, soFar -> { });
        log.undone(id, done);
        return done;
    }

    /** What stands now, without what tells when it was learned. */
    private static List<String> standing() {
        return GraphDump.of().stream().filter(line -> !line.contains(" ended=") && !line.contains("{ended=") && !line.startsWith("[Ledger")
                && !line.startsWith("[Import")).map(line -> line.replaceAll("(batch|declared|told|making|lives|undone|undeclared|guessed|productUntil|formerProducts)=(\\[[^]]*]|[^,}]*)(, )?", "")
                .replaceAll(", }", "}")).sorted().toList();
    }

    @Test
    void leavesWhatStoodBefore() {
        tell("one", batch("one", declared("flour", "mill", hour(1)), consumed(1, "flour", "run", "5"), ran(2, "run", "kneader", Timing.STRICT),
                produced(3, "run", "bread", "4"), yielded(4, "bread", "loaf"), shipmentDeclared(5, "van", hour(4), null), shipped(6, "loaf", "van")));
        List<String> before = standing();
        int batch = new Moments(graph).latest().batch();
        tell("two", batch("two", declared("flour", "other mill", hour(2)), consumed(1, "flour", "run", "6"), ran(2, "run", "oven", Timing.TIMELESS),
                produced(3, "run", "bread", "5"), yielded(4, "flour", "loaf"), shipmentDeclared(5, "van", hour(5), hour(6)),
                consumed(7, "bread", "run 2", "1"), declared("bread", null, null)));
        assertThat(GraphDump.live("CONSUMED_IN", "quantity")).containsExactly("bread -> run 2 quantity=1", "flour -> run quantity=6");
        int between = new Moments(graph).latest().batch();
        Undone done = undo("two");
        assertThat(done).isEqualTo(new Undone(8, 6, 0));
        assertThat(standing()).containsAll(before);
        assertThat(GraphDump.live("CONSUMED_IN", "quantity")).containsExactly("flour -> run quantity=5");
        assertThat(GraphDump.live("YIELDED")).containsExactly("bread -> loaf");
        assertThat(GraphDump.live("RAN_ON")).containsExactly("run -> kneader");
        assertThat(GraphDump.live("SHIPPED_IN", "from", "until")).isEqualTo(GraphDump.edges("SHIPPED_IN", batch, "from", "until"));
        assertThat(GraphDump.thing("Batch", "flour")).containsEntry("supplier", "mill");
        assertThat(GraphDump.edges("CONSUMED_IN", between, "quantity")).as("as it was known").contains("flour -> run quantity=6");
        assertThat(undo("two")).as("again").isEqualTo(done);
    }

    /** The same as {@code bread} and its unit, of another product. */
    private static Fact of(String product) {
        return new Fact.LotDeclared(1, null, lot("bread"), product, "bread", null, null, null, null, null, null, Timing.TIMELESS, Map.of());
    }

    @Test
    void letsUnitsBeAgainOfTheProductThatTheirLotWasOf() {
        tell("one", batch("one", of("rye"), yielded(2, "bread", "loaf")));
        tell("two", batch("two", of("wheat")));
        tell("three", batch("three", yielded(2, "flour", "loaf"), declared("flour", null, null)));
        assertThat(GraphDump.thing("Unit", "loaf")).containsEntry("product", "product");
        undo("three");
        assertThat(GraphDump.thing("Unit", "loaf")).containsEntry("product", "wheat");
        undo("two");
        assertThat(GraphDump.thing("Unit", "loaf")).containsEntry("product", "rye");
        undo("one");
        assertThat(GraphDump.thing("Unit", "loaf")).doesNotContainKey("product");
    }

    @Test
    void ofAliasesTakesThemBackAndLetsTheFormerOnesStandAgain() {
        tell("one", batch("one", new Fact.SameAs(2, lot("x"), lot("flour"), Map.of()), new Fact.AlsoKnownAs(3, MasterData.PARTY, "baker", "bakery", Map.of())));
        tell("two", batch("two", new Fact.SameAs(2, lot("x"), lot("bread"), Map.of()), new Fact.AlsoKnownAs(3, MasterData.PARTY, "baker", "mill", Map.of())));
        undo("two");
        assertThat(GraphDump.live("SAME_AS")).containsExactly("x -> flour");
        assertThat(GraphDump.live("ALSO_KNOWN_AS")).containsExactly("baker -> bakery");
        assertThat(undo("one")).isEqualTo(new Undone(2, 0, 0));
        assertThat(GraphDump.live("SAME_AS")).isEmpty();
        assertThat(GraphDump.live("ALSO_KNOWN_AS")).isEmpty();
    }

    @Test
    void ofTheFirstOfTwoLeavesTheSecondAndThenNothing() {
        tell("zero", batch("zero", consumed(1, "flour", "run", "1")));
        tell("one", batch("one", consumed(1, "flour", "run", "2")));
        tell("two", batch("two", consumed(1, "flour", "run", "3")));
        assertThat(undo("one")).isEqualTo(new Undone(0, 0, 0));
        assertThat(GraphDump.live("CONSUMED_IN", "quantity")).containsExactly("flour -> run quantity=3");
        assertThat(undo("two")).isEqualTo(new Undone(1, 1, 0));
        assertThat(GraphDump.live("CONSUMED_IN", "quantity")).containsExactly("flour -> run quantity=1");
        assertThat(tell("again", batch("two", consumed(1, "flour", "run", "3")))).extracting(Appended::appended, Appended::superseded).containsExactly(1L, 1L);
        assertThat(GraphDump.live("CONSUMED_IN", "quantity")).containsExactly("flour -> run quantity=3");
        undo("zero");
        undo("again");
        assertThat(GraphDump.live("CONSUMED_IN")).isEmpty();
    }

    @Test
    void derivesThePackingAgain() {
        tell("one", Told.batch("one", Told.packed(1, 1, "tote", "a", "b")));
        List<String> before = GraphDump.live("PACKED_IN", "from", "until");
        tell("two", Told.batch("two", Told.unpacked(1, 3, "tote", "a"), Told.emptied(2, 5, "tote"), Told.packed(3, 6, "tote", "c"),
                Told.shipped(4, 7, "van", "a"), Told.mixed(5, "run event")));
        assertThat(GraphDump.live("PACKED_IN", "from", "until")).isNotEqualTo(before);
        undo("two");
        assertThat(GraphDump.live("PACKED_IN", "from", "until")).isEqualTo(before);
        for (String type : List.of("SHIPPED_IN", "SHIPPING", "EMPTYING", "CONSUMED_IN", "PRODUCED", "YIELDED", "COMMISSIONED", "RAN_ON")) {
            assertThat(GraphDump.live(type)).as(type).isEmpty();
        }
        assertThat(tell("again", Told.batch("two", Told.unpacked(1, 3, "tote", "a"))).appended()).as("the same file tells it anew").isPositive();
        assertThat(GraphDump.live("PACKED_IN", "from", "until")).isNotEqualTo(before);
    }

    @Test
    void letsStandAgainWhatItsErrorDeclarationsVoided() {
        tell("one", Told.batch("one", Told.mixed(1, "run event"), Told.packed(2, 1, "tote", "a")));
        List<String> before = GraphDump.live("CONSUMED_IN", "quantity");
        tell("two", Told.batch("two", Told.wrong(1, "wrong", "mixing"), Told.wrong(2, "wrong again", "mixing"), Told.wrong(3, "no packing", "packed 1totea")));
        assertThat(GraphDump.live("CONSUMED_IN")).isEmpty();
        assertThat(GraphDump.live("PACKED_IN")).isEmpty();
        undo("two");
        assertThat(GraphDump.live("CONSUMED_IN", "quantity")).isEqualTo(before);
        assertThat(GraphDump.live("PRODUCED")).hasSize(1);
        assertThat(GraphDump.live("PACKED_IN")).containsExactly("a -> tote");
        assertThat(GraphDump.live("VOIDED")).isEmpty();
        assertThat(GraphDump.thing("Batch", "bread")).isNotEmpty();
    }

    private static final String SAID = "packed 3boxloaf";

    private void packed(String id) {
        tell(id, Told.batch(id, Told.packed(1, 3, "box", "loaf")));
    }

    private void declaredWrong(String id) {
        tell(id, Told.batch(id, Told.wrong(1, "wrong, says " + id, SAID)));
    }

    @Test
    void letsStandAgainWhatTwoErrorDeclarationsVoidedOnceBothAreUndone() {
        packed("one");
        declaredWrong("two");
        declaredWrong("three");
        undo("two");
        assertThat(GraphDump.live("PACKED_IN")).isEmpty();
        undo("three");
        assertThat(GraphDump.live("PACKED_IN")).containsExactly("loaf -> box");
    }

    @Test
    void voidsWhatAnotherUndoLetStandAgain() {
        packed("one");
        declaredWrong("two");
        undo("two");
        assertThat(GraphDump.live("PACKED_IN")).containsExactly("loaf -> box");
        undo("one");
        assertThat(GraphDump.live("PACKED_IN")).isEmpty();
    }

    @Test
    void letsNothingStandAgainThatWasToldByAnUndoneImportBefore() {
        packed("one");
        declaredWrong("two");
        undo("two");
        declaredWrong("four");
        undo("one");
        undo("four");
        assertThat(GraphDump.live("PACKED_IN")).isEmpty();
        packed("five");
        assertThat(GraphDump.live("PACKED_IN")).containsExactly("loaf -> box");
    }

    @Test
    void ofAllThatToldAnEventVoidsItWhicheverComesFirst() {
        for (List<String> order : List.of(List.of("one", "two", "three"), List.of("three", "one", "two"), List.of("two", "three", "one"))) {
            TestGraph.fresh();
            ledger.prepare();
            tell("one", Told.batch("file", Told.mixed(1, "run event")));
            tell("two", Told.batch("other file", Told.mixed(1, "run event")));
            tell("three", Told.batch("file", Told.mixed(1, "run event")));
            assertThat(undo(order.get(0)).kept()).isEqualTo(1);
            assertThat(undo(order.get(1)).kept()).isEqualTo(1);
            assertThat(GraphDump.live("CONSUMED_IN")).as("two of %s", order).hasSize(1);
            assertThat(undo(order.get(2)).kept()).isZero();
            assertThat(GraphDump.live("CONSUMED_IN")).as("%s", order).isEmpty();
            tell("four", Told.batch("other file", Told.mixed(1, "run event")));
            assertThat(GraphDump.live("CONSUMED_IN")).hasSize(1);
            undo("four");
            assertThat(GraphDump.live("CONSUMED_IN")).isEmpty();
        }
    }

    @Test
    void letsNothingStandAgainOfWhichAllTellersAreUndone() {
        packed("one");
        packed("two");
        declaredWrong("three");
        undo("one");
        undo("three");
        assertThat(GraphDump.live("PACKED_IN")).as("the second still tells it").containsExactly("loaf -> box");
        declaredWrong("four");
        undo("two");
        undo("four");
        assertThat(GraphDump.live("PACKED_IN")).isEmpty();
    }

    @Test
    void leavesEventsThatAnotherFileTold() {
        tell("one", Told.batch("one", Told.mixed(1, "run event"), Told.packed(2, 1, "tote", "a")));
        tell("two", Told.batch("two", Told.mixed(1, "run event")));
        assertThat(undo("one").kept()).isEqualTo(1);
        assertThat(GraphDump.live("CONSUMED_IN")).hasSize(1);
        assertThat(GraphDump.live("PACKED_IN")).isEmpty();
    }

    @Test
    void makesAnItemAgainWhatItWasTakenFor() {
        tell("one", batch("one", new Fact.Consumed(1, null, ItemRef.of("thing", ItemKind.RAW_MATERIAL), "run", null, null, null, Map.of())));
        tell("two", batch("two", new Fact.CartonDeclared(1, Telltale.carton("thing"), "tote", Map.of())));
        assertThat(GraphDump.has("Carton", "thing")).isTrue();
        undo("two");
        assertThat(GraphDump.has("RawMaterial", "thing")).isTrue();
        assertThat(GraphDump.thing("RawMaterial", "thing")).doesNotContainKey("cartonKind");
        tell("three", batch("three", yielded(1, "lot", "thing")));
        assertThat(GraphDump.has("Unit", "thing")).isTrue();
    }

    @Test
    void goesOnWhereItWasKilled() {
        Fact[] facts = new Fact[5_000];
        for (int i = 0; i < facts.length; i++) {
            facts[i] = consumed(i + 1, "lot " + i, "run", "1");
        }
        tell("one", batch("one", facts));
        log.state("one", Import.State.UNDOING, null);
        Import undone = log.find("one");
        assertThat(undone).isNotNull();
        try {
            Undo.run(graph, ledger, undone, soFar -> {
                throw new IllegalStateException("killed");
            });
        } catch (IllegalStateException killed) {
            assertThat(GraphDump.live("CONSUMED_IN")).hasSize(3_000);
        }
        assertThat(Undo.run(graph, ledger, undone, soFar -> { })).isEqualTo(new Undone(5_000, 0, 0));
        assertThat(GraphDump.live("CONSUMED_IN")).isEmpty();
    }
}
