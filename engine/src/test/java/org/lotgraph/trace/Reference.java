package org.lotgraph.trace;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.lotgraph.item.ItemKind;
import org.lotgraph.trace.Reading.Way;

/**
 * The meaning of a trace, slow and obvious: all nodes and all edges are looked at again in every round, until a round changes nothing.
 * Sets of times are bits over the hours of the genealogy: bit 2h is the hour itself, bit 2h+1 the time up to the next. Round n is what
 * is known after n half steps; items lie on even rounds, processes on odd ones.
 */
final class Reference {

    /** What a node is known to be. */
    private static final class State {
        boolean certain;
        boolean possible;
        /** Affected itself since this hour (back: until), null: not. */
        @Nullable Integer sinceCertain;
        @Nullable Integer sincePossible;
        BitSet heldCertain = new BitSet();
        BitSet heldPossible = new BitSet();
        BitSet insideCertain = new BitSet();
        BitSet insidePossible = new BitSet();
        /** Moments known as a range: back only. */
        Set<Span> moments = new HashSet<>();

        State copy() {
            State copy = new State();
            copy.add(this);
            return copy;
        }

        void add(State other) {
            certain |= other.certain;
            possible |= other.possible;
            sinceCertain = sooner(sinceCertain, other.sinceCertain);
            sincePossible = sooner(sincePossible, other.sincePossible);
            heldCertain.or(other.heldCertain);
            heldPossible.or(other.heldPossible);
            insideCertain.or(other.insideCertain);
            insidePossible.or(other.insidePossible);
            moments.addAll(other.moments);
        }

        boolean sameAs(State other) {
            return certain == other.certain && possible == other.possible && java.util.Objects.equals(sinceCertain, other.sinceCertain)
                    && java.util.Objects.equals(sincePossible, other.sincePossible) && heldCertain.equals(other.heldCertain)
                    && heldPossible.equals(other.heldPossible) && insideCertain.equals(other.insideCertain)
                    && insidePossible.equals(other.insidePossible) && moments.equals(other.moments);
        }

        private static @Nullable Integer sooner(@Nullable Integer one, @Nullable Integer other) {
            return one == null ? other : other == null ? one : Integer.valueOf(Math.min(one, other));
        }
    }

    /** The answer: by key, certainty and depth; what time alone kept out; whether a bound cut something off. */
    record Answer(Map<String, String> items, Set<String> excluded, boolean truncated) {
    }

    private static final int ALWAYS = Integer.MIN_VALUE;

    private final Reading reading;
    private final boolean forward;
    private final TraceOptions options;
    private final @Nullable Span window;
    private final Set<String> origins;
    private final Set<Rule> broken;
    private final Set<String> excluded = new LinkedHashSet<>();
    /** What is known of everything that was reached. */
    private Map<String, State> known = Map.of();

    Reference(Reading reading, Direction direction, Set<String> origins, TraceOptions options, Set<Rule> broken) {
        this.reading = reading;
        this.forward = direction == Direction.FORWARD;
        this.options = options;
        this.broken = broken;
        this.origins = new LinkedHashSet<>();
        origins.forEach(origin -> this.origins.addAll(reading.twins(origin)));
        this.window = options.window() == null || broken.contains(Rule.WINDOW) ? null
                : new Span(Span.hour(options.window().from()), Span.hour(options.window().until()));
    }

