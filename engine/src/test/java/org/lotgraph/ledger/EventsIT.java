package org.lotgraph.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lotgraph.ledger.Told.batch;
import static org.lotgraph.ledger.Told.emptied;
import static org.lotgraph.ledger.Told.mixed;
import static org.lotgraph.ledger.Told.packed;
import static org.lotgraph.ledger.Told.received;
import static org.lotgraph.ledger.Told.seen;
import static org.lotgraph.ledger.Told.shipped;
import static org.lotgraph.ledger.Told.unpacked;
import static org.lotgraph.ledger.Told.wrong;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lotgraph.TestGraph;
import org.lotgraph.TickingClock;
import org.lotgraph.store.Moments;

class EventsIT {

    private Ledger ledger;

    @BeforeEach
    void empty() {
        ledger = new Ledger(TestGraph.fresh(), new TickingClock());
        ledger.prepare();
    }

    static List<Batch> life() {
        return List.of(
                batch("a", mixed(1, "mix"), packed(2, 3, "box", "loaf", "roll"), packed(3, 4, "pallet", "box")),
                batch("b", shipped(1, 5, "advice", "pallet"), received(2, 7, "advice", null, "pallet"), seen(3, 6, "box", "bun")),
                batch("c", emptied(1, 8, "pallet"), unpacked(2, 9, "box", "loaf"), packed(3, 10, "box", "loaf")),
                batch("d", wrong(1, "no mix", "mixing"), received(2, 12, null, "own", "roll")),
                batch("e", wrong(1, "it was", "mixing"), unpacked(2, 2, "box", "roll")));
    }

    private static String[] span() {
        return new String[] {"from", "until"};
    }

    private static String at(int hour) {
        return Telltale.hour(hour).text();
    }

    private void tell(String file, List<Fact> event) {
        ledger.append(batch(file, event));
    }

    @Test
    void tellingEverythingTwiceChangesNothing() {
        life().forEach(ledger::append);
        List<String> once = GraphDump.of();
        Head head = ledger.head();
        for (Batch batch : life()) {
            assertThat(ledger.append(batch).appended()).isZero();
        }
        assertThat(GraphDump.of()).isEqualTo(once);
        assertThat(ledger.head()).isEqualTo(head);
    }

    @Test
    void aKilledImportRunAgainEqualsOneCleanRun() {
        life().forEach(ledger::append);
        List<String> clean = GraphDump.of();
        for (int killedAfter = 0; killedAfter < life().size(); killedAfter++) {
            empty();
            life().subList(0, killedAfter).forEach(ledger::append);
            Ledger restarted = new Ledger(TestGraph.graph(), new TickingClock());
            life().forEach(restarted::append);
            assertThat(GraphDump.of()).as("killed after %d batches", killedAfter).isEqualTo(clean);
        }
    }

    @Test
    void whatWasKnownThenStaysAsItWasKnown() {
        List<List<String>> then = new ArrayList<>();
        String[] types = {"CONSUMED_IN", "PRODUCED", "YIELDED", "PACKED_IN", "SHIPPED_IN", "TOOK_PART", "RAN_ON"};
        for (Batch batch : life()) {
            ledger.append(batch);
            then.add(all(types, Integer.MAX_VALUE));
        }
        for (int b = 0; b < life().size(); b++) {
            assertThat(all(types, b + 1)).as("at batch %d", b + 1).isEqualTo(then.get(b));
        }
    }

    private static List<String> all(String[] types, int batch) {
        List<String> all = new ArrayList<>();
        for (String type : types) {
            all.addAll(GraphDump.edges(type, batch, "from", "until", "at", "quantity", "event", "closedBy"));
        }
        return all;
    }

    @Test
    void anEventToldByAnotherFileIsRepeatedAndRememberedOnce() {
        tell("a", mixed(1, "mix"));
        for (int i = 0; i < 2; i++) {
            assertThat(ledger.append(batch("b", mixed(7, "mix")))).isEqualTo(new Appended(6, 0, 6, 0));
        }
        assertThat((String[]) GraphDump.thing("Event", "mix").get("repeated")).containsExactly("digest of b:7");
        assertThat(new Moments(TestGraph.graph()).latest().batch()).isEqualTo(1);
    }

