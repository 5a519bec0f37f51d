package org.lotgraph.api.item;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import org.jspecify.annotations.Nullable;
import org.lotgraph.item.HistoryEntry;
import org.lotgraph.item.ValidTime;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Times as DateTime, in UTC. */
@Controller
class ValidTimeController {

    @SchemaMapping
    @Nullable OffsetDateTime earliest(ValidTime time) {
        return utc(ValidTime.instant(time.earliest()));
    }

    @SchemaMapping
    @Nullable OffsetDateTime latest(ValidTime time) {
        return utc(ValidTime.instant(time.latest()));
    }

    @SchemaMapping
    OffsetDateTime learned(HistoryEntry entry) {
        return entry.learned().atOffset(ZoneOffset.UTC);
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
