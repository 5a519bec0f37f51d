package org.lotgraph.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.lotgraph.item.ValidTime;
import org.lotgraph.ledger.Touched.Pair;
import org.neo4j.driver.Record;

/**
 * Derives anew who was in what, for the pairs of item and container that facts of events have touched; an emptying touches all that was
 * inside then or came later and is still inside. What a container held and let go before is never read.
 */
final class Packing {

    private final Telling telling;
    private final Derivation derivation;
    private final Map<Pair, List<PackingFact>> told = new HashMap<>();
    private final Emptyings emptyings = new Emptyings();
    private final Map<Pair, List<ValidTime[]>> rows = new HashMap<>();

    Packing(Telling telling) {
        this.telling = telling;
        this.derivation = new Derivation(telling);
    }

    void derive(Touched touched) {
        Set<Pair> pairs = new HashSet<>(touched.pairs);
        pairs.addAll(inside(touched.emptied));
        Set<Long> containers = pairs.stream().map(Pair::container).collect(Collectors.toSet());
        containers.addAll(touched.emptied.keySet());
        if (containers.isEmpty()) {
            return;
        }
        touched.packings.forEach((pair, told) -> this.told.put(pair, told.stream().map(this::fact).collect(Collectors.toCollection(ArrayList::new))));
        containers.removeIf(container -> telling.tellsAllOf(container) && !touched.emptied.containsKey(container));
        load(pairs.stream().filter(pair -> !told.containsKey(pair)).toList(), List.copyOf(containers));
        findIdle(pairs);
        pairs.forEach(this::derive);
        derivation.write();
    }

    private Set<Pair> inside(Map<Long, Long> emptied) {
        if (emptied.isEmpty()) {
            return Set.of();
        }
        List<Map<String, Object>> wanted = emptied.entrySet().stream()
                .map(entry -> Map.<String, Object>of("container", entry.getKey(), "since", entry.getValue())).toList();
        return telling.tx().run("ledger/packed-since", Map.of("rows", wanted)).stream().map(Packing::pair).collect(Collectors.toSet());
    }

    private void load(List<Pair> pairs, List<Long> containers) {
        loadEmptyings(containers);
        if (pairs.isEmpty()) {
            return;
        }
        Map<String, Object> wanted = Map.of("pairs", pairs.stream().map(pair -> List.of(pair.item(), pair.container())).toList());
        for (Record row : telling.tx().run("ledger/packing-told", wanted)) {
            told.computeIfAbsent(pair(row), any -> new ArrayList<>()).add(fact(row, PackingFact.As.valueOf(as(row)), false));
        }
        for (Record row : telling.tx().run("ledger/packed-standing", wanted)) {
            if (row.get("event").isNull()) {
                rows.computeIfAbsent(pair(row), any -> new ArrayList<>()).add(new ValidTime[] {
                        Moves.range(row, "from", ValidTime.BEGINNING), Moves.range(row, "until", ValidTime.END)});
            } else {
                derivation.stands(row);
            }
        }
    }

    private void loadEmptyings(List<Long> containers) {
        if (!containers.isEmpty()) {
            for (Record row : telling.tx().run("ledger/emptying-told", Map.of("containers", containers))) {
                emptyings.add(row, fact(row, PackingFact.As.EMPTIED, row.get("idle").asBoolean(false)),
                        telling.isOfSegment(row.get("fresh").asInt(), row.get("order").asLong()));
            }
            emptyings.sort();
        }
    }

    private static Pair pair(Record row) {
        return new Pair(row.get("from").asLong(), row.get("to").asLong());
    }

    private static String as(Record row) {
        return row.get("as").asString().toUpperCase(Locale.ROOT);
    }

    private static PackingFact fact(Record row, PackingFact.As as, boolean idle) {
        return new PackingFact(as, Moves.at(row), row.get("batch").asInt(), row.get("order").asLong(),
                row.get("fact").asLong(), row.get("event").asString(), row.get("line").asLong(), Moves.quantity(row), idle);
    }

    /** What was told just now. */
    private PackingFact fact(Row row) {
        return new PackingFact(PackingFact.As.valueOf(Moves.told(row, "as").toString().toUpperCase(Locale.ROOT)), Moves.at(row), telling.batch,
                (Long) Moves.told(row, "order"), row.fact(), String.valueOf(row.event()), row.line(), Moves.quantity(row));
    }

    private void findIdle(Set<Pair> pairs) {
        Map<Long, List<Pair>> byContainer = pairs.stream().collect(Collectors.groupingBy(Pair::container));
        List<Long> idle = emptyings.findIdle((container, emptying) -> byContainer.getOrDefault(container, List.of()).stream()
                .anyMatch(pair -> isClosedBy(emptying, pair)));
        if (!idle.isEmpty()) {
            telling.tx().run("ledger/set-idle", Map.of("ids", idle));
        }
    }

    private boolean isClosedBy(PackingFact emptying, Pair pair) {
        List<PackingFact> before = facts(pair).stream().filter(fact -> fact.equals(emptying) || fact.isLearnedBefore(emptying)).toList();
        return Stays.derive(before, telling::clock, at -> false).stays().stream().anyMatch(stay -> emptying.equals(stay.closing()));
    }

    private List<PackingFact> facts(Pair pair) {
        List<PackingFact> facts = new ArrayList<>(told.getOrDefault(pair, List.of()));
        facts.addAll(emptyings.since(pair.container(), facts.stream().mapToLong(fact -> fact.at().earliest()).min().orElse(Long.MAX_VALUE)));
        return facts;
    }

    private Stays.Derived stays(Pair pair) {
        return Stays.derive(facts(pair), telling::clock, at -> rows.getOrDefault(pair, List.of()).stream()
                .anyMatch(stay -> stay[0].latest() <= at.earliest() && (at.latest() < stay[1].earliest() || stay[1].earliest() == ValidTime.END)));
    }

    private void derive(Pair pair) {
        if (!told.containsKey(pair)) {
            return;
        }
        Stays.Derived derived = stays(pair);
        for (Stay stay : derived.stays()) {
            PackingFact by = stay.told();
            derivation.should("PACKED_IN", pair.item(), pair.container(), by.fact(), by.batch(), by.line(), by.event(), new Properties()
                    .put("from", stay.from()).put("until", stay.until()).put(by.quantity()).put("anomaly", stay.anomaly())
                    .put("closedBy", stay.closing() == null ? null : stay.closing().event()));
        }
        for (PackingFact closing : derived.closedNothing()) {
            derivation.should("CLOSED_NOTHING", pair.item(), pair.container(), closing.fact(), closing.batch(), closing.line(), closing.event(),
                    new Properties().put("at", closing.at()).put(closing.quantity()));
        }
    }
}
