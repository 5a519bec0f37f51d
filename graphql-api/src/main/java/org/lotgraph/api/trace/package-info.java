/** Both traces. */
@NullMarked
package org.lotgraph.api.trace;

import org.jspecify.annotations.NullMarked;
