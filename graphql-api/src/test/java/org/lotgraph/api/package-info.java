/** GraphQL over real HTTP and a real Neo4j. */
@NullMarked
package org.lotgraph.api;

import org.jspecify.annotations.NullMarked;
