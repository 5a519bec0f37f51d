package org.lotgraph.ledger;

import org.jspecify.annotations.Nullable;
import org.lotgraph.item.ItemKind;
import org.lotgraph.item.Timing;

/** From a fact to the row of the table that holds it, under the names that docs/model.md gives. */
final class Tables {

    static final String DECLARATION = "Declaration";

    private final String source;
    private final Things things;

    Tables(String source, Things things) {
        this.source = source;
        this.things = things;
    }

    /** The row, or null where a fact is no row of its own: what events tell of packing, shipping and voiding. */
    @Nullable Row row(Fact fact) {
        return switch (fact) {
            case Fact.ProductDeclared f -> declared(f, things.other("Product", f.product()), new Properties()
                    .put("name", f.name()).put("gtin", f.gtin()).put("uom", f.uom()).attributes(f.attributes()));
            case Fact.PartyDeclared f -> declared(f, things.other("Party", f.party()), new Properties().put("name", f.name())
                    .put("role", f.role()).put("gln", f.gln()).put("country", f.country()).put("email", f.email()).attributes(f.attributes()));
            case Fact.PlaceDeclared f -> declared(f, things.other("Place", f.place()), new Properties()
                    .put("name", f.name()).put("gln", f.gln()).put("country", f.country()).attributes(f.attributes()));
            case Fact.LotDeclared f -> lot(f);
            case Fact.CartonDeclared f -> declared(f, things.item(f.carton()), new Properties()
                    .put("cartonKind", f.kind()).attributes(f.attributes()));
            case Fact.ShipmentDeclared f -> declared(f, things.item(f.shipment()), new Properties()
                    .put("sender", key("Party", f.sender())).put("receiver", key("Party", f.receiver())).put("order", f.order())
                    .put("shipped", f.shippedAt()).put("received", f.receivedAt()).attributes(f.attributes()));
            case Fact.ProcessDeclared f -> process(f);
            case Fact.Consumed f -> edge(f, "CONSUMED_IN", things.item(f.item()), things.other("Process", f.process()), new Properties()
                    .put("at", f.at()).put(f.quantity()).attributes(f.attributes()));
            case Fact.Produced f -> edge(f, "PRODUCED", things.other("Process", f.process()), things.item(f.item()), new Properties()
                    .put("at", f.at()).put(f.quantity()).attributes(f.attributes()));
            case Fact.Yielded f -> yielded(f, things.item(f.lot()));
            case Fact.Packed f -> f.event() != null ? null : edge(f, "PACKED_IN", things.item(f.item()), things.item(f.container()),
                    new Properties().put("from", f.from()).put("until", f.until()).put(f.quantity()).attributes(f.attributes()));
            case Fact.Shipped f -> f.event() != null ? null : edge(f, "SHIPPED_IN", things.item(f.item()), things.item(f.shipment()),
                    new Properties().put(f.quantity()).attributes(f.attributes()));
            case Fact.SameAs f -> things.item(f.one()) == things.item(f.other()) ? null
                    : edge(f, "SAME_AS", things.item(f.one()), things.item(f.other()), new Properties());
            case Fact.Commissioned f -> null;
            case Fact.Unpacked f -> null;
            case Fact.SeenInside f -> null;
            case Fact.Received f -> null;
            case Fact.Observed f -> null;
            case Fact.Voided f -> null;
        };
    }

    /** Two nodes that one naming called one thing; no single line says so. */
    Row same(Node one, Node other) {
        return edge(new Fact.SameAs(0, ItemRef.of(one.key, ItemKind.UNIT), ItemRef.of(other.key, ItemKind.UNIT)), "SAME_AS", one, other,
                new Properties());
    }

    private Row lot(Fact.LotDeclared f) {
        return declared(f, things.item(f.lot()), new Properties().put("product", key("Product", f.product()))
                .put("lotNumber", f.lotNumber()).put("owner", key("Party", f.owner())).put("supplier", key("Party", f.supplier()))
                .put(f.quantity()).put("made", f.madeAt()).put("received", f.receivedAt()).put("expires", f.expiresAt())
                .put("timing", strict(f.timing())).attributes(f.attributes()));
    }

    private Row process(Fact.ProcessDeclared f) {
        return declared(f, things.other("Process", f.process()), new Properties().put("processKind", f.kind())
                .put("site", key("Place", f.site())).put("equipment", key("Equipment", f.equipment())).put("operator", f.operator())
                .put("started", f.startedAt()).put("ended", f.endedAt()).put("timing", strict(f.timing())).attributes(f.attributes()));
    }

    /** The lot is content, not identity: a row that names another lot for its unit corrects the former. */
    private Row yielded(Fact.Yielded f, Node lot) {
        return Row.of(source, f, "YIELDED", lot, things.item(f.unit()), new Properties().put("at", f.at()).attributes(f.attributes()), lot.key);
    }

    private Row declared(Fact fact, Node thing, Properties properties) {
        return Row.of(source, fact, DECLARATION, thing, null, properties);
    }

    private Row edge(Fact fact, String type, Node from, Node to, Properties properties) {
        return Row.of(source, fact, type, from, to, properties);
    }

    private @Nullable String key(String label, @Nullable String name) {
        return name == null ? null : things.other(label, name).key;
    }

    private static @Nullable String strict(Timing timing) {
        return timing == Timing.STRICT ? timing.name() : null;
    }

}
