package org.lotgraph.importers.dump;

import java.util.List;
import java.util.Optional;

import org.lotgraph.ledger.Fact;

/** products.csv: what the lots are lots of. */
final class ProductsTable {

    static final Table TABLE = new Table("products.csv",
            List.of("id"),
            List.of("name", "gtin", "uom"),
            Optional.of(Thing.PRODUCT), ProductsTable::read);

    private ProductsTable() {
    }

    private static Fact read(Cells cells, References references) throws RowProblem {
        Named product = references.named(Thing.PRODUCT, cells);
        return new Fact.ProductDeclared(cells.line(), product.key(), product.alias(), cells.text("name"), cells.text("gtin"),
                cells.text("uom"), cells.attributes());
    }
}
