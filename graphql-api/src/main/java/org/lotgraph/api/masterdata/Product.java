package org.lotgraph.api.masterdata;

import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.schema.Id;
import org.springframework.data.neo4j.core.schema.Node;

/** A trade item. {@code attributes}: JSON object of the columns that the graph does not use. */
@Node("Product")
public record Product(@Id String key, @Nullable String name, @Nullable String gtin, @Nullable String uom, @Nullable String attributes) {
}
