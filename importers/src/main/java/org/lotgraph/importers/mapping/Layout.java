package org.lotgraph.importers.mapping;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * How one table stands in its file.
 *
 * @param file      name of the file in the folder, with {@code *} and {@code ?}; null: the file named like the table
 * @param sheet     name of the sheet, likewise, or its number; null: the first one
 * @param header    rows with the names of the columns, 1-based; null: the first row with anything in it
 * @param first     first row of the table; 0: the one below the header
 * @param last      last row of it
 * @param empty     what a cell says that says nothing, in lower case
 * @param dates     how dates are written, where a column does not say it
 * @param decimal   the sign between whole and fraction, where a column does not say it
 * @param columns   columns by the names that the statements use; others keep the names that the header gives
 * @param said      the file that says all this
 * @param line      where there
 */
record Layout(@Nullable String file, @Nullable String sheet, @Nullable Span header, long first, long last, Set<String> empty, DateStyle dates,
        char decimal, Map<String, Column> columns, String said, long line) {

    static final Layout DEFAULT = new Layout(null, null, null, 0, Long.MAX_VALUE, Set.of(), DateStyle.DEFAULT, '.', Map.of(), "tables.yaml", 0);

    /** Some rows; {@code last} 0: none. */
    record Span(long first, long last) {

        static final Span NONE = new Span(0, 0);
    }

    /**
     * One column.
     *
     * @param at   the letter of a column, or what its header says; for a date in three columns, of day, month and year
     * @param fill whether an empty cell says what the one above says
     * @param unreadable whether what cannot be read is unknown rather than a reason to reject the row
     */
    record Column(Kind kind, List<String> at, DateStyle dates, char decimal, boolean fill, boolean unreadable, long line) {
    }

    /** How the cells of a column are read; of cells that hold a number with its unit, one column has the number and another the unit. */
    enum Kind { TEXT, NUMBER, AMOUNT, UNIT, DATE, DATE_IN_PARTS }
}
