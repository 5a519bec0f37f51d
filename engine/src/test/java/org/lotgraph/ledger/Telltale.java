package org.lotgraph.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.lotgraph.item.ItemKind;
import org.lotgraph.item.Quantity;
import org.lotgraph.item.Timing;
import org.lotgraph.item.ValidTime;

/** Facts in few words, for tests. Lines are counted by the telling, times are hours of one day. */
final class Telltale {

    static final Instant DAY = Instant.parse("2026-03-01T00:00:00Z");

    private Telltale() {
    }

    static Batch batch(String file, Fact... facts) {
        return new Batch("plant", file, "digest of " + file, List.of(facts));
    }

    static ValidTime hour(int hour) {
        return ValidTime.at(DAY.plusSeconds(3600L * hour));
    }

    static Quantity kilos(String amount) {
        return new Quantity(new BigDecimal(amount), "KGM");
    }

    static ItemRef lot(String key) {
        return ItemRef.of(key, ItemKind.RAW_MATERIAL);
    }

    static ItemRef unit(String key) {
        return ItemRef.of(key, ItemKind.UNIT);
    }

    static ItemRef carton(String key) {
        return ItemRef.of(key, ItemKind.CARTON);
    }

    static ItemRef shipment(String key) {
        return ItemRef.of(key, ItemKind.SHIPMENT);
    }

    static Fact.LotDeclared declared(String lot, @Nullable String supplier, @Nullable ValidTime madeAt) {
        return new Fact.LotDeclared(1, null, lot(lot), "product", lot, null, supplier, kilos("10"), madeAt, null, null, Timing.TIMELESS, Map.of());
    }

    static Fact.Consumed consumed(long line, String item, String process, String kilos) {
        return new Fact.Consumed(line, null, lot(item), process, kilos(kilos), hour(1), null, Map.of());
    }

    static Fact.Produced produced(long line, String process, String item, String kilos) {
        return new Fact.Produced(line, null, process, lot(item), kilos(kilos), hour(2), null, Map.of());
    }

    static Fact.Yielded yielded(long line, String lot, String unit) {
        return new Fact.Yielded(line, null, lot(lot), unit(unit), hour(3), Map.of());
    }

    static Fact.Packed packed(long line, String unit, String carton, @Nullable ValidTime from, @Nullable ValidTime until) {
        return new Fact.Packed(line, null, unit(unit), carton(carton), from, until, null, Map.of());
    }

    static Fact.Shipped shipped(long line, String carton, String shipment) {
        return new Fact.Shipped(line, null, carton(carton), shipment(shipment), null, null, Map.of());
    }

    static Fact.ShipmentDeclared shipmentDeclared(long line, String shipment, @Nullable ValidTime shippedAt, @Nullable ValidTime receivedAt) {
        return new Fact.ShipmentDeclared(line, null, shipment(shipment), "sender", "receiver", null, shippedAt, receivedAt, Map.of());
    }

    static Fact.ProcessDeclared ran(long line, String process, String equipment, Timing timing) {
        return new Fact.ProcessDeclared(line, null, process, null, "mix", "site", equipment, "Ada", hour(1), hour(2), timing, Map.of());
    }
}
