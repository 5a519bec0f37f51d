package org.lotgraph.importers.mapping;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/** The rows of one statement, written as rows of a dump's table: where each comes from, then what it says. */
final class MappedRows {

    /** Columns of a statement that say where its row comes from. */
    private static final Set<String> PLACE = Set.of("source_file", "source_line", "source_table", "source_key", key(Places.TABLE), key(Places.ROW), RowBound.COLUMN);

    private final String home;
    private final Map<String, Lines> lines;
    private final Map<String, Integer> said = new LinkedHashMap<>();
    private final Map<String, Integer> place = new LinkedHashMap<>();
    private final @Nullable Watermark watermark;

    /**
     * Rows of a statement.
     *
     * @param home  the table, or file, that they are said to come from where they do not say it themselves
     * @param lines where the rows of tables stand in their files, by the tables' names
     */
    MappedRows(ResultSetMetaData columns, String home, Map<String, Lines> lines) throws SQLException {
        this.home = home;
        this.lines = lines;
        Watermark mark = null;
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            String label = key(columns.getColumnLabel(i));
            if (label.equals(Watermark.COLUMN)) {
                mark = new Watermark(columns, i);
                continue;
            }
            (PLACE.contains(label) ? place : said).putIfAbsent(label, i);
        }
        this.watermark = mark;
    }

    /** Where a statement has one. */
    @Nullable Watermark watermark() {
        return watermark;
    }

    private static String key(String label) {
        return label.toLowerCase(Locale.ROOT);
    }

    /** What they say, in lower case: the columns but those of the place, and the watermark. */
    Set<String> columns() {
        return said.keySet();
    }

    /** Where a row was read first; its line 0 where nobody knows. */
    record Place(String file, long line) {
    }

    /** Writes all of them but those that are too long, each with a cell for every column of the file, whichever of them this statement has. */
    long write(ResultSet rows, List<String> columns, BufferedWriter out, TimeLimit time, Consumer<Place> tooLong) throws SQLException, IOException {
        int[] at = columns.stream().mapToInt(column -> said.getOrDefault(column, 0)).toArray();
        List<@Nullable String> cells = new ArrayList<>();
        long count = 0;
        while (rows.next()) {
            if (time.isOver() || time.isInterrupted()) {
                throw new SQLTimeoutException(time.shown());
            }
            cells.clear();
            place(rows, cells);
            for (int index : at) {
                cells.add(index == 0 ? null : Values.text(rows, index));
            }
            if (watermark != null) {
                watermark.pass(rows);
            }
            if (isTooLong(rows, cells)) {
                String line = cells.get(1);
                tooLong.accept(new Place(String.valueOf(cells.getFirst()), line != null && line.matches("\\d{1,18}") ? Long.parseLong(line) : 0));
                continue;
            }
            Csv.write(out, cells);
            count++;
        }
        return count;
    }

    /** DuckDB says so itself, in place of what it is; of other databases it is seen here. */
    private boolean isTooLong(ResultSet rows, List<@Nullable String> cells) throws SQLException {
        Integer told = place.get(RowBound.COLUMN);
        return told != null ? rows.getBoolean(told) : cells.stream().mapToLong(cell -> cell == null ? 0 : bytes(cell)).sum() > RowBound.LONGEST_ROW;
    }

    /** As UTF-8, like DuckDB counts. */
    private static long bytes(String text) {
        return text.length() <= RowBound.LONGEST_ROW ? text.getBytes(StandardCharsets.UTF_8).length : text.length();
    }

    private void place(ResultSet rows, List<@Nullable String> cells) throws SQLException {
        String table = text(rows, Places.TABLE);
        String row = text(rows, Places.ROW);
        Lines known = table == null ? null : lines.get(key(table));
        if (known != null && row != null) {
            long number = Long.parseLong(row);
            cells.addAll(List.of(known.file(number), Long.toString(known.line(number))));
            cells.add(text(rows, "source_key"));
            return;
        }
        String file = text(rows, "source_file");
        String named = file == null ? text(rows, "source_table") : file;
        cells.add(named == null ? home : named);
        cells.add(text(rows, "source_line"));
        cells.add(text(rows, "source_key"));
    }

    private @Nullable String text(ResultSet rows, String column) throws SQLException {
        Integer index = place.get(key(column));
        return index == null ? null : Values.text(rows, index);
    }
}
