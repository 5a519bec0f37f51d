/** Bounds on what one request may ask: its length, depth, cost and time. */
@NullMarked
package org.lotgraph.api.limit;

import org.jspecify.annotations.NullMarked;
