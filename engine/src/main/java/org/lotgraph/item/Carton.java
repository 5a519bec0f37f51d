package org.lotgraph.item;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.lotgraph.store.Moment;

/** A logistic unit; {@code cartonKind} is the source's word for what sort it is: pallet, tote, truck. */
public record Carton(long id, String key, ItemKind kind, String label, List<String> aliases, @Nullable String productKey,
        @Nullable String defect, Moment seen, @Nullable String cartonKind) implements Item {
}
