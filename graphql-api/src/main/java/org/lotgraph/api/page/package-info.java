/** Lists by the page: Relay connections whose cursors carry their position of the ledger. */
@NullMarked
package org.lotgraph.api.page;

import org.jspecify.annotations.NullMarked;
