package org.lotgraph.identity;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;

import org.jspecify.annotations.Nullable;

/** Dates and times of day in element strings (GS1 General Specifications, 3.4 and 7.12). */
final class Dates {

    private Dates() {
    }

    static Linter linter(String name) {
        return switch (name) {
            case "yymmdd" -> (text, from, to) -> date(text, from, to, 2, false);
            case "yymmd0" -> (text, from, to) -> date(text, from, to, 2, true);
            case "yyyymmdd" -> (text, from, to) -> date(text, from, to, 4, false);
            case "yyyymmd0" -> (text, from, to) -> date(text, from, to, 4, true);
            case "yymmddhh" -> (text, from, to) -> {
                String day = date(text, from, Math.max(from, to - 2), 2, false);
                return day != null ? day : time(text, Math.max(from, to - 2), to, 24, "hour");
            };
            case "hh" -> (text, from, to) -> time(text, from, to, 24, "hour");
            case "mi", "mm" -> (text, from, to) -> time(text, from, to, 60, "minute");
            case "ss" -> (text, from, to) -> time(text, from, to, 60, "second");
            case "hhmi", "hhmm" -> (text, from, to) -> both(text, from, to, 24, "hour", "minute");
            case "mmoptss" -> (text, from, to) -> to == from + 2 ? time(text, from, to, 60, "minute") : both(text, from, to, 60, "minute", "second");
            default -> throw new IllegalArgumentException(name);
        };
    }

    /** Day 00, where it is allowed, is the month as a whole. */
    static @Nullable String date(String text, int from, int to, int yearDigits, boolean wholeMonth) {
        if (to - from != yearDigits + 4 || Characters.DIGITS.foreign(text, from, to) >= 0) {
            return "holds no date of " + (yearDigits + 4) + " digits";
        }
        int month = two(text, to - 4);
        int day = two(text, to - 2);
        if (month < 1 || month > 12) {
            return "holds no month " + text.substring(to - 4, to - 2);
        }
        int year = yearDigits == 4 ? two(text, from) * 100 + two(text, from + 2) : year(two(text, from), Year.now().getValue());
        boolean holds = day <= YearMonth.of(year, month).lengthOfMonth() && (day > 0 || wholeMonth);
        return holds ? null : "holds no day " + text.substring(to - 2, to) + " in month " + text.substring(to - 4, to - 2);
    }

    /** The last day that a YYMMDD with or without day may mean; null where it is none. */
    static @Nullable LocalDate last(String text) {
        if (date(text, 0, text.length(), 2, true) != null) {
            return null;
        }
        YearMonth month = YearMonth.of(year(two(text, 0), Year.now().getValue()), two(text, 2));
        return two(text, 4) == 0 ? month.atEndOfMonth() : month.atDay(two(text, 4));
    }

    /** Two digits are the year next to the present one: 49 behind to 50 ahead (General Specifications, 7.12). */
    static int year(int twoDigits, int present) {
        int century = present - present % 100;
        int ahead = twoDigits - present % 100;
        return century + twoDigits + (ahead >= 51 ? -100 : ahead <= -50 ? 100 : 0);
    }

    private static @Nullable String both(String text, int from, int to, int most, String one, String other) {
        if (to != from + 4) {
            return "does not give " + one + " and " + other + " in two digits each";
        }
        String first = time(text, from, from + 2, most, one);
        return first != null ? first : time(text, from + 2, to, 60, other);
    }

    private static @Nullable String time(String text, int from, int to, int below, String what) {
        boolean holds = to == from + 2 && Characters.DIGITS.foreign(text, from, to) < 0 && two(text, from) < below;
        return holds ? null : "holds no " + what + " " + text.substring(from, to);
    }

    private static int two(String text, int at) {
        return (text.charAt(at) - '0') * 10 + text.charAt(at + 1) - '0';
    }
}
