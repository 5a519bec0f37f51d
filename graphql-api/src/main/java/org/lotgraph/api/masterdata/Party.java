package org.lotgraph.api.masterdata;

import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.schema.Id;
import org.springframework.data.neo4j.core.schema.Node;

/** A firm: owner, supplier, sender, receiver. {@code attributes}: JSON object of the columns that the graph does not use. */
@Node("Party")
public record Party(@Id String key, @Nullable String name, @Nullable String role, @Nullable String gln, @Nullable String country,
        @Nullable String email, @Nullable String attributes) {
}
