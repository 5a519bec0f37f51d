package org.lotgraph.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lotgraph.ledger.Telltale.batch;
import static org.lotgraph.ledger.Telltale.consumed;
import static org.lotgraph.ledger.Telltale.declared;
import static org.lotgraph.ledger.Telltale.hour;
import static org.lotgraph.ledger.Telltale.lot;
import static org.lotgraph.ledger.Telltale.packed;
import static org.lotgraph.ledger.Telltale.produced;
import static org.lotgraph.ledger.Telltale.ran;
import static org.lotgraph.ledger.Telltale.shipmentDeclared;
import static org.lotgraph.ledger.Telltale.shipped;
import static org.lotgraph.ledger.Telltale.yielded;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lotgraph.TestGraph;
import org.lotgraph.TickingClock;
import org.lotgraph.item.ItemKind;
import org.lotgraph.item.MasterData;
import org.lotgraph.item.Timing;
import org.lotgraph.store.Graph;
import org.lotgraph.store.Moment;
import org.lotgraph.store.Moments;
import org.lotgraph.store.Provenance;

class RowFactsIT {

    private Graph graph;
    private Ledger ledger;

    @BeforeEach
    void empty() {
        graph = TestGraph.fresh();
        ledger = new Ledger(graph, new TickingClock());
        ledger.prepare();
    }

    static List<Batch> plant() {
        return List.of(
                batch("lots.csv", declared("flour", "mill", null), declared("dough", null, hour(2)), declared("salt", null, null)),
                batch("processes.csv", ran(2, "mix", "kneader", Timing.STRICT)),
                batch("consumption.csv", consumed(2, "flour", "mix", "5"), consumed(3, "salt", "mix", "0.1"), consumed(4, "flour", "mix", "2")),
                batch("production.csv", produced(2, "mix", "bread", "7")),
                batch("units.csv", yielded(2, "bread", "loaf-1"), yielded(3, "bread", "loaf-2")),
                batch("packing.csv", packed(2, "loaf-1", "box", hour(4), null), packed(3, "loaf-2", "box", null, hour(9))),
                batch("shipments.csv", shipmentDeclared(2, "trip", hour(10), null)),
                batch("shipment_items.csv", shipped(2, "box", "trip")));
    }

    @Test
    void tellingEverythingTwiceChangesNothing() {
        plant().forEach(ledger::append);
        List<String> once = GraphDump.of();
        Head head = ledger.head();
        for (Batch batch : plant()) {
            Appended again = ledger.append(batch);
            assertThat(again.appended()).isZero();
            assertThat(again.repeated()).isEqualTo(batch.facts().size());
        }
        assertThat(GraphDump.of()).isEqualTo(once);
        assertThat(ledger.head()).isEqualTo(head);
        assertThat(head.position()).isEqualTo(14);
        assertThat(head.counts()).containsEntry("Consumed", 3L).containsEntry("LotDeclared", 3L);
    }

    @Test
    void aKilledImportRunAgainEqualsOneCleanRun() {
        plant().forEach(ledger::append);
        List<String> clean = GraphDump.of();
        for (int killedAfter = 0; killedAfter <= plant().size(); killedAfter++) {
            empty();
            plant().subList(0, killedAfter).forEach(ledger::append);
            new Ledger(graph, new TickingClock()).prepare();
            Ledger restarted = new Ledger(graph, new TickingClock());
            plant().forEach(restarted::append);
            assertThat(GraphDump.of()).as("killed after %d batches", killedAfter).isEqualTo(clean);
        }
    }

    @Test
    void theSameContentUnderAnotherPathIsKnown() {
        plant().forEach(ledger::append);
        List<String> once = GraphDump.of();
        plant().forEach(batch -> ledger.append(new Batch(batch.source(), "copy/" + batch.file(), batch.digest(), batch.facts())));
        assertThat(GraphDump.of()).isEqualTo(once);
    }

