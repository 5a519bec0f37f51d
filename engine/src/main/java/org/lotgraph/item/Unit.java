package org.lotgraph.item;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.lotgraph.store.Moment;

/** One serialized piece. */
public record Unit(long id, String key, ItemKind kind, String label, List<String> aliases, @Nullable String productKey,
        @Nullable String defect, Moment seen) implements Item {
}
