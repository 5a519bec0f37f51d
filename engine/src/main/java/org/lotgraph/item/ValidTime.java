package org.lotgraph.item;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.zone.ZoneOffsetTransition;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * When something happened, as far as the source says: a range of moments beside the text it came from.
 *
 * <p>{@code earliest} and {@code latest} are nanoseconds since 1970-01-01T00:00Z, both inclusive;
 * {@link #BEGINNING} and {@link #END} mean unbounded. An instant has both equal, a date covers its whole day, {@code ?} is
 * unbounded on both sides. Instants beyond what a long of nanoseconds holds (1677 to 2262) are unbounded on that side.
 */
public record ValidTime(long earliest, long latest, String text) {

    public static final long BEGINNING = Long.MIN_VALUE;
    public static final long END = Long.MAX_VALUE;
    public static final ValidTime UNKNOWN = new ValidTime(BEGINNING, END, "?");

    private static final DateTimeFormatter LOCAL = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendPattern("['T'][' ']HH:mm[:ss]")
            .appendFraction(java.time.temporal.ChronoField.NANO_OF_SECOND, 0, 9, true)
            .toFormatter(java.util.Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    public ValidTime {
        if (earliest > latest) {
            throw new IllegalArgumentException("A time cannot end before it begins: " + text);
        }
    }

    public static ValidTime at(Instant instant) {
        return at(instant, instant.toString());
    }

    public static ValidTime at(Instant instant, String text) {
        long nanos = nanos(instant);
        if (nanos == BEGINNING || nanos == END) {
            return new ValidTime(nanos == BEGINNING ? BEGINNING : END - 1, nanos == BEGINNING ? BEGINNING + 1 : END, text);
        }
        return new ValidTime(nanos, nanos, text);
    }

    public static ValidTime between(long earliest, long latest, String text) {
        return new ValidTime(earliest, latest, text);
    }

    /**
     * Reads {@code 2026-03-01}, {@code 2026-03-01T10:15}, {@code 2026-03-01 10:15:30.5}, the same with {@code Z} or an offset,
     * and {@code ?}; besides {@code 2026}, {@code 2026-03}, {@code 20260301}, and an interval {@code 2026-03-01/2026-03-10}, whose wording
     * may follow it in brackets. What has no offset is read in {@code zone}; in the hour that comes twice when clocks are put back, or not at all, it is
     * a range.
     *
     * @throws DateTimeException when the text is none of these
     */
    public static ValidTime parse(String text, ZoneId zone) {
        String value = text.strip();
        if (value.equals("?")) {
            return UNKNOWN;
        }
        if (value.length() == 10) {
            LocalDate date = LocalDate.parse(value);
            return Spans.days(date, date.plusDays(1), zone, text);
        }
        ValidTime span = Spans.parse(text, zone);
        if (span != null) {
            return span;
        }
        if (OFFSET_END.matcher(value).find()) {
            return at(OffsetDateTime.parse(value.replace(' ', 'T'), OFFSET).toInstant(), text);
        }
        return local(LocalDateTime.parse(value, LOCAL), zone, text);
    }

    /** What a clock showed that was put forward or back then is one of two moments, or lies between them. */
    private static ValidTime local(LocalDateTime clock, ZoneId zone, String text) {
        ZoneOffsetTransition change = zone.getRules().getTransition(clock);
        if (change == null) {
            return at(clock.atZone(zone).toInstant(), text);
        }
        long before = nanos(clock.toInstant(change.getOffsetBefore()));
        long after = nanos(clock.toInstant(change.getOffsetAfter()));
        return between(Math.min(before, after), Math.max(before, after), text);
    }

    private static final Pattern OFFSET_END = Pattern.compile(":.*([Zz]|[+-]\\d{2}(:?\\d{2})?)$");
    private static final DateTimeFormatter OFFSET = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendLiteral('T')
            .appendPattern("HH:mm[:ss]")
            .appendFraction(java.time.temporal.ChronoField.NANO_OF_SECOND, 0, 9, true)
            .appendPattern("[XXX][XX][X]")
            .toFormatter(java.util.Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    /** Nanoseconds since the epoch, {@link #BEGINNING} or {@link #END} where they do not fit. */
    public static long nanos(Instant instant) {
        try {
            return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), TimeUnit.SECONDS.toNanos(1)), instant.getNano());
        } catch (ArithmeticException e) {
            return instant.getEpochSecond() < 0 ? BEGINNING : END;
        }
    }

    /** The instant of such nanoseconds, or null where they are unbounded. */
    public static @Nullable Instant instant(long nanos) {
        if (nanos == BEGINNING || nanos == END) {
            return null;
        }
        long second = TimeUnit.SECONDS.toNanos(1);
        return Instant.ofEpochSecond(Math.floorDiv(nanos, second), Math.floorMod(nanos, second));
    }

    public boolean isUnknown() {
        return earliest == BEGINNING && latest == END;
    }
}
