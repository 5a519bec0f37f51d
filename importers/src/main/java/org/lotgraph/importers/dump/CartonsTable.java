package org.lotgraph.importers.dump;

import java.util.List;
import java.util.Optional;

import org.lotgraph.ledger.Fact;
import org.lotgraph.ledger.ItemRef;

/** cartons.csv: logistic units of every kind. */
final class CartonsTable {

    static final Table TABLE = new Table("cartons.csv",
            List.of("id"),
            List.of("kind", "sscc"),
            Optional.of(Thing.CARTON), CartonsTable::read);

    private CartonsTable() {
    }

    private static Fact read(Cells cells, References references) throws RowProblem {
        ItemRef carton = references.declared(Thing.CARTON, cells);
        return new Fact.CartonDeclared(cells.line(), carton, cells.text("kind"),
                carton.defect() == null ? cells.attributes() : cells.attributesAnd("sscc"));
    }
}
