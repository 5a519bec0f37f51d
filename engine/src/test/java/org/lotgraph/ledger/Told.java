package org.lotgraph.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.lotgraph.item.Quantity;
import org.lotgraph.item.ValidTime;

/** Events in few words: each with its observation first. An event's name is its key; {@code sameness} is what it says. */
final class Told {

    private Told() {
    }

    static List<Fact> event(long line, String key, String sameness, String type, ValidTime at, List<ItemRef> items, Fact... facts) {
        List<Fact> all = new ArrayList<>();
        Event event = new Event(key, sameness, "urn:uuid:" + sameness, type, "ADD", at, "packing", null, "dock", null, "{\"of\":\"" + key + "\"}");
        all.add(new Fact.Observed(line, event, items.stream().map(item -> new Fact.Participant(item, "child", null)).toList()));
        all.addAll(Arrays.asList(facts));
        return all;
    }

    static List<Fact> packed(long line, int hour, String carton, String... units) {
        return packing(line, "packed " + hour + carton + String.join("", units), hour, carton, units);
    }

    static List<Fact> packing(long line, String key, int hour, String carton, String... units) {
        ValidTime at = Telltale.hour(hour);
        List<Fact> facts = new ArrayList<>();
        for (String unit : units) {
            facts.add(new Fact.Packed(line, key, Telltale.unit(unit), Telltale.carton(carton), at, null, null, Map.of()));
        }
        return event(line, key, key, "AggregationEvent", at, refs(carton, units), facts.toArray(Fact[]::new));
    }

    static List<Fact> unpacked(long line, int hour, String carton, String... units) {
        ValidTime at = Telltale.hour(hour);
        String key = "unpacked " + hour + carton + String.join("", units);
        List<Fact> facts = new ArrayList<>();
        for (String unit : units) {
            facts.add(new Fact.Unpacked(line, key, Telltale.unit(unit), Telltale.carton(carton), at, null));
        }
        return event(line, key, key, "AggregationEvent", at, refs(carton, units), facts.toArray(Fact[]::new));
    }

    static List<Fact> emptied(long line, int hour, String carton) {
        String key = "emptied " + hour + carton;
        ValidTime at = Telltale.hour(hour);
        return event(line, key, key, "AggregationEvent", at, refs(carton), new Fact.Unpacked(line, key, null, Telltale.carton(carton), at, null));
    }

    static List<Fact> seen(long line, int hour, String carton, String unit) {
        String key = "seen " + hour + carton + unit;
        ValidTime at = Telltale.hour(hour);
        return event(line, key, key, "AggregationEvent", at, refs(carton, unit),
                new Fact.SeenInside(line, key, Telltale.unit(unit), Telltale.carton(carton), at, null));
    }

    static List<Fact> shipped(long line, int hour, String shipment, String unit) {
        String key = "shipped " + hour + shipment + unit;
        ValidTime at = Telltale.hour(hour);
        return event(line, key, key, "ObjectEvent", at, List.of(Telltale.unit(unit)),
                new Fact.Shipped(line, key, Telltale.unit(unit), Telltale.shipment(shipment), at, null, Map.of()));
    }

    static List<Fact> received(long line, int hour, @Nullable String shipment, @Nullable String own, String unit) {
        String key = "received " + hour + shipment + own + unit;
        ValidTime at = Telltale.hour(hour);
        return event(line, key, key, "ObjectEvent", at, List.of(Telltale.unit(unit)), new Fact.Received(line, key, Telltale.unit(unit),
                shipment == null ? null : Telltale.shipment(shipment), own == null ? null : Telltale.shipment(own), at, null));
    }

    /** One run: an input lot, an output lot, and a unit that the output yielded. */
    static List<Fact> mixed(long line, String key) {
        ValidTime at = Telltale.hour(2);
        Quantity kilos = Telltale.kilos("3");
        ItemRef unit = Telltale.unit("loaf");
        return event(line, key, "mixing", "TransformationEvent", at, List.of(Telltale.lot("flour"), unit),
                new Fact.ProcessDeclared(line, key, "run", null, "mixing", "site", "kneader", null, null, null,
                        org.lotgraph.item.Timing.TIMELESS, Map.of()),
                new Fact.Consumed(line, key, Telltale.lot("flour"), "run", kilos, at, null, Map.of()),
                new Fact.Produced(line, key, "run", Telltale.lot("bread"), kilos, at, null, Map.of()),
                new Fact.Yielded(line, key, Telltale.lot("bread"), unit, at, Map.of()),
                new Fact.Commissioned(line, key, unit, null, at));
    }

    /** An error declaration: says the same as another event and that it is wrong. */
    static List<Fact> wrong(long line, String key, String sameness) {
        return event(line, key, sameness, "TransformationEvent", Telltale.hour(2), List.of(Telltale.lot("flour")), new Fact.Voided(line, key, sameness));
    }

    @SafeVarargs
    static Batch batch(String file, List<Fact>... events) {
        List<Fact> facts = new ArrayList<>();
        for (List<Fact> event : events) {
            facts.addAll(event);
        }
        return new Batch("plant", file, "digest of " + file, facts);
    }

    private static List<ItemRef> refs(String carton, String... units) {
        List<ItemRef> refs = new ArrayList<>();
        refs.add(Telltale.carton(carton));
        Arrays.stream(units).map(Telltale::unit).forEach(refs::add);
        return refs;
    }
}
