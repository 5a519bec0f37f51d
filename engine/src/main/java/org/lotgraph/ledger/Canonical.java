package org.lotgraph.ledger;

/**
 * A row's natural key must not depend on which of its names a thing is called by today: rows are read with the key that the node
 * has. Facts of events need none of this, they stand and fall with the event.
 */
final class Canonical {

    private final Things things;

    Canonical(Things things) {
        this.things = things;
    }

    Fact of(Fact fact) {
        return fact.event() != null ? fact : switch (fact) {
            case Fact.ProductDeclared f -> new Fact.ProductDeclared(f.line(), other("Product", f.product()), f.alias(), f.name(), f.gtin(),
                    f.uom(), f.attributes());
            case Fact.PartyDeclared f -> new Fact.PartyDeclared(f.line(), other("Party", f.party()), f.alias(), f.name(), f.role(), f.gln(),
                    f.country(), f.email(), f.attributes());
            case Fact.PlaceDeclared f -> new Fact.PlaceDeclared(f.line(), other("Place", f.place()), f.name(), f.gln(), f.country(),
                    f.attributes());
            case Fact.LotDeclared f -> new Fact.LotDeclared(f.line(), null, item(f.lot()), f.product(), f.lotNumber(), f.owner(),
                    f.supplier(), f.quantity(), f.madeAt(), f.receivedAt(), f.expiresAt(), f.timing(), f.attributes());
            case Fact.CartonDeclared f -> new Fact.CartonDeclared(f.line(), item(f.carton()), f.kind(), f.attributes());
            case Fact.ShipmentDeclared f -> new Fact.ShipmentDeclared(f.line(), null, item(f.shipment()), f.sender(), f.receiver(),
                    f.order(), f.shippedAt(), f.receivedAt(), f.attributes());
            case Fact.ProcessDeclared f -> new Fact.ProcessDeclared(f.line(), null, process(f.process()), f.alias(), f.kind(), f.site(),
                    f.equipment(), f.operator(), f.startedAt(), f.endedAt(), f.timing(), f.attributes());
            case Fact.Consumed f -> new Fact.Consumed(f.line(), null, item(f.item()), process(f.process()), f.quantity(), f.at(), f.part(),
                    f.attributes());
            case Fact.Produced f -> new Fact.Produced(f.line(), null, process(f.process()), item(f.item()), f.quantity(), f.at(), f.part(),
                    f.attributes());
            case Fact.Yielded f -> new Fact.Yielded(f.line(), null, item(f.lot()), item(f.unit()), f.at(), f.attributes());
            case Fact.Packed f -> new Fact.Packed(f.line(), null, item(f.item()), item(f.container()), f.from(), f.until(), f.quantity(),
                    f.attributes());
            case Fact.Shipped f -> new Fact.Shipped(f.line(), null, item(f.item()), item(f.shipment()), f.at(), f.quantity(), f.attributes());
            case Fact.SameAs f -> new Fact.SameAs(f.line(), item(f.alias()), item(f.name()), f.attributes());
            case Fact.AlsoKnownAs f -> new Fact.AlsoKnownAs(f.line(), f.kind(), other(f.kind().label(), f.alias()),
                    other(f.kind().label(), f.name()), f.attributes());
            default -> fact;
        };
    }

    private ItemRef item(ItemRef ref) {
        Node node = things.item(ref);
        return node.key.equals(ref.key()) ? ref : new ItemRef(node.key, ref.kind(), ref.alias(), ref.product(), ref.defect());
    }

    private String process(String name) {
        return other("Process", name);
    }

    private String other(String label, String name) {
        return things.other(label, name).key;
    }
}
