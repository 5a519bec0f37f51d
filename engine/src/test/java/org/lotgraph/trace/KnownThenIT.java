package org.lotgraph.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lotgraph.trace.TraceFacts.UNTOLD;
import static org.lotgraph.trace.TraceFacts.key;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lotgraph.item.ItemKind;
import org.lotgraph.item.Quantity;
import org.lotgraph.item.Timing;
import org.lotgraph.snapshot.Snapshots;
import org.lotgraph.store.Moment;
import org.lotgraph.store.Moments;

/** An answer as it was known at an earlier batch tells of things what was declared of them then, over Neo4j and over a snapshot. */
class KnownThenIT {

    private final TraceFacts told = new TraceFacts();

    private void overBoth(Consumer<Tracer> check) {
        Moments moments = new Moments(told.graph);
        check.accept(new Tracer(told.graph, moments));
        try (Snapshots snapshots = new Snapshots(told.graph, Long.MAX_VALUE, null)) {
            snapshots.load();
            check.accept(new Tracer(told.graph, moments, snapshots::at));
        }
    }

    private static List<String> told(List<Total> totals) {
        return totals.stream().map(total -> total.key().substring(key("").length()) + ": " + total.items() + ", "
                + total.quantities().stream().map(quantity -> quantity.amount() + " " + quantity.uom()).toList()).toList();
    }

    @Test
    void totalsHaveTheAmountsAndThePlacesOfThatTime() {
        Moment then = told.consumed("R", "P", 1).produced("P", "L", 2).process("P", "H1").lot("L", "Q", "V", "100", Timing.TIMELESS).append();
        Moment now = told.process("P", "H2").lot("L", "Q", "W", "200", Timing.TIMELESS).append();
        overBoth(tracer -> {
            Trace before = tracer.trace(Direction.FORWARD, List.of(key("R")), TraceOptions.DEFAULT, then);
            assertThat(told(before.byProduct())).containsExactly("Q: 1, [100 KGM]");
            assertThat(told(before.bySupplier())).containsExactly("V: 1, [100 KGM]");
            assertThat(told(before.byPlace())).containsExactly("H1: 1, []");
            Trace today = tracer.trace(Direction.FORWARD, List.of(key("R")), TraceOptions.DEFAULT, now);
            assertThat(told(today.byProduct())).containsExactly("Q: 1, [200 KGM]");
            assertThat(told(today.bySupplier())).containsExactly("W: 1, [200 KGM]");
            assertThat(told(today.byPlace())).containsExactly("H2: 1, []");
        });
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"10, -, POSSIBLE", "10, KGM, POSSIBLE", "100, -, CONFIRMED", "100, KGM, CONFIRMED", "10000, GRM, POSSIBLE"})
    void ofALotThatWasPartlyInAnOriginNobodyKnowsWhichPartWentOn(String amount, @Nullable String uom, Certainty certainty) {
        Moment then = told.lot("L", null, null, "100", Timing.TIMELESS).packed("L", "C", 5, new Quantity(new BigDecimal(amount), uom)).consumed("L", "P", 20).produced("P", "U", 21)
                .append();
        Moment now = told.lot("L", "Q", null, "100", Timing.TIMELESS).append();
        overBoth(tracer -> {
            for (Moment moment : List.of(then, now)) {
                Trace trace = tracer.trace(Direction.FORWARD, List.of(key("C")), TraceOptions.DEFAULT, moment);
                assertThat(trace.items(ItemKind.UNIT, null, 0, 10)).singleElement().satisfies(unit -> assertThat(unit.certainty()).isEqualTo(certainty));
            }
        });
    }

    @Test
    void aLotInAShipmentUnderWayIsStrictIfItWasThen() {
        Moment then = told.consumed("R", "P", 1).produced("P", "L", 10).shipped("L", "S", null).shipment("S", "A", 5, UNTOLD).append();
        Moment now = told.lot("L", null, null, null, Timing.STRICT).append();
        overBoth(tracer -> {
            assertThat(tracer.trace(Direction.BACK, List.of(key("S")), TraceOptions.DEFAULT, then).totals().items()).as("the lot, and what went into it").isEqualTo(2);
            assertThat(tracer.trace(Direction.BACK, List.of(key("S")), TraceOptions.DEFAULT, now).totals().items()).as("it was shipped before it was made").isEqualTo(1);
        });
    }
}