    Answer trace() {
        int last = options.maxDepth() == null || broken.contains(Rule.DEPTH) ? 1_000_000 : 2 * options.maxDepth();
        Map<Integer, Map<String, State>> rounds = new HashMap<>();
        Map<String, State> first = new TreeMap<>();
        origins.stream().filter(origin -> !reading.processes.contains(origin)).forEach(origin -> first.put(origin, begin()));
        rounds.put(-1, Map.of());
        rounds.put(0, first);
        Map<String, String> items = new TreeMap<>();
        Map<String, Integer> certainAt = new HashMap<>();
        int quiet = 0;
        int round = 0;
        boolean truncated = false;
        while (quiet < 3) {
            round++;
            Map<String, State> before = rounds.get(round - 1);
            Map<String, State> next = new TreeMap<>();
            before.forEach((key, state) -> next.put(key, state.copy()));
            if (round == 1) {
                origins.stream().filter(reading.processes::contains).forEach(origin -> next.put(origin, begin()));
            }
            Set<String> ruledOut = new LinkedHashSet<>();
            contribute(rounds.get(round - 2), before, next, ruledOut);
            twins(next);
            // a process behind the last item still lies within the bound
            int bound = round;
            ruledOut.stream().filter(key -> bound <= last || (bound == last + 1 && reading.processes.contains(key))).forEach(excluded::add);
            boolean changed = changed(before, next);
            quiet = changed ? 0 : quiet + 1;
            if (round > last && itemsChanged(before, next)) {
                truncated = true;
            }
            if (round > last + 1) {
                break;
            }
            rounds.put(round, next);
            if (round <= last) {
                note(next, round, items, certainAt);
            }
        }
        int end = Math.min(round, last);
        known = rounds.get(end);
        excluded.removeIf(key -> origins.contains(key) || items.containsKey(key) || reachedProcess(key, rounds, end));
        Map<String, String> things = new TreeMap<>();
        items.forEach((key, item) -> {
            if (reading.twins(key).stream().noneMatch(origins::contains)) {
                things.merge(reading.one(key), item, (one, other) -> one.equals(other) ? one : one + " or " + other);
            }
        });
        return new Answer(things, excluded, truncated);
    }

    /**
     * By receiver: how many affected lots and units went to it, how many of them possibly, and in how many shipments. Whatever is affected is traced by
     * itself, over nothing but packing and shipping, among what was reached; back, whatever it did counts. To be asked when {@link #trace} was.
     */
    Map<String, String> received() {
        Map<String, int[]> sums = new TreeMap<>();
        Set<String> things = new LinkedHashSet<>();
        Set<String> shipments = new LinkedHashSet<>();
        known.forEach((key, state) -> {
            ItemKind kind = reading.kinds.get(key);
            if (kind != null && kind.compareTo(ItemKind.UNIT) <= 0 && (state.sincePossible != null || origins.contains(key))) {
                things.add(reading.one(key));
            }
            if (kind == ItemKind.SHIPMENT && state.possible) {
                shipments.add(reading.one(key));
            }
        });
        shipments.forEach(shipment -> receivers(shipment).forEach(receiver -> sums.computeIfAbsent(receiver, any -> new int[3])[2]++));
        for (String thing : things) {
            travelled(thing).forEach((shipment, certain) -> receivers(shipment).forEach(receiver -> {
                sums.get(receiver)[0]++;
                sums.get(receiver)[1] += certain ? 0 : 1;
            }));
        }
        Map<String, String> received = new TreeMap<>();
        sums.forEach((receiver, sum) -> received.put(receiver, sum[0] + " items, " + sum[1] + " possible, " + sum[2] + " shipments"));
        return received;
    }

    private Set<String> receivers(String shipment) {
        Set<String> receivers = new LinkedHashSet<>();
        reading.twins(shipment).stream().map(reading.receivers::get).filter(java.util.Objects::nonNull).forEach(receivers::add);
        return receivers;
    }

