package org.lotgraph.importers.dump;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.lotgraph.importers.LongIds;
import org.lotgraph.item.Quantity;
import org.lotgraph.item.Timing;
import org.lotgraph.item.ValidTime;

/** The cells of one row by the names of their columns, each read as what it must be, or refused with its remedy. */
final class Cells {

    private static final int LONGEST_NUMBER = 40;
    private static final int MOST_TIMES = 10_000;
    private static final String VALUES_NOT_FORMULAS = "Export values, not formulas.";

    private final Header header;
    private final ZoneId zone;
    private final Row row;
    private final @Nullable Place place;
    /** Dates repeat from row to row; reading each once is what keeps the reading faster than the database. */
    private final Map<String, ValidTime> times = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, ValidTime> eldest) {
            return size() > MOST_TIMES;
        }
    };

    Cells(Header header, ZoneId zone, Row row) {
        this.header = header;
        this.zone = zone;
        this.row = row;
        this.place = header.hasPlaces() ? new Place(row, header.rejectColumns()) : null;
    }

    /** The line that the row was read from first. */
    long line() {
        return place == null ? row.line() : place.line();
    }

    /** The file, or table, that the row was read from first; null where that is this file. */
    @Nullable String file() {
        return place == null ? null : place.file();
    }

    /** The text of a cell as it stands; null where the file has no such column or the cell is empty. */
    @Nullable String peek(String column) {
        int at = header.of(column);
        if (at < 0) {
            return null;
        }
        String value = row.text(at);
        return value.isEmpty() ? null : value;
    }

    /** Free text. */
    @Nullable String text(String column) throws RowProblem {
        String value = peek(column);
        if (value != null && value.length() > 1 && (value.charAt(0) == '=' || value.charAt(0) == '@' && value.indexOf('(') > 0)) {
            throw new RowProblem(column, "The column " + column + " holds a formula: " + shown(value) + ".", VALUES_NOT_FORMULAS);
        }
        return value;
    }

    /** The id of a thing in this or another table, or null. */
    @Nullable String reference(String column) throws RowProblem {
        String value = peek(column);
        if (value != null && value.length() > 1 && "=+-@".indexOf(value.charAt(0)) >= 0 && !isNumber(value)) {
            throw new RowProblem(column, "The column " + column + " holds a formula: " + shown(value) + ".", VALUES_NOT_FORMULAS);
        }
        return bounded(column, value, LongIds.LONGEST_ID);
    }

    /** Free text that the store finds things by, such as a lot number. */
    @Nullable String number(String column) throws RowProblem {
        return bounded(column, text(column), LongIds.LONGEST_NUMBER);
    }

    private static @Nullable String bounded(String column, @Nullable String value, int most) throws RowProblem {
        if (value != null && LongIds.isLonger(value, most)) {
            throw new RowProblem(column, "The column %s is longer than %,d bytes.".formatted(column, most), "Export the id or number alone; a text goes into a column of its own.");
        }
        return value;
    }

    /** The id of a thing in this or another table, which must be there. */
    String required(String column) throws RowProblem {
        String value = reference(column);
        if (value == null) {
            throw new RowProblem(column, "The column " + column + " is empty.", "Fill it in: every row needs it.");
        }
        return value;
    }

    /** Quantity and, where the table has one, its unit of measure. */
    @Nullable Quantity quantity() throws RowProblem {
        String value = peek("quantity");
        if (value == null) {
            return null;
        }
        if (!isNumber(value)) {
            throw new RowProblem("quantity", "The quantity " + shown(value) + " is not a number.",
                    "Write digits with a point for decimals, such as 1250.5.");
        }
        BigDecimal amount = new BigDecimal(value);
        if (amount.signum() < 0) {
            throw new RowProblem("quantity", "The quantity " + shown(value) + " is negative.",
                    "Write what went in or came out as a positive quantity.");
        }
        return new Quantity(amount, text("uom"));
    }

    /** When it happened; null where the source says nothing. */
    @Nullable ValidTime time(String column) throws RowProblem {
        String value = peek(column);
        if (value == null) {
            return null;
        }
        ValidTime known = times.get(value);
        if (known == null) {
            try {
                known = ValidTime.parse(value, zone);
            } catch (DateTimeException e) {
                throw new RowProblem(column, "The time " + shown(value) + " in the column " + column + " cannot be read.",
                        "Write 2026-03-01, 2026-03-01T10:15:00, 2026-03-01T10:15:00Z, or ? where it is not known.");
            }
            times.put(value, known);
        }
        return known;
    }

    Timing timing() throws RowProblem {
        String value = peek("timing");
        if (value == null || value.equalsIgnoreCase(Timing.TIMELESS.name())) {
            return Timing.TIMELESS;
        }
        if (value.equalsIgnoreCase(Timing.STRICT.name())) {
            return Timing.STRICT;
        }
        throw new RowProblem("timing", "The timing " + shown(value) + " is not known.",
                "Write STRICT where time orders what goes in and comes out, or leave it empty.");
    }

    /** What the columns say that no table knows. */
    Map<String, String> attributes() {
        String key = place == null ? "" : place.key();
        if (header.attributes().isEmpty() && key.isEmpty()) {
            return Map.of();
        }
        Map<String, String> attributes = new LinkedHashMap<>();
        if (!key.isEmpty()) {
            attributes.put("source_key", key);
        }
        header.attributes().forEach((name, at) -> {
            String value = row.text(at);
            if (!value.isEmpty()) {
                attributes.put(name, value);
            }
        });
        return attributes;
    }

    /** The attributes, and the unit of measure where there is no quantity for it to measure. */
    Map<String, String> attributesBeside(@Nullable Quantity quantity) {
        return quantity == null ? attributesAnd("uom") : attributes();
    }

    /** The attributes, and one known column that the fact has no place for. */
    Map<String, String> attributesAnd(String column) {
        String value = peek(column);
        if (value == null) {
            return attributes();
        }
        Map<String, String> attributes = new LinkedHashMap<>(attributes());
        attributes.put(column, value);
        return attributes;
    }

    private static boolean isNumber(String value) {
        if (value.length() > LONGEST_NUMBER) {
            return false;
        }
        try {
            return Math.abs(new BigDecimal(value).scale()) <= LONGEST_NUMBER;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static String shown(String value) {
        return '"' + (value.length() > 60 ? value.substring(0, 60) + "…" : value) + '"';
    }
}
