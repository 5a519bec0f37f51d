/** Tests of what the genealogy lacks. */
@NullMarked
package org.lotgraph.anomaly;

import org.jspecify.annotations.NullMarked;
