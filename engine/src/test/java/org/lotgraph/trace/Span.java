package org.lotgraph.trace;

import org.lotgraph.item.ValidTime;

/** A valid time of a random genealogy in whole hours, unbounded below {@link #FIRST} and above {@link #LAST}. */
record Span(int earliest, int latest) {

    static final int FIRST = 0;
    static final int LAST = 40;
    static final int BEGINNING = -1;
    static final int END = LAST + 1;
    static final Span UNKNOWN = new Span(BEGINNING, END);

    private static final long BASE = 1_767_225_600_000_000_000L;
    private static final long HOUR = 3_600_000_000_000L;

    static Span at(int hour) {
        return new Span(hour, hour);
    }

    static long nanos(int hour) {
        return hour == BEGINNING ? ValidTime.BEGINNING : hour == END ? ValidTime.END : BASE + hour * HOUR;
    }

    ValidTime time() {
        return ValidTime.between(nanos(earliest), nanos(latest), this.equals(UNKNOWN) ? "?" : earliest + ".." + latest);
    }

    static int hour(long nanos) {
        return nanos == ValidTime.BEGINNING ? BEGINNING : nanos == ValidTime.END ? END : (int) ((nanos - BASE) / HOUR);
    }

    static Span of(ValidTime time) {
        return new Span(hour(time.earliest()), hour(time.latest()));
    }
}
