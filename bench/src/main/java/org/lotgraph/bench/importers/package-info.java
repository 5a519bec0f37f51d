/** How fast each importer reads: generated files, from file to facts, with no ledger behind. */
@NullMarked
package org.lotgraph.bench.importers;

import org.jspecify.annotations.NullMarked;
