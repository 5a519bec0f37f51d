package org.lotgraph.anomaly;

import static org.lotgraph.anomaly.Telling.item;
import static org.lotgraph.anomaly.Telling.kilos;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.lotgraph.item.ValidTime;
import org.lotgraph.ledger.Event;
import org.lotgraph.ledger.Fact;

/** Events in few words, each at noon of a day of March 2026, or on a date: the observation and what follows from it. */
final class Happening {

    private final String key;
    private final ValidTime at;

    private Happening(String name, String day) {
        this.key = "urn:lotgraph:event:" + name;
        this.at = day.length() > 2 ? ValidTime.parse(day, ZoneOffset.UTC) : ValidTime.at(Instant.parse("2026-03-" + day + "T12:00:00Z"));
    }

    private Fact.Observed observed(String eventId, String type, @Nullable String action, @Nullable String step, Fact.Participant... who) {
        return new Fact.Observed(1, new Event(key, "like " + key, eventId, type, action, at, step, null, null, null, "{}"), List.of(who));
    }

    private static Fact.Participant who(String item, String role, @Nullable String kilos) {
        return new Fact.Participant(item(item), role, kilos(kilos));
    }

    static Fact[] commissioned(String name, String day, String lot, @Nullable String kilos) {
        Happening event = new Happening(name, day);
        return new Fact[] {event.observed("id of " + name, "ObjectEvent", "ADD", "commissioning", who(lot, "epc", kilos)),
                new Fact.Commissioned(1, event.key, item(lot), kilos(kilos), event.at)};
    }

    static Fact[] counted(String name, String day, String lot, @Nullable String kilos) {
        return identified(name, "id of " + name, day, lot, kilos);
    }

    static Fact[] identified(String name, String eventId, String day, String lot, @Nullable String kilos) {
        return new Fact[] {new Happening(name, day).observed(eventId, "ObjectEvent", "OBSERVE", "cycle_counting", who(lot, "epc", kilos))};
    }

    static Fact[] destroyed(String name, String day, String lot, @Nullable String kilos) {
        return new Fact[] {new Happening(name, day).observed("id of " + name, "ObjectEvent", "DELETE", "destroying", who(lot, "epc", kilos))};
    }

    static Fact[] packed(String name, String day, String item, String box, @Nullable String kilos) {
        Happening event = new Happening(name, day);
        return new Fact[] {event.aggregation("ADD", item, box, kilos),
                new Fact.Packed(1, event.key, item(item), item(box), event.at, null, kilos(kilos), Map.of())};
    }

    static Fact[] unpacked(String name, String day, String item, String box, @Nullable String kilos) {
        Happening event = new Happening(name, day);
        return new Fact[] {event.aggregation("DELETE", item, box, kilos),
                new Fact.Unpacked(1, event.key, item(item), item(box), event.at, kilos(kilos))};
    }

    static Fact[] emptied(String name, String day, String box) {
        Happening event = new Happening(name, day);
        return new Fact[] {event.observed("id of " + name, "AggregationEvent", "DELETE", "unpacking", who(box, "parent", null)),
                new Fact.Unpacked(1, event.key, null, item(box), event.at, null)};
    }

    static Fact[] seen(String name, String day, String item, String box, @Nullable String kilos) {
        Happening event = new Happening(name, day);
        return new Fact[] {event.aggregation("OBSERVE", item, box, kilos),
                new Fact.SeenInside(1, event.key, item(item), item(box), event.at, kilos(kilos))};
    }

    private Fact.Observed aggregation(String action, String item, String box, @Nullable String kilos) {
        return observed("id of " + key, "AggregationEvent", action, null, who(box, "parent", null), who(item, "child", kilos));
    }

    static Fact[] shipped(String name, String day, String item, String trip, @Nullable String kilos) {
        Happening event = new Happening(name, day);
        return new Fact[] {event.observed("id of " + name, "ObjectEvent", "OBSERVE", "shipping", who(item, "epc", kilos)),
                new Fact.Shipped(1, event.key, item(item), item(trip), event.at, kilos(kilos), Map.of())};
    }

    static Fact[] received(String name, String day, String item, @Nullable String trip, @Nullable String kilos) {
        Happening event = new Happening(name, day);
        return new Fact[] {event.observed("id of " + name, "ObjectEvent", "OBSERVE", "receiving", who(item, "epc", kilos)),
                new Fact.Received(1, event.key, item(item), trip == null ? null : item(trip), null, event.at, kilos(kilos))};
    }

    /** An error declaration about an event that is like the one of that name. */
    static Fact[] voided(String name, String day, Fact[] wrong) {
        Happening event = new Happening(name, day);
        Event told = ((Fact.Observed) wrong[0]).told();
        Event declaring = new Event(event.key, told.declaresSame(), "id of " + name, told.type(), told.action(), told.time(), told.bizStep(), null, null, null, "{}");
        return new Fact[] {new Fact.Observed(1, declaring, ((Fact.Observed) wrong[0]).participants()),
                new Fact.Voided(1, event.key, told.declaresSame())};
    }
}
