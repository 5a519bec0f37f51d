package org.lotgraph.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.neo4j.driver.Record;

/** Derives anew what travelled in what, for the items that facts of events have touched. */
final class Shipping {

    private final Telling telling;
    private final Derivation derivation;

    Shipping(Telling telling) {
        this.telling = telling;
        this.derivation = new Derivation(telling);
    }

    void derive(Touched touched) {
        if (touched.travellers.isEmpty()) {
            return;
        }
        Map<Long, List<ShippingFact>> told = new HashMap<>();
        touched.travels.forEach((item, rows) -> told.put(item, rows.stream().map(this::fact).toList()));
        List<Long> wanted = touched.travellers.stream().filter(item -> !told.containsKey(item)).toList();
        if (!wanted.isEmpty()) {
            load(wanted, told);
        }
        told.forEach((item, facts) -> Journeys.derive(facts).forEach(journey -> should(item, journey)));
        derivation.write();
    }

    private void load(List<Long> items, Map<Long, List<ShippingFact>> told) {
        Map<String, Object> wanted = Map.of("items", items);
        for (Record row : telling.tx().run("ledger/shipping-told", wanted)) {
            told.computeIfAbsent(row.get("from").asLong(), any -> new ArrayList<>()).add(fact(row));
        }
        telling.tx().run("ledger/shipped-standing", wanted).forEach(derivation::stands);
    }

    /** What was told just now. */
    private ShippingFact fact(Row row) {
        Node to = Edges.to(row);
        return new ShippingFact(ShippingFact.As.valueOf(Moves.told(row, "as").toString().toUpperCase(Locale.ROOT)),
                to.label.equals("Event") ? null : to.id, Moves.at(row), telling.batch, (Long) Moves.told(row, "order"), row.fact(),
                String.valueOf(row.event()), row.line(), Moves.quantity(row));
    }

    private static ShippingFact fact(Record row) {
        return new ShippingFact(ShippingFact.As.valueOf(row.get("as").asString().toUpperCase(Locale.ROOT)),
                row.get("isShipment").asBoolean() ? row.get("to").asLong() : null, Moves.at(row),
                row.get("batch").asInt(), row.get("order").asLong(), row.get("fact").asLong(), row.get("event").asString(),
                row.get("line").asLong(), Moves.quantity(row));
    }

    private void should(long item, Journey journey) {
        ShippingFact by = journey.told();
        derivation.should("SHIPPED_IN", item, journey.shipment(), by.fact(), by.batch(), by.line(), by.event(), new Properties()
                .put("from", journey.from()).put("until", journey.until()).put(by.quantity())
                .put("closedBy", journey.closing() == null ? null : journey.closing().event()));
    }
}
