package org.lotgraph.ledger;

import org.jspecify.annotations.Nullable;
import org.lotgraph.item.ValidTime;

/**
 * One time that an item travelled in a shipment; null times are unknown.
 *
 * @param told what opened it: the departure, or the receipt where none is told
 */
record Journey(long shipment, ShippingFact told, @Nullable ValidTime from, @Nullable ValidTime until, @Nullable ShippingFact closing) {

    boolean isOpen() {
        return until == null;
    }
}
