package org.lotgraph.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.jspecify.annotations.Nullable;
import org.lotgraph.item.ItemKind;
import org.lotgraph.item.Quantity;
import org.lotgraph.item.Timing;
import org.lotgraph.item.ValidTime;
import org.lotgraph.ledger.Event;
import org.lotgraph.ledger.Fact;
import org.lotgraph.ledger.ItemRef;

/**
 * A small random genealogy as facts in a few batches: loops, diamonds, self-loops, nested and reused containers, many pieces of one lot in one carton, unknown and vague times,
 * STRICT lots and processes, late facts, changed rows, voided events, things under two keys. The same for the same seed.
 */
final class Genealogy {

    static final int BATCHES = 4;
    /** The batch that is undone in the end; it may have replaced what stood before it, and been replaced. */
    static final int UNDONE = 1;

    final long seed;
    final String prefix;
    final List<List<Fact>> batches = new ArrayList<>();
    final List<ItemRef> items = new ArrayList<>();
    final List<String> processes = new ArrayList<>();
    final String equipment;
    private final Random random;
    private final List<ItemRef> lots = new ArrayList<>();
    private final List<ItemRef> units = new ArrayList<>();
    /** Mostly told of once: by what lot they were yielded and what they went into, many at a time. */
    private final List<ItemRef> pieces = new ArrayList<>();
    private final List<ItemRef> cartons = new ArrayList<>();
    private final List<ItemRef> shipments = new ArrayList<>();
    private final List<Fact.Observed> events = new ArrayList<>();
    private final boolean vague;
    private long line;
    private int bundled;

    Genealogy(long seed) {
        this.seed = seed;
        this.prefix = "urn:lotgraph:g" + seed + ":";
        this.equipment = prefix + "E";
        this.random = new Random(seed * 0x9E3779B97F4A7C15L + 17);
        random.nextLong();
        this.vague = random.nextInt(3) > 0;
        name(lots, "L", ItemKind.RAW_MATERIAL, 2 + random.nextInt(4));
        name(units, "U", ItemKind.UNIT, 1 + random.nextInt(4));
        if (random.nextBoolean()) {
            name(pieces, "V", ItemKind.UNIT, 3 + random.nextInt(10));
        }
        name(cartons, "C", ItemKind.CARTON, 1 + random.nextInt(4));
        name(shipments, "S", ItemKind.SHIPMENT, 1 + random.nextInt(3));
        if (random.nextInt(3) == 0) {
            items.add(ItemRef.of(prefix + "K0", ItemKind.CLASS));
        }
        for (int i = 0; i < 1 + random.nextInt(3); i++) {
            processes.add(prefix + "P" + i);
        }
        for (int i = 0; i < BATCHES; i++) {
            batches.add(new ArrayList<>());
        }
        int facts = 8 + random.nextInt(30);
        for (int i = 0; i < facts; i++) {
            add();
        }
    }

    private void name(List<ItemRef> kind, String letter, ItemKind what, int count) {
        for (int i = 0; i < count; i++) {
            ItemRef item = ItemRef.of(prefix + letter + i, what);
            kind.add(item);
            items.add(item);
        }
    }

