package org.lotgraph.importers.dump;

import java.util.List;
import java.util.Optional;

import org.lotgraph.ledger.Fact;

/** parties.csv: owners, suppliers, senders and receivers. */
final class PartiesTable {

    static final Table TABLE = new Table("parties.csv",
            List.of("id"),
            List.of("name", "role", "gln", "country", "email"),
            Optional.of(Thing.PARTY), PartiesTable::read);

    private PartiesTable() {
    }

    private static Fact read(Cells cells, References references) throws RowProblem {
        Named party = references.named(Thing.PARTY, cells);
        return new Fact.PartyDeclared(cells.line(), party.key(), party.alias(), cells.text("name"), cells.text("role"),
                cells.text("gln"), cells.text("country"), cells.text("email"), cells.attributes());
    }
}
