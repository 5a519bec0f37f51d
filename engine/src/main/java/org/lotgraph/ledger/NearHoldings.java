package org.lotgraph.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.lotgraph.store.Graph;
import org.lotgraph.store.NearIndexes;
import org.lotgraph.store.NearTransaction;
import org.lotgraph.store.Touches;

/**
 * The graph in a database of this process. What every row needs goes without a statement: a look for its names and for what stands of it, a
 * node, an edge. In a process that has just been started, planning a statement and running it for the first time costs as much as a thousand rows.
 */
final class NearHoldings extends DatabaseHoldings {

    private static final List<String> NODE = List.of("batch", "key", "sourceId", "product", "defect");
    private static final List<String> EDGE = Stream.concat(Stream.of("batch"), EdgeRows.COLUMNS.stream()).toList();
    private static final List<String> KNOWN = List.of("key", "sourceId", "product");
    private static final List<String> OTHER = List.of("key", "sourceId", "batch");
    private static final List<String> VERSION = List.of("fact", "content", "batch", "told", "ended");

    private final NearTransaction near;

    NearHoldings(Graph.Transaction tx, NearTransaction near, int batch, Touches.Builder touches) {
        super(tx, batch, touches);
        this.near = near;
    }

    @Override
    public List<Known> itemsByKey(Collection<String> keys) {
        return items("key", keys);
    }

    @Override
    public List<Known> itemsByName(Collection<String> names) {
        List<Known> known = items("sourceId", names);
        if (!names.isEmpty() && near.hasAny("Alias", "name", "")) {
            known.addAll(super.itemsByName(names.stream().filter(name -> !near.find("Alias", "name", name, List.of()).isEmpty()).toList()));
        }
        return known;
    }

    @Override
    public List<Known> othersByName(String label, Collection<String> names) {
        List<Known> known = new ArrayList<>();
        for (String name : names) {
            others(label, "key", name).forEach(known::add);
        }
        for (String name : names) {
            others(label, "sourceId", name).forEach(known::add);
        }
        return known;
    }

    /** The one made first before others, as everywhere. */
    private Stream<Known> others(String label, String property, String name) {
        return near.find(label, property, name, OTHER).stream()
                .sorted(Comparator.comparing((NearIndexes.Found found) -> number(found.values().get(2))).thenComparing(found -> String.valueOf(found.values().get(0))))
                .map(found -> new Known(name, found.id(), label, String.valueOf(found.values().get(0)), (String) found.values().get(1), null));
    }

    private List<Known> items(String property, Collection<String> names) {
        List<Known> known = new ArrayList<>();
        for (String name : names) {
            for (NearIndexes.Found found : near.find("Item", property, name, KNOWN)) {
                known.add(new Known(name, found.id(), Kinds.kind(found.labels()), String.valueOf(found.values().get(0)),
                        (String) found.values().get(1), (String) found.values().get(2)));
            }
        }
        return known;
    }

    @Override
    public void create(List<Node> nodes) {
        for (Node node : nodes) {
            List<@Nullable Object> values = new ArrayList<>(NODE.size());
            values.add(batch);
            values.add(node.key);
            values.add(node.sourceId);
            values.add(node.product);
            values.add(node.defect);
            node.id = near.node(Kinds.labels(node.label), NODE, values);
        }
    }

    @Override
    Iterable<Long> drawAll(String type, List<List<@Nullable Object>> edges) {
        List<Long> ids = new ArrayList<>(edges.size());
        for (List<@Nullable Object> row : edges) {
            List<@Nullable Object> values = new ArrayList<>(row.size());
            values.add(batch);
            values.addAll(row.subList(EdgeRows.ENDS, row.size()));
            ids.add(near.edge(id(row.get(0)), type, id(row.get(1)), EDGE, values));
        }
        return ids;
    }

    @Override
    public List<Version> declarations(Collection<Long> facts) {
        List<Version> standing = new ArrayList<>();
        for (Long fact : facts) {
            near.find("Declaration", "fact", fact, VERSION).forEach(found -> stands(found.id(), found.values(), fact, standing));
        }
        return standing;
    }

    @Override
    public List<Version> edges(String type, List<Row> rows) {
        List<Version> standing = new ArrayList<>();
        for (Row row : rows) {
            Long from = type.equals("YIELDED") ? null : row.from().id;
            Long to = type.equals("SAME_AS") || type.equals("ALSO_KNOWN_AS") ? null : Edges.to(row).id;
            near.edges(from, type, to, VERSION).forEach(found -> stands(found.id(), found.values(), row.fact(), standing));
        }
        return standing;
    }

    /** @param values as {@link #VERSION} names them */
    private static void stands(long id, List<@Nullable Object> values, long fact, List<Version> standing) {
        if (values.get(4) == null && values.get(0) instanceof Long its && its == fact) {
            Object told = values.get(3) == null ? values.get(2) : values.get(3);
            standing.add(new Version(id, fact, number(values.get(1)), Math.toIntExact(number(told))));
        }
    }

    @Override
    public String digest(int ofBatch) {
        return near.find("LedgerBatch", "batch", (long) ofBatch, List.of("digest")).stream().map(found -> String.valueOf(found.values().getFirst()))
                .findFirst().orElse("");
    }

    private static long number(@Nullable Object value) {
        if (value instanceof Long number) {
            return number;
        }
        throw new IllegalStateException("No whole number: " + value);
    }

    private static long id(@Nullable Object end) {
        return end instanceof Long id ? id : Node.NOT_YET;
    }
}
