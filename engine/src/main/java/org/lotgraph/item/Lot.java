package org.lotgraph.item;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.lotgraph.store.Moment;

/** A raw material or a batch; {@code quantity} is what was received or made of it. */
public record Lot(long id, String key, ItemKind kind, String label, List<String> aliases, @Nullable String productKey,
        @Nullable String defect, Moment seen, @Nullable String lotNumber, @Nullable String ownerKey, @Nullable String supplierKey,
        @Nullable Quantity quantity, @Nullable ValidTime made, @Nullable ValidTime received, @Nullable ValidTime expires,
        Timing timing) implements Item {
}
