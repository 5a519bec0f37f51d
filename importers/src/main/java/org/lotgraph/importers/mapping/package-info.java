/** Anybody's tables to facts: SELECT statements say how their rows become those of a dump, over files or in a live database. */
@NullMarked
package org.lotgraph.importers.mapping;

import org.jspecify.annotations.NullMarked;