    @Test
    void anotherSourceTellsEdgesOfItsOwn() {
        ledger.append(batch("a", consumed(2, "flour", "mix", "5")));
        ledger.append(new Batch("erp", "a", "other", List.of(consumed(2, "flour", "mix", "5"))));
        assertThat(GraphDump.live("CONSUMED_IN", "quantity")).containsExactly("flour -> mix quantity=5", "flour -> mix quantity=5");
    }

    @Test
    void aChangedRowTakesThePlaceOfItsPredecessorAndBothStayKnownAtTheirTime() {
        ledger.append(batch("monday", consumed(2, "flour", "mix", "5"), yielded(3, "bread", "loaf")));
        Appended tuesday = ledger.append(batch("tuesday", consumed(2, "flour", "mix", "6.0"), yielded(3, "toast", "loaf")));
        assertThat(tuesday).isEqualTo(new Appended(6, 2, 0, 2));
        assertThat(GraphDump.live("CONSUMED_IN", "quantity")).containsExactly("flour -> mix quantity=6.0");
        assertThat(GraphDump.live("YIELDED")).containsExactly("toast -> loaf");
        assertThat(GraphDump.edges("CONSUMED_IN", 1, "quantity")).containsExactly("flour -> mix quantity=5");
        assertThat(GraphDump.edges("YIELDED", 1)).containsExactly("bread -> loaf");
        assertThat(ledger.append(batch("wednesday", consumed(9, "flour", "mix", "6"))).repeated()).isEqualTo(1);
    }

    @Test
    void differingRowsOfOneFileUnderOneKeyAreSiblingsEvenAcrossBatches() {
        Batch first = batch("file", consumed(2, "flour", "mix", "5"));
        Batch second = batch("file", consumed(3, "flour", "mix", "6"));
        ledger.append(first);
        ledger.append(second);
        assertThat(GraphDump.live("CONSUMED_IN", "quantity")).containsExactly("flour -> mix quantity=5", "flour -> mix quantity=6");
    }

    @Test
    void aSiblingThatALaterExportRepeatsIsNotReplacedByTheChangedOther() {
        ledger.append(batch("monday", consumed(2, "flour", "mix", "5"), consumed(3, "flour", "mix", "6")));
        List<Batch> tuesday = List.of(batch("tuesday", consumed(2, "flour", "mix", "5")), batch("tuesday", consumed(3, "flour", "mix", "7")));
        tuesday.forEach(ledger::append);
        assertThat(GraphDump.live("CONSUMED_IN", "quantity")).containsExactly("flour -> mix quantity=5", "flour -> mix quantity=7");
        List<String> once = GraphDump.of();
        tuesday.forEach(ledger::append);
        assertThat(GraphDump.of()).isEqualTo(once);
    }

    @Test
    void aRowToldTwiceInOneBatchCountsOnce() {
        Appended done = ledger.append(batch("file", consumed(2, "flour", "mix", "5"), consumed(3, "flour", "mix", "5.00")));
        assertThat(done).isEqualTo(new Appended(1, 1, 1, 0));
    }

    @Test
    void aLotIsABatchWhileSomethingMakesIt() {
        ledger.append(batch("a", consumed(2, "bread", "toast it", "1")));
        assertThat(GraphDump.has("RawMaterial", "bread")).isTrue();
        ledger.append(batch("b", produced(2, "mix", "bread", "7")));
        assertThat(GraphDump.has("Batch", "bread")).isTrue();
        assertThat(GraphDump.has("RawMaterial", "bread")).isFalse();
        assertThat((long[]) GraphDump.thing("Item", "bread").get("making")).containsExactly(2L);
    }

    @Test
    void aLotDeclaredAsMadeAndThenAsNotMadeIsRawMaterialAgain() {
        ledger.append(batch("a", declared("dough", null, hour(2))));
        ledger.append(batch("b", declared("dough", "mill", null)));
        assertThat(GraphDump.has("RawMaterial", "dough")).isTrue();
        assertThat((long[]) GraphDump.thing("Item", "dough").get("making")).containsExactly(1L, 2L);
        assertThat(GraphDump.thing("Item", "dough")).doesNotContainKey("madeEarliest").containsEntry("supplier", "mill");
    }

