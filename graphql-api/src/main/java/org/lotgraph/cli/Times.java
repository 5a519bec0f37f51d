package org.lotgraph.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

import org.jspecify.annotations.Nullable;
import org.lotgraph.datafolder.CannotRunException;
import org.lotgraph.item.ValidTime;
import org.lotgraph.trace.Window;

/** Times as options give them: with an offset, else in UTC; a date means its whole day. */
final class Times {

    private Times() {
    }

    /** The last instant that is meant: at the end of a day, what was known that day is known. */
    static Instant knownAt(String text) {
        Instant last = ValidTime.instant(parse("--known-at", text).latest());
        if (last == null) {
            throw notATime("--known-at", text);
        }
        return last;
    }

    /** {@code A/B}; either may be left out where the time is open on that side. */
    static Window window(String text) {
        int slash = text.indexOf('/');
        if (slash < 0 || slash != text.lastIndexOf('/') || text.length() == 1) {
            throw new CannotRunException("--window " + text + " is no span of time; write it as FROM/UNTIL, such as 2026-03-01/2026-03-05T06:00Z.");
        }
        ValidTime from = side(text.substring(0, slash));
        ValidTime until = side(text.substring(slash + 1));
        long begin = from == null ? ValidTime.BEGINNING : from.earliest();
        long end = until == null || until.latest() == ValidTime.END ? ValidTime.END : until.latest() == until.earliest() ? until.latest() : until.latest() + 1;
        if (begin >= end) {
            throw new CannotRunException("--window " + text + " ends before it begins, or lies outside of the years 1678 to 2261; write it as FROM/UNTIL.");
        }
        return new Window(begin, end);
    }

    static ZoneId zone(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException e) {
            throw new CannotRunException("--zone " + text + " is no time zone; write it like Europe/Berlin or +02:00.", e);
        }
    }

    private static @Nullable ValidTime side(String text) {
        return text.isBlank() ? null : parse("--window", text);
    }

    private static ValidTime parse(String option, String text) {
        try {
            ValidTime time = ValidTime.parse(text, ZoneOffset.UTC);
            if (!time.isUnknown()) {
                return time;
            }
        } catch (DateTimeException e) {
            throw notATime(option, text);
        }
        throw notATime(option, text);
    }

    private static CannotRunException notATime(String option, String text) {
        return new CannotRunException(option + ' ' + text + " is no time; write it like 2026-03-01T06:00Z, or 2026-03-01 for the whole day.");
    }
}