    @Test
    void anEventTwiceInOneBatchIsOneEvent() {
        assertThat(ledger.append(batch("a", mixed(1, "mix"), mixed(2, "mix")))).isEqualTo(new Appended(6, 6, 6, 0));
    }

    @Test
    void anErrorDeclarationEndsAllThatTheEventTold() {
        tell("a", mixed(1, "mix"));
        tell("b", wrong(1, "no mix", "mixing"));
        for (String type : List.of("CONSUMED_IN", "PRODUCED", "YIELDED", "COMMISSIONED", "RAN_ON")) {
            assertThat(GraphDump.live(type)).as(type).isEmpty();
            assertThat(GraphDump.edges(type, 1)).as(type).hasSize(1);
        }
        assertThat(GraphDump.live("TOOK_PART")).containsExactly("flour -> no mix");
        assertThat(GraphDump.live("VOIDED")).containsExactly("no mix -> mix");
        assertThat(GraphDump.thing("Process", "run")).doesNotContainKey("processKind");
        assertThat(GraphDump.has("RawMaterial", "bread")).isTrue();
        assertThat((long[]) GraphDump.thing("Event", "mix").get("lives")).containsExactly(1, 2);
    }

    @Test
    void anErrorDeclarationInTheBatchOfItsEventEndsItToo() {
        ledger.append(batch("a", mixed(1, "mix"), wrong(2, "no mix", "mixing"), packed(3, 3, "box", "loaf"),
                wrong(4, "no mix, says another", "mixing")));
        assertThat(GraphDump.live("CONSUMED_IN")).isEmpty();
        assertThat(GraphDump.edges("CONSUMED_IN", 1)).isEmpty();
        assertThat(GraphDump.live("PACKED_IN")).containsExactly("loaf -> box");
        assertThat(GraphDump.thing("Process", "run")).doesNotContainKeys("processKind", "site");
    }

    @Test
    void aSecondErrorDeclarationOfAnEventChangesNothing() {
        tell("a", mixed(4, "mix"));
        tell("b", wrong(1, "no mix", "mixing"));
        tell("c", wrong(1, "no mix, says another", "mixing"));
        tell("d", wrong(1, "no mix, sent again with a reason", "mixing"));
        for (String type : List.of("CONSUMED_IN", "PRODUCED", "YIELDED", "COMMISSIONED", "RAN_ON")) {
            assertThat(GraphDump.live(type)).as(type).isEmpty();
        }
        assertThat(GraphDump.live("VOIDED")).containsExactly("no mix -> mix");
        assertThat(GraphDump.live("TOOK_PART")).as("all error declarations stand").hasSize(3);
        assertThat((long[]) GraphDump.thing("Event", "mix").get("lives")).containsExactly(1, 2);
    }

    @Test
    void anEventDeclaredAnErrorByAnyNumberStandsAgainWhenItIsToldAnew() {
        tell("a", mixed(4, "mix"));
        ledger.append(batch("b", wrong(1, "no mix", "mixing"), wrong(2, "no mix, says another", "mixing")));
        tell("c", mixed(9, "mix"));
        for (String type : List.of("CONSUMED_IN", "PRODUCED", "YIELDED", "COMMISSIONED")) {
            assertThat(GraphDump.live(type, "batch", "line")).as(type).hasSize(1).first().asString().endsWith("batch=3 line=9");
            assertThat(GraphDump.edges(type, 2)).as(type).isEmpty();
        }
        assertThat(GraphDump.live("RAN_ON")).containsExactly("run -> kneader");
        assertThat(GraphDump.thing("Process", "run")).containsEntry("processKind", "mixing");
        assertThat((long[]) GraphDump.thing("Item", "bread").get("making")).containsExactly(1, 2, 3);
        assertThat((long[]) GraphDump.thing("Event", "mix").get("lives")).containsExactly(1, 2, 3);
        assertThat(GraphDump.thing("Event", "mix")).doesNotContainKey("ended");
        tell("d", wrong(1, "no, it was not", "mixing"));
        assertThat(GraphDump.live("CONSUMED_IN")).isEmpty();
    }

    @Test
    void anErrorDeclarationOfAnEventThatIsVoidAlreadyIsNotBornVoid() {
        tell("a", mixed(4, "mix"));
        tell("b", wrong(1, "no mix", "mixing"));
        tell("c", wrong(1, "no mix, says another", "mixing"));
        assertThat(GraphDump.thing("Event", "no mix, says another")).doesNotContainKey("lives");
    }

