package org.lotgraph.trace;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.lotgraph.item.ItemKind;
import org.lotgraph.item.Quantity;
import org.lotgraph.item.Timing;
import org.lotgraph.item.ValidTime;
import org.lotgraph.ledger.Fact;
import org.lotgraph.ledger.ItemRef;

/**
 * What the facts of a genealogy say together, up to a batch: the slow and obvious way from facts to edges. Every line follows the rules to
 * the letter and shares no code with the ledger.
 */
final class Reading {

    /** An edge with its times in hours; of a point in time only {@code from} counts. */
    record Way(EdgeKind kind, String tail, String head, Span from, Span until, @Nullable Quantity quantity, boolean timeTold) {

        boolean isTold(Step step) {
            String process = String.valueOf(step.process());
            return kind == step.edge() && switch (kind) {
                case CONSUMED_IN -> tail.equals(step.item()) && head.equals(process);
                case PRODUCED, RAN_ON -> tail.equals(process) && head.equals(step.item());
                default -> tail.equals(step.item()) && head.equals(step.into());
            };
        }
    }

    /** {@code batch} told it last, {@code since} is the one that appended it. */
    private record Live(Fact fact, int batch, int since, int order) {
    }

    private record Replaced(Live former, int in) {
    }

    final List<Way> ways = new ArrayList<>();
    final Map<String, ItemKind> kinds = new LinkedHashMap<>();
    private final Set<String> strict = new LinkedHashSet<>();
    final Set<String> processes = new LinkedHashSet<>();
    final Map<String, Span> started = new LinkedHashMap<>();
    final Map<String, Span> ended = new LinkedHashMap<>();
    /** Whom a shipment goes to. */
    final Map<String, String> receivers = new LinkedHashMap<>();
    private final Map<String, Quantity> made = new LinkedHashMap<>();
    private final Map<String, Set<String>> twins = new LinkedHashMap<>();
    private final List<Live> live = new ArrayList<>();
    private final Genealogy genealogy;
    /** Orders of the facts that closed something. */
    private final Set<Integer> closers = new LinkedHashSet<>();
    private final Map<Integer, Reading> earlier = new LinkedHashMap<>();

    Reading(Genealogy genealogy, int batches) {
        this(genealogy, batches, false);
    }

    private Reading(Genealogy genealogy, int batches, boolean onlyClosers) {
        this.genealogy = genealogy;
        int order = 0;
        for (int batch = 0; batch < Math.min(batches, Genealogy.BATCHES); batch++) {
            for (Fact fact : genealogy.batches.get(batch)) {
                tell(new Live(fact, batch, batch, order++));
                name(fact);
            }
        }
        if (batches > Genealogy.BATCHES) {
            undo(Genealogy.UNDONE);
        }
        if (onlyClosers) {
            for (int batch = 1; batch <= batches; batch++) {
                earlier.put(batch, this);
            }
            stays();
            return;
        }
        declare();
        live.forEach(each -> edge(each.fact()));
        stays();
        journeys();
        nextDepartures();
    }

    /** What this says, of its edges only those of a way and those that make keys one thing; their times stay what they are beside the others. */
    Reading only(Collection<Step> steps) {
        Reading only = new Reading(this);
        ways.stream().filter(way -> way.kind() == EdgeKind.SAME_AS || steps.stream().anyMatch(way::isTold)).forEach(only.ways::add);
        return only;
    }

    private Reading(Reading other) {
        this.genealogy = other.genealogy;
        kinds.putAll(other.kinds);
        strict.addAll(other.strict);
        processes.addAll(other.processes);
        started.putAll(other.started);
        ended.putAll(other.ended);
        made.putAll(other.made);
        receivers.putAll(other.receivers);
    }

