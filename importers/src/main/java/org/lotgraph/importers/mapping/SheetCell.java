package org.lotgraph.importers.mapping;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;
import org.lotgraph.importers.json.Numbers;

/**
 * What a cell of a sheet shows, as text: a number without the ending that a binary fraction gives it, a date as ISO 8601.
 *
 * @param number   the sheet holds a number, not a text or a date
 * @param repeated it says what the first of the cells says that it is merged with
 */
record SheetCell(@Nullable String text, Grid.@Nullable Flaw flaw, boolean number, boolean repeated) {

    static final SheetCell EMPTY = new SheetCell(null, null);

    private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_EVEN);
    private static final BigDecimal BEYOND_DIGITS = new BigDecimal("1e15");
    private static final Set<String> NO_VALUE = Set.of("#N/A", "#NV", "#N/D", "#NA");
    private static final Set<String> ERRORS = Set.of("#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!", "#SPILL!", "#CALC!", "#BEZUG!", "#WERT!");
    /** A character that XML cannot hold or would lose, as a workbook writes it. */
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final Pattern NOT_SHOWN = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]|_.");
    private static final Pattern PADDED = Pattern.compile("0{2,40}");
    /** A spreadsheet program takes 255 characters. */
    private static final int LONGEST_FORMAT = 1_000;
    private static final Set<Integer> DATE_FORMATS = Set.of(14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 45, 46, 47, 50, 51, 52, 53,
            54, 55, 56, 57, 58);
    private static final LocalDate DAY_0 = LocalDate.of(1899, 12, 30);
    private static final LocalDate DAY_0_IN_1904 = LocalDate.of(1904, 1, 1);
    /** A spreadsheet counts no finer: what is less is the ending of a binary fraction. */
    private static final double MILLISECONDS = 86_400_000;
    private static final double LAST_DAY = 2_958_466;

    private SheetCell(@Nullable String text, Grid.@Nullable Flaw flaw) {
        this(text, flaw, false, false);
    }

    /**
     * Reads a cell.
     *
     * @param calculated whether a program that calculates has written the sheet: then a formula that gave nothing gave an empty text
     */
    static SheetCell of(@Nullable Cell cell, boolean from1904, boolean calculated) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return EMPTY;
        }
        return switch (cell.getValue()) {
            case null -> without(cell, calculated);
            case BigDecimal number -> number(number, cell, from1904);
            case Boolean flag -> new SheetCell(flag.toString(), null);
            default -> text(Blanks.plain(ESCAPED.matcher(String.valueOf(cell.getValue()))
                    .replaceAll(each -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(each.group(1), 16))))));
        };
    }

    /** A cell without a value is not always an empty one. */
    private static SheetCell without(Cell cell, boolean calculated) {
        String raw = cell.getRawValue() == null ? "" : cell.getRawValue();
        if (cell.getType() == CellType.ERROR && !raw.isEmpty()) {
            return new SheetCell(raw, new Grid.Flaw("holds \"" + raw + "\", which is no value of its type", "Write the value again.", Grid.Flaw.Means.WRONG));
        }
        String formula = cell.getFormula();
        return formula == null || calculated && cell.getRawValue() != null ? EMPTY : new SheetCell("=" + formula,
                new Grid.Flaw("holds a formula whose result is not in the file", "Open the workbook in a spreadsheet program and save it there.", Grid.Flaw.Means.MISSING));
    }

    private static SheetCell text(String text) {
        String upper = text.toUpperCase(Locale.ROOT);
        if (NO_VALUE.contains(upper)) {
            return new SheetCell(text, new Grid.Flaw("", "", Grid.Flaw.Means.NOTHING));
        }
        return text.isEmpty() ? EMPTY : new SheetCell(text, !ERRORS.contains(upper) ? null
                : new Grid.Flaw("holds the error " + text, "Mend the formula, or write the value.", Grid.Flaw.Means.WRONG));
    }

    private static SheetCell number(BigDecimal number, Cell cell, boolean from1904) {
        String said = cell.getDataFormatString();
        String format = said == null || said.length() > LONGEST_FORMAT ? "" : NOT_SHOWN.matcher(said).replaceAll("");
        if (isDate(cell.getDataFormatId(), format) && number.signum() >= 0 && number.doubleValue() < LAST_DAY) {
            return new SheetCell(date(number.doubleValue(), from1904), null);
        }
        if (!Numbers.isShort(number)) {
            return new SheetCell(number.toString(), new Grid.Flaw("holds a number of more digits than any amount has", "Write the value again.", Grid.Flaw.Means.WRONG));
        }
        String plain = number.round(DIGITS).stripTrailingZeros().toPlainString();
        if (number.abs().compareTo(BEYOND_DIGITS) >= 0) {
            return new SheetCell(plain, new Grid.Flaw("holds a number of more than 15 digits, of which a spreadsheet loses the last ones",
                    "Format the column as text and write it again from its origin.", Grid.Flaw.Means.WRONG));
        }
        boolean padded = PADDED.matcher(format).matches() && plain.length() < format.length() && plain.matches("\\d+");
        return new SheetCell(padded ? "0".repeat(format.length() - plain.length()) + plain : plain, null, true, false);
    }

    private static boolean isDate(@Nullable Integer id, String format) {
        if (id != null && DATE_FORMATS.contains(id)) {
            return true;
        }
        String shown = format.toLowerCase(Locale.ROOT).split(";", 2)[0];
        return !shown.contains("general") && !shown.contains("0") && !shown.contains("#") && shown.matches(".*[dmyhst].*");
    }

    private static String date(double serial, boolean from1904) {
        long day = (long) Math.floor(serial);
        Duration past = Duration.ofMillis(Math.round((serial - day) * MILLISECONDS));
        LocalDateTime time = (from1904 ? DAY_0_IN_1904 : DAY_0).plusDays(day).atStartOfDay().plus(past);
        if (day == 0 && !from1904) {
            return time.toLocalTime().toString();
        }
        return time.toLocalTime().equals(LocalTime.MIDNIGHT) ? time.toLocalDate().toString() : DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(time);
    }

    SheetCell again() {
        return new SheetCell(text, flaw, number, true);
    }
}
