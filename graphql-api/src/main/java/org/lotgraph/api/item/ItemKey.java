package org.lotgraph.api.item;

import org.lotgraph.store.Moment;

/** An item to load, as it was known at a moment. */
public record ItemKey(long id, Moment moment) {
}