    /** Which shipments a thing was in, and whether for certain. */
    private Map<String, Boolean> travelled(String thing) {
        Reference leaving = new Reference(reading, Direction.FORWARD, origins, forward ? options : TraceOptions.DEFAULT, Set.of());
        Reference carried = new Reference(reading, Direction.FORWARD, origins, TraceOptions.DEFAULT, Set.of());
        Set<String> keys = reading.twins(thing);
        Map<String, State> now = new TreeMap<>();
        for (String key : keys) {
            State begin = new State();
            begin.add(known.get(key));
            begin.heldCertain.clear();
            begin.heldPossible.clear();
            begin.moments.clear();
            if (!forward) {
                begin.sincePossible = ALWAYS;
                begin.sinceCertain = begin.sinceCertain != null || origins.contains(key) ? Integer.valueOf(ALWAYS) : null;
            }
            now.put(key, begin);
        }
        Map<String, State> arrived = new TreeMap<>();
        boolean grows = true;
        while (grows) {
            Map<String, State> next = new TreeMap<>(arrived);
            next.replaceAll((key, state) -> state.copy());
            for (Way way : reading.ways) {
                boolean among = known.containsKey(way.head()) && known.get(way.head()).possible;
                if (among && (way.kind() == EdgeKind.PACKED_IN || way.kind() == EdgeKind.SHIPPED_IN)) {
                    leaving.step(now, way.tail(), way.head(), way, next, new LinkedHashSet<>());
                    carried.carry(arrived, way, next);
                }
            }
            carried.twins(next);
            grows = changed(arrived, next);
            arrived = next;
        }
        Map<String, Boolean> shipments = new TreeMap<>();
        arrived.forEach((key, state) -> {
            if (reading.kinds.get(key) == ItemKind.SHIPMENT && state.possible) {
                shipments.merge(reading.one(key), state.certain, Boolean::logicalOr);
            }
        });
        return shipments;
    }

    /** On from what something came into; that it may be an origin, too, matters not to what was in it. */
    private void carry(Map<String, State> arrived, Way way, Map<String, State> next) {
        step(arrived, way.tail(), way.head(), way, next, new LinkedHashSet<>());
    }

    /** What is known of a key is known of the thing. */
    private void twins(Map<String, State> now) {
        for (String key : List.copyOf(now.keySet())) {
            for (String twin : broken.contains(Rule.TWINS) ? Set.<String>of() : reading.twins(key)) {
                State same = now.get(key).copy();
                now.computeIfAbsent(twin, any -> new State()).add(same);
            }
        }
    }

    private static boolean reachedProcess(String key, Map<Integer, Map<String, State>> rounds, int last) {
        return rounds.entrySet().stream().anyMatch(round -> round.getKey() <= last + 1L && round.getValue().containsKey(key)
                && round.getValue().get(key).possible);
    }

    private State begin() {
        State state = new State();
        state.certain = true;
        state.possible = true;
        if (window == null) {
            state.sinceCertain = ALWAYS;
            state.sincePossible = ALWAYS;
        }
        return state;
    }

    private static boolean changed(Map<String, State> before, Map<String, State> next) {
        return next.entrySet().stream().anyMatch(each -> !before.containsKey(each.getKey()) || !before.get(each.getKey()).sameAs(each.getValue()));
    }

    private boolean itemsChanged(Map<String, State> before, Map<String, State> next) {
        return next.entrySet().stream().anyMatch(each -> reading.kinds.containsKey(each.getKey())
                && (!before.containsKey(each.getKey()) || !before.get(each.getKey()).sameAs(each.getValue())));
    }

    private void note(Map<String, State> now, int round, Map<String, String> items, Map<String, Integer> certainAt) {
        now.forEach((key, state) -> {
            if (!reading.kinds.containsKey(key) || origins.contains(key) || !state.possible) {
                return;
            }
            if (state.certain && certainAt.putIfAbsent(key, round) == null) {
                items.put(key, (broken.contains(Rule.CERTAINTY) ? "POSSIBLE" : "CONFIRMED") + " " + round / 2);
            } else if (!state.certain) {
                items.putIfAbsent(key, "POSSIBLE " + round / 2);
            }
        });
    }