    private void tell(Live now) {
        Fact fact = now.fact();
        if (fact instanceof Fact.Voided wrong) {
            declareWrong(wrong);
            return;
        }
        if (fact instanceof Fact.Observed observed && !hear(observed, now.batch())) {
            return;
        }
        if (fact.event() != null && unheard.contains(fact.event())) {
            return;
        }
        for (Live other : List.copyOf(live)) {
            if (other.fact().getClass() == fact.getClass() && other.fact().natural().equals(fact.natural())) {
                if (content(other.fact()).equals(content(fact))) {
                    // this file tells it too, so another row of it under the same natural key does not replace it
                    live.set(live.indexOf(other), new Live(other.fact(), now.batch(), other.since(), other.order()));
                    return;
                }
                if (other.batch() != now.batch() || !(fact instanceof Fact.Consumed || fact instanceof Fact.Produced
                        || fact instanceof Fact.Packed || fact instanceof Fact.Shipped || fact instanceof Fact.SameAs)) {
                    live.remove(other);
                    replaced.add(new Replaced(other, now.batch()));
                }
            }
        }
        live.add(now);
    }

    /** By key, the sameness of every event that was told. */
    private final Map<String, String> told = new LinkedHashMap<>();
    private final Set<String> declarations = new LinkedHashSet<>();
    private final Set<String> dead = new LinkedHashSet<>();
    /** Events whose latest telling says nothing new: they stood already. */
    private final Set<String> unheard = new LinkedHashSet<>();

    private final List<Replaced> replaced = new ArrayList<>();
    /** The batches that told what stands, or stood last, of an event. */
    private final Map<String, Set<Integer>> tellers = new LinkedHashMap<>();
    /** What a voided event had told. */
    private final Map<String, List<Live>> voided = new LinkedHashMap<>();

    /** An event that stands is only repeated; one that was voided stands again. */
    private boolean hear(Fact.Observed observed, int batch) {
        String key = String.valueOf(observed.event());
        boolean known = told.putIfAbsent(key, observed.told().declaresSame()) != null;
        if (known && !dead.remove(key)) {
            unheard.add(key);
            tellers.get(key).add(batch);
            return false;
        }
        unheard.remove(key);
        tellers.put(key, new LinkedHashSet<>(Set.of(batch)));
        return true;
    }

    /** Takes back what a batch appended: events that nobody else told, with what they had voided, and rows, for which those stand again that they replaced. */
    private void undo(int batch) {
        List<String> wrong = told.keySet().stream().filter(key -> !dead.contains(key) && tellers.get(key).equals(Set.of(batch))).toList();
        dead.addAll(wrong);
        live.removeIf(each -> wrong.contains(each.fact().event()));
        told.forEach((key, sameness) -> {
            boolean again = dead.contains(key) && voided.containsKey(key) && !wrong.contains(key) && !tellers.get(key).equals(Set.of(batch));
            if (again && wrong.stream().anyMatch(other -> declarations.contains(other) && told.get(other).equals(sameness))
                    && declarations.stream().noneMatch(other -> !dead.contains(other) && told.get(other).equals(sameness))) {
                dead.remove(key);
                live.addAll(voided.get(key));
            }
        });
        for (Live each : List.copyOf(live)) {
            if (each.fact().event() == null && each.since() == batch) {
                live.remove(each);
                replaced.stream().filter(other -> other.in() == batch && other.former().fact().getClass() == each.fact().getClass()
                        && other.former().fact().natural().equals(each.fact().natural()) && !live.contains(other.former()))
                        .forEach(other -> live.add(other.former()));
            }
        }
        live.sort(Comparator.comparingInt(Live::order));
    }

    /** An error declaration voids every event of its like, but no error declaration; where nobody told such an event, it is born void. */
    private void declareWrong(Fact.Voided wrong) {
        declarations.add(wrong.event());
        List<String> meant = told.entrySet().stream().filter(event -> event.getValue().equals(wrong.sameness()))
                .map(Map.Entry::getKey).filter(key -> !declarations.contains(key)).toList();
        if (meant.isEmpty()) {
            dead.add(wrong.event());
        }
        meant.forEach(event -> {
            if (dead.add(event)) {
                voided.put(event, live.stream().filter(each -> event.equals(each.fact().event())).toList());
            }
            live.removeIf(each -> event.equals(each.fact().event()));
        });
    }

    private static String content(Fact fact) {
        return fact.toString().replaceFirst("line=\\d+", "");
    }

