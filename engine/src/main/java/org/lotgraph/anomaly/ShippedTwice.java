package org.lotgraph.anomaly;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import org.lotgraph.store.Graph;

import it.unimi.dsi.fastutil.longs.Long2ObjectLinkedOpenHashMap;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongLinkedOpenHashSet;

/**
 * Goods that travel by themselves and, at that time, inside something that travels: in the same shipment under some reading of the times,
 * or certainly at the same time in another one. Looks up through the containers a level at a time.
 */
final class ShippedTwice implements Check {

    private static final AnomalyKind KIND = AnomalyKind.SHIPPED_AS_CARTON_AND_CONTENT;

    @Override
    public Population population() {
        return Population.SHIPPED;
    }

    @Override
    public void look(Graph graph, long[] nodes, int batch, Consumer<Anomaly> found) {
        Long2ObjectLinkedOpenHashMap<List<Stay>> stays = new Long2ObjectLinkedOpenHashMap<>();
        LongLinkedOpenHashSet next = load(graph, nodes, batch, true, stays);
        long[] goods = stays.keySet().toLongArray();
        while (!next.isEmpty()) {
            next = load(graph, next.toLongArray(), batch, false, stays);
        }
        for (long item : goods) {
            new Search(stays, item, found).run();
        }
    }

    /** Reads the stays of some nodes; returns the containers that nothing was read of yet. */
    private static LongLinkedOpenHashSet load(Graph graph, long[] nodes, int batch, boolean both, Map<Long, List<Stay>> stays) {
        LongLinkedOpenHashSet into = new LongLinkedOpenHashSet();
        for (long node : both ? new long[0] : nodes) {
            stays.putIfAbsent(node, new ArrayList<>(1));
        }
        graph.stream(KIND.statement(), Map.of("nodes", nodes, "batch", batch, "both", both), row -> {
            Stay stay = Stay.of(row);
            stays.computeIfAbsent(row.get("node").asLong(), node -> new ArrayList<>(2)).add(stay);
            if (!stay.isJourney()) {
                into.add(stay.into());
            }
        });
        into.removeIf(stays::containsKey);
        return into;
    }

    /** What one item travels in, by itself and inside others. */
    private static final class Search {

        private final Long2ObjectLinkedOpenHashMap<List<Stay>> stays;
        private final long item;
        private final List<Stay> own;
        private final List<Stay> containers;
        private final Consumer<Anomaly> found;
        private final Set<String> said = new HashSet<>();
        /** By container: during what the search was there; for no longer it finds nothing new, nor in a container inside itself. */
        private final Long2ObjectOpenHashMap<List<Stay>> been = new Long2ObjectOpenHashMap<>();

        Search(Long2ObjectLinkedOpenHashMap<List<Stay>> stays, long item, Consumer<Anomaly> found) {
            this.stays = stays;
            this.item = item;
            this.own = stays.get(item).stream().filter(Stay::isJourney).toList();
            this.containers = stays.get(item).stream().filter(stay -> !stay.isJourney()).toList();
            this.found = found;
        }

        void run() {
            if (!own.isEmpty()) {
                containers.forEach(stay -> {
                    been.clear();
                    up(stay, stay.intoKey());
                });
            }
        }

        private void up(Stay inside, String container) {
            List<Stay> before = been.computeIfAbsent(inside.into(), any -> new ArrayList<>(1));
            if (inside.into() == item || before.stream().anyMatch(inside::isWithin)) {
                return;
            }
            before.add(inside);
            for (Stay outer : stays.getOrDefault(inside.into(), List.of())) {
                Stay both = inside.during(outer);
                if (outer.isJourney()) {
                    own.stream().filter(journey -> isTwice(journey, both)).forEach(journey -> say(journey, outer, container));
                } else if (both.isPossible()) {
                    up(both, container);
                }
            }
        }

        private static boolean isTwice(Stay own, Stay inside) {
            Stay both = own.during(inside);
            return own.into() == inside.into() ? inside.isPossible() : both.isCertain();
        }

        private void say(Stay own, Stay other, String container) {
            String with = own.into() == other.into() ? "that" : other.intoKey();
            String message = "%s travels in %s by itself, and at the same time inside %s in %s.".formatted(own.key(), own.intoKey(), container,
                    with.equals("that") ? "the same shipment" : with);
            if (said.add(message)) {
                found.accept(new Anomaly(KIND, own.key(), message, own.source(), own.file(), own.line()));
            }
        }
    }
}
