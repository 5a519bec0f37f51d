package org.lotgraph.anomaly;

import java.util.Set;

import org.lotgraph.item.ItemKind;

/** Which nodes an anomaly can be about: the statement that finds all of them, and their kinds where a trace touched some. */
enum Population {
    LOTS("all-lots", Set.of(ItemKind.RAW_MATERIAL, ItemKind.BATCH)),
    CLASSES("all-classes", Set.of(ItemKind.CLASS)),
    MALFORMED("all-defects", Set.of(ItemKind.values())),
    CONSUMED("all-consumed", Set.of(ItemKind.values())),
    SHIPPED("all-shipped", Set.of(ItemKind.values())),
    MOVED("all-moved", Set.of(ItemKind.values())),
    /** Under several keys; where a trace touched some items, the parties and products that these name, too. */
    ALIASED("all-aliased", Set.of(ItemKind.values())),
    /** All of them together; none where a trace touched some items. */
    PARTIES("all-parties", Set.of()),
    /** Processes among them. */
    OWN_NAMES("all-own-names", Set.of(ItemKind.values())),
    /** Where a trace touched some items: the events that they took part in. */
    EVENTS("all-events", Set.of());

    private final String all;
    private final Set<ItemKind> kinds;

    Population(String all, Set<ItemKind> kinds) {
        this.all = all;
        this.kinds = kinds;
    }

    String all() {
        return "anomaly/" + all;
    }

    Set<ItemKind> kinds() {
        return kinds;
    }
}
