package org.lotgraph.importers.dump;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.lotgraph.ledger.Fact;
import org.lotgraph.ledger.ItemRef;

/** units.csv: serialized pieces, each of one lot. */
final class UnitsTable {

    static final Table TABLE = new Table("units.csv",
            List.of("id", "lot"),
            List.of("serial", "made_at"),
            Optional.of(Thing.UNIT), UnitsTable::read);

    private UnitsTable() {
    }

    private static Fact read(Cells cells, References references) throws RowProblem {
        ItemRef lot = references.of(Thing.LOT, cells, "lot");
        ItemRef unit = references.declared(Thing.UNIT, cells);
        return new Fact.Yielded(cells.line(), null, lot, unit, cells.time("made_at"), attributes(cells));
    }

    /**
     * The serial where it is not the id: only a key with a GTIN holds it. Whether the unit has one must not matter, because the same row
     * may come again in a dump without products.
     */
    private static Map<String, String> attributes(Cells cells) throws RowProblem {
        boolean isId = cells.required("id").equals(cells.text("serial"));
        return isId ? cells.attributes() : cells.attributesAnd("serial");
    }
}
