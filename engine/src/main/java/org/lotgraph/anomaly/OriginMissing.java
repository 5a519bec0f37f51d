package org.lotgraph.anomaly;

import static org.lotgraph.item.ValidTime.END;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/**
 * Lots without production, commissioning, supplier or receipt. A journey with a receipt is an origin of what happened after it, and never
 * of itself: that a customer received a lot does not say who made it.
 */
final class OriginMissing {

    private OriginMissing() {
    }

    static void read(Record row, Consumer<Anomaly> found) {
        if (row.get("arrived").asBoolean() || isReceived(row)) {
            return;
        }
        String key = row.get("key").asString();
        found.accept(Anomaly.of(AnomalyKind.ORIGIN_MISSING, key,
                "The lot %s is %s %s, but nothing says where it came from: no production, commissioning, supplier or receipt.".formatted(key,
                        row.get("how").asString().toLowerCase(Locale.ROOT).replace('_', ' '), row.get("use").asString()), row));
    }

    private static boolean isReceived(Record row) {
        boolean used = row.get("used").asBoolean();
        if (used && row.get("arrivedInside").asBoolean()) {
            return true;
        }
        List<Value> journeys = row.get("journeys").asList(journey -> journey);
        return journeys.stream().filter(journey -> journey.get("received").asBoolean(false)).anyMatch(receipt -> used
                || !receipt.get("departed").asBoolean() || journeys.stream().anyMatch(onward -> continues(receipt, onward)));
    }

    private static boolean continues(Value receipt, Value onward) {
        Value receiver = receipt.get("receiver");
        Value sender = onward.get("sender");
        return receipt != onward && onward.get("departed").asBoolean()
                && receipt.get("untilEarliest").asLong() <= onward.get("fromLatest").asLong(END)
                && (receiver.isNull() || sender.isNull() || receiver.equals(sender));
    }
}
