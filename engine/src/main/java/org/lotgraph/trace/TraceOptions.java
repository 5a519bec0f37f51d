package org.lotgraph.trace;

import org.jspecify.annotations.Nullable;

/**
 * What a trace may be told beside its origins.
 *
 * @param window       the origins were bad only then: only what left them in that time counts
 * @param withContents an origin that is a container stands for what is in it
 * @param maxDepth     the number of items that a way may have after its origin; null: no bound
 */
public record TraceOptions(@Nullable Window window, boolean withContents, @Nullable Integer maxDepth) {

    public static final TraceOptions DEFAULT = new TraceOptions(null, true, null);
}
