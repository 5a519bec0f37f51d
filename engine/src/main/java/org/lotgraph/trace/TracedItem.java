package org.lotgraph.trace;

import org.lotgraph.item.ItemKind;

/**
 * An item that a trace reached.
 *
 * @param id    node id
 * @param place where the trace keeps what it knows of the item
 * @param kind  as of the moment of the trace
 * @param depth number of items on the evidence way after the origin, this one included
 */
public record TracedItem(long id, int place, ItemKind kind, Certainty certainty, int depth) {
}
