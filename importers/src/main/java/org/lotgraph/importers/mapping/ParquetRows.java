package org.lotgraph.importers.mapping;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/** The rows of a Parquet file, which DuckDB reads; a row's line is its number. */
final class ParquetRows implements TableRows {

    private final java.sql.Statement statement;
    private final ResultSet rows;
    private final List<String> columns = new ArrayList<>();
    private final int[] at;
    private long line;

    ParquetRows(Path file, DuckDBConnection duckdb, Predicate<String> wanted) throws IOException {
        String name = String.valueOf(file.getFileName());
        if (name.chars().anyMatch(c -> "*?[]{}".indexOf(c) >= 0)) {
            throw Refusals.refused(name, 0, "The name has characters that stand for others.", "Rename the file.");
        }
        try {
            // A connection of its own: it reads while another one fills the table.
            this.statement = duckdb.duplicate().createStatement();
            this.rows = statement.executeQuery("SELECT * FROM read_parquet('" + file.toAbsolutePath().toString().replace("'", "''") + "')");
            List<Integer> found = new ArrayList<>();
            for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                if (wanted.test(rows.getMetaData().getColumnLabel(i))) {
                    columns.add(rows.getMetaData().getColumnLabel(i));
                    found.add(i);
                }
            }
            this.at = found.stream().mapToInt(i -> i).toArray();
        } catch (SQLException e) {
            throw Refusals.refused(name, 0, "This is no Parquet file, or a damaged one: " + Sql.sentence(e) + ".", "Export it again.");
        }
    }

    @Override
    public List<String> columns() {
        return columns;
    }

    @Override
    public boolean next() throws IOException {
        try {
            line++;
            return rows.next();
        } catch (SQLException e) {
            throw new IOException(Sql.sentence(e), e);
        }
    }

    @Override
    public @Nullable String cell(int column) {
        try {
            return Values.text(rows, at[column]);
        } catch (SQLException e) {
            throw new IllegalStateException(Sql.sentence(e), e);
        }
    }

    @Override
    public long line() {
        return line;
    }

    @Override
    public long offset() {
        return 0;
    }

    @Override
    public void close() throws IOException {
        try {
            statement.getConnection().close();
        } catch (SQLException e) {
            throw new IOException(Sql.sentence(e), e);
        }
    }
}
