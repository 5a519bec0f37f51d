package org.lotgraph.importers.mapping;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * How the tables of a mapping stand in their files: what {@code tables.yaml} says.
 *
 * @param byTable each table's name in lower case, and where its rows are: one place or several
 * @param text    what it was read from
 */
record Layouts(Map<String, List<Layout>> byTable, String text) {

    static final Layouts NONE = new Layouts(Map.of(), "");

    private static final Set<String> TABLE_WORDS = Set.of("file", "sheet", "header", "first", "last", "empty", "dates", "year", "decimal", "columns");
    private static final Set<String> COLUMN_WORDS = Set.of("column", "date", "number", "unit", "day", "month", "year", "dates", "decimal", "fill", "unreadable");

    /**
     * Reads a file.
     *
     * @throws org.lotgraph.importers.RefusedException with the line, where it says what cannot be understood
     */
    static Layouts read(String file, String text) {
        Map<String, List<Layout>> tables = new TreeMap<>();
        new YamlMap(file, text).forEach((name, value) -> {
            List<Layout> layouts = new ArrayList<>();
            for (YamlMap each : value.maps()) {
                layouts.add(layout(each));
            }
            tables.put(name.toLowerCase(Locale.ROOT), layouts);
        });
        return new Layouts(tables, text);
    }

    private static Layout layout(YamlMap said) {
        said.only(TABLE_WORDS);
        checkYear(said);
        DateStyle dates = dates(said, DateStyle.DEFAULT);
        char decimal = decimal(said, '.');
        Map<String, Layout.Column> columns = new LinkedHashMap<>();
        YamlMap named = said.map("columns");
        if (named != null) {
            named.forEach((name, value) -> columns.put(name, column(value, dates, decimal)));
            named.forEach((name, value) -> unit(value.mapOrNull(), name, columns));
        }
        Set<String> empty = new HashSet<>();
        said.texts("empty").forEach(text -> empty.add(Blanks.plain(text).toLowerCase(Locale.ROOT)));
        Layout.Span header = header(said);
        long last = said.number("last", Long.MAX_VALUE);
        return new Layout(said.text("file"), said.text("sheet"), header, said.number("first", 0), last, empty, dates, decimal, columns, said.file(), said.line());
    }

    private static Layout.@Nullable Span header(YamlMap said) {
        String rows = said.text("header");
        if (rows == null) {
            return null;
        }
        if (rows.equalsIgnoreCase("none")) {
            return Layout.Span.NONE;
        }
        if (!rows.matches("[1-9]\\d{0,6}(\\s*-\\s*[1-9]\\d{0,6})?")) {
            throw said.refused("header", "The header is \"" + rows + "\".", "Write the number of the row, as in 4, or of several, as in 4-5, or none.");
        }
        String[] span = rows.split("\\s*-\\s*");
        return new Layout.Span(Long.parseLong(span[0]), Long.parseLong(span[span.length - 1]));
    }

