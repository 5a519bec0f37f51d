package org.lotgraph.anomaly;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.lotgraph.store.Graph;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

import it.unimi.dsi.fastutil.longs.LongLinkedOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;

/**
 * Keys that are said to name one thing and cannot: two identities of GS1's of one form (two SSCCs, two GTINs with a lot), or two kinds of
 * thing. Aliases are followed over any number of steps. Reported of each key that something in its group contradicts.
 */
record ContradictingAliases() implements Check {

    private static final String GS1 = "https://id.gs1.org";

    /** A node as told: what it is, its names, what it is the same as, and who said so of it first. */
    private record Named(long node, String key, String kind, Set<String> names, Set<Long> others, Record told) {
    }

    @Override
    public Population population() {
        return Population.ALIASED;
    }

    @Override
    public void look(Graph graph, long[] nodes, int batch, Consumer<Anomaly> found) {
        Map<Long, Named> known = known(graph, nodes, batch);
        LongOpenHashSet wanted = new LongOpenHashSet(nodes);
        Set<Long> left = new LinkedHashSet<>(known.keySet());
        while (!left.isEmpty()) {
            List<Named> group = group(left.iterator().next(), known);
            group.forEach(each -> left.remove(each.node));
            judge(group, wanted, found);
        }
    }

    private static void judge(List<Named> group, LongOpenHashSet wanted, Consumer<Anomaly> found) {
        Map<String, String> kinds = new LinkedHashMap<>();
        Map<String, Set<String>> byForm = new HashMap<>();
        for (Named each : group) {
            kinds.putIfAbsent(each.kind, each.key);
            each.names.forEach(name -> byForm.computeIfAbsent(form(name), any -> new LinkedHashSet<>()).add(name));
        }
        for (Named each : group) {
            String message = wanted.contains(each.node) ? contradiction(each, kinds, byForm) : null;
            if (message != null) {
                found.accept(Anomaly.of(AnomalyKind.CONTRADICTING_ALIASES, each.key, message, each.told));
            }
        }
    }

    private static @Nullable String contradiction(Named one, Map<String, String> kinds, Map<String, Set<String>> byForm) {
        for (Map.Entry<String, String> other : kinds.entrySet()) {
            if (!other.getKey().equals(one.kind)) {
                return "%s is a %s and %s is a %s, yet they are said to be one thing.".formatted(one.key, one.kind, other.getValue(), other.getKey());
            }
        }
        for (String name : one.names) {
            for (String other : form(name).isEmpty() ? Set.<String>of() : byForm.getOrDefault(form(name), Set.of())) {
                if (!other.equals(name)) {
                    return "%s and %s are two identities of GS1's, yet they are said to be one thing.".formatted(name, other);
                }
            }
        }
        return null;
    }

    /** The application identifiers of a key; empty where it is none of GS1's. */
    private static String form(String name) {
        if (!name.startsWith(GS1)) {
            return "";
        }
        String[] parts = name.substring(GS1.length()).split("/");
        StringBuilder form = new StringBuilder();
        for (int i = 1; i < parts.length; i += 2) {
            form.append('/').append(parts[i]);
        }
        return form.toString();
    }

    private static Map<Long, Named> known(Graph graph, long[] nodes, int batch) {
        Map<Long, Named> known = new LinkedHashMap<>();
        LongLinkedOpenHashSet asked = new LongLinkedOpenHashSet();
        long[] next = nodes;
        while (next.length > 0) {
            Arrays.stream(next).forEach(asked::add);
            LongLinkedOpenHashSet further = new LongLinkedOpenHashSet();
            graph.stream("anomaly/aliases-of", Map.of("nodes", next, "batch", batch), row -> {
                long other = row.get("other").asLong();
                known.computeIfAbsent(row.get("node").asLong(), node -> named(row)).others.add(other);
                if (!asked.contains(other)) {
                    further.add(other);
                }
            });
            next = further.toLongArray();
        }
        return known;
    }

    private static Named named(Record row) {
        Set<String> names = new LinkedHashSet<>();
        row.get("names").values(name -> name.asString("")).forEach(names::add);
        return new Named(row.get("node").asLong(), row.get("key").asString(), kind(row.get("labels").asList(Value::asString)), names, new LinkedHashSet<>(), row);
    }

    private static String kind(List<String> labels) {
        String label = labels.stream().filter(each -> !each.equals("Item")).findFirst().orElse("Item");
        return label.equals("RawMaterial") || label.equals("Batch") ? "lot" : label.toLowerCase(java.util.Locale.ROOT);
    }

    private static List<Named> group(long node, Map<Long, Named> known) {
        Set<Long> seen = new LinkedHashSet<>(Set.of(node));
        ArrayDeque<Long> left = new ArrayDeque<>(seen);
        List<Named> group = new ArrayList<>();
        while (!left.isEmpty()) {
            Named next = known.get(left.remove());
            if (next != null) {
                group.add(next);
                next.others.stream().filter(seen::add).forEach(left::add);
            }
        }
        return group;
    }
}
