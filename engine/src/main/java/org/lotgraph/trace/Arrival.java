package org.lotgraph.trace;

import org.jspecify.annotations.Nullable;

/**
 * One growth of what is known of a node, kept as evidence: from where, over which edge, and what of the node before it was needed.
 *
 * @param near      local number of the node before it, -1 at an origin
 * @param edge      the edge crossed, -1 at an origin
 * @param from      {@code OWN}: affected since (in the direction of the trace); else begin of the interval
 * @param until     end of the interval
 * @param moment    the interval is one moment known as this range, and counts as certain only for what was there throughout;
 *                  {@code OWN}: what it needs is such an interval
 * @param need      which part of the state before it carried it; null where it was that something made it certain, whatever that was
 * @param needFrom  {@code OWN}: the node before must be affected since at most this; else the interval that it must meet
 * @param needUntil end of that interval
 */
record Arrival(int near, long edge, int level, boolean certain, Part part, long from, long until, boolean moment, @Nullable Part need,
        long needFrom, long needUntil) {

    /** The three parts of a node's state. */
    enum Part {
        /** The thing itself is affected, since a moment or for all time. */
        OWN,
        /** It contains affected things, during intervals. */
        HELD,
        /** It is inside a container that is an origin, during intervals, so that what is in it is affected too. */
        INSIDE
    }

    boolean serves(boolean certainly, Part part, long needFrom, long needUntil) {
        if (this.part != part || (certainly && !certain)) {
            return false;
        }
        return part == Part.OWN ? from <= needFrom && from != Reach.NEVER : !isEmpty() && from <= needUntil && needFrom <= until;
    }

    /** Whether what it serves it serves by itself however the times are read: for all of that interval, or where that is enough for some time in it. */
    boolean servesSurely(long needFrom, long needUntil, boolean throughout) {
        if (part == Part.OWN || !certain) {
            return true;
        }
        if (moment) {
            return from == needFrom && until == needUntil;
        }
        return throughout || needFrom == needUntil ? from <= needFrom && (needUntil < until || until == Reach.NEVER)
                : from < needUntil && needFrom < until;
    }

    private boolean isEmpty() {
        return certain && !moment ? from >= until : from > until;
    }
}