    @Test
    void whatAThingIsComesFromAllWhoDeclareIt() {
        ledger.append(batch("a", ran(2, "mix", "kneader", Timing.STRICT)));
        ledger.append(new Batch("erp", "b", "b", List.of(new Fact.ProcessDeclared(2, null, "mix", null, "blend", null, null, null, null, null,
                Timing.TIMELESS, Map.of("shift", "night")))));
        assertThat(GraphDump.thing("Process", "mix")).containsEntry("processKind", "blend").containsEntry("operator", "Ada")
                .containsEntry("timing", "STRICT").containsEntry("attributes", "{\"shift\":\"night\"}");
        assertThat(GraphDump.live("RAN_ON")).containsExactly("mix -> kneader");
        ledger.append(batch("c", ran(2, "mix", "other", Timing.TIMELESS)));
        assertThat(GraphDump.live("RAN_ON")).containsExactly("mix -> other");
        assertThat(GraphDump.thing("Process", "mix")).doesNotContainKey("timing").containsEntry("endedEarliest", hour(2).earliest());
    }

    @Test
    void whatIsInAShipmentTravelsWhenTheShipmentDoes() {
        ledger.append(batch("items", shipped(2, "box", "trip")));
        ledger.append(batch("shipments", shipmentDeclared(7, "trip", hour(10), null)));
        assertThat(GraphDump.live("SHIPPED_IN", "fromEarliest", "until", "told", "line"))
                .containsExactly("box -> trip fromEarliest=" + hour(10).earliest() + " until=- told=1 line=2");
        assertThat(GraphDump.edges("SHIPPED_IN", 1, "from")).containsExactly("box -> trip from=-");
        assertThat(ledger.append(batch("items", shipped(2, "box", "trip"))).repeated()).isEqualTo(1);
        ledger.append(batch("more", shipped(2, "crate", "trip")));
        assertThat(GraphDump.live("SHIPPED_IN", "from")).contains("crate -> trip from=" + hour(10).text());
    }

    @Test
    void anItemIsFoundByItsAliasAndTheKeyLearnedLaterIsAnotherName() {
        ItemRef plain = new ItemRef("urn:lotgraph:plant:L1", ItemKind.RAW_MATERIAL, null, null, null);
        ItemRef known = new ItemRef("https://id.gs1.org/01/09521234543213/10/L1", ItemKind.RAW_MATERIAL, "urn:lotgraph:plant:L1", null, null);
        Fact.Consumed before = new Fact.Consumed(2, null, plain, "mix", null, null, null, Map.of());
        Fact.Consumed after = new Fact.Consumed(2, null, known, "mix", null, null, null, Map.of());
        ledger.append(batch("a", before));
        assertThat(ledger.append(batch("b", after)).repeated()).isEqualTo(1);
        assertThat(GraphDump.thing("Item", plain.key())).containsEntry("sourceId", known.key());
        assertThat(ledger.append(batch("c", new Fact.Consumed(3, null, ItemRef.of(known.key(), ItemKind.RAW_MATERIAL), "mix", null, null, null,
                Map.of()))).repeated()).isEqualTo(1);
    }

    @Test
    void aFurtherNameToldAgainIsNoNewName() {
        ItemRef named = new ItemRef("https://id.gs1.org/01/09521234543213/10/L1", ItemKind.RAW_MATERIAL, "urn:lotgraph:plant:L1", null, null);
        ItemRef renamed = new ItemRef(named.key(), ItemKind.RAW_MATERIAL, "urn:lotgraph:erp:9", null, null);
        for (ItemRef ref : List.of(named, named, renamed, renamed, named)) {
            ledger.append(batch("a", new Fact.Consumed(2, null, ref, "mix", null, null, null, Map.of())));
        }
        assertThat(GraphDump.thing("Item", named.key())).containsEntry("sourceId", "urn:lotgraph:plant:L1");
        assertThat(GraphDump.of().stream().filter(line -> line.startsWith("[Alias]"))).containsExactly("[Alias] {name=urn:lotgraph:erp:9}");
        assertThat(ledger.append(batch("b", consumed(2, "urn:lotgraph:erp:9", "mix", "1"))).appended()).isEqualTo(1);
        assertThat(GraphDump.live("CONSUMED_IN")).containsOnly(named.key() + " -> mix");
    }

