package org.lotgraph.item;

import org.jspecify.annotations.Nullable;

/** A process as it was known at a moment: one run that turned inputs into outputs. Site and equipment are keys. */
public record Run(long id, String key, @Nullable String kind, @Nullable String siteKey, @Nullable String equipmentKey,
        @Nullable String operator, @Nullable ValidTime started, @Nullable ValidTime ended, Timing timing, @Nullable String attributes) {
}
