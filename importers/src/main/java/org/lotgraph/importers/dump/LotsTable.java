package org.lotgraph.importers.dump;

import java.util.List;
import java.util.Optional;

import org.lotgraph.item.Quantity;
import org.lotgraph.ledger.Fact;

/** lots.csv: lots received and lots made. */
final class LotsTable {

    static final Table TABLE = new Table("lots.csv",
            List.of("id", "product"),
            List.of("lot_number", "owner", "supplier", "quantity", "uom", "made_at", "received_at", "expires_at", "timing"),
            Optional.of(Thing.LOT), LotsTable::read);

    private LotsTable() {
    }

    private static Fact read(Cells cells, References references) throws RowProblem {
        Quantity quantity = cells.quantity();
        return new Fact.LotDeclared(cells.line(), null, references.declared(Thing.LOT, cells), references.product(cells),
                cells.number("lot_number"), references.party(cells, "owner"), references.party(cells, "supplier"), quantity,
                cells.time("made_at"), cells.time("received_at"), cells.time("expires_at"), cells.timing(),
                cells.attributesBeside(quantity));
    }
}
