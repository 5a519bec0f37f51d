package org.lotgraph.item;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.lotgraph.store.Moment;

/** One movement from a party to a party. */
public record Shipment(long id, String key, ItemKind kind, String label, List<String> aliases, @Nullable String productKey,
        @Nullable String defect, Moment seen, @Nullable String senderKey, @Nullable String receiverKey, @Nullable String order,
        @Nullable ValidTime shipped, @Nullable ValidTime received) implements Item {
}