    private void add() {
        List<Fact> batch = batches.get(random.nextInt(BATCHES));
        switch (random.nextInt(28)) {
            case 0, 1, 2 -> batch.add(new Fact.Consumed(++line, null, consumable(), process(), null, timeOrNull(), part(), Map.of()));
            case 3, 4, 5 -> batch.add(new Fact.Produced(++line, null, process(), product(), null, timeOrNull(), part(), Map.of()));
            case 6, 7 -> once(batch, new Fact.Yielded(++line, null, pick(lots), pick(units), timeOrNull(), Map.of()));
            case 8, 9, 10 -> packedRow(batch);
            case 11, 12 -> batch.add(new Fact.Shipped(++line, null, packable(), pick(shipments), null, null, Map.of()));
            case 13 -> once(batch, new Fact.ShipmentDeclared(++line, null, pick(shipments), null, receiver(), null, timeOrNull(), timeOrNull(), Map.of()));
            case 14 -> processDeclared(batch);
            case 15 -> once(batch, new Fact.LotDeclared(++line, null, pick(lots), prefix + "Q" + line % 2, null, null, receiver(), amount(), random.nextBoolean() ? null
                    : sharp().time(), null, null, random.nextInt(3) == 0 ? Timing.STRICT : Timing.TIMELESS, Map.of()));
            case 16, 17, 18, 19 -> packingEvent(batch);
            case 20 -> shippingEvent(batch);
            case 21, 22 -> reusedTote(batch);
            case 23, 24 -> bundle(batch);
            case 25 -> sameAs(batch);
            case 26 -> pallet(batch);
            default -> {
                if (random.nextInt(4) == 0) {
                    tellAgain();
                } else {
                    voidSomething();
                }
            }
        }
    }

    /** A file declares a thing once; a second row under one id is rejected by whoever reads the file. */
    private static void once(List<Fact> batch, Fact fact) {
        if (batch.stream().noneMatch(other -> other.getClass() == fact.getClass() && other.natural().equals(fact.natural()))) {
            batch.add(fact);
        }
    }

    private void packedRow(List<Fact> batch) {
        Span from = random.nextInt(6) == 0 ? null : time();
        Span until = random.nextInt(3) == 0 ? null : random.nextInt(8) == 0 ? time() : after(from);
        batch.add(new Fact.Packed(++line, null, packable(), container(), from == null ? null : from.time(),
                until == null ? null : until.time(), random.nextBoolean() ? null : amount(), Map.of()));
    }

    /** In, out and in again, and the tote itself in something else at any of these times. */
    private void reusedTote(List<Fact> batch) {
        ItemRef item = packable();
        ItemRef tote = pick(cartons);
        int hour = random.nextInt(12);
        for (int i = 0; i < 2; i++) {
            int until = hour + 1 + random.nextInt(6);
            batch.add(new Fact.Packed(++line, null, item, tote, Span.at(hour).time(), Span.at(until).time(), null, Map.of()));
            hour = until + 1 + random.nextInt(6);
        }
        int from = random.nextInt(24);
        batch.add(new Fact.Packed(++line, null, tote, container(), Span.at(from).time(), Span.at(from + 1 + random.nextInt(6)).time(), null,
                Map.of()));
        if (random.nextBoolean()) {
            batch.add(new Fact.Consumed(++line, null, tote, process(), null, sharp().time(), part(), Map.of()));
        }
    }

    /** Of a lot on a pallet, which goes on later. */
    private void pallet(List<Fact> batch) {
        ItemRef pallet = pick(cartons);
        Span from = time();
        batch.add(new Fact.Packed(++line, null, pick(lots), pallet, from.time(), random.nextBoolean() ? null : after(from).time(), random.nextBoolean() ? null : amount(), Map.of()));
        Span later = after(from);
        if (random.nextBoolean()) {
            batch.add(new Fact.Packed(++line, null, pallet, container(), later.time(), random.nextBoolean() ? null : after(later).time(), null, Map.of()));
        } else {
            batch.add(new Fact.Consumed(++line, null, pallet, process(), null, later.time(), part(), Map.of()));
        }
    }

    /** Pieces of one lot that go into one thing, at once or each in its time, or into none. */
    private void bundle(List<Fact> batch) {
        ItemRef lot = pick(lots);
        ItemRef carton = container();
        ItemRef shipment = random.nextInt(4) == 0 ? pick(shipments) : null;
        boolean packed = random.nextInt(6) > 0;
        boolean atOnce = random.nextBoolean();
        Span from = random.nextInt(6) == 0 ? null : time();
        Span until = random.nextInt(3) == 0 ? null : after(from);
        for (int count = 1 + random.nextInt(5); count > 0 && bundled < pieces.size(); count--) {
            ItemRef piece = pieces.get(bundled++);
            batch.add(new Fact.Yielded(++line, null, lot, piece, timeOrNull(), Map.of()));
            if (!atOnce) {
                from = time();
                until = random.nextInt(3) == 0 ? null : after(from);
            }
            if (shipment != null) {
                batch.add(new Fact.Shipped(++line, null, piece, shipment, null, null, Map.of()));
            } else if (packed) {
                batch.add(new Fact.Packed(++line, null, piece, carton, from == null ? null : from.time(), until == null ? null : until.time(), null, Map.of()));
            }
        }
    }

