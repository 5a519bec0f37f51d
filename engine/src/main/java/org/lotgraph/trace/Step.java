package org.lotgraph.trace;

import org.jspecify.annotations.Nullable;
import org.lotgraph.item.Quantity;

/**
 * One edge of an evidence way.
 *
 * @param item    key of the item at its one end (the one that is consumed, produced, yielded, packed, shipped)
 * @param process key of the process, for CONSUMED_IN, PRODUCED and RAN_ON
 * @param into    key of the unit yielded, the container or the shipment, for the other kinds
 * @param from    as told: when it went in or came out, or the begin of the stay; null where nothing was told
 * @param until   end of the stay as told
 * @param source  who told it, in which {@code file} and {@code line}
 */
public record Step(EdgeKind edge, String item, @Nullable String process, @Nullable String into, @Nullable String from,
        @Nullable String until, @Nullable Quantity quantity, String source, String file, long line, @Nullable String event) {
}
