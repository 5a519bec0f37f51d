package org.lotgraph.item;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Times that ISO 8601 gives in other forms than a date or a moment: a year, a month, a date without hyphens, and an interval of any two, of
 * which {@code ?} or {@code ..} is a side without bound. The wording that one stands for may follow in brackets:
 * {@code 2023-09-01/2023-12-31 (End 2023)}.
 */
final class Spans {

    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
    private static final Pattern COMPACT = Pattern.compile("\\d{8}");
    private static final Pattern INTERVAL = Pattern.compile("([^/]+)/([^/(]+?)(?: \\(.*\\))?", Pattern.DOTALL);

    private Spans() {
    }

    /** Null where the text has none of these forms. */
    static @Nullable ValidTime parse(String text, ZoneId zone) {
        String value = text.strip();
        if (YEAR.matcher(value).matches()) {
            LocalDate first = LocalDate.of(Integer.parseInt(value), 1, 1);
            return days(first, first.plusYears(1), zone, text);
        }
        if (MONTH.matcher(value).matches()) {
            LocalDate first = YearMonth.parse(value).atDay(1);
            return days(first, first.plusMonths(1), zone, text);
        }
        if (COMPACT.matcher(value).matches()) {
            LocalDate day = LocalDate.parse(value, DateTimeFormatter.BASIC_ISO_DATE);
            return days(day, day.plusDays(1), zone, text);
        }
        Matcher interval = INTERVAL.matcher(value);
        return interval.matches() ? interval(interval.group(1), interval.group(2), zone, text) : null;
    }

    private static ValidTime interval(String from, String until, ZoneId zone, String text) {
        long earliest = isOpen(from) ? ValidTime.BEGINNING : ValidTime.parse(from, zone).earliest();
        long latest = isOpen(until) ? ValidTime.END : ValidTime.parse(until, zone).latest();
        if (earliest > latest) {
            throw new DateTimeException("It ends before it begins: " + text);
        }
        return new ValidTime(earliest, latest, text);
    }

    private static boolean isOpen(String side) {
        return side.equals("?") || side.equals("..");
    }

    /** From the first day up to the last moment before another. */
    static ValidTime days(LocalDate first, LocalDate next, ZoneId zone, String text) {
        long earliest = ValidTime.nanos(first.atStartOfDay(zone).toInstant());
        long end = ValidTime.nanos(next.atStartOfDay(zone).toInstant());
        return new ValidTime(earliest, end == ValidTime.END || end == ValidTime.BEGINNING ? end : end - 1, text);
    }
}
