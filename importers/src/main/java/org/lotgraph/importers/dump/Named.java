package org.lotgraph.importers.dump;

import org.jspecify.annotations.Nullable;
import org.lotgraph.identity.Identity;
import org.lotgraph.item.ItemKind;
import org.lotgraph.ledger.ItemRef;

/**
 * What an id of a dump turned out to name.
 *
 * @param alias   the source's own name where the key is another one
 * @param product key of the product it is a piece of
 * @param gtin    of that product, or of itself where it is one
 * @param defect  why it has no GS1 identity although it was given one
 */
record Named(String key, @Nullable String alias, @Nullable String product, @Nullable String gtin, @Nullable String defect) {

    static Named local(String key) {
        return new Named(key, null, null, null, null);
    }

    /** An identity that needs no declaration. */
    static Named of(Identity identity) {
        String gtin = identity.gtin();
        return new Named(identity.key(), null, gtin == null ? null : Identity.gtin(gtin).key(), gtin, identity.defect());
    }

    ItemRef as(ItemKind kind) {
        return new ItemRef(key, kind, alias, kind == ItemKind.CLASS ? null : product, defect);
    }
}
