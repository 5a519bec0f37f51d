package org.lotgraph.importers.mapping;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;

import org.jspecify.annotations.Nullable;
import org.lotgraph.importers.Intake;
import org.lotgraph.importers.dump.DumpImporter;
import org.lotgraph.ledger.Problem;

/** A statement that its database has understood. */
final class Query implements Closeable {

    private static final int ROWS_AT_ONCE = 1_000;

    private final Statement statement;
    private final PreparedStatement prepared;
    private final MappedRows rows;

    private Query(Statement statement, PreparedStatement prepared, MappedRows rows) {
        this.statement = statement;
        this.prepared = prepared;
        this.rows = rows;
    }

    /**
     * Prepares a statement.
     *
     * @param sql   the statement itself, or one that gives the same rows and says more of them
     * @param home  the table or file that its rows are of where they do not say it
     * @param lines where the rows of tables stand in their files
     * @param last  how far it has been read already
     */
    static Query prepare(Statement statement, String sql, Connection connection, String home, Map<String, Lines> lines, @Nullable String last)
            throws SQLException {
        PreparedStatement prepared = prepared(connection, sql);
        try {
            MappedRows rows = new MappedRows(prepared.getMetaData(), home, lines);
            check(statement, rows.columns());
            Object begin = rows.watermark() == null || last == null ? null : rows.watermark().begin(last);
            String read = begin == null ? sql : Watermark.from(sql);
            String bounded = isDuckDb(connection) ? RowBound.of(read, prepared.getMetaData()) : read;
            if (!bounded.equals(sql)) {
                prepared.close();
                prepared = prepared(connection, bounded);
                rows = new MappedRows(prepared.getMetaData(), home, lines);
            }
            if (begin != null) {
                Watermark.set(prepared, begin);
            }
            return new Query(statement, prepared, rows);
        } catch (SQLException | RuntimeException e) {
            prepared.close();
            throw e;
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql) throws SQLException {
        PreparedStatement prepared = connection.prepareStatement(sql);
        prepared.setFetchSize(url(connection).startsWith("jdbc:mysql:") ? Integer.MIN_VALUE : ROWS_AT_ONCE);
        return prepared;
    }

    private static String url(Connection connection) throws SQLException {
        return String.valueOf(connection.getMetaData().getURL());
    }

    private static boolean isDuckDb(Connection connection) throws SQLException {
        return url(connection).startsWith("jdbc:duckdb:");
    }

    /** The statement as it is, which cannot be understood: says why. */
    static RuntimeException refused(Statement statement, SQLException e) {
        return Refusals.refused(statement.file(), Sql.line(e, statement.sql()), "The statement cannot be run: " + Sql.sentence(e) + ".",
                "Correct it, or the names of the tables and columns; where a table may be missing, say \"-- optional\" in the statement.");
    }

    private static void check(Statement statement, Set<String> given) {
        List<String> missing = DumpImporter.required(statement.table()).stream().filter(column -> !given.contains(column)).toList();
        if (!missing.isEmpty()) {
            throw Refusals.refused(statement.file(), 0, "The statement gives no column called " + String.join(" or ", missing) + ".",
                    "Name it with AS, as in: SELECT lot_no AS " + missing.getFirst() + ". Columns given: " + String.join(", ", given) + ".");
        }
    }

    Statement statement() {
        return statement;
    }

    Set<String> columns() {
        return rows.columns();
    }

    /** How far it was read, if it has a watermark and there was a row. */
    @Nullable String reached() {
        return rows.watermark() == null ? null : rows.watermark().greatest();
    }

    /** Runs it, and writes what it gives; a row that is too long is a problem. */
    long write(List<String> columns, BufferedWriter out, Duration longest, Intake intake) throws IOException {
        TimeLimit time = new TimeLimit(prepared, longest);
        try (time; ResultSet result = prepared.executeQuery()) {
            long count = rows.write(result, columns, out, time, place -> intake.problem(tooLong(place), MappedRejects.unwritten(statement.table())));
            if (rows.watermark() != null && rows.watermark().hasPassedBy()) {
                intake.note(statement.file() + " gives rows whose watermark is infinite; they are read again every time.");
            }
            return count;
        } catch (SQLException e) {
            if (time.isInterrupted()) {
                throw new CancellationException("The import was ended while " + statement.file() + " ran");
            }
            if (time.isOver()) {
                throw Refusals.refused(statement.file(), 0, "The statement ran for " + time.shown() + " and was ended.",
                        "Correct it if it cannot end; else give it longer, with --statement-minutes.");
            }
            throw Refusals.refused(statement.file(), 0, "The statement broke off: " + Sql.sentence(e) + ".", "Correct it, or what it reads.");
        }
    }

    private Problem tooLong(MappedRows.Place place) {
        return new Problem(place.file(), place.line(), null, null, "What " + statement.file() + " gives of this row is longer than " + (RowBound.LONGEST_ROW >> 10) + " KB.",
                "Select fewer columns, or shorten the long one: LEFT(note, 1000) AS note.", place.file() + ":" + place.line());
    }

    @Override
    public void close() throws IOException {
        try {
            prepared.close();
        } catch (SQLException e) {
            throw new IOException(statement.file() + " could not be closed", e);
        }
    }
}
