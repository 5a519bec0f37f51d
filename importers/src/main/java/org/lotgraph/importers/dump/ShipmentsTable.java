package org.lotgraph.importers.dump;

import java.util.List;
import java.util.Optional;

import org.lotgraph.ledger.Fact;

/** shipments.csv: movements from a party to a party. */
final class ShipmentsTable {

    static final Table TABLE = new Table("shipments.csv",
            List.of("id"),
            List.of("sender", "receiver", "order", "shipped_at", "received_at"),
            Optional.of(Thing.SHIPMENT), ShipmentsTable::read);

    private ShipmentsTable() {
    }

    private static Fact read(Cells cells, References references) throws RowProblem {
        return new Fact.ShipmentDeclared(cells.line(), null, references.declared(Thing.SHIPMENT, cells),
                references.party(cells, "sender"), references.party(cells, "receiver"), cells.text("order"),
                cells.time("shipped_at"), cells.time("received_at"), cells.attributes());
    }
}
