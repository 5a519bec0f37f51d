/** What every importer shares: where the facts go, the problems, the rejects. Each format has a package of its own below. */
@NullMarked
package org.lotgraph.importers;

import org.jspecify.annotations.NullMarked;
