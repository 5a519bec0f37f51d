package org.lotgraph.trace;

/** The time in which the origins were bad, half-open, in nanoseconds since the epoch. */
public record Window(long from, long until) {

    public Window {
        if (from >= until) {
            throw new IllegalArgumentException("A window must end after it begins");
        }
    }
}
