package org.lotgraph.importers.mapping;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

/**
 * The rows that a database reads out of a file; a row's line is its number. A few bytes of such a file can stand for rows and texts
 * without end, so what it gives is bounded by how large it is, and in time.
 */
final class ResultRows implements TableRows {

    /** Bytes that the longest row may have, and rows and bytes that any file may give; a larger one gives more. */
    static final int LONGEST_ROW = 16 << 20;
    static final long ROWS = 10_000_000;
    static final long BYTES = 1L << 30;

    private static final int ROWS_FOR_A_BYTE = 100;
    private static final int BYTES_FOR_A_BYTE = 1_000;
    private static final long MINUTE = 64 << 20;

    private final String name;
    private final long size;
    private final ResultSet rows;
    private final Closing closing;
    private @Nullable TimeLimit time;
    private final List<String> columns = new ArrayList<>();
    private final List<Integer> at = new ArrayList<>();
    private long line;
    private long length;
    private long bytes;

    /** What ends with the rows: their statement, or its connection. */
    @FunctionalInterface
    interface Closing {
        void close() throws SQLException;
    }

    ResultRows(Path file, ResultSet rows, Closing closing, Predicate<String> wanted) throws SQLException, IOException {
        this.name = SourceFiles.name(file);
        this.size = Files.size(file);
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

    private static Duration longest(long size) {
        return MappingOptions.LONGEST.plusMinutes(size / MINUTE);
    }

    @Override
    public List<String> columns() {
        return columns;
    }

    @Override
    public boolean next() throws IOException {
        length = 0;
        line++;
        if (line > Math.max(ROWS, size * ROWS_FOR_A_BYTE)) {
            throw refused("It gives more rows than a file of " + size + " bytes can hold.", "Export it again, or as CSV.");
        }
        try {
            if (time == null) {
                // Not when they are opened: those of other files may be read before.
                time = new TimeLimit(rows.getStatement(), longest(size));
            }
            return rows.next();
        } catch (SQLException e) {
            throw broken(e);
        }
    }

    @Override
    public @Nullable String cell(int column) {
        try {
            String cell = Values.text(rows, at.get(column));
            length += cell == null ? 0 : cell.length();
            bytes += cell == null ? 0 : cell.length();
            if (length > LONGEST_ROW) {
                throw refused("This row is longer than 16 MB.", "Leave the column out that is so long.");
            }
            if (bytes > Math.max(BYTES, size * BYTES_FOR_A_BYTE)) {
                throw refused("It gives more text than a file of " + size + " bytes can hold.", "Export it again, or as CSV.");
            }
            return cell;
        } catch (SQLException e) {
            throw broken(e);
        }
    }

    private RuntimeException broken(SQLException e) {
        TimeLimit limit = time;
        return limit != null && limit.isOver() ? refused("Its rows were read for " + limit.shown() + ", and there were more.", "Export it again, or as CSV.")
                : refused("It cannot be read from here on: " + Sql.sentence(e) + ".", "Leave the column out that it cannot give, or export it again.");
    }

    private RuntimeException refused(String what, String remedy) {
        return Refusals.refused(name, line, what, remedy);
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
        TimeLimit limit = time;
        try (limit) {
            closing.close();
        } catch (SQLException e) {
            throw new IOException(Sql.sentence(e), e);
        }
    }
}