    private static Layout.Column column(YamlMap.Value value, DateStyle tableDates, char tableDecimal) {
        YamlMap said = value.mapOrNull();
        if (said == null) {
            if (value.text().isEmpty()) {
                throw Refusals.refused(value.file(), value.line(), "It says nothing of where the column stands.", "Write its letter or its header, in quotes where that begins with #.");
            }
            return new Layout.Column(Layout.Kind.TEXT, List.of(value.text()), tableDates, tableDecimal, false, false, value.line());
        }
        said.only(COLUMN_WORDS);
        boolean inParts = said.text("day") != null || said.text("month") != null;
        Layout.Kind kind = inParts ? Layout.Kind.DATE_IN_PARTS : said.text("date") != null ? Layout.Kind.DATE
                : said.text("number") == null ? Layout.Kind.TEXT : said.text("unit") == null ? Layout.Kind.NUMBER : Layout.Kind.AMOUNT;
        List<String> at = switch (kind) {
            case DATE_IN_PARTS -> List.of(or(said.text("day")), or(said.text("month")), isYear(said.text("year")) ? "" : or(said.text("year")));
            case DATE -> List.of(or(said.text("date")));
            case NUMBER, AMOUNT, UNIT -> List.of(or(said.text("number")));
            case TEXT -> List.of(or(said.text("column")));
        };
        if (at.stream().allMatch(String::isEmpty)) {
            throw said.refused(null, "It says nothing of where the column stands.",
                    "Write its letter or its header, as in lot: F, date: F, number: F, or day: F, month: G, year: H.");
        }
        if (kind != Layout.Kind.DATE_IN_PARTS) {
            checkYear(said);
        }
        DateStyle dates = dates(said, tableDates);
        String unreadable = said.text("unreadable");
        if (unreadable != null && !unreadable.equalsIgnoreCase("unknown") && !unreadable.equalsIgnoreCase("reject")) {
            throw said.refused("unreadable", "What is unreadable can be unknown, or a reason to reject the row.", "Write unreadable: unknown, or unreadable: reject.");
        }
        return new Layout.Column(kind, at, dates, decimal(said, tableDecimal), fills(said), "unknown".equalsIgnoreCase(unreadable), said.line());
    }

    /** Of an amount with its unit in one cell, the unit is a column of its own. */
    private static void unit(@Nullable YamlMap said, String name, Map<String, Layout.Column> columns) {
        String unit = said == null ? null : said.text("unit");
        if (said == null || unit == null) {
            return;
        }
        Layout.Column amount = columns.get(name);
        if (amount == null || amount.kind() != Layout.Kind.AMOUNT) {
            throw said.refused("unit", "A unit stands behind a number.", "Write weight: {number: F, unit: uom}, where F holds both and uom is to be a column of its own.");
        }
        if (columns.keySet().stream().anyMatch(unit::equalsIgnoreCase)) {
            throw said.refused("unit", "The column " + unit + " is named already.", "Give the column of the unit a name of its own.");
        }
        columns.put(unit, new Layout.Column(Layout.Kind.UNIT, amount.at(), amount.dates(), amount.decimal(), amount.fill(), amount.unreadable(), amount.line()));
    }

    private static boolean fills(YamlMap said) {
        String fill = said.text("fill");
        if (fill != null && !fill.equalsIgnoreCase("down")) {
            throw said.refused("fill", "Cells can be filled down only.", "Write fill: down, where an empty cell means the one above it.");
        }
        return fill != null;
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static boolean isYear(@Nullable String text) {
        return text == null || text.matches("[12]\\d{3}");
    }

    private static void checkYear(YamlMap said) {
        if (!isYear(said.text("year"))) {
            throw said.refused("year", "The year is \"" + said.text("year") + "\".", "Write the year that dates without one are of, as in year: 2024.");
        }
    }

    private static DateStyle dates(YamlMap said, DateStyle otherwise) {
        String order = said.text("dates");
        String year = said.text("year");
        try {
            DateStyle.Order read = order == null ? otherwise.order() : DateStyle.Order.valueOf(order.toUpperCase(Locale.ROOT).replaceAll("[^DMY]", ""));
            return new DateStyle(read, year != null && isYear(year) ? Integer.valueOf(year) : otherwise.year());
        } catch (IllegalArgumentException e) {
            throw said.refused("dates", "Dates are written \"" + order + "\".", "Write DMY for 3.4.2024, MDY for 4/3/2024, or YMD for 2024/4/3, where it is the third of April.");
        }
    }

    private static char decimal(YamlMap said, char otherwise) {
        String decimal = said.text("decimal");
        if (decimal == null) {
            return otherwise;
        }
        return switch (decimal.toLowerCase(Locale.ROOT)) {
            case ",", "comma" -> ',';
            case ".", "point", "dot" -> '.';
            default -> throw said.refused("decimal", "The decimal sign is \"" + decimal + "\".", "Write decimal: comma or decimal: point.");
        };
    }
}
