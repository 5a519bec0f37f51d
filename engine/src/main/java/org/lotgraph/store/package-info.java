/** The way to Neo4j: one driver, statements by name, and the table of batches that turns positions into edges seen. */
@NullMarked
package org.lotgraph.store;

import org.jspecify.annotations.NullMarked;
