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
        Map<String, Object> wanted = Map.of("items", List.copyOf(touched.travellers));
        Map<Long, List<ShippingFact>> told = new HashMap<>();
        for (Record row : telling.tx().run("ledger/shipping-told", wanted)) {
            told.computeIfAbsent(row.get("from").asLong(), any -> new ArrayList<>()).add(fact(row));
        }
        telling.tx().run("ledger/shipped-standing", wanted).forEach(derivation::stands);
        told.forEach((item, facts) -> Journeys.derive(facts).forEach(journey -> should(item, journey)));
        derivation.write();
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
