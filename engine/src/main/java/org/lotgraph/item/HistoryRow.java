package org.lotgraph.item;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.lotgraph.store.Moment;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/** From a row of {@code item/history} to an entry. */
final class HistoryRow {

    private static final Set<String> NOT_DECLARED = Set.of("kind", "fact", "content", "batch", "ended", "line", "event", "attributes");

    private final Record row;
    private final Told told;
    private final @Nullable Run run;
    private final @Nullable Item other;
    private final Moment moment;

    HistoryRow(Record row, Moment moment) {
        this.moment = moment;
        this.row = row;
        this.told = new Told(row.get("told").asMap());
        Value thing = row.get("other");
        boolean process = !thing.isNull() && thing.get("labels").asList(Value::asString).contains("Process");
        this.run = process ? run(thing) : null;
        this.other = process || thing.isNull() ? null : ItemRow.item(thing::get, moment);
    }

    private static Run run(Value process) {
        Told told = Told.together(process.get("told").asList(Value::asMap));
        return new Run(process.get("id").asLong(), process.get("key").asString(), told.text("processKind"), told.text("site"),
                told.text("equipment"), told.text("operator"), told.time("started"), told.time("ended"), told.timing(),
                told.text("attributes"));
    }

    HistoryEntry entry() {
        ToldEvent event = event();
        Instant learned = ValidTime.instant(row.get("clock").asLong());
        return new HistoryEntry(
                Told.time(row.get("text").asString(null), row.get("earliest").asObject(), row.get("latest").asObject()),
                what(event), where(event), who(), row.get("source").asString(), row.get("file").asString(), told.number("line"),
                row.get("position").asLong(), learned == null ? Instant.EPOCH : learned, told.quantity(), told.text("attributes"),
                declared(), other, run, event, moment, after());
    }

    private HistoryEntry.After after() {
        return new HistoryEntry.After(row.get("time").asLong(), (int) told.number("batch"), told.number("line"), kind(),
                row.get("ref").asLong());
    }

    private String kind() {
        return row.get("kind").asString();
    }

    private String what(@Nullable ToldEvent event) {
        boolean outward = row.get("outward").asBoolean();
        return switch (kind()) {
            case "CONSUMED_IN" -> "consumed in";
            case "PRODUCED" -> "produced by";
            case "YIELDED" -> outward ? "yielded" : "yielded by";
            case "SAME_AS" -> "same as";
            case "PACKED_IN" -> outward ? "packed in" : "took in";
            case "PACKED_IN_UNTIL" -> outward ? "unpacked from" : "gave out";
            case "SHIPPED_IN" -> outward ? "shipped in" : "carried";
            case "SHIPPED_IN_UNTIL" -> outward ? "received from" : "delivered";
            case "DECLARES" -> "declared";
            default -> event == null ? kind() : words(event, told.text("role"));
        };
    }

    private static String words(ToldEvent event, @Nullable String role) {
        String doing = event.bizStep() != null ? event.bizStep() : event.action() != null ? event.action() : event.type();
        return role == null ? doing : doing + " (" + role + ")";
    }

    private @Nullable String where(@Nullable ToldEvent event) {
        if (event != null) {
            return event.readPointKey() != null ? event.readPointKey() : event.bizLocationKey();
        }
        return run == null ? null : run.siteKey();
    }

    private List<Actor> who() {
        List<Actor> who = new ArrayList<>();
        if (run != null) {
            add(who, "operator", run.operator());
        }
        if (other instanceof Shipment shipment) {
            add(who, "sender", shipment.senderKey());
            add(who, "receiver", shipment.receiverKey());
        }
        if (kind().equals("DECLARES")) {
            List.of("owner", "supplier", "sender", "receiver").forEach(role -> add(who, role, told.text(role)));
        }
        return List.copyOf(who);
    }

    private static void add(List<Actor> who, String role, @Nullable String name) {
        if (name != null) {
            who.add(new Actor(role, name));
        }
    }

    private Map<String, String> declared() {
        Map<String, String> declared = new TreeMap<>();
        if (kind().equals("DECLARES")) {
            row.get("told").asMap(Value::asObject).forEach((name, value) -> {
                if (!NOT_DECLARED.contains(name) && !name.endsWith("Earliest") && !name.endsWith("Latest")) {
                    declared.put(name.endsWith("Text") ? name.substring(0, name.length() - 4) : name, String.valueOf(value));
                }
            });
        }
        return declared;
    }

    private @Nullable ToldEvent event() {
        if (row.get("event").isNull()) {
            return null;
        }
        Told event = new Told(row.get("event").asMap());
        return new ToldEvent(String.valueOf(event.text("key")), event.text("eventId"), String.valueOf(event.text("type")),
                event.text("action"), event.text("bizStep"), event.text("disposition"), event.text("readPoint"),
                event.text("bizLocation"), event.text("json"));
    }
}
