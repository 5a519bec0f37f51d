package org.lotgraph.importers.dump;

import java.util.List;
import java.util.Optional;

import org.lotgraph.ledger.Fact;

/**
 * aliases.csv: what one source calls by one name and another by another. The natural key is the alias: a row that says another name of it
 * corrects the former.
 */
final class AliasesTable {

    static final Table TABLE = new Table("aliases.csv",
            List.of("alias", "name"),
            List.of("kind"),
            Optional.empty(), AliasesTable::read);

    private AliasesTable() {
    }

    private static Fact read(Cells cells, References references) throws RowProblem {
        Alias alias = Alias.of(cells.required("alias"), cells.required("name"), cells.text("kind"), references);
        return alias.kind().isItem()
                ? new Fact.SameAs(cells.line(), alias.one().as(alias.kind().item()), alias.other().as(alias.kind().item()), cells.attributes())
                : new Fact.AlsoKnownAs(cells.line(), alias.kind().masterData(), alias.one().key(), alias.other().key(), cells.attributes());
    }
}
