package org.lotgraph.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
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
}
