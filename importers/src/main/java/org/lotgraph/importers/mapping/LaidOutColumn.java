package org.lotgraph.importers.mapping;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.lotgraph.importers.json.Numbers;

/**
 * One column of a table, and where its cells stand.
 *
 * @param at     columns of the grid: one; or day, month and year, of which -1 is missing
 * @param header what stands above them
 */
record LaidOutColumn(String name, Layout.@Nullable Column said, int[] at, String header) {

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u202F']");
    /** What a spreadsheet shows of a number of twelve and more digits, and writes into a CSV file. */
    private static final Pattern SHORTENED = Pattern.compile("[1-9]([.,]\\d{1,5})?E\\+(1[1-9]|[2-9]\\d)");
    private static final Pattern SERIAL = Pattern.compile("[2-6]\\d{4}(\\.\\d+)?");
    private static final Pattern GROUPED_BY_POINTS = Pattern.compile("[+-]?[1-9]\\d{0,2}(\\.\\d{3})+(,\\d*)?");
    private static final Pattern GROUPED_BY_COMMAS = Pattern.compile("[+-]?[1-9]\\d{0,2}(,\\d{3})+(\\.\\d*)?");
    private static final BigDecimal FROM_1900_TO_1904 = new BigDecimal(1462);

    /** Whether a value is enough to make its row one of the table: not where it only repeats what merged cells say. */
    boolean counts(Grid grid) {
        for (int column : at) {
            if (column >= 0 && grid.text(column) != null && !grid.isRepeated(column)) {
                return true;
            }
        }
        return false;
    }

    /** Whether anything says that it is a column of the table. */
    boolean isHeaded() {
        return said != null || !header.isEmpty();
    }

    boolean fills() {
        return said != null && said.fill();
    }

    /** What the row says in it; null where that is nothing. */
    @Nullable String read(Grid grid, Layout layout) throws UnreadableCell {
        return said == null ? whole(grid, text(grid, layout, 0)) : switch (said.kind()) {
            case TEXT -> whole(grid, text(grid, layout, 0));
            case NUMBER, AMOUNT, UNIT -> grid.isRepeated(at[0]) ? null : number(grid, text(grid, layout, 0), said);
            case DATE -> date(grid, text(grid, layout, 0), said);
            case DATE_IN_PARTS -> parts(grid, layout, said);
        };
    }

    private @Nullable String text(Grid grid, Layout layout, int part) throws UnreadableCell {
        String text = at[part] < 0 ? null : grid.text(at[part]);
        Grid.Flaw flaw = text == null ? null : grid.flaw(at[part]);
        if (text == null || flaw != null && flaw.means() == Grid.Flaw.Means.NOTHING || !layout.empty().isEmpty() && layout.empty().contains(text.toLowerCase(Locale.ROOT))) {
            return null;
        }
        if (flaw != null) {
            if (said != null && said.unreadable()) {
                return null;
            }
            throw new UnreadableCell(where(grid, part), "The cell " + flaw.what() + ".", flaw.remedy(), flaw.means() == Grid.Flaw.Means.WRONG);
        }
        return text;
    }

    private @Nullable String whole(Grid grid, @Nullable String text) throws UnreadableCell {
        return text == null || !SHORTENED.matcher(text).matches() ? text : unreadable(null, where(grid, 0),
                "\"" + text + "\" is what a spreadsheet program leaves of a long number; its last digits are lost.", "Write the number again from its origin, in a column formatted as text.");
    }

    private String where(Grid grid, int part) {
        return grid.cellName(at[part], header.isEmpty() ? name : header);
    }

