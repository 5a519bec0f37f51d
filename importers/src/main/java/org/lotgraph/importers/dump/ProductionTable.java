package org.lotgraph.importers.dump;

import java.util.List;
import java.util.Optional;

import org.lotgraph.item.Quantity;
import org.lotgraph.ledger.Fact;

/** production.csv: what came out of the runs. */
final class ProductionTable {

    static final Table TABLE = new Table("production.csv",
            List.of("process", "item"),
            List.of("quantity", "uom", "at", "line"),
            Optional.empty(), ProductionTable::read);

    private ProductionTable() {
    }

    private static Fact read(Cells cells, References references) throws RowProblem {
        Quantity quantity = cells.quantity();
        return new Fact.Produced(cells.line(), null, references.process(cells), references.item(cells, Thing.LOT), quantity,
                cells.time("at"), cells.text("line"), cells.attributesBeside(quantity));
    }
}