    private void name(Fact fact) {
        switch (fact) {
            case Fact.LotDeclared f -> name(f.lot());
            case Fact.ShipmentDeclared f -> name(f.shipment());
            case Fact.ProcessDeclared f -> processes.add(f.process());
            case Fact.Consumed f -> {
                name(f.item());
                processes.add(f.process());
            }
            case Fact.Produced f -> {
                name(f.item());
                processes.add(f.process());
            }
            case Fact.Yielded f -> {
                name(f.lot());
                name(f.unit());
            }
            case Fact.Packed f -> {
                name(f.item());
                name(f.container());
            }
            case Fact.Unpacked f -> {
                if (f.item() != null) {
                    name(f.item());
                }
                name(f.container());
            }
            case Fact.SeenInside f -> {
                name(f.item());
                name(f.container());
            }
            case Fact.Shipped f -> {
                name(f.item());
                name(f.shipment());
            }
            case Fact.SameAs f -> {
                name(f.alias());
                name(f.name());
            }
            case Fact.Received f -> {
                name(f.item());
                if (f.shipment() != null) {
                    name(f.shipment());
                }
                if (f.own() != null) {
                    name(f.own());
                }
            }
            default -> {
            }
        }
    }

    private void name(ItemRef item) {
        kinds.putIfAbsent(item.key(), item.kind());
    }

    private void declare() {
        for (Live each : live) {
            if (each.fact() instanceof Fact.LotDeclared f) {
                if (f.timing() == Timing.STRICT) {
                    strict.add(f.lot().key());
                }
                if (f.madeAt() != null) {
                    kinds.put(f.lot().key(), ItemKind.BATCH);
                }
                if (f.quantity() != null) {
                    made.put(f.lot().key(), f.quantity());
                }
            } else if (each.fact() instanceof Fact.ShipmentDeclared f && f.receiver() != null) {
                receivers.put(f.shipment().key(), f.receiver());
            } else if (each.fact() instanceof Fact.ProcessDeclared f) {
                if (f.timing() == Timing.STRICT) {
                    strict.add(f.process());
                }
                if (f.startedAt() != null) {
                    started.put(f.process(), Span.of(f.startedAt()));
                }
                if (f.endedAt() != null) {
                    ended.put(f.process(), Span.of(f.endedAt()));
                }
                if (f.equipment() != null) {
                    ways.add(new Way(EdgeKind.RAN_ON, f.process(), f.equipment(), Span.UNKNOWN, Span.UNKNOWN, null, false));
                }
            } else if (each.fact() instanceof Fact.Produced f && kinds.get(f.item().key()) == ItemKind.RAW_MATERIAL) {
                kinds.put(f.item().key(), ItemKind.BATCH);
            }
        }
    }

    /** All keys of the thing that a key names. */
    Set<String> twins(String key) {
        return twins.computeIfAbsent(key, this::readTwins);
    }

    private Set<String> readTwins(String key) {
        Set<String> twins = new java.util.TreeSet<>(Set.of(key));
        boolean grew = true;
        while (grew) {
            grew = false;
            for (Way way : ways) {
                if (way.kind() == EdgeKind.SAME_AS && twins.contains(way.tail()) != twins.contains(way.head())) {
                    twins.add(way.tail());
                    twins.add(way.head());
                    grew = true;
                }
            }
        }
        return twins;
    }

    /** What is declared of a thing under one of its keys holds under all. */
    boolean isStrict(String key) {
        return twins(key).stream().anyMatch(strict::contains);
    }

    /** Whether less was packed than was made of it, as any of its keys tells. */
    boolean isPart(String key, @Nullable Quantity packed) {
        return packed != null && twins(key).stream().map(made::get).anyMatch(amount -> amount != null && packed.amount().compareTo(amount.amount()) < 0);
    }

    /** One key for all keys of a thing. */
    String one(String key) {
        return twins(key).iterator().next();
    }

    private static Span span(@Nullable ValidTime time, Span absent) {
        return time == null ? absent : Span.of(time);
    }

