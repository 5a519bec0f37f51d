package org.lotgraph.anomaly;

import static org.lotgraph.anomaly.AnomalyKind.CLOSING_BEFORE_OPENING;
import static org.lotgraph.anomaly.AnomalyKind.CLOSING_WITHOUT_OPENING;
import static org.lotgraph.anomaly.AnomalyKind.CONSUMED_BEFORE_PRODUCED;
import static org.lotgraph.anomaly.AnomalyKind.EVENT_ID_REUSED;
import static org.lotgraph.anomaly.AnomalyKind.IDENTIFIER_DEFECT;
import static org.lotgraph.anomaly.AnomalyKind.PRODUCT_WITHOUT_LOT;
import static org.lotgraph.anomaly.AnomalyKind.REPEATED_EVENT;
import static org.lotgraph.anomaly.AnomalyKind.SAME_LOT_TWO_IDS;
import static org.lotgraph.anomaly.AnomalyKind.UNDECLARED;

import java.util.function.Consumer;

import org.lotgraph.item.ValidTime;
import org.neo4j.driver.Record;

/** The kinds that the statement decides alone: what is left is to say it. */
final class Sentences {

    private Sentences() {
    }

    static void consumedBeforeProduced(Record row, Consumer<Anomaly> found) {
        found.accept(Anomaly.of(CONSUMED_BEFORE_PRODUCED, key(row), "%s went into %s by %s, but came into being no earlier than %s.".formatted(
                key(row), text(row, "process"), time(row, "consumed"), time(row, "produced")), row));
    }

    static void identifierDefect(Record row, Consumer<Anomaly> found) {
        found.accept(Anomaly.of(IDENTIFIER_DEFECT, key(row), "%s is no sound identifier: %s".formatted(key(row), text(row, "defect")), row));
    }

    static void productWithoutLot(Record row, Consumer<Anomaly> found) {
        found.accept(Anomaly.of(PRODUCT_WITHOUT_LOT, key(row),
                "%s is named without lot or serial, so nobody can say which goods were meant.".formatted(key(row)), row));
    }

    static void undeclared(Record row, Consumer<Anomaly> found) {
        found.accept(Anomaly.of(UNDECLARED, key(row), "The %s %s is used but declared nowhere.".formatted(
                row.get("process").asBoolean() ? "process" : "item", key(row)), row));
    }

    static void sameLotTwoIds(Record row, Consumer<Anomaly> found) {
        found.accept(Anomaly.of(SAME_LOT_TWO_IDS, key(row), "%s and %s have one owner, one product and one lot number, %s.".formatted(
                key(row), text(row, "other"), text(row, "number")), row));
    }

    static void closingWithoutOpening(Record row, Consumer<Anomaly> found) {
        String what = row.get("container").isNull() ? "%s was emptied at %s, but nothing was known to be inside.".formatted(key(row), text(row, "at"))
                : "%s was taken out of %s at %s, but was not known to be inside.".formatted(key(row), text(row, "container"), text(row, "at"));
        found.accept(Anomaly.of(CLOSING_WITHOUT_OPENING, key(row), what, row));
    }

    static void closingBeforeOpening(Record row, Consumer<Anomaly> found) {
        boolean packed = row.get("kind").asString().equals("PACKED_IN");
        String end = row.get("until").isNull() ? "an earlier time" : text(row, "until");
        found.accept(Anomaly.of(CLOSING_BEFORE_OPENING, key(row), "%s %s %s at %s and %s at %s, which is before that.".formatted(key(row),
                packed ? "was put into" : "departed in", text(row, "into"), row.get("from").asString("an unknown time"),
                packed ? "taken out" : "received", end), row));
    }

    static void repeatedEvent(Record row, Consumer<Anomaly> found) {
        found.accept(Anomaly.of(REPEATED_EVENT, key(row), "The %s %s of %s was told %d times; it counts once.".formatted(
                text(row, "type"), row.get("eventId").asString(key(row)), text(row, "at"), row.get("times").asInt() + 1), row));
    }

    static void eventIdReused(Record row, Consumer<Anomaly> found) {
        found.accept(Anomaly.of(EVENT_ID_REUSED, key(row), "The %s of %s bears the eventID %s, and so does a different event; both stand.".formatted(
                text(row, "type"), text(row, "at"), text(row, "eventId")), row));
    }

    private static String key(Record row) {
        return text(row, "key");
    }

    private static String text(Record row, String name) {
        return row.get(name).asString("?");
    }

    private static String time(Record row, String name) {
        return String.valueOf(ValidTime.instant(row.get(name).asLong()));
    }
}
