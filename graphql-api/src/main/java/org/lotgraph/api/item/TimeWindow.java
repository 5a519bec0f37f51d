package org.lotgraph.api.item;

import java.time.OffsetDateTime;

import org.jspecify.annotations.Nullable;
import org.lotgraph.api.refusal.Refusal;
import org.lotgraph.api.refusal.RefusedException;
import org.lotgraph.item.ItemFilter.TimeRange;
import org.lotgraph.item.ValidTime;

/** From one moment until just before another, as it is asked for; an absent side is unbounded. */
public record TimeWindow(@Nullable OffsetDateTime from, @Nullable OffsetDateTime until) {

    /** @throws RefusedException when it ends before it begins, or says nothing */
    public TimeRange range() {
        if (from == null && until == null) {
            throw new RefusedException(Refusal.BAD_WINDOW, "The window has neither from nor until: give one of them, or leave the window out.");
        }
        if (from != null && until != null && !from.isBefore(until)) {
            throw new RefusedException(Refusal.BAD_WINDOW, "The window ends at " + until + ", which is not after it begins, at " + from
                    + ": give a from before its until.");
        }
        long begin = from == null ? ValidTime.BEGINNING : ValidTime.nanos(from.toInstant());
        long end = until == null ? ValidTime.END : ValidTime.nanos(until.toInstant());
        if (begin >= end) {
            throw new RefusedException(Refusal.BAD_WINDOW, "The window lies outside of the years 1678 to 2261, which times are kept of: give one that reaches into them.");
        }
        return new TimeRange(begin, end);
    }
}
