package org.lotgraph.importers.dump;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.lotgraph.item.ItemKind;

/** What an id of a dump can name. The first four are items and share one space of references, told apart by their qualifier. */
enum Thing {
    LOT("lot", ItemKind.RAW_MATERIAL),
    UNIT("unit", ItemKind.UNIT),
    CARTON("carton", ItemKind.CARTON),
    SHIPMENT("shipment", ItemKind.SHIPMENT),
    PRODUCT("product", ItemKind.CLASS),
    PARTY("party", null),
    PROCESS("process", null);

    static final List<Thing> ITEMS = List.of(LOT, UNIT, CARTON, SHIPMENT);

    private final String qualifier;
    private final @Nullable ItemKind kind;

    Thing(String qualifier, @Nullable ItemKind kind) {
        this.qualifier = qualifier;
        this.kind = kind;
    }

    /** The word before the colon in {@code lot:7}. */
    String qualifier() {
        return qualifier;
    }

    /** The kind of the node, for items. */
    ItemKind kind() {
        return Objects.requireNonNull(kind);
    }
}
