package org.lotgraph.ledger;

import org.jspecify.annotations.Nullable;
import org.lotgraph.item.Quantity;
import org.lotgraph.item.Timing;
import org.lotgraph.item.ValidTime;

/** From a fact to the row of the table that holds it, under the names that docs/model.md gives. */
final class Tables {

    static final String DECLARATION = "Declaration";

    private final Telling telling;
    private final String source;
    private final Things things;

    Tables(Telling telling) {
        this.telling = telling;
        this.source = telling.source();
        this.things = telling.things;
    }

    /** The row, or null where a fact is none. */
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
            case Fact.Packed f -> f.event() != null ? packing(f, f.item(), f.container(), "packed", at(f.from()), f.quantity())
                    : edge(f, "PACKED_IN", things.item(f.item()), things.item(f.container()),
                    new Properties().put("from", f.from()).put("until", f.until()).put(f.quantity()).attributes(f.attributes()));
            case Fact.Shipped f -> f.event() != null ? shipping(f, f.item(), things.item(f.shipment()), "shipped", at(f.at()), f.quantity())
                    : edge(f, "SHIPPED_IN", things.item(f.item()), things.item(f.shipment()),
                    new Properties().put(f.quantity()).attributes(f.attributes()));
            case Fact.SameAs f -> same(f, things.item(f.alias()), things.item(f.name()), new Properties().attributes(f.attributes()));
            case Fact.AlsoKnownAs f -> same(f, things.other(f.kind().label(), f.alias()), things.other(f.kind().label(), f.name()),
                    new Properties().attributes(f.attributes()));
            case Fact.Commissioned f -> edge(f, "COMMISSIONED", things.item(f.item()), event(f),
                    new Properties().put("at", f.at()).put(f.quantity()));
            case Fact.Unpacked f -> f.item() != null ? packing(f, f.item(), f.container(), "unpacked", f.at(), f.quantity())
                    : ordered(edge(f, "EMPTYING", things.item(f.container()), event(f), new Properties().put("at", f.at())));
            case Fact.SeenInside f -> packing(f, f.item(), f.container(), "seen", f.at(), f.quantity());
            case Fact.Received f -> received(f);
            case Fact.Observed f -> null;
            case Fact.Voided f -> null;
        };
    }

    /** What an alias names is content, not identity: a row that names another thing for it corrects the former. One node needs no edge. */
    private @Nullable Row same(Fact fact, Node alias, Node name, Properties properties) {
        String table = fact instanceof Fact.SameAs ? "SAME_AS" : "ALSO_KNOWN_AS";
        return alias == name ? null : Row.of(source, fact, table, alias, name, properties, name.key);
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

    private Row received(Fact.Received f) {
        if (f.shipment() != null) {
            return shipping(f, f.item(), things.item(f.shipment()), "received", f.at(), f.quantity());
        }
        return shipping(f, f.item(), f.own() == null ? event(f) : things.item(f.own()), "arrived", f.at(), f.quantity());
    }

    private Row packing(Fact fact, ItemRef item, ItemRef container, String as, ValidTime at, @Nullable Quantity quantity) {
        return ordered(edge(fact, "PACKING", things.item(item), things.item(container), new Properties().put("as", as).put("at", at).put(quantity)));
    }

    private Row shipping(Fact fact, ItemRef item, Node to, String as, ValidTime at, @Nullable Quantity quantity) {
        return ordered(Row.of(source, fact, "SHIPPING", things.item(item), to, new Properties().put("as", as).put("at", at).put(quantity), to.key));
    }

    /** Its place in the batch is no content: the same fact told at another place is the same. */
    private Row ordered(Row row) {
        row.properties().put("order", telling.nextOrder());
        return row;
    }

    private Node event(Fact fact) {
        return things.other("Event", String.valueOf(fact.event()));
    }

    private static ValidTime at(@Nullable ValidTime time) {
        return time == null ? ValidTime.UNKNOWN : time;
    }

    private @Nullable String key(String label, @Nullable String name) {
        return name == null ? null : things.other(label, name).key;
    }

    private static @Nullable String strict(Timing timing) {
        return timing == Timing.STRICT ? timing.name() : null;
    }

}
