/** What the genealogy lacks or contradicts itself in: of some items that a trace touched, or of everything. */
@NullMarked
package org.lotgraph.anomaly;

import org.jspecify.annotations.NullMarked;
