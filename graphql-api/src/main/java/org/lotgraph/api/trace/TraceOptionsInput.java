package org.lotgraph.api.trace;

import java.time.OffsetDateTime;

import org.jspecify.annotations.Nullable;
import org.lotgraph.api.item.TimeWindow;
import org.lotgraph.api.refusal.Refusal;
import org.lotgraph.api.refusal.RefusedException;
import org.lotgraph.item.ItemFilter.TimeRange;
import org.lotgraph.trace.TraceOptions;
import org.lotgraph.trace.Window;

/** The options as they are asked for. */
record TraceOptionsInput(@Nullable OffsetDateTime knownAt, @Nullable Long knownAtPosition, @Nullable TimeWindow window,
        @Nullable Boolean withContents, @Nullable Integer maxDepth) {

    static final TraceOptionsInput NONE = new TraceOptionsInput(null, null, null, null, null);

    TraceOptions options() {
        if (maxDepth != null && maxDepth < 0) {
            throw new RefusedException(Refusal.BAD_ARGUMENT, "maxDepth is " + maxDepth + ": give a number of items from 0 on, or leave it out.");
        }
        TimeRange range = window == null ? null : window.range();
        return new TraceOptions(range == null ? null : new Window(range.from(), range.until()), withContents == null || withContents, maxDepth);
    }
}
