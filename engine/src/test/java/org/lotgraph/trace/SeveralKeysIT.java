package org.lotgraph.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lotgraph.trace.TraceFacts.UNTOLD;
import static org.lotgraph.trace.TraceFacts.key;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.lotgraph.item.Item;
import org.lotgraph.item.ItemKind;
import org.lotgraph.item.Items;
import org.lotgraph.item.Quantity;
import org.lotgraph.item.Timing;
import org.lotgraph.snapshot.Snapshots;
import org.lotgraph.store.Moment;
import org.lotgraph.store.Moments;

/** What is told of a thing under one of its keys holds under all of them, over Neo4j and over a snapshot. */
class SeveralKeysIT {

    private final TraceFacts told = new TraceFacts();

    private void trace(Direction direction, String from, Moment moment, Consumer<Trace> seen) {
        Moments moments = new Moments(told.graph);
        seen.accept(new Tracer(told.graph, moments).trace(direction, List.of(key(from)), TraceOptions.DEFAULT, moment));
        try (Snapshots snapshots = new Snapshots(told.graph, Long.MAX_VALUE, null)) {
            snapshots.load();
            seen.accept(new Tracer(told.graph, moments, snapshots::at).trace(direction, List.of(key(from)), TraceOptions.DEFAULT, moment));
        }
    }

    private Set<String> reached(Trace trace) {
        Map<Long, String> keys = told.graph.read("test/keys", Map.of()).stream()
                .collect(Collectors.toMap(row -> row.get("node").asLong(), row -> row.get("key").asString()));
        return trace.items(null, null, 0, 100).stream().map(item -> keys.get(item.id()).substring(key("").length()) + " " + item.certainty()).collect(Collectors.toSet());
    }

    @Test
    void aLotThatIsStrictUnderOneKeyIsStrictUnderTheOther() {
        told.consumed("R", "P", 10).produced("P", "L", 10).consumed("L", "P2", 5).produced("P2", "U1", 6).consumed("L", "P3", 12).produced("P3", "U2", 13).append();
        told.lot("L2", null, null, null, Timing.STRICT);
        Moment declared = told.append();
        Moment joined = told.same("L", "L2").append();
        told.lot("L2", null, null, null, Timing.TIMELESS);
        Moment corrected = told.append();

        trace(Direction.FORWARD, "R", declared, trace -> assertThat(reached(trace)).containsExactlyInAnyOrder("L CONFIRMED", "U1 CONFIRMED", "U2 CONFIRMED"));
        trace(Direction.FORWARD, "R", joined, trace -> {
            assertThat(reached(trace)).containsExactlyInAnyOrder("L CONFIRMED", "U2 CONFIRMED");
            assertThat(trace.excludedCount()).isEqualTo(1);
        });
        trace(Direction.FORWARD, "R", corrected, trace -> assertThat(reached(trace)).contains("U1 CONFIRMED"));
        trace(Direction.BACK, "U1", joined, trace -> assertThat(reached(trace)).containsExactlyInAnyOrder("L CONFIRMED"));
    }

    @Test
    void aLotThatWasMadeIsABatchUnderEachKey() {
        told.consumed("L", "P2", 20).produced("P2", "U1", 21).append();
        Moment raw = told.consumed("R", "P", 10).produced("P", "L2", 11).append();
        Moment joined = told.same("L", "L2").append();

        trace(Direction.BACK, "U1", raw, trace -> assertThat(trace.items(ItemKind.RAW_MATERIAL, null, 0, 9)).hasSize(1));
        trace(Direction.BACK, "U1", joined, trace -> {
            assertThat(trace.totals().batches()).isEqualTo(1);
            assertThat(trace.totals().rawMaterials()).isEqualTo(1);
            assertThat(trace.items(ItemKind.BATCH, null, 0, 9)).hasSize(1);
        });
        Items items = new Items(told.graph);
        assertThat(List.of("L", "L2")).allSatisfy(name -> assertThat(Objects.requireNonNull(items.named(key(name), joined)).kind()).isEqualTo(ItemKind.BATCH));
        List<Long> nodes = told.graph.read("test/keys", Map.of()).stream().filter(row -> List.of(key("L"), key("L2")).contains(row.get("key").asString()))
                .map(row -> row.get("node").asLong()).toList();
        assertThat(items.byId(nodes, joined).values()).hasSize(2).allMatch(item -> item.kind() == ItemKind.BATCH);
        assertThat(items.byId(nodes, raw).values()).extracting(Item::kind).containsExactlyInAnyOrder(ItemKind.RAW_MATERIAL, ItemKind.BATCH);
    }

    @Test
    void aJourneyEndsAtTheNextDepartureUnderTheOtherKey() {
        told.shipped("C", "S", null).shipment("S", "A", 1, UNTOLD).shipped("C2", "S2", null).shipment("S2", "B", 5, 6).packed("U1", "C", 0, 9)
                .packed("U2", "C", 7, 9);
        trace(Direction.BACK, "S", told.same("C", "C2").append(), trace -> assertThat(reached(trace)).containsExactlyInAnyOrder("C CONFIRMED", "U1 POSSIBLE"));
    }

    @Test
    void ofALotThatOnlyPartlyLayInAnOriginNothingIsSureThoughAnotherKeyTellsItsAmount() {
        told.packed("L", "C", 1, new Quantity(new BigDecimal("5"), "KGM")).consumed("L", "P", 20).produced("P", "U", 21).lot("L2", null, null, "100", Timing.TIMELESS);
        trace(Direction.FORWARD, "C", told.same("L2", "L").append(), trace -> assertThat(reached(trace)).contains("U POSSIBLE"));
    }
}
