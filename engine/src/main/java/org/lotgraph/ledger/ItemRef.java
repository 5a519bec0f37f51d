package org.lotgraph.ledger;

import org.jspecify.annotations.Nullable;
import org.lotgraph.item.ItemKind;

/**
 * How a fact names an item. The ledger finds the node by {@code key}, else by {@code alias}, else makes it.
 *
 * @param key     canonical key: a GS1 Digital Link on https://id.gs1.org, a private URI, or {@code urn:lotgraph:{source}:{id}}
 * @param kind    what the naming says it is; a lot is named RAW_MATERIAL and becomes a BATCH by the facts that make it
 * @param alias   {@code urn:lotgraph:{source}:{id}} where the source's own id differs from the key, else null
 * @param product key of the product it is a piece of, where the identity or the source says so
 * @param defect  one sentence where the identifier is malformed or its check digit wrong, else null
 */
public record ItemRef(String key, ItemKind kind, @Nullable String alias, @Nullable String product, @Nullable String defect) {

    public static ItemRef of(String key, ItemKind kind) {
        return new ItemRef(key, kind, null, null, null);
    }
}
