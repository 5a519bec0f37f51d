package org.lotgraph.trace;

import org.jspecify.annotations.Nullable;

/**
 * One growth of what is known of a node, kept as evidence: from where, over which edge, and what of the node before it was needed.
 *
 * @param near      local number of the node before it, -1 at an origin
 * @param edge      the edge crossed, -1 at an origin
 * @param from      {@code OWN}: affected since (in the direction of the trace); else begin of the interval
 * @param until     end of the interval
 * @param moment    the interval is one moment known as this range, and counts as certain only for what was there throughout
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
        return part == Part.OWN ? from <= needFrom : !isEmpty() && from <= needUntil && needFrom <= until;
    }

    private boolean isEmpty() {
        return certain && !moment ? from >= until : from > until;
    }
}
