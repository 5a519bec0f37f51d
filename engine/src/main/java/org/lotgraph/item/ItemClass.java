package org.lotgraph.item;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.lotgraph.store.Moment;

/** A product named without lot or serial: a gap in the data. */
public record ItemClass(long id, String key, ItemKind kind, String label, List<String> aliases, @Nullable String productKey,
        @Nullable String defect, Moment seen) implements Item {
}
