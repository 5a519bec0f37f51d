package org.lotgraph.importers.mapping;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

/** The rows that a database reads out of a file; a row's line is its number. */
final class ResultRows implements TableRows {

    private final ResultSet rows;
    private final Closing closing;
    private final List<String> columns = new ArrayList<>();
    private final List<Integer> at = new ArrayList<>();
    private long line;

    /** What ends with the rows: their statement, or its connection. */
    @FunctionalInterface
    interface Closing {
        void close() throws SQLException;
    }

    ResultRows(ResultSet rows, Closing closing, Predicate<String> wanted) throws SQLException {
        this.rows = rows;
        this.closing = closing;
        Set<String> known = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
            String column = rows.getMetaData().getColumnLabel(i);
            if (wanted.test(column) && known.add(column)) {
                columns.add(column);
                at.add(i);
            }
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
            return Values.text(rows, at.get(column));
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
            closing.close();
        } catch (SQLException e) {
            throw new IOException(Sql.sentence(e), e);
        }
    }
}
