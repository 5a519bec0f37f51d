/** The genealogy in compressed arrays, kept in step with the ledger: what the tracer reads at memory speed. */
@NullMarked
package org.lotgraph.snapshot;

import org.jspecify.annotations.NullMarked;