    @Test
    void anErrorDeclarationOfNothingIsBornVoid() {
        tell("a", wrong(1, "no mix", "mixing"));
        tell("b", mixed(1, "mix"));
        assertThat(GraphDump.live("CONSUMED_IN")).hasSize(1);
        assertThat(GraphDump.live("TOOK_PART")).containsExactly("flour -> mix", "loaf -> mix");
        assertThat((long[]) GraphDump.thing("Event", "no mix").get("lives")).containsExactly(1, 1);
    }

    @Test
    void aVoidedEventToldAnewStandsAgainButNotByImportingItsFileAgain() {
        tell("a", mixed(1, "mix"));
        tell("b", wrong(1, "no mix", "mixing"));
        assertThat(ledger.append(batch("a", mixed(1, "mix"))).appended()).isZero();
        assertThat(GraphDump.live("CONSUMED_IN")).isEmpty();
        assertThat(ledger.append(batch("c", mixed(1, "mix"))).appended()).isEqualTo(6);
        assertThat(GraphDump.live("CONSUMED_IN", "batch")).containsExactly("flour -> run batch=3");
        assertThat(ledger.append(batch("c", mixed(1, "mix"))).appended()).isZero();
    }

    @Test
    void aLargerExportWithTheEventAndItsErrorDeclarationLeavesTheEventVoided() {
        ledger.append(batch("a", mixed(1, "mix"), wrong(2, "no mix", "mixing")));
        Batch larger = batch("b", packed(1, 3, "box", "roll"), mixed(2, "mix"), wrong(3, "no mix", "mixing"));
        ledger.append(larger);
        assertThat(GraphDump.live("CONSUMED_IN")).isEmpty();
        List<String> once = GraphDump.of();
        ledger.append(larger);
        assertThat(GraphDump.of()).isEqualTo(once);
    }

    @Test
    void aReusedContainerHoldsEachInItsTime() {
        tell("a", packed(1, 1, "tote", "one"));
        tell("b", emptied(1, 2, "tote"));
        tell("c", packed(1, 3, "tote", "two"));
        tell("d", emptied(1, 4, "tote"));
        tell("e", packed(1, 5, "tote", "one"));
        assertThat(GraphDump.live("PACKED_IN", span())).containsExactly("one -> tote from=" + at(1) + " until=" + at(2),
                "one -> tote from=" + at(5) + " until=-", "two -> tote from=" + at(3) + " until=" + at(4));
        assertThat(GraphDump.edges("PACKED_IN", 1, span())).containsExactly("one -> tote from=" + at(1) + " until=-");
    }

    @Test
    void aLateEmptyingClosesWhatWasInsideThen() {
        tell("a", packed(1, 1, "tote", "one"));
        tell("b", packed(1, 5, "tote", "two"));
        tell("c", emptied(1, 3, "tote"));
        assertThat(GraphDump.live("PACKED_IN", "from", "until", "closedBy")).containsExactly(
                "one -> tote from=" + at(1) + " until=" + at(3) + " closedBy=emptied 3tote", "two -> tote from=" + at(5) + " until=- closedBy=-");
    }

    @Test
    void anEmptyingOfAnEmptyContainerIsAClosingWithoutOpening() {
        tell("a", emptied(1, 3, "tote"));
        assertThat(GraphDump.live("EMPTYING", "idle")).containsExactly("tote -> emptied 3tote idle=true");
        tell("b", packed(1, 5, "tote", "one"));
        tell("c", emptied(1, 6, "tote"));
        assertThat(GraphDump.live("EMPTYING", "idle")).contains("tote -> emptied 6tote idle=-");
        assertThat(GraphDump.live("PACKED_IN", span())).containsExactly("one -> tote from=" + at(5) + " until=" + at(6));
    }

    @Test
    void anEmptyingDatedBeforeThePackingButLearnedAfterItClosesAtAnUnknownTime() {
        tell("a", packed(1, 5, "tote", "one"));
        tell("b", emptied(1, 3, "tote"));
        assertThat(GraphDump.live("PACKED_IN", "until", "untilEarliest", "anomaly")).containsExactly(
                "one -> tote until=? untilEarliest=" + Telltale.hour(5).earliest() + " anomaly=CLOSING_BEFORE_OPENING");
    }

