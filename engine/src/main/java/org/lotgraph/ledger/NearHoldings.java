package org.lotgraph.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.lotgraph.store.Graph;
import org.lotgraph.store.NearIndexes;
import org.lotgraph.store.NearTransaction;
import org.lotgraph.store.Touches;

/** The graph in a database of this process. What every row needs, a look for its names, a node, an edge, goes without a statement. */
final class NearHoldings extends DatabaseHoldings {

    private static final List<String> NODE = List.of("batch", "key", "sourceId", "product", "defect");
    private static final List<String> EDGE = Stream.concat(Stream.of("batch"), EdgeRows.COLUMNS.stream()).toList();
    private static final List<String> KNOWN = List.of("key", "sourceId", "product");

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
        known.addAll(super.itemsByName(names.stream().filter(name -> !near.find("Alias", "name", name, List.of()).isEmpty()).toList()));
        return known;
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

    private static long id(@Nullable Object end) {
        return end instanceof Long id ? id : Node.NOT_YET;
    }
}
