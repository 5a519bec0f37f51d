package org.lotgraph.importers.foodchainlab;

import java.time.DateTimeException;
import java.time.ZoneId;

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
            return ValidTime.parse(text, zone);
        } catch (DateTimeException e) {
            return ValidTime.between(ValidTime.BEGINNING, ValidTime.END, text);
        }
    }
}