    private void edge(Fact fact) {
        switch (fact) {
            case Fact.Consumed f -> ways.add(new Way(EdgeKind.CONSUMED_IN, f.item().key(), f.process(), span(f.at(), Span.UNKNOWN),
                    Span.UNKNOWN, f.quantity(), f.at() != null));
            case Fact.Produced f -> ways.add(new Way(EdgeKind.PRODUCED, f.process(), f.item().key(), span(f.at(), Span.UNKNOWN),
                    Span.UNKNOWN, f.quantity(), f.at() != null));
            case Fact.Yielded f -> ways.add(new Way(EdgeKind.YIELDED, f.lot().key(), f.unit().key(), span(f.at(), Span.UNKNOWN),
                    Span.UNKNOWN, null, true));
            case Fact.Packed f when f.event() == null -> stay(f.item().key(), f.container().key(),
                    span(f.from(), Span.at(Span.BEGINNING)), span(f.until(), Span.at(Span.END)), f.quantity());
            case Fact.SameAs f -> ways.add(new Way(EdgeKind.SAME_AS, f.alias().key(), f.name().key(), Span.UNKNOWN, Span.UNKNOWN, null, false));
            case Fact.Shipped f when f.event() == null -> journey(f.item().key(), f.shipment().key(), shipmentTime(f, true), shipmentTime(f, false));
            default -> {
            }
        }
    }

    private Span shipmentTime(Fact.Shipped fact, boolean shipped) {
        Span time = Span.UNKNOWN;
        for (Live each : live) {
            if (each.fact() instanceof Fact.ShipmentDeclared f && f.shipment().key().equals(fact.shipment().key())) {
                ValidTime told = shipped ? f.shippedAt() : f.receivedAt();
                time = told == null ? time : Span.of(told);
            }
        }
        return time;
    }

    private void stay(String item, String container, Span from, Span until, @Nullable Quantity quantity) {
        ways.add(new Way(EdgeKind.PACKED_IN, item, container, from, straight(from, until), quantity, true));
    }

    private void journey(String item, String shipment, Span from, Span until) {
        ways.add(new Way(EdgeKind.SHIPPED_IN, item, shipment, from, straight(from, until), null, true));
    }

    private static Span straight(Span from, Span until) {
        return new Span(Math.max(until.earliest(), from.earliest()), until.latest() < from.earliest() ? Span.END : until.latest());
    }

    private record Move(int hour, int order, int batch, Fact fact) {
    }

    /** Intervals by event time, ties by ledger order. */
    private List<Move> moves() {
        List<Move> moves = new ArrayList<>();
        for (Live each : live) {
            switch (each.fact()) {
                case Fact.Packed f when f.event() != null && f.from() != null -> moves.add(new Move(Span.of(f.from()).earliest(), each.order(), each.batch(), f));
                case Fact.Unpacked f -> moves.add(new Move(Span.of(f.at()).earliest(), each.order(), each.batch(), f));
                case Fact.SeenInside f -> moves.add(new Move(Span.of(f.at()).earliest(), each.order(), each.batch(), f));
                case Fact.Shipped f when f.event() != null && f.at() != null -> moves.add(new Move(Span.of(f.at()).earliest(), each.order(), each.batch(), f));
                case Fact.Received f -> moves.add(new Move(Span.of(f.at()).earliest(), each.order(), each.batch(), f));
                default -> {
                }
            }
        }
        moves.sort(Comparator.comparingInt(Move::hour).thenComparingInt(Move::order));
        return moves;
    }

    private void stays() {
        for (String item : kinds.keySet()) {
            for (String container : kinds.keySet()) {
                stays(item, container, moves());
            }
        }
    }

