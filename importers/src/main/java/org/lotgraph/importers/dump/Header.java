package org.lotgraph.importers.dump;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.lotgraph.importers.RefusedException;
import org.lotgraph.ledger.Problem;

/** The first row of a file: which column stands where. */
final class Header {

    /** Columns that a rejects file has in front of the row as it was; they say nothing of the plant. */
    static final List<String> REJECT_COLUMNS = List.of("problem", "remedy", "original_line");
    /**
     * Columns, next in front, that say where a row was read first: a row that a mapping made of another table's. They are its provenance, and no
     * part of what it says.
     */
    static final List<String> PLACE_COLUMNS = List.of("source_file", "source_line", "source_key");
    private static final int MOST_COLUMNS = 1000;

    private final Map<String, Integer> known = new HashMap<>();
    private final Map<String, Integer> attributes = new HashMap<>();
    private final int columns;
    private final int rejectColumns;
    private final boolean places;

    private Header(Table table, List<String> names) {
        this.columns = names.size();
        boolean rejects = names.size() >= REJECT_COLUMNS.size() && names.subList(0, REJECT_COLUMNS.size()).equals(REJECT_COLUMNS);
        this.rejectColumns = rejects ? REJECT_COLUMNS.size() : 0;
        int first = rejectColumns + PLACE_COLUMNS.size();
        this.places = names.size() >= first && names.subList(rejectColumns, first).equals(PLACE_COLUMNS);
        for (int i = places ? first : rejectColumns; i < names.size(); i++) {
            String column = names.get(i);
            String lower = column.toLowerCase(Locale.ROOT);
            if (table.knows(lower)) {
                put(table, known, lower, i);
            } else {
                put(table, attributes, column.isEmpty() ? "column " + (i + 1) : column, i);
            }
        }
    }

    /**
     * The header of a table.
     *
     * @throws RefusedException when a column is missing, stands twice, or the row is no header at all
     */
    static Header of(Table table, @Nullable Row row) {
        if (row == null) {
            throw refused(table, "The file is empty: it has no header.", "Export it again, or take it out of the folder.");
        }
        switch (row.damage()) {
            case NONE -> { }
            case TOO_LONG -> throw refused(table, "The first line is longer than 16 MB, so it is no header.", "Export the table again as CSV with one row a line.");
            case NUL, NOT_UTF8 -> throw refused(table, "The header is not UTF-8 text.", "Save the file as CSV in UTF-8.");
            case BROKEN_QUOTE -> throw refused(table, "A quote in the header does not close.", "Close it, or export the table again.");
        }
        if (row.fields() > MOST_COLUMNS) {
            throw refused(table, "The header has %,d columns, more than %,d.".formatted(row.fields(), MOST_COLUMNS), "Export only the columns that are needed.");
        }
        List<String> names = new ArrayList<>();
        for (int i = 0; i < row.fields(); i++) {
            names.add(row.text(i));
        }
        Header header = new Header(table, names);
        header.check(table, names);
        return header;
    }

    private void check(Table table, List<String> names) {
        List<String> missing = table.required().stream().filter(column -> !known.containsKey(column)).toList();
        if (missing.isEmpty()) {
            return;
        }
        String what = missing.size() == 1 ? "The column " + missing.getFirst() + " is missing."
                : "The columns " + String.join(", ", missing) + " are missing.";
        for (String separator : List.of(";", "\t", "|")) {
            if (names.size() == 1 && names.getFirst().contains(separator)) {
                throw refused(table, what, "Export the table with commas between the columns, not with "
                        + (separator.equals("\t") ? "tabs" : separator) + ".");
            }
        }
        throw refused(table, what, "The first line must name the columns; those of this file are " + String.join(", ", table.required())
                + (table.optional().isEmpty() ? "" : " and, where there are any, " + String.join(", ", table.optional())) + ".");
    }

    private static void put(Table table, Map<String, Integer> columns, String name, int index) {
        if (columns.putIfAbsent(name, index) != null) {
            throw refused(table, "The column " + name + " stands twice in the header.", "Rename or remove one of the two.");
        }
    }

    private static RefusedException refused(Table table, String what, String remedy) {
        return new RefusedException(new Problem(table.file(), 1, null, null, what, remedy, null));
    }

    int columns() {
        return columns;
    }

    /** How many of the leading columns tell of an earlier rejection. */
    int rejectColumns() {
        return rejectColumns;
    }

    /** Whether its rows say where they were read first. */
    boolean hasPlaces() {
        return places;
    }

    /** How many of the leading columns say nothing of the plant: of an earlier rejection, or where a row was read first. */
    int leadingColumns() {
        return rejectColumns + (places ? PLACE_COLUMNS.size() : 0);
    }

    /** Where the column stands, or -1. */
    int of(String column) {
        return known.getOrDefault(column, -1);
    }

    /** The columns that no table knows. */
    Map<String, Integer> attributes() {
        return attributes;
    }

    String nameAt(int index) {
        return java.util.stream.Stream.concat(known.entrySet().stream(), attributes.entrySet().stream())
                .filter(entry -> entry.getValue() == index).map(Map.Entry::getKey).findFirst().orElse("column " + (index + 1));
    }
}
