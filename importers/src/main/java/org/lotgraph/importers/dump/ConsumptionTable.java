package org.lotgraph.importers.dump;

import java.util.List;
import java.util.Optional;

import org.lotgraph.item.Quantity;
import org.lotgraph.ledger.Fact;

/** consumption.csv: what went into the runs. */
final class ConsumptionTable {

    static final Table TABLE = new Table("consumption.csv",
            List.of("process", "item"),
            List.of("quantity", "uom", "at", "line"),
            Optional.empty(), ConsumptionTable::read);

    private ConsumptionTable() {
    }

    private static Fact read(Cells cells, References references) throws RowProblem {
        Quantity quantity = cells.quantity();
        return new Fact.Consumed(cells.line(), null, references.item(cells, Thing.LOT), references.process(cells), quantity,
                cells.time("at"), cells.text("line"), cells.attributesBeside(quantity));
    }
}