    /** What arrives in this round: over edges between items from two half steps ago, to and from processes from one. */
    private void contribute(Map<String, State> earlier, Map<String, State> before, Map<String, State> next, Set<String> ruledOut) {
        for (Way way : reading.ways) {
            if (way.kind() == EdgeKind.SAME_AS) {
                continue;
            }
            String near = forward == (way.kind() != EdgeKind.RAN_ON) ? way.tail() : way.head();
            if (way.kind() == EdgeKind.RAN_ON) {
                near = way.head();
            }
            String far = near.equals(way.tail()) ? way.head() : way.tail();
            boolean direct = way.kind() == EdgeKind.PACKED_IN || way.kind() == EdgeKind.SHIPPED_IN || way.kind() == EdgeKind.YIELDED;
            step(direct ? earlier : before, near, far, way, next, ruledOut);
            if (broken.contains(Rule.DIRECTION) && way.kind() == EdgeKind.PACKED_IN) {
                step(earlier, far, near, way, next, ruledOut);
            }
            if (forward && way.kind() == EdgeKind.PACKED_IN && options.withContents() && !broken.contains(Rule.CONTENTS_OF_ORIGIN)) {
                inside(earlier, way, next, ruledOut);
            }
        }
    }

    private void step(Map<String, State> then, String near, String far, Way way, Map<String, State> next, Set<String> ruledOut) {
        State state = then.get(near);
        boolean isClass = reading.kinds.get(near) == ItemKind.CLASS && !broken.contains(Rule.CLASS_NOT_CROSSED);
        if (state == null || !state.possible || (isClass && !origins.contains(near))) {
            return;
        }
        State arrived = new State();
        boolean along = forward ? forward(near, state, far, way, arrived) : back(near, state, far, way, arrived);
        if (arrived.possible) {
            next.computeIfAbsent(far, k -> new State()).add(arrived);
        } else if (along) {
            ruledOut.add(far);
        }
    }

    // ---- forward ----

    private boolean forward(String near, State state, String far, Way way, State arrived) {
        boolean own = state.sincePossible != null || (window != null && origins.contains(near));
        return switch (way.kind()) {
            case RAN_ON -> {
                ran(way, far, arrived);
                yield true;
            }
            case PRODUCED, YIELDED -> {
                point(near, state, far, way, arrived);
                yield own;
            }
            case CONSUMED_IN -> {
                point(near, state, far, way, arrived);
                boolean heldPossible = meets(state.heldPossible, closed(way.from()));
                boolean heldCertain = covers(state.heldCertain, way.from());
                if (broken.contains(Rule.SHIPMENT_STAYS) && reading.kinds.get(near) == ItemKind.SHIPMENT && way.from().latest() < 20) {
                    arrived.possible = false;
                    arrived.certain = false;
                }
                affect(far, way, heldPossible, heldCertain, arrived);
                yield true;
            }
            case SHIPPED_IN -> {
                boolean possible = leavesMaybe(near, state, way) || meets(state.heldPossible, closed(way.from().earliest(), way.until().latest()));
                boolean certain = leavesSurely(near, state, way) || meets(state.heldCertain, core(way));
                if (possible) {
                    affectAlways(certain, arrived);
                }
                yield true;
            }
            case PACKED_IN -> {
                pack(near, state, way, arrived);
                yield true;
            }
            default -> throw new IllegalStateException();
        };
    }

    private void point(String near, State state, String far, Way way, State arrived) {
        Span time = strictTime(way);
        boolean possible = state.sincePossible != null && time.latest() >= state.sincePossible;
        boolean certain = state.sinceCertain != null && (state.sinceCertain == ALWAYS || time.earliest() >= state.sinceCertain);
        if (state.sincePossible != null && state.sincePossible == ALWAYS) {
            possible = true;
        }
        if (broken.contains(Rule.MATERIAL_TIMELESS) && way.kind() == EdgeKind.CONSUMED_IN && producedAfter(near, way)) {
            possible = false;
            certain = false;
        }
        if (window != null && origins.contains(near)) {
            possible |= way.from().latest() >= window.earliest() && way.from().earliest() < window.latest();
            certain |= way.from().earliest() >= window.earliest() && way.from().latest() < window.latest();
        }
        affect(far, way, possible, certain && possible, arrived);
    }

