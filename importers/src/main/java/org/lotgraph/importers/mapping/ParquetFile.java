package org.lotgraph.importers.mapping;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Predicate;

import org.duckdb.DuckDBConnection;

/** A Parquet file, which DuckDB reads. */
final class ParquetFile {

    private ParquetFile() {
    }

    static TableRows open(Path file, DuckDBConnection duckdb, Predicate<String> wanted) throws IOException {
        String name = SourceFiles.name(file);
        if (name.chars().anyMatch(c -> "*?[]{}".indexOf(c) >= 0)) {
            throw Refusals.refused(name, 0, "The name has characters that stand for others.", "Rename the file.");
        }
        try {
            // A connection of its own: it reads while another one fills the table.
            Connection own = duckdb.duplicate();
            try {
                return new ResultRows(file, own.createStatement().executeQuery("SELECT * FROM read_parquet('" + file.toAbsolutePath().toString().replace("'", "''") + "')"), own::close, wanted);
            } catch (SQLException | IOException | RuntimeException e) {
                own.close();
                throw e;
            }
        } catch (SQLException e) {
            throw Refusals.refused(name, 0, "This is no Parquet file, or a damaged one: " + Sql.sentence(e) + ".", "Export it again.");
        }
    }
}