    private @Nullable String number(Grid grid, @Nullable String text, Layout.Column column) throws UnreadableCell {
        if (text == null) {
            return null;
        }
        int end = column.kind() == Layout.Kind.NUMBER ? text.length() : unitAt(text);
        BigDecimal number = amount(SPACES.matcher(text.substring(0, end)).replaceAll(""), grid.isNumber(at[0]) ? '.' : column.decimal());
        if (number == null) {
            return unreadable(null, where(grid, 0), "\"" + shown(text) + "\" is no number" + (column.kind() == Layout.Kind.NUMBER ? "." : " with a unit behind it."),
                    "Write digits, or say in tables.yaml which decimal sign is used, or that unreadable is unknown.");
        }
        return column.kind() != Layout.Kind.UNIT ? number.toPlainString() : end == text.length() ? null : text.substring(end).strip();
    }

    /** Where a unit begins behind the number, and no digit follows; the end of the text where that is not so. */
    private static int unitAt(String text) {
        int end = 0;
        while (end < text.length() && !Character.isLetter(text.charAt(end)) && "%°\"".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return text.substring(end).chars().anyMatch(Character::isDigit) ? text.length() : end;
    }

    /** What digits say with this decimal sign; the other sign may stand between groups of three, and nowhere else. */
    private static @Nullable BigDecimal amount(String digits, char decimal) {
        Pattern grouped = decimal == ',' ? GROUPED_BY_POINTS : GROUPED_BY_COMMAS;
        String other = decimal == ',' ? "." : ",";
        String bare = grouped.matcher(digits).matches() ? digits.replace(other, "") : digits;
        try {
            BigDecimal number = bare.contains(other) ? null : new BigDecimal(bare.replace(decimal, '.'));
            return number == null || !Numbers.isShort(number) ? null : number;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private @Nullable String date(Grid grid, @Nullable String text, Layout.Column column) throws UnreadableCell {
        if (text != null && grid.isNumber(at[0]) && text.contains(".") && !SERIAL.matcher(text).matches()) {
            // 3.1 may have been 3.1. or 3.10., and was none of them for the program that wrote it.
            return unreadable(unknown(text), where(grid, 0), "The number " + shown(text) + " cannot be read as a date.", "Write it as a date, or in a column formatted as text.");
        }
        String date = text == null ? null : new Dates(column.dates()).read(grid.startsIn1904() && SERIAL.matcher(text).matches()
                ? new BigDecimal(text).add(FROM_1900_TO_1904).toPlainString() : text);
        if (text == null || date != null) {
            return date;
        }
        return unreadable(unknown(text), where(grid, 0), "\"" + shown(text) + "\" cannot be read as a date.", remedy(text, column));
    }

    private static String remedy(String text, Layout.Column column) {
        boolean yearMissing = column.dates().year() == null && new Dates(new DateStyle(column.dates().order(), 2000)).read(text) != null;
        return yearMissing ? "Say in tables.yaml which year is meant, as in year: 2024."
                : "Write it like 2024-04-03, or say in tables.yaml how dates are written (dates: DMY, MDY or YMD), or that unreadable is unknown.";
    }

    private @Nullable String parts(Grid grid, Layout layout, Layout.Column column) throws UnreadableCell {
        String day = text(grid, layout, 0);
        String month = text(grid, layout, 1);
        String year = text(grid, layout, 2);
        if (day == null && month == null && year == null) {
            return null;
        }
        String date = new Dates(column.dates()).read(day, month, year);
        String said = said(day) + "." + said(month) + "." + said(year);
        int first = at[0] >= 0 ? 0 : at[1] >= 0 ? 1 : 2;
        return date != null ? date : unreadable(unknown(said), where(grid, first), "\"" + shown(said) + "\" (day, month, year) is no date.",
                "Correct the cells, or say in tables.yaml which year is meant, or that unreadable is unknown.");
    }

    private static String said(@Nullable String part) {
        return part == null ? "" : part;
    }

    /** Unknown in time, and in its wording what stands there. */
    private static String unknown(String said) {
        return "?/? (" + said.replace('(', '[').replace(')', ']') + ")";
    }

    private @Nullable String unreadable(@Nullable String otherwise, String where, String what, String remedy) throws UnreadableCell {
        if (said != null && said.unreadable()) {
            return otherwise;
        }
        throw new UnreadableCell(where, what, remedy, true);
    }

    private static String shown(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }
}
