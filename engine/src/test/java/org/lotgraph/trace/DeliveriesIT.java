package org.lotgraph.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lotgraph.trace.TraceFacts.UNTOLD;
import static org.lotgraph.trace.TraceFacts.key;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lotgraph.item.Quantity;
import org.lotgraph.item.Timing;
import org.lotgraph.snapshot.Snapshots;
import org.lotgraph.store.Moment;
import org.lotgraph.store.Moments;

/** What counts with a receiver is what a way into its shipment goes through, over Neo4j and over a snapshot. */
class DeliveriesIT {

    private static final Window BAD = new Window(Span.nanos(10), Span.nanos(12));

    private final TraceFacts told = new TraceFacts();

    private static List<String> received(Trace trace) {
        Map<String, String> all = new TreeMap<>();
        trace.byReceiver().forEach(total -> all.put(total.key().substring(key("").length()), total.items() + " items, " + total.possible() + " possible, "
                + total.quantities().stream().map(quantity -> quantity.amount() + " " + quantity.uom()).toList()));
        return all.entrySet().stream().map(each -> each.getKey() + ": " + each.getValue()).toList();
    }

    private void assertReceived(Direction direction, String from, Moment moment, TraceOptions options, String... expected) {
        assertReceived(direction, List.of(from), moment, options, expected);
    }

    private void assertReceived(Direction direction, List<String> names, Moment moment, TraceOptions options, String... expected) {
        List<String> from = names.stream().map(TraceFacts::key).toList();
        Moments moments = new Moments(told.graph);
        assertThat(received(new Tracer(told.graph, moments).trace(direction, from, options, moment))).as("over Neo4j").containsExactly(expected);
        try (Snapshots snapshots = new Snapshots(told.graph, Long.MAX_VALUE, null)) {
            snapshots.load();
            assertThat(received(new Tracer(told.graph, moments, snapshots::at).trace(direction, from, options, moment))).as("over a snapshot")
                    .containsExactly(expected);
        }
    }

    @Test
    void aLotThatLeftBeforeItWasAffectedDoesNotCount() {
        told.consumed("R", "P", 10).produced("P", "L", 10).produced("P", "U", 10).lot("L", null, null, null, Timing.STRICT)
                .shipment("S", "A", 5, 12).shipped("L", "S", "500").shipped("U", "S", null);
        assertReceived(Direction.FORWARD, "R", told.append(), TraceOptions.DEFAULT, "A: 1 items, 0 possible, []");
    }

    @Test
    void ofTheOriginOnlyWhatLeftItInTheWindowCounts() {
        told.shipment("S", "A", 5, 6).shipped("L", "S", "100").yielded("L", "U").shipped("U", "S", null);
        Moment moment = told.append();
        assertReceived(Direction.FORWARD, "L", moment, new TraceOptions(BAD, true, null), "A: 1 items, 0 possible, []");
        assertReceived(Direction.FORWARD, "L", moment, TraceOptions.DEFAULT, "A: 2 items, 0 possible, [100 KGM]");
    }

    @Test
    void whatLeftTheOriginInTheWindowForCertainCounts() {
        told.shipment("S", "A", 11, 14).shipped("L", "S", "100").packed("L", "C", 10, 11).shipped("C", "S2", null).shipment("S2", "B", 10, 20);
        assertReceived(Direction.FORWARD, "L", told.append(), new TraceOptions(BAD, true, null), "A: 1 items, 0 possible, [100 KGM]",
                "B: 1 items, 0 possible, []");
    }

    @Test
    void anOriginThatIsPossiblyReachedFromAnotherStillLeavesInTheWindowForCertain() {
        told.consumed("R", "P", UNTOLD).produced("P", "U", 11).packed("U", "C", 11, 25).shipped("C", "S", null).shipment("S", "A", 20, 30);
        assertReceived(Direction.FORWARD, List.of("R", "U"), told.append(), new TraceOptions(BAD, true, null), "A: 1 items, 0 possible, []");
    }

    @Test
    void aLotThatLayInAnOriginLeavesWithIt() {
        told.packed("L", "C", 5, UNTOLD).packed("U", "C", 5, UNTOLD).shipped("C", "S", null).shipment("S", "A", 30, 40);
        assertReceived(Direction.FORWARD, "C", told.append(), new TraceOptions(BAD, true, null), "A: 2 items, 0 possible, []");
    }

    @Test
    void aReceiptToldBeforeTheDepartureIsNoneSoThatTheNextDepartureEndsTheJourney() {
        told.consumed("R", "P", 10).produced("P", "L", 10).packed("L", "C", 20, 21).shipped("C", "S", null).shipment("S", "A", 12, 5)
                .shipped("C", "S2", null).shipment("S2", "B", 15, UNTOLD);
        assertReceived(Direction.FORWARD, "R", told.append(), TraceOptions.DEFAULT, "B: 1 items, 1 possible, []");
    }

    @Test
    void aLotThatLayInAnOriginTakesItAlong() {
        told.packed("L", "C", 5, UNTOLD).shipped("C", "S", null).shipment("S", "A", 30, 40).packed("L2", "C", 1, 8);
        assertReceived(Direction.FORWARD, "C", told.append(), new TraceOptions(BAD, true, null), "A: 1 items, 0 possible, []");
    }