    @Test
    void aClosingWithoutOpeningIsKeptUntilTheOpeningIsLearned() {
        tell("a", unpacked(1, 5, "box", "loaf"));
        assertThat(GraphDump.live("CLOSED_NOTHING", "at")).containsExactly("loaf -> box at=" + at(5));
        tell("b", packed(1, 3, "box", "loaf"));
        assertThat(GraphDump.live("CLOSED_NOTHING")).isEmpty();
        assertThat(GraphDump.live("PACKED_IN", span())).containsExactly("loaf -> box from=" + at(3) + " until=" + at(5));
        assertThat(GraphDump.edges("CLOSED_NOTHING", 1)).hasSize(1);
    }

    @Test
    void whatIsRightAlreadyIsNotDrawnAgain() {
        tell("a", packed(1, 1, "box", "loaf"));
        tell("b", unpacked(1, 3, "box", "loaf"));
        tell("c", packed(1, 5, "box", "loaf"));
        assertThat(GraphDump.live("PACKED_IN", "batch", "told", "from")).containsExactly("loaf -> box batch=2 told=1 from=" + at(1),
                "loaf -> box batch=3 told=- from=" + at(5));
    }

    @Test
    void aVoidedUnpackingLeavesTheItemInside() {
        tell("a", packed(1, 1, "box", "loaf"));
        tell("b", unpacked(1, 3, "box", "loaf"));
        tell("c", wrong(1, "never unpacked", "unpacked 3boxloaf"));
        assertThat(GraphDump.live("PACKED_IN", span())).containsExactly("loaf -> box from=" + at(1) + " until=-");
        tell("d", unpacked(1, 3, "box", "loaf"));
        assertThat(GraphDump.live("PACKED_IN", span())).containsExactly("loaf -> box from=" + at(1) + " until=" + at(3));
    }

    @Test
    void anObservationInARowsStayIsNoStayOfItsOwn() {
        tell("a", seen(1, 4, "box", "loaf"));
        assertThat(GraphDump.live("PACKED_IN", span())).containsExactly("loaf -> box from=? until=?");
        ledger.append(Telltale.batch("b", Telltale.packed(1, "loaf", "box", Telltale.hour(3), null)));
        assertThat(GraphDump.live("PACKED_IN", span())).containsExactly("loaf -> box from=" + at(3) + " until=-");
    }

    @Test
    void shippingAndReceivingMakeOneJourney() {
        tell("a", shipped(1, 3, "advice", "pallet"));
        assertThat(GraphDump.live("SHIPPED_IN", span())).containsExactly("pallet -> advice from=" + at(3) + " until=-");
        tell("b", received(1, 5, null, "own", "pallet"));
        assertThat(GraphDump.live("SHIPPED_IN", "from", "until", "closedBy")).containsExactly(
                "pallet -> advice from=" + at(3) + " until=" + at(5) + " closedBy=received 5nullownpallet");
        tell("c", received(1, 9, null, "own", "pallet"));
        assertThat(GraphDump.live("SHIPPED_IN", "from", "until")).contains("pallet -> own from=- until=" + at(9));
        assertThat(GraphDump.edges("SHIPPED_IN", 1, "until")).containsExactly("pallet -> advice until=-");
    }

    @Test
    void rowsOfAShipmentTravelWhenItDoesAgainOnceAnEventThatSaidOtherwiseIsVoided() {
        ItemRef advice = Telltale.shipment("advice");
        tell("a", List.of(new Fact.ShipmentDeclared(1, null, advice, null, null, null, Telltale.hour(10), null, Map.of()),
                new Fact.Shipped(2, null, Telltale.carton("pallet"), advice, null, null, Map.of())));
        tell("b", Told.event(1, "dispatch", "dispatching", "ObjectEvent", Telltale.hour(30), List.of(),
                new Fact.ShipmentDeclared(1, "dispatch", advice, null, null, null, Telltale.hour(30), null, Map.of())));
        assertThat(GraphDump.live("SHIPPED_IN", "from")).containsExactly("pallet -> advice from=" + at(30));
        tell("c", wrong(1, "no dispatch", "dispatching"));
        assertThat(GraphDump.live("SHIPPED_IN", "from")).containsExactly("pallet -> advice from=" + at(10));
    }
}