    @Test
    void anItemBecomesWhatItIsDeclaredToBe() {
        ledger.append(batch("a", packed(2, "tote", "pallet", null, null), consumed(3, "loaf", "mix", "1"), declared("bread", null, null)));
        ledger.append(batch("b", new Fact.CartonDeclared(2, Telltale.carton("tote"), "tote", Map.of()), yielded(3, "bread", "loaf"),
                new Fact.CartonDeclared(2, Telltale.carton("bread"), "tote", Map.of())));
        assertThat(GraphDump.has("Carton", "tote")).isTrue();
        assertThat(GraphDump.has("Unit", "tote")).isFalse();
        assertThat(GraphDump.has("Unit", "loaf")).isTrue();
        assertThat(GraphDump.has("RawMaterial", "bread")).isTrue();
    }

    @Test
    void anItemThatIsNamedAgainByItsKeyAndItsAliasHasNoFurtherName() {
        ItemRef both = new ItemRef("key", ItemKind.RAW_MATERIAL, "urn:lotgraph:plant:7", null, null);
        ledger.append(batch("a", new Fact.Consumed(2, null, both, "mix", null, null, null, Map.of())));
        ledger.append(batch("b", new Fact.Consumed(2, null, both, "bake", null, null, null, Map.of())));
        assertThat(GraphDump.thing("RawMaterial", "key")).containsEntry("sourceId", "urn:lotgraph:plant:7");
        assertThat(GraphDump.of().stream().filter(line -> line.startsWith("[Alias]"))).isEmpty();
    }

    @Test
    void aKeyAndAnAliasOfTwoNodesJoinThem() {
        ledger.append(batch("a", consumed(2, "one", "mix", "1"), consumed(3, "two", "mix", "1")));
        ItemRef both = new ItemRef("one", ItemKind.RAW_MATERIAL, "two", null, null);
        Batch joining = batch("b", new Fact.Consumed(2, null, both, "bake", null, null, null, Map.of()));
        ledger.append(joining);
        assertThat(GraphDump.live("SAME_AS")).containsExactly("two -> one");
        assertThat(ledger.append(joining).appended()).isZero();
    }

    @Test
    void anAliasThatTwoMasterDataAreToldUnderStaysWithTheFormer() {
        List<Batch> told = List.of(batch("parties", party(2, "gln:2", "urn:lotgraph:plant:mill"), party(3, "gln:1", "urn:lotgraph:plant:mill")),
                batch("lots", declared("flour", "gln:1", null)),
                batch("more parties", party(2, "gln:1", "urn:lotgraph:plant:mill"), party(3, "urn:lotgraph:plant:mill", null)));
        told.forEach(ledger::append);
        assertThat(GraphDump.thing("Party", "gln:2")).containsEntry("sourceId", "urn:lotgraph:plant:mill");
        assertThat(GraphDump.thing("Party", "gln:1")).doesNotContainKey("sourceId");
        assertThat(GraphDump.has("Party", "urn:lotgraph:plant:mill")).isFalse();
        List<String> clean = GraphDump.of();
        told.forEach(ledger::append);
        assertThat(GraphDump.of()).as("told again").isEqualTo(clean);
        for (int killedAfter = 1; killedAfter < told.size(); killedAfter++) {
            empty();
            told.subList(0, killedAfter).forEach(ledger::append);
            told.forEach(new Ledger(graph, new TickingClock())::append);
            assertThat(GraphDump.of()).as("killed after %d batches", killedAfter).isEqualTo(clean);
        }
    }

