package org.lotgraph.api.page;

/** An entry of a list with the cursor that continues after it. */
public record Edge<T>(T node, String cursor) {
}
