package org.lotgraph.importers.epcis;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.lotgraph.item.ValidTime;

/** eventTime: ISO 8601 (EPCIS 2.0, 7.4.1). */
final class EventTime {

    private static final DateTimeFormatter OFFSET = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm[:ss][[XXX][XX][X]]", Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private static final int DATE = 10;

    private EventTime() {
    }

    /**
     * The moment (of a date: the day), or null where the text is no ISO 8601 time.
     *
     * @param offset the event's eventTimeZoneOffset: where the time itself, against the standard, names none
     */
    static @Nullable ValidTime parse(String text, String offset) {
        Instant usual = UsualTime.parse(text);
        if (usual != null) {
            return ValidTime.at(usual, text);
        }
        try {
            if (text.length() == DATE) {
                return ValidTime.parse(LocalDate.parse(text).toString(), ZoneOffset.of(offset));
            }
            int seconds = 19;
            if (text.length() > seconds + 1 && (text.charAt(seconds) == '.' || text.charAt(seconds) == ',')) {
                int end = seconds + 1;
                while (end < text.length() && Character.isDigit(text.charAt(end))) {
                    end++;
                }
                String fraction = (text.substring(seconds + 1, end) + "000000000").substring(0, 9);
                return ValidTime.at(whole(text.substring(0, seconds) + text.substring(end), offset).plusNanos(Long.parseLong(fraction)).toInstant(), text);
            }
            return ValidTime.at(whole(text, offset).toInstant(), text);
        } catch (DateTimeException | NumberFormatException e) {
            return null;
        }
    }

    private static OffsetDateTime whole(String text, String offset) {
        return switch (OFFSET.parseBest(text, OffsetDateTime::from, LocalDateTime::from)) {
            case OffsetDateTime time -> time;
            case LocalDateTime local -> local.atOffset(ZoneOffset.of(offset));
            default -> throw new DateTimeException(text);
        };
    }
}
