package org.lotgraph.trace;

import org.jspecify.annotations.Nullable;
import org.lotgraph.trace.Arrival.Part;

/** Where a crossing puts what arrives at the far end. */
interface Arrivals {

    void arrive(boolean certain, Part part, long from, long until, boolean moment, @Nullable Part need, long needFrom, long needUntil);

    /** The far end is affected itself, since {@code since}; {@code need} is what of the near end it rests on. */
    default void own(boolean certain, long since, @Nullable Part need, long needFrom, long needUntil) {
        arrive(certain, Part.OWN, since, Reach.NEVER, false, need, needFrom, needUntil);
    }

    /** The same for certain, where the near end must hold all of that interval and not just meet it. */
    default void throughout(long since, Part need, long needFrom, long needUntil) {
        arrive(true, Part.OWN, since, Reach.NEVER, true, need, needFrom, needUntil);
    }
}
