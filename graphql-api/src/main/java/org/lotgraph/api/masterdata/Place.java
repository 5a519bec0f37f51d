package org.lotgraph.api.masterdata;

import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.schema.Id;
import org.springframework.data.neo4j.core.schema.Node;

/** A site, a read point, a business location. {@code attributes}: JSON object of the columns that the graph does not use. */
@Node("Place")
public record Place(@Id String key, @Nullable String name, @Nullable String gln, @Nullable String country, @Nullable String attributes) {
}