    private ItemRef unit() {
        return pieces.isEmpty() || random.nextInt(3) > 0 ? pick(units) : pick(pieces);
    }

    private Span after(@Nullable Span from) {
        int begin = from == null || from.latest() >= Span.LAST ? Span.FIRST : Math.max(Span.FIRST, random.nextInt(4) == 0 ? from.earliest() : from.latest());
        int until = Math.min(Span.LAST, begin + random.nextInt(9));
        return vague && random.nextInt(4) == 0 ? new Span(until, Math.min(Span.LAST, until + random.nextInt(5))) : Span.at(until);
    }

    private void processDeclared(List<Fact> batch) {
        Span started = random.nextInt(4) == 0 ? null : time();
        once(batch, new Fact.ProcessDeclared(++line, null, process(), null, null, null, random.nextBoolean() ? equipment : null, null,
                started == null ? null : started.time(), random.nextInt(3) == 0 ? null : after(started).time(),
                random.nextInt(3) == 0 ? Timing.STRICT : Timing.TIMELESS, Map.of()));
    }

    private void packingEvent(List<Fact> batch) {
        int hour = random.nextInt(Span.LAST);
        ItemRef container = container();
        Fact.Observed event = event(batch, random.nextInt(3) == 0 ? "DELETE" : random.nextInt(6) == 0 ? "OBSERVE" : "ADD", hour);
        ValidTime at = event.told().time();
        if ("DELETE".equals(event.told().action()) && random.nextInt(3) == 0) {
            batch.add(new Fact.Unpacked(line, event.event(), null, container, at, null));
            return;
        }
        for (int i = 0; i < 1 + random.nextInt(2); i++) {
            ItemRef item = packable();
            batch.add(switch (String.valueOf(event.told().action())) {
                case "ADD" -> new Fact.Packed(line, event.event(), item, container, at, null, null, Map.of());
                case "DELETE" -> new Fact.Unpacked(line, event.event(), item, container, at, null);
                default -> new Fact.SeenInside(line, event.event(), item, container, at, null);
            });
        }
    }

    private void shippingEvent(List<Fact> batch) {
        int hour = random.nextInt(Span.LAST);
        Fact.Observed event = event(batch, "OBSERVE", hour);
        ValidTime at = event.told().time();
        ItemRef item = packable();
        if (random.nextBoolean()) {
            batch.add(new Fact.Shipped(line, event.event(), item, pick(shipments), at, null, Map.of()));
        } else {
            ItemRef own = ItemRef.of(event.event() + ":own", ItemKind.SHIPMENT);
            batch.add(new Fact.Received(line, event.event(), item, random.nextBoolean() ? pick(shipments) : null,
                    random.nextBoolean() ? own : null, at, null));
        }
    }

    private Fact.Observed event(List<Fact> batch, String action, int hour) {
        String key = "urn:lotgraph:event:" + seed + "-" + (++line);
        Event told = new Event(key, "same-" + key, null, "AggregationEvent", action, Span.at(hour).time(), null, null, null, null, "{}");
        Fact.Observed observed = new Fact.Observed(line, told, List.of());
        batch.add(observed);
        events.add(observed);
        return observed;
    }

