package org.lotgraph.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.lotgraph.TestGraph;
import org.lotgraph.item.ItemKind;
import org.lotgraph.ledger.Batch;
import org.lotgraph.ledger.Fact;
import org.lotgraph.ledger.ItemRef;
import org.lotgraph.ledger.Ledger;
import org.lotgraph.snapshot.Snapshots;
import org.lotgraph.store.Graph;
import org.lotgraph.store.Moments;

/** One pallet is a: packed at the plant, and b: shipped by the carrier; somebody found that a is b. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SameAsIT {

    private static final ItemRef LOT = ItemRef.of("urn:lotgraph:twin:lot", ItemKind.RAW_MATERIAL);
    private static final ItemRef UNIT = ItemRef.of("urn:lotgraph:twin:unit", ItemKind.UNIT);
    private static final ItemRef A = ItemRef.of("urn:lotgraph:twin:a", ItemKind.CARTON);
    private static final ItemRef B = ItemRef.of("urn:lotgraph:twin:b", ItemKind.CARTON);
    private static final ItemRef SHIPMENT = ItemRef.of("urn:lotgraph:twin:shipment", ItemKind.SHIPMENT);

    private Graph graph;
    private Tracer tracer;

    @BeforeAll
    void load() {
        graph = TestGraph.fresh();
        Ledger ledger = new Ledger(graph, Clock.systemUTC());
        ledger.prepare();
        ledger.append(new Batch("twin", "rows", "one", List.of(
                new Fact.Yielded(1, null, LOT, UNIT, null, Map.of()),
                new Fact.Packed(2, null, UNIT, A, Span.at(1).time(), null, null, Map.of()),
                new Fact.Shipped(3, null, B, SHIPMENT, null, null, Map.of()),
                new Fact.ShipmentDeclared(4, null, SHIPMENT, null, "urn:lotgraph:twin:shop", null, Span.at(3).time(), Span.at(5).time(), Map.of()))));
        ledger.append(new Batch("twin", "same", "two", List.of(new Fact.SameAs(1, A, B, Map.of()))));
        tracer = new Tracer(graph, new Moments(graph));
    }

    private Trace trace(Direction direction, ItemRef from) {
        return tracer.trace(direction, List.of(from.key()), TraceOptions.DEFAULT, new Moments(graph).latest());
    }

    private Set<String> reached(Trace trace) {
        Map<Long, String> keys = graph.read("test/keys", Map.of()).stream()
                .collect(Collectors.toMap(row -> row.get("node").asLong(), row -> row.get("key").asString()));
        return trace.items(null, null, 0, 100).stream().map(item -> keys.get(item.id())).collect(Collectors.toSet());
    }

    @Test
    void aWayGoesOnUnderTheOtherKeyAndTheThingCountsOnce() {
        Trace trace = trace(Direction.FORWARD, LOT);

        assertThat(trace.totals().cartons()).isEqualTo(1);
        assertThat(reached(trace)).contains(UNIT.key(), SHIPMENT.key());
        assertThat(trace.totals().possible().items()).isZero();
        assertThat(trace.paths(trace.items(ItemKind.SHIPMENT, null, 0, 1)).getFirst()).extracting(Step::edge)
                .containsExactly(EdgeKind.YIELDED, EdgeKind.PACKED_IN, EdgeKind.SAME_AS, EdgeKind.SHIPPED_IN);
    }

    @Test
    void whatLiesInACartonIsDeliveredWhereTheCartonIsShippedUnderItsOtherKey() {
        Snapshots snapshots = new Snapshots(graph, Long.MAX_VALUE, null);
        snapshots.load();
        for (Tracer each : List.of(tracer, new Tracer(graph, new Moments(graph), snapshots::at))) {
            Trace trace = each.trace(Direction.FORWARD, List.of(LOT.key()), TraceOptions.DEFAULT, new Moments(graph).latest());
            assertThat(trace.byReceiver()).extracting(Total::key, Total::items, Total::possible, Total::shipments)
                    .containsExactly(tuple("urn:lotgraph:twin:shop", 1L, 0L, 1));
        }
    }

    @Test
    void backGoesTheSameWay() {
        assertThat(reached(trace(Direction.BACK, SHIPMENT))).contains(UNIT.key(), LOT.key());
    }

    @Test
    void eitherKeyAsOriginStandsForTheThing() {
        for (ItemRef origin : List.of(A, B)) {
            assertThat(reached(trace(Direction.FORWARD, origin))).containsExactlyInAnyOrder(UNIT.key(), SHIPMENT.key());
            assertThat(reached(trace(Direction.BACK, origin))).containsExactlyInAnyOrder(UNIT.key(), LOT.key());
            assertThat(trace(Direction.BACK, origin).origins()).isEqualTo(trace(Direction.BACK, A).origins()).hasSize(1);
        }
    }
}
