package org.lotgraph.item;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.lotgraph.store.Moment;

/** One item as it was known at a moment. Values that name a product or a party are keys. */
public sealed interface Item permits Lot, Unit, Carton, Shipment, ItemClass {

    /** The node's internal id: good for further reading in this database, never shown outside. */
    long id();

    String key();

    ItemKind kind();

    /** What a person would call it: lot number, serial or SSCC, else the last segment of the key. */
    String label();

    /** Every other name, the source's own id first. */
    List<String> aliases();

    @Nullable String productKey();

    /** One sentence where the identifier is malformed or its check digit wrong. */
    @Nullable String defect();

    /** The moment that kind and declared values are those of. */
    Moment seen();
}
