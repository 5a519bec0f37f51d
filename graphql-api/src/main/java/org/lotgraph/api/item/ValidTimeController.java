package org.lotgraph.api.item;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.lotgraph.item.ValidTime;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class ValidTimeController {

    @SchemaMapping
    @Nullable Instant earliest(ValidTime time) {
        return ValidTime.instant(time.earliest());
    }

    @SchemaMapping
    @Nullable Instant latest(ValidTime time) {
        return ValidTime.instant(time.latest());
    }
}
