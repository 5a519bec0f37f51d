/** FoodChain-Lab networks: stations, the deliveries between them, and which delivery went into which. */
@NullMarked
package org.lotgraph.importers.foodchainlab;

import org.jspecify.annotations.NullMarked;