    @Test
    void aPieceInAPieceCountsOnceAShipment() {
        told.consumed("R", "P1", 1).produced("P1", "LA", 2).yielded("LA", "UT").yielded("LA", "UP").consumed("LA", "P2", 3).produced("P2", "LB", 4)
                .yielded("LB", "U1").yielded("LB", "U2").packed("UP", "UT", 0, 6).packed("U1", "UT", 0, 2).packed("U2", "UT", 4, 6)
                .shipment("S1", "A", 1, 3).shipped("UT", "S1", null).shipment("S2", "B", 5, 7).shipped("UT", "S2", null);
        assertReceived(Direction.FORWARD, "R", told.append(), TraceOptions.DEFAULT, "A: 3 items, 0 possible, []", "B: 3 items, 0 possible, []");
    }

    @Test
    void whatTravelsInAShipmentThatTravelsInAnotherCountsWithTheReceiversOfBoth() {
        told.yielded("L", "U1").yielded("L", "U2").yielded("L", "U3").packed("U1", "C", 5, 8).packed("U2", "C", 5, 8).shipped("C", "S", null).shipment("S", "A", 6, 7)
                .shipped("U3", "S", null).shipped("S", "S2", null).shipment("S2", "B", 20, 21).packed("S2", "C9", 30, 31).shipped("C9", "S3", null).shipment("S3", "D", 30, 40)
                .packed("S2", "C8", 30, 31).shipped("C8", "S4", null).shipment("S4", "E", 50, 60).shipped("L", "S", "7");
        assertReceived(Direction.FORWARD, "L", told.append(), TraceOptions.DEFAULT, "A: 4 items, 0 possible, [7 KGM]", "B: 4 items, 0 possible, [7 KGM]",
                "D: 4 items, 0 possible, [7 KGM]");
    }

    @Test
    void shipmentsThatTravelInEachOtherEndTheClimb() {
        told.yielded("L", "U1").shipped("U1", "S", null).shipped("S", "S2", null).shipped("S2", "S", null).shipment("S", "A", 6, 7).shipment("S2", "B", 1, 2);
        assertReceived(Direction.FORWARD, "U1", told.append(), TraceOptions.DEFAULT, "A: 1 items, 0 possible, []", "B: 1 items, 0 possible, []");
    }

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void whatLiesInTwoContainersThatLieInTwoOthersAndSoOnIsFoundInOneGo() {
        told.produced("P", "U1", 1).consumed("R", "P", 1).packed("U1", "Ca0", 2, 50).packed("U1", "Cb0", 2, UNTOLD);
        for (int level = 1; level < 60; level++) {
            for (String side : List.of("a", "b")) {
                told.packed("Ca" + (level - 1), "C" + side + level, 2, 50).packed("Cb" + (level - 1), "C" + side + level, 3, UNTOLD);
            }
        }
        told.shipped("Ca59", "S1", null).shipment("S1", "A", 60, 61).shipped("Cb59", "S2", null).shipment("S2", "B", 10, 12);
        assertReceived(Direction.FORWARD, "R", told.append(), TraceOptions.DEFAULT, "A: 1 items, 0 possible, []", "B: 1 items, 0 possible, []");
    }

    @Test
    void whatIsInsideAClassDoesNotTravelInIt() {
        told.consumed("R", "P", 1).produced("P", "U1", 2).produced("P", "U2", 2).packed("U1", "K", UNTOLD, UNTOLD).packed("K", "C", UNTOLD, UNTOLD)
                .packed("U2", "C", UNTOLD, UNTOLD).shipped("C", "S", null).shipment("S", "A", 5, 6);
        assertReceived(Direction.FORWARD, "R", told.append(), TraceOptions.DEFAULT, "A: 1 items, 0 possible, []");
    }

    @Test
    void backEverythingThatTravelledCounts() {
        told.consumed("R", "P", 1).produced("P", "L", 2).lot("R", null, null, null, Timing.STRICT).shipped("R", "S", "7").shipment("S", "A", 0, 1)
                .consumed("S", "P", 1);
        assertReceived(Direction.BACK, "L", told.append(), TraceOptions.DEFAULT, "A: 1 items, 0 possible, [7 KGM]");
    }

    @Test
    void whatTwoSourcesTellOfOneDeliveryWentThereOnce() {
        told.shipment("S", "A", 5, 6).shipped("L", "S", "100").packed("L", "C", 1, new Quantity(new BigDecimal("20"), "KGM")).shipped("C", "S", null).append("erp");
        told.shipped("L", "S", "90");
        assertReceived(Direction.FORWARD, "L", told.append("mes"), TraceOptions.DEFAULT, "A: 1 items, 0 possible, [120 KGM]");
    }

    @Test
    void aKeptAnswerKeepsItsReceiverWhenTheShipmentIsToldAgainAfterACompaction() {
        told.shipped("L", "S", null).shipment("S", "A", 5, UNTOLD).append();
        try (Snapshots snapshots = new Snapshots(told.graph, Long.MAX_VALUE, null)) {
            snapshots.load();
            Moment then = told.shipped("L2", "S", null).append();
            Trace kept = new Tracer(told.graph, new Moments(told.graph), snapshots::at).trace(Direction.FORWARD, List.of(key("L")), TraceOptions.DEFAULT, then);
            snapshots.compact();
            assertThat(snapshots.at(told.shipment("S", "A", 5, 9).append())).isNotNull();
            assertThat(received(kept)).containsExactly("A: 1 items, 0 possible, []");
        }
    }
}
