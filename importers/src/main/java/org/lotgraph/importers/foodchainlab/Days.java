package org.lotgraph.importers.foodchainlab;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;

import org.jspecify.annotations.Nullable;
import org.lotgraph.item.ValidTime;

/** When deliveries left and arrived: FoodChain-Lab keeps days, months or years, and whatever else somebody typed. */
final class Days {

    private Days() {
    }

    /** The day, or the days of the month or the year; of any other text an unknown time that keeps it. */
    static @Nullable ValidTime read(@Nullable String text, ZoneId zone) {
        if (text == null) {
            return null;
        }
        try {
            return switch (text.length()) {
                case 4 -> between(Year.parse(text).atDay(1), Year.parse(text).plusYears(1).atDay(1), text, zone);
                case 7 -> between(YearMonth.parse(text).atDay(1), YearMonth.parse(text).plusMonths(1).atDay(1), text, zone);
                default -> ValidTime.parse(text, zone);
            };
        } catch (DateTimeException e) {
            return ValidTime.between(ValidTime.BEGINNING, ValidTime.END, text);
        }
    }

    private static ValidTime between(LocalDate from, LocalDate until, String text, ZoneId zone) {
        return ValidTime.between(start(from, zone), start(until, zone) - 1, text);
    }

    private static long start(LocalDate day, ZoneId zone) {
        return ValidTime.nanos(ZonedDateTime.of(day.atStartOfDay(), zone).toInstant());
    }
}
