package org.lotgraph.item;

import org.jspecify.annotations.Nullable;

/**
 * What items are looked for; null asks nothing. Product, supplier, receiver and place are any notation of the key, the source's id,
 * the GTIN or GLN, or the exact name.
 *
 * @param text     part of the key, an alias or the lot number, whatever its case
 * @param receiver a shipment to it, or an item that travelled in one
 * @param place    an event there, or a process run at that site
 */
public record ItemFilter(@Nullable String text, @Nullable ItemKind kind, @Nullable String product, @Nullable String lotNumber,
        @Nullable String supplier, @Nullable String receiver, @Nullable String place, @Nullable TimeRange madeBetween) {

    public static final ItemFilter ALL = new ItemFilter(null, null, null, null, null, null, null, null);

    /** Half-open, in nanoseconds since the epoch. */
    public record TimeRange(long from, long until) {
    }
}
