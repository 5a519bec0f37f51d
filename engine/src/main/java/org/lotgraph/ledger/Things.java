package org.lotgraph.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.lotgraph.store.Graph;
import org.lotgraph.store.Touches;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/**
 * The nodes that one append speaks of, by every name they have. Names are looked up in bulk; what is not found is made
 * by {@link #create()}, so that facts can add to a node before it is written.
 */
final class Things {

    private final Graph.Transaction tx;
    private final int batch;
    private final Touches.Builder touches;
    private final Map<String, Map<String, Node>> named = new HashMap<>();
    private final Map<Long, Node> byId = new HashMap<>();
    private final List<Node> pending = new ArrayList<>();
    private final List<Map<String, Object>> aliases = new ArrayList<>();
    private final Map<Node, Node> same = new LinkedHashMap<>();
    private final Set<Node> products = new HashSet<>();
    private final Set<Node> renamed = new HashSet<>();

    Things(Graph.Transaction tx, int batch, Touches.Builder touches) {
        this.tx = tx;
        this.batch = batch;
        this.touches = touches;
    }

    /** Makes these items known here: looked up by key, else by alias, else pending. */
    void items(Collection<ItemRef> refs) {
        Map<String, Node> names = names("Item");
        Set<String> keys = new HashSet<>();
        refs.forEach(ref -> keys.add(ref.key()));
        keys.removeAll(names.keySet());
        find("ledger/items-by-key", "Item", keys);
        Set<String> others = new HashSet<>();
        for (ItemRef ref : refs) {
            Node byKey = names.get(ref.key());
            if (byKey == null) {
                others.add(ref.key());
            }
            if (ref.alias() != null && (byKey == null || !ref.alias().equals(byKey.sourceId))) {
                others.add(ref.alias());
            }
        }
        others.removeAll(names.keySet());
        find("ledger/items-by-key", "Item", others.stream().filter(name -> !keys.contains(name)).toList());
        others.removeAll(names.keySet());
        find("ledger/items-by-name", "Item", others);
        refs.forEach(this::settle);
    }

    private void settle(ItemRef ref) {
        Map<String, Node> names = names("Item");
        Node byKey = names.get(ref.key());
        Node byAlias = ref.alias() == null ? null
                : byKey != null && ref.alias().equals(byKey.sourceId) ? byKey : names.get(ref.alias());
        Node node = byKey != null ? byKey : byAlias != null ? byAlias : pending(new Node(ref.kind().label(), ref.key()));
        if (byKey == null && byAlias != null) {
            alias(ref.key(), node);
        }
        if (ref.alias() != null && byAlias == null) {
            alias(ref.alias(), node);
        }
        if (byKey != null && byAlias != null && byKey != byAlias) {
            same.putIfAbsent(byKey, byAlias);
        }
        names.put(ref.key(), node);
        node.defect = node.isPending() && node.defect == null ? ref.defect() : node.defect;
        product(node, ref.product());
    }

    private void alias(String name, Node node) {
        names("Item").put(name, node);
        if (node.sourceId == null) {
            node.sourceId = name;
            if (!node.isPending()) {
                renamed.add(node);
            }
        } else {
            aliases.add(Map.of("key", node.key, "name", name));
            if (!node.isPending()) {
                touches.node(node.id);
            }
        }
    }

    /** The product of an item that had none. */
    void product(Node item, @Nullable String product) {
        if (item.product == null && product != null) {
            item.product = product;
            if (!item.isPending()) {
                products.add(item);
            }
        }
    }

    /** Makes these master data or processes known here; the alias of a key is empty where it has none. */
    void others(String label, Map<String, String> aliasByKey) {
        Map<String, Node> names = names(label);
        Set<String> wanted = new HashSet<>(aliasByKey.keySet());
        wanted.addAll(aliasByKey.values());
        wanted.remove("");
        wanted.removeAll(names.keySet());
        find("ledger/" + label.toLowerCase(java.util.Locale.ROOT) + "-by-name", label, wanted);
        aliasByKey.forEach((key, alias) -> {
            Node byKey = names.get(key);
            Node byAlias = names.get(alias);
            Node node = byKey != null ? byKey : byAlias != null ? byAlias : pending(new Node(label, key));
            names.put(key, node);
            String other = node.key.equals(key) ? alias : key;
            if (!other.isEmpty() && node.sourceId == null) {
                node.sourceId = other;
                names.put(other, node);
                if (!node.isPending()) {
                    renamed.add(node);
                }
            }
        });
    }

    private Node pending(Node node) {
        pending.add(node);
        return node;
    }

    /** Lets this node be found by its key. */
    void name(Node node) {
        names(node.label).put(node.key, node);
    }

    Node item(ItemRef ref) {
        return other("Item", ref.key());
    }

    /** A node that {@link #items} or {@link #others} made known. */
    Node other(String label, String name) {
        Node node = names(label).get(name);
        if (node == null) {
            throw new IllegalStateException("Not looked up: " + label + ' ' + name);
        }
        return node;
    }

    /** Pairs of nodes that turned out to be one thing, a key naming the one and its alias the other. */
    Map<Node, Node> same() {
        return same;
    }

    /** Writes the pending nodes and what was learned of the others' names. */
    void create() {
        List<Map<String, Object>> rows = new ArrayList<>(pending.size());
        for (Node node : pending) {
            Properties properties = new Properties().put("key", node.key).put("sourceId", node.sourceId)
                    .put("product", node.product).put("defect", node.defect).put("batch", batch);
            rows.add(Map.of("i", rows.size(), "labels", Kinds.labels(node.label), "properties", properties.map()));
        }
        if (!rows.isEmpty()) {
            for (Record made : tx.run("ledger/create-nodes", Map.of("rows", rows))) {
                Node node = pending.get(made.get("i").asInt());
                node.id = made.get("id").asLong();
                byId.put(node.id, node);
                touches.node(node.id);
            }
        }
        pending.clear();
        run("ledger/create-aliases", aliases);
        renamed.forEach(node -> touches.node(node.id));
        products.forEach(node -> touches.node(node.id));
        run("ledger/set-names", renamed.stream()
                .map(node -> Map.<String, Object>of("id", node.id, "sourceId", String.valueOf(node.sourceId))).toList());
        run("ledger/set-products", products.stream()
                .map(node -> Map.<String, Object>of("id", node.id, "product", String.valueOf(node.product))).toList());
        aliases.clear();
        renamed.clear();
        products.clear();
    }

    private void run(String statement, List<Map<String, Object>> rows) {
        if (!rows.isEmpty()) {
            tx.run(statement, Map.of("rows", rows));
        }
    }

    private void find(String statement, String label, Collection<String> wanted) {
        if (wanted.isEmpty()) {
            return;
        }
        for (Record found : tx.run(statement, Map.of("names", List.copyOf(wanted)))) {
            names(label).putIfAbsent(found.get("name").asString(), node(found, label));
        }
    }

    private Node node(Record found, String label) {
        return byId.computeIfAbsent(found.get("id").asLong(), id -> {
            Node node = new Node(label.equals("Item") ? Kinds.kind(found.get("labels").asList(Value::asString)) : label,
                    found.get("key").asString());
            node.id = id;
            node.sourceId = found.get("sourceId").asString(null);
            node.product = label.equals("Item") ? found.get("product").asString(null) : null;
            names(label).put(node.key, node);
            if (node.sourceId != null) {
                names(label).putIfAbsent(node.sourceId, node);
            }
            return node;
        });
    }

    private Map<String, Node> names(String label) {
        return named.computeIfAbsent(label, any -> new HashMap<>());
    }
}
