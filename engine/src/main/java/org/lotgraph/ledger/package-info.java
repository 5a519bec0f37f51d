/** The only writer: facts in, a graph with two times on every edge out. */
@NullMarked
package org.lotgraph.ledger;

import org.jspecify.annotations.NullMarked;
