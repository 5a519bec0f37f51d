package org.lotgraph.importers.dump;

import java.util.List;
import java.util.Optional;

import org.lotgraph.item.Quantity;
import org.lotgraph.ledger.Fact;

/** shipment_items.csv: what travelled in the shipments; when, their own table says. */
final class ShipmentItemsTable {

    static final Table TABLE = new Table("shipment_items.csv",
            List.of("shipment", "item"),
            List.of("quantity", "uom"),
            Optional.empty(), ShipmentItemsTable::read);

    private ShipmentItemsTable() {
    }

    private static Fact read(Cells cells, References references) throws RowProblem {
        Quantity quantity = cells.quantity();
        return new Fact.Shipped(cells.line(), null, references.item(cells, Thing.UNIT),
                references.of(Thing.SHIPMENT, cells, "shipment"), null, quantity, cells.attributesBeside(quantity));
    }
}
