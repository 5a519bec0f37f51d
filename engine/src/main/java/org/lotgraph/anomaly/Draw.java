package org.lotgraph.anomaly;

import static org.lotgraph.item.ValidTime.BEGINNING;
import static org.lotgraph.item.ValidTime.END;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.lotgraph.item.Quantity;
import org.neo4j.driver.Value;

/** Some of a lot that went somewhere: into a process, a shipment or a container. Times are nanoseconds. */
record Draw(String how, Quantity quantity, long earliest, long latest, long surelyFrom, long surelyUntil, @Nullable String sender,
        @Nullable String receiver) {

    static Draw of(Value told) {
        boolean packed = told.get("how").asString().equals("PACKED_IN");
        return new Draw(told.get("how").asString(), Objects.requireNonNull(Amounts.of(told)), told.get("fromEarliest").asLong(BEGINNING),
                told.get("fromLatest").asLong(END), told.get("fromLatest").asLong(packed ? BEGINNING : END), told.get("untilEarliest").asLong(END),
                told.get("sender").asString(null), told.get("receiver").asString(null));
    }

    boolean isShipped() {
        return how.equals("SHIPPED_IN");
    }

    boolean isPacked() {
        return how.equals("PACKED_IN");
    }

    BigDecimal amount() {
        return quantity.amount();
    }

    /**
     * Whether it may have come out of what that shipment delivered, and so be no further use of the lot. Goods that went to somebody who
     * does nothing in this genealogy are gone; {@code acting} are those who do, null where everybody may.
     */
    boolean mayFollow(Draw shipment, @Nullable Set<String> acting) {
        if (latest < shipment.earliest || (acting != null && shipment.receiver != null && !acting.contains(shipment.receiver))) {
            return false;
        }
        return sender == null || shipment.receiver == null || sender.equals(shipment.receiver);
    }
}
