package org.lotgraph.importers.mapping;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.lotgraph.importers.dump.DumpImporter;

/** A statement that its database has understood. */
final class Query implements Closeable {

    private final Statement statement;
    private final PreparedStatement prepared;
    private final MappedRows rows;

    private Query(Statement statement, PreparedStatement prepared, MappedRows rows) {
        this.statement = statement;
        this.prepared = prepared;
        this.rows = rows;
    }

    /** Over files: with the places of its rows where they have any. */
    static Query prepare(Select select, FileTables tables) throws SQLException {
        String home = select.tables().isEmpty() ? select.statement().file() : String.valueOf(tables.file(select.tables().iterator().next()).getFileName());
        String placed = select.withPlaces();
        try {
            return prepare(select.statement(), placed, tables.connection(), home, tables.lines());
        } catch (SQLException e) {
            return prepared(select.statement(), tables.connection(), home);
        }
    }

    /** The statement as it is. */
    static Query prepared(Statement statement, Connection connection, String home) {
        try {
            return prepare(statement, statement.sql(), connection, home, Map.of());
        } catch (SQLException e) {
            throw Refusals.refused(statement.file(), 0, "The statement cannot be run: " + Sql.sentence(e) + ".", "Correct it, or the names of the tables and columns.");
        }
    }

    private static Query prepare(Statement statement, String sql, Connection connection, String home, Map<String, Lines> lines) throws SQLException {
        PreparedStatement prepared = connection.prepareStatement(sql);
        try {
            Query query = new Query(statement, prepared, new MappedRows(prepared.getMetaData(), home, lines));
            query.check();
            return query;
        } catch (SQLException | RuntimeException e) {
            prepared.close();
            throw e;
        }
    }

    private void check() {
        Set<String> given = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        given.addAll(columns());
        List<String> missing = DumpImporter.required(statement.table()).stream().filter(column -> !given.contains(column)).toList();
        if (!missing.isEmpty()) {
            throw Refusals.refused(statement.file(), 0, "The statement gives no column called " + String.join(" or ", missing) + ".",
                    "Name it with AS, as in: SELECT lot_no AS " + missing.getFirst() + ". Columns given: " + String.join(", ", columns()) + ".");
        }
    }

    Set<String> columns() {
        return rows.columns();
    }

    /** Runs it, and writes what it gives. */
    long write(List<String> columns, BufferedWriter out) throws IOException {
        try (ResultSet result = prepared.executeQuery()) {
            return rows.write(result, columns, out);
        } catch (SQLException e) {
            throw Refusals.refused(statement.file(), 0, "The statement broke off: " + Sql.sentence(e) + ".", "Correct it, or what it reads.");
        }
    }

    @Override
    public void close() throws IOException {
        try {
            prepared.close();
        } catch (SQLException e) {
            throw new IOException(statement.file().toLowerCase(Locale.ROOT), e);
        }
    }
}
