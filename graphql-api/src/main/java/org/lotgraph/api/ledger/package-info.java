/** The ledger's position and counts. */
@NullMarked
package org.lotgraph.api.ledger;

import org.jspecify.annotations.NullMarked;
