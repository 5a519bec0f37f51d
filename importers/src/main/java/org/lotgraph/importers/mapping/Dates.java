package org.lotgraph.importers.mapping;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.WeekFields;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.lotgraph.item.ValidTime;

/**
 * Dates as people write them: {@code 3.4.2023}, {@code 3.4.} of a year that is known otherwise, {@code 3 April 2023 14:30},
 * {@code April 2023}, {@code End 2023}, {@code Q1 2023}, {@code KW 12/2023}, {@code 3.-5.4.2023}, {@code before 3.4.2023}. What names no
 * single day is a range of days beside its wording.
 */
final class Dates {

    private static final LocalDate EXCEL_0 = LocalDate.of(1899, 12, 30);
    private static final int TWO_DIGITS_UP_TO = 68;
    /** No date is; what is looked for in a text costs the square of its length. */
    private static final int LONGEST = 200;
    private static final Pattern ISO = Pattern.compile("\\d{4}-\\d\\d-\\d\\d([T ]\\d\\d:\\d\\d.*)?");
    private static final Pattern TIME = Pattern.compile("(?i)[,\\s]+(?:at\\s+|um\\s+)?(\\d{1,2})[:.h](\\d\\d)(?::(\\d\\d)(?:[.,](\\d+))?)?\\s*(am|pm|uhr|h)?$");
    /** Of a second: a comma is as good as a point, and what is less than a nanosecond is nothing. */
    private static final Pattern FRACTION = Pattern.compile("(?<=:\\d\\d)[.,](\\d{1,9})\\d*");
    /** A day of the week, or what is said before a date in a sentence, says nothing more of it; any other word might. */
    private static final Pattern BEFORE = Pattern.compile("(?i)^(\\p{L}{2,12})\\.?,?\\s+(?=\\d)");
    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,4})\\s*[./\\- ]\\s*(\\d{1,2})\\s*(?:[./\\- ]\\s*(\\d{4}|'?\\d{1,2})?)?");
    private static final Pattern DAY_NAME = Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)?[. \\-]*(\\p{L}+)[., \\-]*(\\d{4}|'?\\d{2})?");
    private static final Pattern NAME_DAY = Pattern.compile("(\\p{L}+)[. \\-]*(\\d{1,2})(?:st|nd|rd|th)?[., ]+(\\d{4})");
    private static final Pattern NAME_DAY_NO_YEAR = Pattern.compile("(\\p{L}+)[. \\-]*(\\d{1,2})(?:st|nd|rd|th)?");
    private static final Pattern NAME_YEAR = Pattern.compile("(\\p{L}+)[., \\-/]*(\\d{4}|'\\d{2})");
    private static final Pattern MONTH_YEAR = Pattern.compile("(\\d{1,2})\\s*[./\\-]\\s*(\\d{4})");
    private static final Pattern YEAR_MONTH = Pattern.compile("(\\d{4})\\s*[./\\-]\\s*(\\d{1,2})");
    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d\\d)(\\d\\d)");
    private static final Pattern QUARTER = Pattern.compile("(?i)(?:q\\s*([1-4])|([1-4])\\.?\\s*(?:q|quartal|quarter|trimestre))[ ./\\-]*(\\d{4})|(\\d{4})[ ./\\-]*q\\s*([1-4])");
    private static final Pattern QUARTER_NO_YEAR = Pattern.compile("(?i)(?:q\\s*([1-4])|([1-4])\\.?\\s*(?:q|quartal|quarter|trimestre))");
    private static final Pattern WEEK_NO_YEAR = Pattern.compile("(?i)(?:kw|cw|wk|week|w)[ .]*(\\d{1,2})");
    private static final Pattern WEEK = Pattern.compile("(?i)(?:kw|cw|wk|week|w)[ .]*(\\d{1,2})[ ./\\-]*(\\d{4})|(\\d{4})[ ./\\-]*(?:kw|cw|wk|week|w)[ .]*(\\d{1,2})");
    private static final Pattern PART = Pattern.compile("(?i)(early|beginning(?: of)?|begin|start(?: of)?|anfang|mid|middle(?: of)?|mitte|late|end(?: of)?|ende)[ \\-.]+(.+)");
    private static final Pattern ONE_SIDED = Pattern.compile("(?i)(before|until|till|by|up to|bis|vor|<=?|after|since|from|ab|seit|nach|>=?)(?:\\s+|(?<=[<>=])|(?=\\d))(.+)");
    private static final Pattern BETWEEN = Pattern.compile("(?i)\\s*(?:–|—|\\.\\.\\.?|\\bto\\b|\\buntil\\b|\\bbis\\b|(?<=[\\s.])-|-(?=\\s)|(?<=^\\d{1,2})-)\\s*");

    /** So many years before or after the one that is meant, two digits behind a month may be a year, too. */
    private static final int NEAR = 5;

    private final DateStyle style;

    Dates(DateStyle style) {
        this.style = style;
    }

    /** Days from the first to the last; null: without bound. */
    private record Days(@Nullable LocalDate first, @Nullable LocalDate last) {

        static Days of(LocalDate day) {
            return new Days(day, day);
        }

        boolean isOne() {
            return first != null && first.equals(last);
        }
    }

    /** The date as a dump writes it, or null where it cannot be read. */
    @Nullable String read(String text) {
        String said = Blanks.single(text);
        if (said.length() > LONGEST) {
            return null;
        }
        if (said.equals("?")) {
            return said;
        }
        if (ISO.matcher(said).matches()) {
            String iso = FRACTION.matcher(said).replaceFirst(".$1");
            if (isTime(iso)) {
                return iso;
            }
        }
        try {
            Matcher time = TIME.matcher(said);
            Days withTime = time.find() ? days(said.substring(0, time.start())) : null;
            if (withTime != null && withTime.isOne()) {
                return withTime.first() + "T" + time(time);
            }
            Days days = days(said);
            return days == null ? null : written(days, said);
        } catch (DateTimeException | NumberFormatException e) {
            return null;
        }
    }

    /** Whether a dump may write it so: there is no 30 February. */
    private static boolean isTime(String iso) {
        try {
            return !ValidTime.parse(iso, ZoneOffset.UTC).isUnknown();
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** A day, a month and a year that stand apart; without day the month, without month the year. */
    @Nullable String read(@Nullable String day, @Nullable String month, @Nullable String year) {
        try {
            Integer inYear = year == null ? style.year() : Integer.valueOf(year(year.endsWith(".") ? year.substring(0, year.length() - 1) : year));
            if (inYear == null || (month == null && day != null)) {
                return null;
            }
            if (month == null) {
                return written(year(inYear.intValue()), String.valueOf(inYear));
            }
            Integer named = MonthNames.of(month);
            YearMonth whole = YearMonth.of(inYear, named == null ? ordinal(month) : named);
            return day == null ? written(month(whole), whole.toString()) : whole.atDay(ordinal(day)).toString();
        } catch (DateTimeException | NumberFormatException e) {
            return null;
        }
    }

    /** A number, with or without the point of an ordinal. */
    private static int ordinal(String number) {
        return Integer.parseInt(number.endsWith(".") ? number.substring(0, number.length() - 1) : number);
    }

    private static String written(Days days, String said) {
        if (days.isOne()) {
            return String.valueOf(days.first());
        }
        return side(days.first()) + "/" + side(days.last()) + " (" + said.replace('(', '[').replace(')', ']') + ")";
    }

    private static String side(@Nullable LocalDate day) {
        return day == null ? "?" : day.toString();
    }

    private static LocalTime time(MatchResult time) {
        int hour = Integer.parseInt(time.group(1));
        String half = time.group(5) == null ? "" : time.group(5).toLowerCase(Locale.ROOT);
        int shifted = half.equals("pm") && hour < 12 ? hour + 12 : half.equals("am") && hour == 12 ? 0 : hour;
        String fraction = time.group(4) == null ? "" : time.group(4);
        int nanos = Integer.parseInt((fraction + "000000000").substring(0, 9));
        return LocalTime.of(shifted, Integer.parseInt(time.group(2)), time.group(3) == null ? 0 : Integer.parseInt(time.group(3)), nanos);
    }

    private @Nullable Days days(String said) {
        Days days = simple(said, style.year());
        return days != null ? days : between(said);
    }

    private @Nullable Days between(String said) {
        Matcher between = BETWEEN.matcher(said);
        while (between.find()) {
            Days until = between.start() == 0 ? null : simple(said.substring(between.end()), style.year());
            LocalDate end = until == null ? null : until.last();
            Days from = end == null ? null : start(said.substring(0, between.start()).strip(), end);
            if (from != null && from.first() != null && !from.first().isAfter(end)) {
                return new Days(from.first(), end);
            }
        }
        Matcher one = ONE_SIDED.matcher(said);
        Days days = one.matches() ? simple(one.group(2), style.year()) : null;
        if (days == null) {
            return null;
        }
        return switch (one.group(1).toLowerCase(Locale.ROOT)) {
            case "before", "vor", "<" -> new Days(null, days.first() == null ? null : days.first().minusDays(1));
            case "until", "till", "by", "up to", "bis", "<=" -> new Days(null, days.last());
            case "after", "nach", ">" -> new Days(days.last() == null ? null : days.last().plusDays(1), null);
            default -> new Days(days.first(), null);
        };
    }

    /** The beginning of a span, which may leave out what its end says. */
    private @Nullable Days start(String said, LocalDate end) {
        if (said.matches("\\d{1,2}\\.?")) {
            return Days.of(end.withDayOfMonth(Integer.parseInt(said.replace(".", ""))));
        }
        return simple(said, end.getYear());
    }

    private @Nullable Days simple(String text, @Nullable Integer otherwise) {
        String said = BEFORE.matcher(text.strip()).replaceFirst(match -> DayNames.isOne(match.group(1)) ? "" : Matcher.quoteReplacement(match.group()));
        for (Form form : FORMS) {
            Matcher matcher = form.pattern().matcher(said);
            Days days = matcher.matches() ? form.reader().read(this, matcher, otherwise) : null;
            if (days != null) {
                return days;
            }
        }
        return null;
    }

    /** A way to write a date. */
    private record Form(Pattern pattern, Reader reader) {
    }

    @FunctionalInterface
    private interface Reader {
        @Nullable Days read(Dates dates, MatchResult said, @Nullable Integer year);
    }

    private static final List<Form> FORMS = List.of(
            new Form(Pattern.compile("\\d{4}-\\d\\d-\\d\\d"), (dates, said, year) -> Days.of(LocalDate.parse(said.group()))),
            new Form(COMPACT, (dates, said, year) -> Days.of(LocalDate.of(number(said, 1), number(said, 2), number(said, 3)))),
            new Form(Pattern.compile("\\d{4}"), (dates, said, year) -> year(Integer.parseInt(said.group()))),
            new Form(Pattern.compile("[2-6]\\d{4}(\\.\\d+)?"), (dates, said, year) -> Days.of(EXCEL_0.plusDays((long) Double.parseDouble(said.group())))),
            new Form(QUARTER, (dates, said, year) -> said.group(4) != null ? quarter(number(said, 4), number(said, 5))
                    : quarter(number(said, 3), said.group(1) != null ? number(said, 1) : number(said, 2))),
            new Form(WEEK, (dates, said, year) -> said.group(1) != null ? week(number(said, 2), number(said, 1)) : week(number(said, 3), number(said, 4))),
            new Form(QUARTER_NO_YEAR, (dates, said, year) -> year == null ? null : quarter(year, said.group(1) != null ? number(said, 1) : number(said, 2))),
            new Form(WEEK_NO_YEAR, (dates, said, year) -> year == null ? null : week(year, number(said, 1))),
            new Form(MONTH_YEAR, (dates, said, year) -> month(YearMonth.of(number(said, 2), number(said, 1)))),
            new Form(YEAR_MONTH, (dates, said, year) -> month(YearMonth.of(number(said, 1), number(said, 2)))),
            new Form(NUMBERS, Dates::numbers),
            new Form(NAME_DAY, (dates, said, year) -> named(said.group(1), number(said, 2), year(said.group(3)))),
            new Form(NAME_YEAR, (dates, said, year) -> {
                Integer month = MonthNames.of(said.group(1));
                return month == null ? null : month(YearMonth.of(year(said.group(2)), month));
            }),
            new Form(DAY_NAME, (dates, said, year) -> {
                Integer in = said.group(3) == null ? year : Integer.valueOf(year(said.group(3)));
                return in == null ? null : named(said.group(2), number(said, 1), in);
            }),
            new Form(NAME_DAY_NO_YEAR, (dates, said, year) -> year == null || dates.mayBeYear(said, year) ? null : named(said.group(1), number(said, 2), year)),
            new Form(Pattern.compile("\\p{L}+\\.?"), (dates, said, year) -> {
                Integer month = MonthNames.of(said.group());
                return month == null || year == null ? null : month(YearMonth.of(year, month));
            }),
            new Form(PART, (dates, said, year) -> {
                Days whole = dates.simple(said.group(2), year);
                return whole == null || whole.isOne() ? null : third(whole, said.group(1).toLowerCase(Locale.ROOT));
            }));

    private static int number(MatchResult said, int group) {
        return Integer.parseInt(said.group(group));
    }

    private static int year(String digits) {
        int year = Integer.parseInt(digits.replace("'", ""));
        return year > 99 ? year : year <= TWO_DIGITS_UP_TO ? 2000 + year : 1900 + year;
    }

    private static Days year(int year) {
        return new Days(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    private static Days month(YearMonth month) {
        return new Days(month.atDay(1), month.atEndOfMonth());
    }

    private static Days quarter(int year, int quarter) {
        LocalDate start = LocalDate.of(year, 3 * quarter - 2, 1);
        return new Days(start, start.plusMonths(3).minusDays(1));
    }

    private static Days week(int year, int week) {
        LocalDate monday = LocalDate.of(year, 1, 4).with(WeekFields.ISO.weekOfWeekBasedYear(), week).with(WeekFields.ISO.dayOfWeek(), 1);
        if (monday.get(WeekFields.ISO.weekBasedYear()) != year) {
            throw new DateTimeException(year + " has no week " + week);
        }
        return new Days(monday, monday.plusDays(6));
    }

    private static @Nullable Days named(String name, int day, int year) {
        Integer month = MonthNames.of(name);
        return month == null ? null : Days.of(LocalDate.of(year, month, day));
    }

    private static @Nullable Days numbers(Dates dates, MatchResult said, @Nullable Integer otherwise) {
        int first = number(said, 1);
        int second = number(said, 2);
        String third = said.group(3);
        if (said.group(1).length() > 2 || (dates.style.order() == DateStyle.Order.YMD && third != null)) {
            return third == null ? null : Days.of(LocalDate.of(year(said.group(1)), second, Integer.parseInt(third.replace("'", ""))));
        }
        Integer year = third == null ? otherwise : Integer.valueOf(year(third));
        boolean monthFirst = dates.style.order() == DateStyle.Order.MDY || (dates.style.order() == DateStyle.Order.YMD && third == null);
        return year == null ? null : Days.of(monthFirst ? LocalDate.of(year, first, second) : LocalDate.of(year, second, first));
    }

    /** The first, middle or last third of a span: what "early", "mid" and "end" leave open. */
    private static @Nullable Days third(Days whole, String which) {
        LocalDate first = whole.first();
        LocalDate last = whole.last();
        if (first == null || last == null) {
            return null;
        }
        boolean year = first.plusYears(1).minusDays(1).equals(last);
        LocalDate second = year ? first.plusMonths(4) : first.plusDays((last.toEpochDay() - first.toEpochDay() + 1) / 3);
        LocalDate third = year ? first.plusMonths(8) : first.plusDays((last.toEpochDay() - first.toEpochDay() + 1) * 2 / 3);
        return switch (which.charAt(0)) {
            case 'm' -> new Days(second, third.minusDays(1));
            case 'l' -> new Days(third, last);
            case 'e' -> which.startsWith("ea") ? new Days(first, second.minusDays(1)) : new Days(third, last);
            default -> new Days(first, second.minusDays(1));
        };
    }

    /** Whether nobody knows if {@code April 23} is a day: where months stand before days it is. */
    private boolean mayBeYear(MatchResult said, int year) {
        return style.order() != DateStyle.Order.MDY && said.end(2) == said.end() && said.group(2).length() == 2 && Math.abs(number(said, 2) - year % 100) <= NEAR;
    }
}
