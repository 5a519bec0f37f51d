package org.lotgraph.api.page;

import org.jspecify.annotations.Nullable;

/** Where a page stands in its list (Relay's cursor connections). */
public record PageInfo(boolean hasNextPage, boolean hasPreviousPage, @Nullable String startCursor, @Nullable String endCursor) {
}
