/** Where the graph is kept: a folder with an embedded Neo4j that one process owns and others share, or any Neo4j by URI. */
@NullMarked
package org.lotgraph.datafolder;

import org.jspecify.annotations.NullMarked;
