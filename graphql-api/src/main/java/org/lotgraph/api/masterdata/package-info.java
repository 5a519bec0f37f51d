/** Products, parties, places and equipment, through Spring Data Neo4j. */
@NullMarked
package org.lotgraph.api.masterdata;

import org.jspecify.annotations.NullMarked;