    private boolean producedAfter(String item, Way way) {
        return reading.ways.stream().anyMatch(other -> other.kind() == EdgeKind.PRODUCED && other.head().equals(item)
                && other.from().earliest() > way.from().latest());
    }

    private void affect(String far, Way way, boolean possible, boolean certain, State arrived) {
        boolean strict = reading.isStrict(far) && !broken.contains(Rule.STRICT);
        Span time = strictTime(way);
        if (possible) {
            arrived.possible = true;
            arrived.sincePossible = State.sooner(arrived.sincePossible, strict && time.earliest() > Span.BEGINNING ? time.earliest() : ALWAYS);
        }
        if (certain) {
            arrived.certain = true;
            if (!strict || time.latest() < Span.END) {
                arrived.sinceCertain = State.sooner(arrived.sinceCertain, strict ? time.latest() : ALWAYS);
            }
        }
    }

    private static void affectAlways(boolean certain, State arrived) {
        arrived.possible = true;
        arrived.sincePossible = ALWAYS;
        if (certain) {
            arrived.certain = true;
            arrived.sinceCertain = ALWAYS;
        }
    }

    /** STRICT compares the time told, else the started–ended range of the process. */
    private Span strictTime(Way way) {
        if (way.timeTold() || (way.kind() != EdgeKind.CONSUMED_IN && way.kind() != EdgeKind.PRODUCED)) {
            return way.from();
        }
        String process = way.kind() == EdgeKind.CONSUMED_IN ? way.head() : way.tail();
        int earliest = reading.started.getOrDefault(process, Span.UNKNOWN).earliest();
        int latest = reading.ended.getOrDefault(process, Span.UNKNOWN).latest();
        return new Span(earliest, latest < earliest ? Span.END : latest);
    }

    private boolean movesItself(String near, Way way) {
        ItemKind kind = reading.kinds.get(near);
        return (kind != ItemKind.RAW_MATERIAL && kind != ItemKind.BATCH) || way.from().latest() == Span.BEGINNING;
    }

    private boolean leavesMaybe(String near, State state, Way way) {
        boolean itself = movesItself(near, way);
        int leaving = itself ? way.until().latest() : way.from().latest();
        boolean maybe = state.sincePossible != null && (state.sincePossible == ALWAYS || leaving >= state.sincePossible);
        if (window != null && origins.contains(near)) {
            maybe |= itself ? way.from().earliest() <= window.latest() && way.until().latest() >= window.earliest()
                    : way.from().latest() >= window.earliest() && way.from().earliest() < window.latest();
        }
        return maybe;
    }

    private boolean leavesSurely(String near, State state, Way way) {
        boolean itself = movesItself(near, way);
        Integer since = state.sinceCertain;
        boolean first = !broken.contains(Rule.FIRST_STEP) || way.from().latest() < way.until().earliest();
        boolean sure = since != null && (since == ALWAYS ? first : itself ? way.until().earliest() > since : way.from().earliest() >= since);
        if (window != null && origins.contains(near)) {
            sure |= itself ? way.from().latest() < window.latest() && way.until().earliest() > window.earliest()
                    : way.from().earliest() >= window.earliest() && way.from().latest() < window.latest();
        }
        return sure;
    }

