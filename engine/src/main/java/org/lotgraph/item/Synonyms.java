package org.lotgraph.item;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.lotgraph.store.Graph;
import org.neo4j.driver.Record;

/** Which keys of master data name one thing, as known at a batch: over any number of aliases, in chains and circles too. */
public final class Synonyms {

    private final Graph graph;

    public Synonyms(Graph graph) {
        this.graph = graph;
    }

    private record Named(boolean declared, Set<String> others) {
    }

    /**
     * For each of the keys that is not alone the one that stands for its thing: the first in their order of those that something declares,
     * else the first. One statement a step between aliases.
     */
    public Map<String, String> first(MasterData kind, Collection<String> keys, int batch) {
        Map<String, Named> known = known(kind, keys, batch);
        Map<String, String> first = new HashMap<>();
        for (String key : known.keySet()) {
            if (!first.containsKey(key)) {
                List<String> group = group(key, known);
                String best = group.stream().min(Comparator.<String, Boolean>comparing(each -> !known.get(each).declared())
                        .thenComparing(Comparator.naturalOrder())).orElse(key);
                group.forEach(each -> first.put(each, best));
            }
        }
        return first;
    }

    /** All keys of the master data that bears one of these names (key, source's id, GTIN, GLN, exact name), and the names themselves. */
    public List<String> keys(MasterData kind, List<String> names, int batch) {
        Set<String> keys = new LinkedHashSet<>(names);
        graph.read("masterdata/named", Map.of("kind", kind.label(), "names", names)).forEach(row -> keys.add(row.get("key").asString()));
        keys.addAll(known(kind, keys, batch).keySet());
        return List.copyOf(keys);
    }

    private Map<String, Named> known(MasterData kind, Collection<String> keys, int batch) {
        Map<String, Named> known = new HashMap<>();
        Set<String> asked = new HashSet<>();
        List<String> next = keys.stream().distinct().toList();
        while (!next.isEmpty()) {
            asked.addAll(next);
            Set<String> further = new LinkedHashSet<>();
            for (Record row : graph.read("masterdata/synonyms", Map.of("kind", kind.label(), "keys", next, "batch", batch))) {
                String other = row.get("other").asString();
                known.computeIfAbsent(row.get("key").asString(), key -> new Named(row.get("declared").asBoolean(),
                        new LinkedHashSet<>())).others().add(other);
                further.add(other);
            }
            further.removeAll(asked);
            next = List.copyOf(further);
        }
        return known;
    }

    private static List<String> group(String key, Map<String, Named> known) {
        Set<String> seen = new LinkedHashSet<>(Set.of(key));
        ArrayDeque<String> left = new ArrayDeque<>(seen);
        while (!left.isEmpty()) {
            for (String other : known.get(left.remove()).others()) {
                if (seen.add(other)) {
                    left.add(other);
                }
            }
        }
        return new ArrayList<>(seen);
    }
}
