package org.lotgraph.importers.dump;

import java.util.List;
import java.util.Optional;

import org.lotgraph.item.ValidTime;
import org.lotgraph.ledger.Fact;

/** processes.csv: the runs that turn inputs into outputs. */
final class ProcessesTable {

    static final Table TABLE = new Table("processes.csv",
            List.of("id"),
            List.of("kind", "site", "equipment", "operator", "started_at", "ended_at", "timing"),
            Optional.of(Thing.PROCESS), ProcessesTable::read);

    private ProcessesTable() {
    }

    private static Fact read(Cells cells, References references) throws RowProblem {
        Named process = references.named(Thing.PROCESS, cells);
        ValidTime started = cells.time("started_at");
        ValidTime ended = cells.time("ended_at");
        if (started != null && ended != null && ended.latest() < started.earliest()) {
            throw new RowProblem("ended_at", "The process ended before it started.", "Correct started_at or ended_at.");
        }
        return new Fact.ProcessDeclared(cells.line(), null, process.key(), process.alias(), cells.text("kind"),
                references.local(cells, "site"), references.local(cells, "equipment"), cells.text("operator"), started, ended,
                cells.timing(), cells.attributes());
    }
}
