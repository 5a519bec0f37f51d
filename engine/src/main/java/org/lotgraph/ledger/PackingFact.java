package org.lotgraph.ledger;

import org.jspecify.annotations.Nullable;
import org.lotgraph.item.Quantity;
import org.lotgraph.item.ValidTime;

/**
 * What an event tells of one item and one container.
 *
 * @param batch the batch that told it, and with {@code order} its place in the ledger
 * @param idle  of an emptying: nothing was known to be inside when it was learned
 */
record PackingFact(As as, ValidTime at, int batch, long order, long fact, String event, long line, @Nullable Quantity quantity, boolean idle)
        implements InTime {

    /** Named as in the graph. */
    enum As {
        PACKED, UNPACKED, EMPTIED, SEEN
    }

    PackingFact(As as, ValidTime at, int batch, long order, long fact, String event, long line, @Nullable Quantity quantity) {
        this(as, at, batch, order, fact, event, line, quantity, false);
    }

    PackingFact idling() {
        return new PackingFact(as, at, batch, order, fact, event, line, quantity, true);
    }
}
