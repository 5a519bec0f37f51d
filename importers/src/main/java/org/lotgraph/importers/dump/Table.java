package org.lotgraph.importers.dump;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.lotgraph.ledger.Fact;

/**
 * One file of the dump folder: the columns it knows and how a row of it becomes a fact.
 *
 * @param required columns that must be there, and filled in every row
 * @param declares what an id of this file is, for the files whose rows have an id
 */
record Table(String file, List<String> required, List<String> optional, Optional<Thing> declares, Reader reader) {

    /** A row to a fact. */
    @FunctionalInterface
    interface Reader {
        Fact read(Cells cells, References references) throws RowProblem;
    }

    /** In the order in which they are told: what things are before what became of them. */
    static final List<Table> ALL = List.of(ProductsTable.TABLE, PartiesTable.TABLE, LotsTable.TABLE, ProcessesTable.TABLE,
            CartonsTable.TABLE, ShipmentsTable.TABLE, UnitsTable.TABLE, ProductionTable.TABLE, ConsumptionTable.TABLE,
            PackingTable.TABLE, ShipmentItemsTable.TABLE, ObservationsTable.TABLE, AliasesTable.TABLE);

    /** Where the table would be in a dump folder; where the dump is a single file, that file or null. */
    @Nullable Path in(Path dump) {
        if (Files.isDirectory(dump)) {
            return dump.resolve(file);
        }
        return dump.endsWith(file) ? dump : null;
    }

    boolean knows(String column) {
        return required.contains(column) || optional.contains(column);
    }
}
