/** What the tests of every module share: one real Neo4j in this process. */
@NullMarked
package org.lotgraph;

import org.jspecify.annotations.NullMarked;
