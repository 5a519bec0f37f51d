/** What was measured, as records that are kept as JSON. */
@NullMarked
package org.lotgraph.bench.figures;

import org.jspecify.annotations.NullMarked;
