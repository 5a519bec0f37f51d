package org.lotgraph.anomaly;

import static org.lotgraph.item.ValidTime.BEGINNING;
import static org.lotgraph.item.ValidTime.END;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.lotgraph.item.Quantity;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/**
 * A lot was seen to be less than when it was last seen, and nothing that may lie between can have taken any of it; or less of it was
 * received than was shipped.
 */
final class QuantityDrop {

    private QuantityDrop() {
    }

    static void read(Record row, Consumer<Anomaly> found) {
        String key = row.get("key").asString();
        List<Value> gone = row.get("gone").asList(range -> range);
        Map<String, Value> last = new HashMap<>();
        for (Value seen : row.get("seen").asList(each -> each)) {
            Quantity now = Amounts.of(seen);
            Value former = now == null ? null : last.put(Amounts.unit(now), seen);
            if (now != null && former != null && seen.get("counted").asBoolean() && dropped(former, now, seen, gone)) {
                found.accept(Anomaly.of(AnomalyKind.QUANTITY_DROP, key, "Of the lot %s, %s were there at %s and %s at %s, and nothing says where the rest went."
                        .formatted(key, say(Amounts.of(former)), former.get("at").asString(), Amounts.say(now), seen.get("at").asString()), seen));
            }
        }
        row.get("journeys").asList(journey -> journey).forEach(journey -> underWay(key, journey, found));
    }

    private static boolean dropped(Value former, Quantity now, Value seen, List<Value> gone) {
        Quantity before = Amounts.of(former);
        long from = former.get("time").asLong();
        long until = seen.get("latest").asLong();
        return before != null && former.get("latest").asLong() < seen.get("time").asLong() && now.amount().compareTo(before.amount()) < 0
                && gone.stream().noneMatch(range -> range.get(1).asLong(END) > from && range.get(0).asLong(BEGINNING) <= until);
    }

    private static void underWay(String key, Value journey, Consumer<Anomaly> found) {
        Quantity shipped = Amounts.of(journey);
        Quantity received = Amounts.sum(journey.get("received").asList(pair -> pair));
        if (shipped != null && received != null && Amounts.sameUnit(shipped, received) && received.amount().compareTo(shipped.amount()) < 0) {
            found.accept(Anomaly.of(AnomalyKind.QUANTITY_DROP, key, "Of the lot %s, %s were shipped in %s at %s, but %s received at %s.".formatted(key,
                    Amounts.say(shipped), journey.get("shipment").asString(), journey.get("from").asString("?"), Amounts.say(received),
                    journey.get("at").asString("?")), journey));
        }
    }

    private static String say(@Nullable Quantity quantity) {
        return quantity == null ? "?" : Amounts.say(quantity);
    }
}