    /** As likely as not a second time: by another system under an id of its own, or by the same file sent again. */
    private void voidSomething() {
        if (events.isEmpty()) {
            return;
        }
        Event wrong = pick(events).told();
        String key = "urn:lotgraph:event:" + seed + "-" + (++line);
        for (int i = 0; i <= random.nextInt(2); i++) {
            key = random.nextBoolean() ? key : "urn:lotgraph:event:" + seed + "-" + (++line);
            Event told = new Event(key, wrong.declaresSame(), null, "AggregationEvent", wrong.action(), wrong.time(), null, null, null, null, "{}");
            List<Fact> batch = batchWithout(wrong);
            batch.add(new Fact.Observed(++line, told, List.of()));
            batch.add(new Fact.Voided(line, key, wrong.declaresSame()));
        }
    }

    /** The same event told at another place: nothing new, unless it was voided in between. */
    private void tellAgain() {
        if (events.isEmpty()) {
            return;
        }
        Event event = pick(events).told();
        List<Fact> facts = batches.stream().flatMap(List::stream).filter(fact -> event.key().equals(fact.event()) && !(fact instanceof Fact.Observed))
                .distinct().toList();
        List<Fact> batch = batchWithout(event);
        batch.add(new Fact.Observed(++line, event, List.of()));
        batch.addAll(facts);
    }

    /** What an emptying found is judged by what was known after its batch: so no event meets its like in one. Told to nobody if all have it. */
    private List<Fact> batchWithout(Event event) {
        List<Fact> batch = batches.get(random.nextInt(BATCHES));
        boolean meets = batch.stream().anyMatch(fact -> fact instanceof Fact.Observed other
                && other.told().declaresSame().equals(event.declaresSame()));
        return meets ? new ArrayList<>() : batch;
    }

    /** Two keys of one kind turn out to name one thing. */
    private void sameAs(List<Fact> batch) {
        List<ItemRef> kind = pick(List.of(lots, units, cartons, shipments));
        ItemRef alias = pick(kind);
        ItemRef name = pick(kind);
        if (alias != name) {
            batch.add(new Fact.SameAs(++line, alias, name, Map.of()));
        }
    }

    private @Nullable String receiver() {
        return line % 3 == 0 ? null : prefix + "R" + line % 2;
    }

    private ItemRef consumable() {
        return switch (random.nextInt(8)) {
            case 0 -> unit();
            case 1 -> pick(cartons);
            case 2 -> pick(shipments);
            case 3 -> random.nextBoolean() ? items.getLast() : pick(items);
            default -> pick(lots);
        };
    }

    private ItemRef product() {
        return random.nextInt(8) == 0 ? items.getLast() : random.nextInt(4) == 0 ? unit() : pick(lots);
    }

    private ItemRef packable() {
        return switch (random.nextInt(6)) {
            case 0 -> pick(lots);
            case 5 -> random.nextInt(3) == 0 ? items.getLast() : unit();
            case 1, 2 -> unit();
            default -> pick(cartons);
        };
    }

    private ItemRef container() {
        return switch (random.nextInt(30)) {
            case 0, 1, 2 -> pick(units);
            case 3 -> items.getLast().kind() == ItemKind.CLASS ? items.getLast() : pick(cartons);
            default -> pick(cartons);
        };
    }

    private String process() {
        return processes.get(random.nextInt(processes.size()));
    }

    private @Nullable String part() {
        return random.nextInt(3) == 0 ? String.valueOf(random.nextInt(2)) : null;
    }

    private @Nullable Quantity amount() {
        return random.nextInt(3) == 0 ? null : new Quantity(java.math.BigDecimal.valueOf(1 + random.nextInt(3)), "KGM");
    }

    private Span sharp() {
        return Span.at(random.nextInt(Span.LAST));
    }

    private Span time() {
        int earliest = random.nextInt(Span.LAST);
        return switch (vague ? random.nextInt(6) : 5) {
            case 0 -> Span.UNKNOWN;
            case 1, 2 -> new Span(earliest, Math.min(Span.LAST, earliest + random.nextInt(8)));
            default -> Span.at(earliest);
        };
    }

    private @Nullable ValidTime timeOrNull() {
        return random.nextInt(5) == 0 ? null : time().time();
    }

    <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    int draw(int bound) {
        return random.nextInt(bound);
    }
}