    private void stays(String item, String container, List<Move> moves) {
        List<Move> open = new ArrayList<>();
        List<Move> unmatched = new ArrayList<>();
        List<int[]> known = new ArrayList<>();
        for (Move move : moves) {
            if (move.fact() instanceof Fact.Packed f && f.item().key().equals(item) && f.container().key().equals(container)) {
                open.add(move);
            } else if (move.fact() instanceof Fact.Unpacked f && f.container().key().equals(container)
                    && (f.item() == null || f.item().key().equals(item))) {
                open.forEach(each -> known.add(new int[] {each.hour(), move.hour()}));
                if (!open.isEmpty()) {
                    closers.add(move.order());
                } else if (f.item() != null || foundNothing(move)) {
                    unmatched.add(move);
                }
                open.clear();
            }
        }
        List<Span> late = new ArrayList<>();
        for (Move each : open) {
            boolean closedLate = unmatched.stream().anyMatch(close -> close.order() > each.order() && close.hour() < each.hour());
            late.add(closedLate ? new Span(each.hour(), Span.END) : Span.at(Span.END));
            if (!closedLate) {
                known.add(new int[] {each.hour(), Span.END});
            }
        }
        for (int i = 0; i < open.size(); i++) {
            stay(item, container, Span.at(open.get(i).hour()), late.get(i), null);
        }
        known.stream().filter(each -> each[1] != Span.END).forEach(each -> stay(item, container, Span.at(each[0]), Span.at(each[1]), null));
        for (Move move : moves) {
            if (move.fact() instanceof Fact.SeenInside f && f.item().key().equals(item) && f.container().key().equals(container)
                    && known.stream().noneMatch(each -> each[0] <= move.hour() && move.hour() < each[1])
                    && !toldInside(item, container, move.hour())) {
                stay(item, container, new Span(Span.BEGINNING, move.hour()), new Span(move.hour(), Span.END), null);
            }
        }
    }

    private boolean toldInside(String item, String container, int hour) {
        return live.stream().anyMatch(each -> each.fact() instanceof Fact.Packed f && f.event() == null && f.item().key().equals(item)
                && f.container().key().equals(container) && span(f.from(), Span.at(Span.BEGINNING)).latest() <= hour
                && hour < span(f.until(), Span.at(Span.END)).earliest());
    }

    /** Whether nothing at all was known to be inside when this emptying was learned. */
    private boolean foundNothing(Move emptying) {
        return !earlier.computeIfAbsent(emptying.batch() + 1, batches -> new Reading(genealogy, batches, true)).closers.contains(emptying.order());
    }

    private void journeys() {
        for (String item : kinds.keySet()) {
            journeys(item);
        }
    }

    private void journeys(String item) {
        record Departure(String shipment, int hour) {
        }
        List<Departure> open = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        for (Move move : moves()) {
            if (move.fact() instanceof Fact.Shipped f && f.item().key().equals(item)) {
                seen.add(f.shipment().key());
                open.add(new Departure(f.shipment().key(), move.hour()));
            } else if (move.fact() instanceof Fact.Received f && f.item().key().equals(item)) {
                List<Departure> closed = f.shipment() != null
                        ? open.stream().filter(each -> each.shipment().equals(f.shipment().key())).toList()
                        : open.isEmpty() ? List.of() : List.of(open.getLast());
                closed.forEach(each -> journey(item, each.shipment(), Span.at(each.hour()), Span.at(move.hour())));
                open.removeAll(closed);
                ItemRef other = f.shipment() != null ? f.shipment() : f.own();
                if (closed.isEmpty() && other != null && (f.shipment() == null || seen.add(other.key()))) {
                    journey(item, other.key(), Span.UNKNOWN, Span.at(move.hour()));
                }
                if (f.shipment() != null) {
                    seen.add(f.shipment().key());
                }
            }
        }
        open.forEach(each -> journey(item, each.shipment(), Span.at(each.hour()), Span.UNKNOWN));
    }

    /** A receipt that nobody told is at latest the item's next departure. */
    private void nextDepartures() {
        List<Way> all = List.copyOf(ways);
        for (int i = 0; i < all.size(); i++) {
            Way way = all.get(i);
            if (way.kind() == EdgeKind.SHIPPED_IN && way.until().latest() == Span.END) {
                int next = all.stream().filter(other -> other.kind() == EdgeKind.SHIPPED_IN && twins(way.tail()).contains(other.tail())
                        && other.from().earliest() > way.from().latest()).mapToInt(other -> other.from().latest()).min().orElse(Span.END);
                Span until = new Span(way.until().earliest(), Math.max(next, way.until().earliest()));
                ways.set(i, new Way(way.kind(), way.tail(), way.head(), way.from(), until, way.quantity(), true));
            }
        }
    }
}
