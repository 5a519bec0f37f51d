/** Every Cypher statement of Lotgraph is a file under {@code cypher/}; this package loads them by name. */
@NullMarked
package org.lotgraph.cypher;

import org.jspecify.annotations.NullMarked;
