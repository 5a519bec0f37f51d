package org.lotgraph.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lotgraph.TestGraph;
import org.lotgraph.ledger.Batch;
import org.lotgraph.ledger.Event;
import org.lotgraph.ledger.Fact;
import org.lotgraph.ledger.ItemRef;
import org.lotgraph.ledger.Ledger;
import org.lotgraph.store.Graph;
import org.lotgraph.store.Moment;
import org.lotgraph.store.Moments;

class ItemsIT {

    private final Graph graph = TestGraph.fresh();
    private final Items items = new Items(graph);
    private final Moment moment = new Moment(1, 1, Instant.now());

    @Test
    void anEmptyStoreHasNoItems() {
        assertThat(items.named("plant:LOT-7", moment)).isNull();
        assertThat(items.find(ItemFilter.ALL, "", 10, moment).rows()).isEmpty();
        assertThat(items.byId(List.of(1L), moment)).isEmpty();
        assertThat(items.contents(List.of(1L), new Items.Inside(0, false, ""), 10, moment).get(1L).rows()).isEmpty();
        assertThat(items.containers(List.of(1L), new Items.Inside(0, false, ""), 10, moment).get(1L).rows()).isEmpty();
        assertThat(new Histories(graph).of(List.of(1L), HistoryEntry.After.NOTHING, 10, moment).get(1L).rows()).isEmpty();
    }

    @Test
    void aReceiptIsAShipmentOnlyWhereItClosesNone() {
        Ledger ledger = new Ledger(graph, Clock.systemUTC());
        ledger.prepare();
        ItemRef unit = ItemRef.of("urn:unit", ItemKind.UNIT);
        ItemRef other = ItemRef.of("urn:other", ItemKind.UNIT);
        List<Fact> facts = new ArrayList<>(event("shipped", 1));
        facts.add(new Fact.Shipped(1, key("shipped"), unit, shipment("shipped"), at(1), null, Map.of()));
        received("closing", unit, facts);
        received("only", other, facts);
        ledger.append(new Batch("items", "events.json", "digest", facts));

        assertThat(items.find(new ItemFilter(null, ItemKind.SHIPMENT, null, null, null, null, null, null), "", 10, new Moments(graph).latest()).rows())
                .extracting(Item::key).containsExactly(key("only"), key("shipped"));
    }

    private static void received(String event, ItemRef item, List<Fact> facts) {
        facts.addAll(event(event, 2));
        facts.add(new Fact.ShipmentDeclared(1, key(event), shipment(event), "urn:sender", "urn:receiver", null, null, null, Map.of()));
        facts.add(new Fact.Received(1, key(event), item, null, shipment(event), at(2), null));
    }

    private static List<Fact> event(String name, int hour) {
        return List.of(new Fact.Observed(1, new Event(key(name), name, null, "ObjectEvent", "OBSERVE", at(hour), null, null, null, null, "{}"), List.of()));
    }

    private static String key(String event) {
        return "urn:lotgraph:event:" + event;
    }

    private static ItemRef shipment(String event) {
        return ItemRef.of(key(event), ItemKind.SHIPMENT);
    }

    private static ValidTime at(int hour) {
        return ValidTime.at(Instant.ofEpochSecond(hour * 3_600L));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anItemIsInAShipmentAtMostUntilItsNextDepartureAndStaysThatEndTooEarlyEndSometime(boolean receiptToldAsUnknown) {
        Ledger ledger = new Ledger(graph, Clock.systemUTC());
        ledger.prepare();
        ItemRef carton = ItemRef.of("urn:carton", ItemKind.CARTON);
        ItemRef pallet = ItemRef.of("urn:pallet", ItemKind.CARTON);
        ledger.append(new Batch("items", "rows.csv", "digest", List.of(
                new Fact.ShipmentDeclared(1, null, shipment("one"), null, null, null, at(1), receiptToldAsUnknown ? ValidTime.UNKNOWN : null, Map.of()),
                new Fact.ShipmentDeclared(2, null, shipment("two"), null, null, null, at(4), null, Map.of()),
                new Fact.Shipped(3, null, carton, shipment("one"), null, null, Map.of()), new Fact.Shipped(4, null, carton, shipment("two"), null, null, Map.of()),
                new Fact.Packed(5, null, carton, pallet, at(5), at(2), null, Map.of()))));
        assertThat(holding(carton, 3)).containsExactly(key("one"));
        assertThat(holding(carton, 6)).containsExactlyInAnyOrder(pallet.key(), key("two"));
        assertThat(held(shipment("one"), 3)).containsExactly(carton.key());
        assertThat(held(shipment("one"), 6)).isEmpty();
        assertThat(held(pallet, 6)).containsExactly(carton.key());
    }

    private List<String> holding(ItemRef item, int hour) {
        Moment latest = new Moments(graph).latest();
        Item known = Objects.requireNonNull(items.named(item.key(), latest));
        return items.containers(List.of(known.id()), new Items.Inside(at(hour).earliest(), false, ""), 10, latest).get(known.id()).rows().stream().map(Item::key).sorted().toList();
    }

    private List<String> held(ItemRef item, int hour) {
        Moment latest = new Moments(graph).latest();
        Item known = Objects.requireNonNull(items.named(item.key(), latest));
        return items.contents(List.of(known.id()), new Items.Inside(at(hour).earliest(), false, ""), 10, latest).get(known.id()).rows().stream().map(Item::key).toList();
    }
}
