package org.lotgraph.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.lotgraph.TestGraph;
import org.lotgraph.item.ItemKind;
import org.lotgraph.item.MasterData;
import org.lotgraph.item.Quantity;
import org.lotgraph.item.Timing;
import org.lotgraph.ledger.Batch;
import org.lotgraph.ledger.Fact;
import org.lotgraph.ledger.ItemRef;
import org.lotgraph.ledger.Ledger;
import org.lotgraph.snapshot.Snapshots;
import org.lotgraph.store.Graph;
import org.lotgraph.store.Moments;

/** What totals say where one thing, or one place, has several names. */
class AliasTotalsIT {

    private static final ItemRef LOT = item("lot", ItemKind.RAW_MATERIAL);
    private static final ItemRef SAME_LOT = item("same-lot", ItemKind.RAW_MATERIAL);
    private static final ItemRef CARTON = item("carton", ItemKind.CARTON);
    private static final ItemRef OTHER_CARTON = item("other-carton", ItemKind.CARTON);
    private static final ItemRef SHIPMENT = item("shipment", ItemKind.SHIPMENT);
    private static final String SHOP = "urn:lotgraph:totals:shop";

    private final Graph graph = TestGraph.fresh();
    private final Ledger ledger = new Ledger(graph, Clock.systemUTC());

    AliasTotalsIT() {
        ledger.prepare();
    }

    private static ItemRef item(String name, ItemKind kind) {
        return ItemRef.of("urn:lotgraph:totals:" + name, kind);
    }

    private static Fact packed(int line, ItemRef item, ItemRef container, String amount) {
        return new Fact.Packed(line, null, item, container, Span.at(1).time(), null, new Quantity(new BigDecimal(amount), "KGM"), Map.of());
    }

    private static Fact shipped(int line, ItemRef item) {
        return new Fact.Shipped(line, null, item, SHIPMENT, null, null, Map.of());
    }

    private static Fact received() {
        return new Fact.ShipmentDeclared(9, null, SHIPMENT, null, SHOP, null, Span.at(3).time(), Span.at(5).time(), Map.of());
    }

    private static Fact same(int line, ItemRef alias, ItemRef name) {
        return new Fact.SameAs(line, alias, name, Map.of());
    }

    private void tell(Fact... facts) {
        ledger.append(new Batch("totals", "rows", "rows", List.of(facts)));
    }

    /** Over the graph, and over arrays. */
    private Stream<Trace> traces() {
        Snapshots snapshots = new Snapshots(graph, Long.MAX_VALUE, null);
        snapshots.load();
        return Stream.of(new Tracer(graph, new Moments(graph)), new Tracer(graph, new Moments(graph), snapshots::at))
                .map(tracer -> tracer.trace(Direction.FORWARD, List.of(LOT.key()), TraceOptions.DEFAULT, new Moments(graph).latest()));
    }

    private void assertDelivered(String amount) {
        traces().forEach(trace -> assertThat(trace.byReceiver()).extracting(Total::key, Total::items, Total::shipments, Total::quantities)
                .containsExactly(tuple(SHOP, 1L, 1, List.of(new Quantity(new BigDecimal(amount), "KGM")))));
    }

    @Test
    void aLotInTwoCartonsOfOneShipmentIsDeliveredWithBothAmountsWhateverElseItIsCalled() {
        tell(packed(1, LOT, CARTON, "4"), packed(2, LOT, OTHER_CARTON, "6"), shipped(3, CARTON), shipped(4, OTHER_CARTON), received(),
                same(5, SAME_LOT, LOT));
        assertDelivered("10");
    }

    @Test
    void whatTwoSourcesTellOfOneDeliveryIsDeliveredOnce() {
        tell(packed(1, LOT, CARTON, "4"), packed(2, SAME_LOT, OTHER_CARTON, "4"), shipped(3, CARTON), shipped(4, OTHER_CARTON), received(),
                same(5, SAME_LOT, LOT), same(6, OTHER_CARTON, CARTON));
        assertDelivered("4");
    }

    @Test
    void whatTwoNamesOfALotTellOfOneShipmentIsDeliveredOnceWhateverTheCartons() {
        tell(packed(1, LOT, CARTON, "4"), packed(2, SAME_LOT, OTHER_CARTON, "4"), shipped(3, CARTON), shipped(4, OTHER_CARTON), received(),
                same(5, SAME_LOT, LOT));
        assertDelivered("4");
    }

    @Test
    void aCartonThatIsSaidToBeTheShipmentDeliversWhatIsInIt() {
        tell(packed(1, LOT, CARTON, "4"), received(), same(5, CARTON, SHIPMENT));
        assertDelivered("4");
    }

    @Test
    void anItemThatWasAtAPlaceUnderTwoOfItsNamesWasThereOnce() {
        String process = "urn:lotgraph:totals:run";
        String other = "urn:lotgraph:totals:other-run";
        ItemRef made = item("made", ItemKind.BATCH);
        tell(new Fact.ProcessDeclared(1, null, process, null, null, "urn:lotgraph:totals:hall", null, null, null, null, Timing.TIMELESS, Map.of()),
                new Fact.ProcessDeclared(2, null, other, null, null, "urn:lotgraph:totals:gate", null, null, null, null, Timing.TIMELESS, Map.of()),
                new Fact.Consumed(3, null, LOT, process, null, null, null, Map.of()), new Fact.Produced(4, null, process, made, null, null, null, Map.of()),
                new Fact.Consumed(5, null, made, other, null, null, null, Map.of()),
                new Fact.AlsoKnownAs(6, MasterData.PLACE, "urn:lotgraph:totals:gate", "urn:lotgraph:totals:hall", Map.of()));
        traces().forEach(trace -> assertThat(trace.byPlace()).extracting(Total::items).containsExactly(1L));
    }
}
