package org.lotgraph.trace;

import org.jspecify.annotations.Nullable;
import org.lotgraph.item.ItemKind;

/**
 * The far end of an edge that only time ruled out, where nothing else reaches it.
 *
 * @param id   node id of the item, or of the process
 * @param kind null where it is a process
 * @param edge id of the edge that did it
 */
public record Excluded(long id, @Nullable ItemKind kind, long edge) {
}
