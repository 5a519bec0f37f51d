package org.lotgraph.importers.mapping;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/** The rows above a table that name its columns, and which column each name means. */
final class Heading {

    private static final String BETWEEN_ROWS = " / ";

    private final Grid grid;
    private final List<List<@Nullable String>> rows = new ArrayList<>();
    private boolean pastItself;
    private boolean empty;
    private int width;
    private int headed;

    private Heading(Grid grid) {
        this.grid = grid;
    }

    static Heading read(Grid grid, Layout layout) throws IOException {
        Heading heading = new Heading(grid);
        Layout.Span span = layout.header();
        grid.heading(span == null ? 1 : span.first(), span == null ? Long.MAX_VALUE : span.last());
        boolean any = grid.next();
        heading.empty = !any && span != Layout.Span.NONE;
        if (span == null || heading.empty) {
            heading.add();
            grid.heading(0, 0);
            return heading;
        }
        for (; any && grid.line() <= span.last(); any = grid.next()) {
            if (grid.line() >= span.first()) {
                heading.add();
            }
        }
        heading.pastItself = any;
        heading.width = Math.max(heading.width, any ? grid.width() : 0);
        return heading;
    }

    private void add() {
        List<@Nullable String> row = new ArrayList<>();
        for (int i = 0; i < grid.width() && i < ColumnNames.MOST; i++) {
            String text = grid.text(i);
            row.add(text == null ? null : Blanks.single(text));
        }
        rows.add(row);
        width = Math.max(width, row.size());
        headed = width;
    }

    /** Whether there is nothing at all where a header should be. */
    boolean isEmpty() {
        return empty;
    }

    /** How many columns the header has; 0 where there is none. */
    int headed() {
        return headed;
    }

    /** Whether the grid stands at the first row below it already. */
    boolean isPastItself() {
        return pastItself;
    }

    /** Whether the row says what one of the rows of the heading says: printed again on a new page. */
    boolean isRepeated(Grid row) {
        return rows.stream().anyMatch(each -> isSaid(each, row));
    }

    private static boolean isSaid(List<@Nullable String> heading, Grid row) {
        boolean said = false;
        for (int i = 0; i < heading.size(); i++) {
            String text = row.text(i);
            if (!Objects.equals(heading.get(i), text == null ? null : Blanks.single(text))) {
                return false;
            }
            said |= text != null;
        }
        return said;
    }

    /** The columns that the layout names, then those that it reads nothing of, under what stands above them. */
    List<LaidOutColumn> columns(Layout layout) {
        List<@Nullable String> headers = headers();
        List<LaidOutColumn> columns = new ArrayList<>();
        Set<String> taken = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        Set<Integer> read = new HashSet<>();
        layout.columns().forEach((name, column) -> {
            int[] at = column.at().stream().mapToInt(where -> where.isEmpty() ? -1 : find(where, headers, layout.said(), column.line())).toArray();
            int first = Arrays.stream(at).filter(index -> index >= 0).findFirst().orElse(0);
            String header = first < headers.size() ? headers.get(first) : null;
            columns.add(new LaidOutColumn(name, column, at, header == null ? "" : header));
            taken.add(name);
            Arrays.stream(at).forEach(read::add);
        });
        List<String> names = ColumnNames.of(headers);
        for (int i = 0; i < names.size(); i++) {
            if (!read.contains(i) && taken.add(names.get(i))) {
                columns.add(new LaidOutColumn(names.get(i), null, new int[] {i}, headers.get(i) == null ? "" : names.get(i)));
            }
        }
        return columns;
    }

    /** What stands above each column, the rows one after the other. */
    private List<@Nullable String> headers() {
        List<@Nullable String> headers = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            StringBuilder header = new StringBuilder();
            String before = "";
            for (List<@Nullable String> row : rows) {
                String text = i < row.size() ? row.get(i) : null;
                if (text != null && !text.equals(before)) {
                    header.append(header.isEmpty() ? "" : BETWEEN_ROWS).append(text);
                    before = text;
                }
            }
            headers.add(header.isEmpty() ? null : header.toString());
        }
        return headers;
    }

    private int find(String where, List<@Nullable String> headers, String said, long line) {
        Map<Integer, String> whole = new LinkedHashMap<>();
        Map<Integer, String> part = new LinkedHashMap<>();
        for (int i = 0; i < headers.size(); i++) {
            String header = headers.get(i);
            if (header != null && same(header, where)) {
                whole.put(i, header);
            } else if (header != null && rows.size() > 1 && Arrays.stream(header.split(BETWEEN_ROWS)).anyMatch(each -> same(each, where))) {
                part.put(i, header);
            }
        }
        Map<Integer, String> found = whole.isEmpty() ? part : whole;
        if (found.size() == 1) {
            return found.keySet().iterator().next();
        }
        if (found.isEmpty() && isLetters(where)) {
            return SheetScan.column(where);
        }
        throw Refusals.refused(said, line, (found.isEmpty() ? "No column of " : "More than one column of ") + grid.name() + " is headed \"" + where + "\".",
                "Name the column by its letter, or by one of these: " + named(headers) + ".");
    }

    /** Whether it names a column by its letters, and does not misspell a short header such as TO. */
    private boolean isLetters(String where) {
        return where.matches("[A-Z]{1,3}") && (where.length() == 1 || SheetScan.column(where) < (rows.isEmpty() ? ColumnNames.MOST : width));
    }

    private static boolean same(String one, String other) {
        return Blanks.single(one).toLowerCase(Locale.ROOT).equals(Blanks.single(other).toLowerCase(Locale.ROOT));
    }

    private static String named(List<@Nullable String> headers) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < headers.size() && names.size() < 50; i++) {
            if (headers.get(i) != null) {
                names.add(SheetScan.letters(i) + " \"" + headers.get(i) + '"');
            }
        }
        return names.isEmpty() ? "none, the rows of the header are empty" : String.join(", ", names);
    }
}
