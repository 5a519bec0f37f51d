package org.lotgraph.api.masterdata;

import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.schema.Id;
import org.springframework.data.neo4j.core.schema.Node;

/** A machine, a line, a vessel. {@code attributes}: JSON object of the columns that the graph does not use. */
@Node("Equipment")
public record Equipment(@Id String key, @Nullable String name, @Nullable String attributes) {
}
