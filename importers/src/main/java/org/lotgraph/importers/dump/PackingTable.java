package org.lotgraph.importers.dump;

import java.util.List;
import java.util.Optional;

import org.lotgraph.item.Quantity;
import org.lotgraph.ledger.Fact;

/** packing.csv: stays in containers, which nest. */
final class PackingTable {

    static final Table TABLE = new Table("packing.csv",
            List.of("item", "carton"),
            List.of("from", "until", "quantity", "uom"),
            Optional.empty(), PackingTable::read);

    private PackingTable() {
    }

    private static Fact read(Cells cells, References references) throws RowProblem {
        Quantity quantity = cells.quantity();
        return new Fact.Packed(cells.line(), null, references.item(cells, Thing.UNIT), references.of(Thing.CARTON, cells, "carton"),
                cells.time("from"), cells.time("until"), quantity, cells.attributesBeside(quantity));
    }
}