    private void pack(String near, State state, Way way, State arrived) {
        boolean itself = movesItself(near, way);
        BitSet possible = new BitSet();
        BitSet certain = new BitSet();
        boolean windowed = window != null && origins.contains(near);
        State windowless = state.copy();
        if (windowed) {
            State none = new State();
            if (leavesMaybe(near, none, way)) {
                arrived.possible = true;
                possible.or(closed(Math.max(way.from().earliest(), itself ? window.earliest() : Span.BEGINNING), way.until().latest()));
            }
            if (leavesSurely(near, none, way)) {
                arrived.certain = true;
                certain.or(core(Math.max(way.from().latest(), itself ? window.earliest() : Span.BEGINNING), way.until().earliest()));
            }
        }
        if (windowless.sincePossible != null && leaving(itself, way, windowless.sincePossible)) {
            arrived.possible = true;
            possible.or(closed(Math.max(way.from().earliest(), itself ? windowless.sincePossible : Span.BEGINNING), way.until().latest()));
        }
        if (windowless.sinceCertain != null && surelyLeaving(itself, way, windowless.sinceCertain)) {
            arrived.certain = true;
            certain.or(core(Math.max(way.from().latest(), itself ? windowless.sinceCertain : Span.BEGINNING), way.until().earliest()));
        }
        BitSet outer = closed(way.from().earliest(), way.until().latest());
        if (!itself && origins.contains(way.head()) && !broken.contains(Rule.LOT_STAYS_IN_ORIGIN)) {
            stayInOrigin(state, way, possible, certain);
        }
        BitSet heldPossible = broken.contains(Rule.INTERVALS_NOT_HULL) ? hull(state.heldPossible) : state.heldPossible;
        possible.or(broken.contains(Rule.CONTAINMENT_TIMED) && !state.heldPossible.isEmpty() ? outer : and(heldPossible, outer));
        certain.or(and(state.heldCertain, core(way)));
        arrived.heldPossible.or(possible);
        arrived.heldCertain.or(certain);
        arrived.possible |= !possible.isEmpty();
        arrived.certain |= !certain.isEmpty();
    }

    /** A lot went into an origin before it was affected there; what is of it in there goes on with the origin. */
    private void stayInOrigin(State state, Way way, BitSet possible, BitSet certain) {
        BitSet maybe = and(state.insidePossible, closed(way.from().earliest(), way.until().latest()));
        BitSet surely = and(state.insideCertain, core(way));
        if (!maybe.isEmpty()) {
            possible.or(closed(hour(maybe.nextSetBit(0)), way.until().latest()));
        }
        if (!surely.isEmpty()) {
            certain.or(core(hour(surely.nextSetBit(0)), way.until().earliest()));
        }
    }

    private static boolean leaving(boolean itself, Way way, int since) {
        return since == ALWAYS || (itself ? way.until().latest() >= since : way.from().latest() >= since);
    }

    private boolean surelyLeaving(boolean itself, Way way, int since) {
        if (since == ALWAYS) {
            return !broken.contains(Rule.FIRST_STEP) || way.from().latest() < way.until().earliest();
        }
        return itself ? way.until().earliest() > since : way.from().earliest() >= since;
    }

    private void inside(Map<String, State> then, Way way, Map<String, State> next, Set<String> ruledOut) {
        String container = way.head();
        State state = then.get(container);
        boolean origin = origins.contains(container);
        boolean notCrossed = reading.kinds.get(container) == ItemKind.CLASS && !origin;
        if (state == null || notCrossed || (!origin && state.insidePossible.isEmpty() && state.insideCertain.isEmpty())) {
            return;
        }
        BitSet possible = origin ? originTime(false, way) : and(state.insidePossible, closed(way.from().earliest(), way.until().latest()));
        BitSet certain = origin ? originTime(true, way) : and(state.insideCertain, core(way));
        boolean surely = origin ? window == null || (way.from().latest() < window.latest() && way.until().earliest() > window.earliest())
                : !certain.isEmpty();
        if (possible.isEmpty()) {
            ruledOut.add(way.tail());
            return;
        }
        State arrived = new State();
        arrived.possible = true;
        arrived.insidePossible = possible;
        arrived.insideCertain = certain;
        arrived.sincePossible = hour(possible.nextSetBit(0));
        if (surely) {
            arrived.certain = true;
            if (!reading.isPart(way.tail(), way.quantity())) {
                int begin = origin ? Math.max(way.from().latest(), window == null ? Span.BEGINNING : window.earliest()) : hour(certain.nextSetBit(0));
                arrived.sinceCertain = begin == Span.BEGINNING ? Integer.valueOf(ALWAYS) : begin == Span.END ? null : Integer.valueOf(begin);
            }
        }
        if (arrived.sincePossible == Span.BEGINNING) {
            arrived.sincePossible = ALWAYS;
        }
        next.computeIfAbsent(way.tail(), k -> new State()).add(arrived);
    }

