package org.lotgraph.anomaly;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import org.lotgraph.item.ItemKind;
import org.lotgraph.store.Graph;
import org.lotgraph.store.Moment;

import it.unimi.dsi.fastutil.longs.LongArrayList;
import it.unimi.dsi.fastutil.longs.LongLinkedOpenHashSet;

/**
 * The reader of anomalies. What concerns a trace itself (an unknown time that mattered, an origin unknown then) the trace adds; all else is
 * found here, kind by kind, each with the same statement for some items and for everything.
 */
public final class Anomalies {

    /** So many nodes are asked for at once that their number costs, not the statements. */
    private static final int AT_ONCE = 50_000;

    private final Graph graph;

    public Anomalies(Graph graph) {
        this.graph = graph;
    }

    /**
     * Everything that is wrong in the whole genealogy as it was known at the moment, kind by kind. The graph is read as a stream, a
     * bounded number of nodes at a time.
     */
    public void ofAll(Moment moment, Consumer<Anomaly> found) {
        for (Check check : Check.ALL) {
            LongArrayList nodes = new LongArrayList(AT_ONCE);
            graph.stream(check.population().all(), Map.of("batch", moment.batch()), row -> {
                nodes.add(row.get("node").asLong());
                if (nodes.size() == AT_ONCE) {
                    look(check, nodes.toLongArray(), moment, found);
                    nodes.clear();
                }
            });
            look(check, nodes.toLongArray(), moment, found);
        }
    }

    /**
     * What is wrong with some items, and with the events that they took part in.
     *
     * @param items     node ids of items by kind, each once
     * @param processes node ids of processes, each once
     */
    public void among(Map<ItemKind, long[]> items, long[] processes, Moment moment, Consumer<Anomaly> found) {
        long[] events = next("anomaly/events-of", items, moment);
        for (Check check : Check.ALL) {
            long[] nodes = switch (check.population()) {
                case EVENTS -> events;
                case ALIASED -> concat(of(items, check.population().kinds()), next("anomaly/aliased-of", items, moment));
                case PARTIES -> new long[0];
                case OWN_NAMES -> concat(of(items, check.population().kinds()), processes);
                default -> of(items, check.population().kinds());
            };
            for (int begin = 0; begin < nodes.length; begin += AT_ONCE) {
                look(check, Arrays.copyOfRange(nodes, begin, Math.min(nodes.length, begin + AT_ONCE)), moment, found);
            }
        }
    }

    private void look(Check check, long[] nodes, Moment moment, Consumer<Anomaly> found) {
        if (nodes.length > 0) {
            Set<Anomaly> each = new LinkedHashSet<>();
            check.look(graph, nodes, moment.batch(), each::add);
            each.forEach(found);
        }
    }

    /** What some items stand beside. */
    private long[] next(String statement, Map<ItemKind, long[]> items, Moment moment) {
        LongLinkedOpenHashSet found = new LongLinkedOpenHashSet();
        long[] nodes = of(items, Set.of(ItemKind.values()));
        for (int begin = 0; begin < nodes.length; begin += AT_ONCE) {
            long[] some = Arrays.copyOfRange(nodes, begin, Math.min(nodes.length, begin + AT_ONCE));
            graph.stream(statement, Map.of("nodes", some, "batch", moment.batch()), row -> found.add(row.get("node").asLong()));
        }
        return found.toLongArray();
    }

    private static long[] of(Map<ItemKind, long[]> items, Set<ItemKind> kinds) {
        return items.entrySet().stream().filter(entry -> kinds.contains(entry.getKey())).flatMapToLong(entry -> Arrays.stream(entry.getValue())).toArray();
    }

    private static long[] concat(long[] one, long[] other) {
        long[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }
}
