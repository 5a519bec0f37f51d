package org.lotgraph.api;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.lotgraph.TestGraph;
import org.lotgraph.item.ItemKind;
import org.lotgraph.item.Quantity;
import org.lotgraph.item.Timing;
import org.lotgraph.item.ValidTime;
import org.lotgraph.ledger.Appended;
import org.lotgraph.ledger.Batch;
import org.lotgraph.ledger.Fact;
import org.lotgraph.ledger.ItemRef;
import org.lotgraph.ledger.Ledger;

/**
 * A bakery: flour F-1 of mill M goes into dough D-1, that into loaves L-1..n of lot B-1; each loaf in tote T-1, the first in a shipment to a
 * shop. Rows of one file, numbered from 2 on.
 */
final class TestPlant {

    static final String SOURCE = "bakery";

    private final Ledger ledger = new Ledger(TestGraph.fresh(), Clock.systemUTC());
    private List<Fact> rows = new ArrayList<>();
    private long line = 2;

    TestPlant() {
        ledger.prepare();
    }

    static String key(String id) {
        return id.contains("://") ? id : "urn:lotgraph:" + SOURCE + ":" + id;
    }

    static ItemRef ref(String id, ItemKind kind) {
        return ItemRef.of(key(id), kind);
    }

    static ValidTime at(String text) {
        return ValidTime.parse(text, ZoneOffset.UTC);
    }

    TestPlant loaves(int loaves) {
        rows.add(new Fact.PartyDeclared(line++, key("M"), null, "Mill on the Hill", "supplier", null, "CH", null, Map.of("rating", "A")));
        rows.add(new Fact.PartyDeclared(line++, key("SHOP"), null, "Corner Shop", "customer", null, "FR", "shop@example.org", Map.of()));
        rows.add(new Fact.ProductDeclared(line++, key("FLOUR"), null, "Flour", null, "KGM", Map.of()));
        rows.add(new Fact.ProductDeclared(line++, key("BREAD"), null, "Bread", null, null, Map.of()));
        lot("F-1", "FLOUR", "F0001", "M", null, "2026-01-05");
        lot("D-1", "FLOUR", "D0001", null, "2026-01-06T04:00Z", null);
        lot("B-1", "BREAD", "B0001", null, "2026-01-06T06:00Z", null);
        rows.add(new Fact.ProcessDeclared(line++, null, key("MIX"), null, "mix", key("HALL"), null, "Ann", at("2026-01-06T04:00Z"),
                at("2026-01-06T05:00Z"), Timing.TIMELESS, Map.of()));
        consumed("F-1", "MIX", "100");
        produced("MIX", "D-1");
        consumed("D-1", "BAKE", "150");
        produced("BAKE", "B-1");
        for (int i = 1; i <= loaves; i++) {
            loaf("L-%04d".formatted(i));
        }
        rows.add(new Fact.ShipmentDeclared(line++, null, ref("S-1", ItemKind.SHIPMENT), key("BAKERY"), key("SHOP"), "PO-9",
                at("2026-01-07T08:00Z"), at("2026-01-07"), Map.of()));
        rows.add(new Fact.Shipped(line++, null, ref("L-0001", ItemKind.UNIT), ref("S-1", ItemKind.SHIPMENT), null, null, Map.of()));
        return this;
    }

    TestPlant lot(String id, String product, String number, @Nullable String supplier, @Nullable String made, @Nullable String received) {
        rows.add(new Fact.LotDeclared(line++, null, ref(id, ItemKind.RAW_MATERIAL), key(product), number, null,
                supplier == null ? null : key(supplier), new Quantity(new BigDecimal("250.5"), "KGM"), made == null ? null : at(made),
                received == null ? null : at(received), null, Timing.TIMELESS, Map.of("moisture", "14 %")));
        return this;
    }

    TestPlant loaf(String id) {
        rows.add(new Fact.Yielded(line++, null, ref("B-1", ItemKind.RAW_MATERIAL), ref(id, ItemKind.UNIT), at("2026-01-06"), Map.of()));
        rows.add(new Fact.Packed(line++, null, ref(id, ItemKind.UNIT), ref("T-1", ItemKind.CARTON), at("2026-01-06T07:00Z"),
                at("2026-01-07T07:00Z"), null, Map.of()));
        return this;
    }

    TestPlant consumed(String item, String process, String kilograms) {
        rows.add(new Fact.Consumed(line++, null, ref(item, ItemKind.RAW_MATERIAL), key(process), new Quantity(new BigDecimal(kilograms), "KGM"),
                at("2026-01-06T04:10Z"), null, Map.of()));
        return this;
    }

    TestPlant produced(String process, String item) {
        rows.add(new Fact.Produced(line++, null, key(process), ref(item, ItemKind.RAW_MATERIAL), null, at("2026-01-06T05:00Z"), null, Map.of()));
        return this;
    }

    /** Everything so far, as one file. */
    Appended tell(String file) {
        List<Fact> told = rows;
        rows = new ArrayList<>();
        line = 2;
        return ledger.append(new Batch(SOURCE, file, file, told));
    }

    Instant clock() {
        return ledger.head().clock();
    }
}