    private BitSet originTime(boolean certain, Way way) {
        int begin = window == null ? Span.BEGINNING : window.earliest();
        int end = window == null ? Span.END : window.latest();
        return certain ? core(Math.max(way.from().latest(), begin), Math.min(way.until().earliest(), end))
                : closed(Math.max(way.from().earliest(), begin), Math.min(way.until().latest(), end));
    }

    private void ran(Way way, String process, State arrived) {
        Span started = reading.started.getOrDefault(process, Span.UNKNOWN);
        Span ended = reading.ended.getOrDefault(process, Span.UNKNOWN);
        ended = new Span(Math.max(ended.earliest(), started.earliest()), ended.latest() < started.earliest() ? Span.END : ended.latest());
        boolean possible = window == null || (started.earliest() <= window.latest() && ended.latest() >= window.earliest());
        boolean certain = window == null || (started.latest() < window.latest() && ended.earliest() > window.earliest());
        if (!possible) {
            return;
        }
        boolean strict = reading.isStrict(process) && !broken.contains(Rule.STRICT);
        int begin = window == null ? Span.BEGINNING : window.earliest();
        int end = window == null ? Span.END : window.latest();
        int since = forward ? Math.max(started.earliest(), begin) : mirror(Math.min(ended.latest(), end));
        int surelySince = forward ? Math.max(started.latest(), begin) : mirror(Math.min(ended.earliest(), end));
        int unbounded = forward ? Span.BEGINNING : mirror(Span.END);
        arrived.possible = true;
        arrived.sincePossible = strict && since != unbounded ? since : ALWAYS;
        arrived.certain = certain;
        int never = forward ? Span.END : mirror(Span.BEGINNING);
        if (certain && (!strict || surelySince != never)) {
            arrived.sinceCertain = strict && surelySince != unbounded ? surelySince : ALWAYS;
        }
    }

    // ---- back ----

    private boolean back(String near, State state, String far, Way way, State arrived) {
        return switch (way.kind()) {
            case RAN_ON -> {
                ran(way, far, arrived);
                yield true;
            }
            case PRODUCED, CONSUMED_IN, YIELDED -> {
                boolean own = state.sincePossible != null || (window != null && origins.contains(near));
                backPoint(near, state, far, way, arrived);
                yield own;
            }
            case SHIPPED_IN -> {
                boolean possible = state.sincePossible != null;
                boolean certain = state.sinceCertain != null;
                if (window != null && origins.contains(near)) {
                    possible |= way.from().earliest() <= window.latest() && way.until().latest() >= window.earliest();
                    certain |= way.from().latest() < window.latest() && way.until().earliest() > window.earliest();
                }
                cameFrom(far, way.from(), possible, certain && possible, arrived);
                if (possible) {
                    arrived.heldPossible.or(closed(way.from().earliest(), way.until().latest()));
                }
                if (possible && certain) {
                    arrived.heldCertain.or(core(way));
                }
                yield true;
            }
            case PACKED_IN -> backContents(near, state, far, way, arrived);
            default -> throw new IllegalStateException();
        };
    }

    private static int mirror(int hour) {
        return hour == Span.BEGINNING ? 1000 : hour == Span.END ? -1000 : -hour;
    }