    @Test
    void everyIdOfAPartyStaysKnownInWhateverOrderItIsTold() {
        List<Batch> told = List.of(batch("lots", declared("flour", "bakery:9", null)), batch("mill", party(2, "gln:1", "mill:7")),
                batch("bakery", party(2, "gln:1", "bakery:9")), batch("shop", party(2, "gln:1", "shop:A"), party(3, "gln:2", "shop:A")));
        told.forEach(ledger::append);
        assertThat(GraphDump.live("ALSO_KNOWN_AS")).containsExactly("bakery:9 -> gln:1", "shop:A -> gln:1");
        assertThat(GraphDump.thing("Party", "gln:1")).containsEntry("sourceId", "mill:7");
        List<String> clean = GraphDump.of();
        told.forEach(ledger::append);
        assertThat(GraphDump.of()).as("told again").isEqualTo(clean);
        empty();
        told.reversed().forEach(ledger::append);
        assertThat(GraphDump.live("ALSO_KNOWN_AS")).containsExactly("bakery:9 -> gln:1", "mill:7 -> gln:1");
    }

    @Test
    void anAliasThatIsToldOtherwiseNamesTheOtherThing() {
        ledger.append(batch("a", new Fact.SameAs(2, lot("x"), lot("flour"), Map.of()), new Fact.AlsoKnownAs(3, MasterData.PARTY, "baker", "bakery", Map.of())));
        ledger.append(batch("b", new Fact.SameAs(2, lot("x"), lot("bread"), Map.of()), new Fact.AlsoKnownAs(3, MasterData.PARTY, "baker", "mill", Map.of())));
        assertThat(GraphDump.live("SAME_AS")).containsExactly("x -> bread");
        assertThat(GraphDump.live("ALSO_KNOWN_AS")).containsExactly("baker -> mill");
    }

    @Test
    void anAliasThatARowTellsLeavesWhatTheSourcesOwnNamesTaught() {
        ledger.append(batch("a", declared("x", null, null), declared("flour", null, null)));
        ledger.append(batch("b", new Fact.LotDeclared(1, null, new ItemRef("flour", ItemKind.RAW_MATERIAL, "x", null, null), "product", null, null, null, null,
                null, null, null, Timing.TIMELESS, Map.of())));
        assertThat(GraphDump.live("SAME_AS")).containsExactly("x -> flour");
        ledger.append(batch("c", new Fact.SameAs(2, lot("x"), lot("bread"), Map.of())));
        assertThat(GraphDump.live("SAME_AS")).containsExactlyInAnyOrder("x -> flour", "x -> bread");
    }

    private static Fact.PartyDeclared party(long line, String key, @Nullable String alias) {
        return new Fact.PartyDeclared(line, key, alias, "Mill", null, null, null, null, Map.of());
    }

    @Test
    void aUnitIsOfItsLotsProduct() {
        ledger.append(batch("a", declared("bread", null, null)));
        ledger.append(batch("b", yielded(2, "bread", "loaf")));
        assertThat(GraphDump.thing("Unit", "loaf")).containsEntry("product", "product");
        assertThat(GraphDump.has("Product", "product")).isTrue();
    }

    @Test
    void momentsTurnPositionsAndClocksIntoBatches() {
        Moments moments = new Moments(graph);
        assertThat(moments.latest()).isEqualTo(Moment.EMPTY);
        plant().forEach(ledger::append);
        Moment third = moments.atPosition(9);
        assertThat(third.batch()).isEqualTo(4);
        assertThat(third.position()).isEqualTo(8);
        assertThat(moments.atClock(third.clock())).isEqualTo(third);
        assertThat(moments.atClock(third.clock().minusNanos(1)).batch()).isEqualTo(3);
        assertThat(moments.atPosition(2)).isEqualTo(Moment.EMPTY);
        assertThat(moments.latest().position()).isEqualTo(ledger.head().position());
        assertThat(moments.provenance(5)).isEqualTo(new Provenance("plant", "units.csv"));
    }
}
