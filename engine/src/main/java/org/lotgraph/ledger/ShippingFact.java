package org.lotgraph.ledger;

import org.jspecify.annotations.Nullable;
import org.lotgraph.item.Quantity;
import org.lotgraph.item.ValidTime;

/**
 * What an event tells of one item's travels.
 *
 * @param shipment node of the shipment that the document names; of an arrival its own shipment, null where there is none
 */
record ShippingFact(As as, @Nullable Long shipment, ValidTime at, int batch, long order, long fact, String event, long line,
        @Nullable Quantity quantity) implements InTime {

    /** ARRIVED: received without a document. Named as in the graph. */
    enum As {
        SHIPPED, RECEIVED, ARRIVED
    }
}