    private void backPoint(String near, State state, String far, Way way, State arrived) {
        Span time = strictTime(way);
        boolean possible = state.sincePossible != null && (state.sincePossible == ALWAYS || mirror(time.earliest()) >= state.sincePossible);
        boolean certain = state.sinceCertain != null && (state.sinceCertain == ALWAYS || mirror(time.latest()) >= state.sinceCertain);
        if (window != null && origins.contains(near)) {
            possible |= way.from().latest() >= window.earliest() && way.from().earliest() < window.latest();
            certain |= way.from().earliest() >= window.earliest() && way.from().latest() < window.latest();
        }
        cameFrom(far, time, possible, certain && possible, arrived);
        if (possible && reading.kinds.containsKey(far)) {
            arrived.heldPossible.or(closed(way.from()));
            if (certain) {
                arrived.moments.add(way.from());
            }
        }
    }

    private void cameFrom(String far, Span time, boolean possible, boolean certain, State arrived) {
        boolean strict = reading.isStrict(far) && !broken.contains(Rule.STRICT);
        if (possible) {
            arrived.possible = true;
            arrived.sincePossible = State.sooner(arrived.sincePossible, strict && time.latest() < Span.END ? mirror(time.latest()) : ALWAYS);
        }
        if (certain) {
            arrived.certain = true;
            if (!strict || time.earliest() > Span.BEGINNING) {
                arrived.sinceCertain = State.sooner(arrived.sinceCertain, strict ? mirror(time.earliest()) : ALWAYS);
            }
        }
    }

    private boolean backContents(String near, State state, String far, Way way, State arrived) {
        boolean origin = origins.contains(near);
        BitSet stay = closed(way.from().earliest(), way.until().latest());
        BitSet possible = and(state.heldPossible, broken.contains(Rule.CONTAINMENT_TIMED) ? closed(Span.UNKNOWN) : stay);
        BitSet certain = and(state.heldCertain, core(way));
        boolean surely = !certain.isEmpty();
        for (Span moment : state.moments) {
            if (covers(core(way), moment)) {
                arrived.moments.add(moment);
                surely = true;
            }
        }
        if (origin) {
            possible.or(originTime(false, way));
            certain.or(originTime(true, way));
            surely |= !originTime(false, way).isEmpty()
                    && (window == null || (way.from().latest() < window.latest() && way.until().earliest() > window.earliest()));
        }
        arrived.heldPossible.or(possible);
        arrived.heldCertain.or(certain);
        cameFrom(far, way.from().latest() == Span.BEGINNING ? way.until() : way.from(), !possible.isEmpty(), surely, arrived);
        return origin || !state.heldPossible.isEmpty();
    }

    // ---- sets of hours ----

    private static int bit(int hour) {
        return 2 * (hour + 1);
    }

    private static int hour(int bit) {
        return bit / 2 - 1;
    }

    /** Both ends count. */
    private static BitSet closed(int from, int until) {
        BitSet set = new BitSet();
        if (from <= until) {
            set.set(bit(from), bit(until) + 1);
        }
        return set;
    }

    private static BitSet closed(Span span) {
        return closed(span.earliest(), span.latest());
    }

    /** The upper end does not count. */
    private static BitSet core(int from, int until) {
        BitSet set = new BitSet();
        if (from < until) {
            set.set(bit(from), bit(until));
        }
        return set;
    }

    private static BitSet core(Way way) {
        return core(way.from().latest(), way.until().earliest());
    }

    private BitSet and(BitSet one, BitSet other) {
        BitSet both = (BitSet) one.clone();
        both.and(other);
        if (broken.contains(Rule.TOUCHING) && both.cardinality() == 1) {
            both.clear();
        }
        return both;
    }

    private static BitSet hull(BitSet set) {
        BitSet hull = new BitSet();
        if (!set.isEmpty()) {
            hull.set(set.nextSetBit(0), set.length());
        }
        return hull;
    }

    private static boolean meets(BitSet one, BitSet other) {
        return one.intersects(other);
    }

    private static boolean covers(BitSet set, Span span) {
        int end = span.latest() == Span.END ? bit(span.latest()) : bit(span.latest()) + 1;
        return set.nextClearBit(bit(span.earliest())) >= end;
    }
}
