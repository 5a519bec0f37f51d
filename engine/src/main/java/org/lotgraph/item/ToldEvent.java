package org.lotgraph.item;

import org.jspecify.annotations.Nullable;

/** An event as its source told it (EPCIS 2.0, 7.4); {@code json} is the whole of it, read point and business location are keys. */
public record ToldEvent(String key, @Nullable String eventId, String type, @Nullable String action, @Nullable String bizStep,
        @Nullable String disposition, @Nullable String readPointKey, @Nullable String bizLocationKey, @Nullable String json) {
}
