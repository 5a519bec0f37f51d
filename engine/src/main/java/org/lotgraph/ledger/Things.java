package org.lotgraph.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;

import org.jspecify.annotations.Nullable;
import org.lotgraph.store.Touches;

/**
 * The nodes that one append speaks of, by every name they have. Names are looked up in bulk; what is not found is made
 * by {@link #create()}, so that facts can add to a node before it is written.
 */
final class Things {

    private final Holdings holdings;
    private final Touches.Builder touches;
    private final Map<String, Map<String, Node>> named = new HashMap<>();
    private final Map<Long, Node> byId = new HashMap<>();
    private final List<Node> pending = new ArrayList<>();
    private final Map<String, Node> aliases = new LinkedHashMap<>();
    private final Map<Node, Node> same = new LinkedHashMap<>();
    private final Set<Node> products = new HashSet<>();
    private final Set<Node> renamed = new HashSet<>();
    private final LongOpenHashSet made = new LongOpenHashSet();

    Things(Holdings holdings, Touches.Builder touches) {
        this.holdings = holdings;
        this.touches = touches;
    }

    /** Makes these items known here: looked up by key, else by alias, else pending. */
    void items(Collection<ItemRef> refs) {
        Map<String, Node> names = names("Item");
        Set<String> keys = new HashSet<>();
        refs.forEach(ref -> keys.add(ref.key()));
        keys.removeAll(names.keySet());
        found("Item", holdings.itemsByKey(keys));
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
        found("Item", holdings.itemsByKey(others.stream().filter(name -> !keys.contains(name)).toList()));
        others.removeAll(names.keySet());
        found("Item", holdings.itemsByName(others));
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
            aliases.put(name, node);
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

    /**
     * Makes these master data or processes known here; the alias of a key is empty where it has none. An alias stays with whom it named
     * first: two keys told under one alias are two things, of which it names the former, whatever is told again and in whichever batches.
     */
    void others(String label, Map<String, String> aliasByKey) {
        Map<String, Node> names = names(label);
        Set<String> wanted = new HashSet<>(aliasByKey.keySet());
        wanted.addAll(aliasByKey.values());
        wanted.remove("");
        wanted.removeAll(names.keySet());
        found(label, holdings.othersByName(label, wanted));
        aliasByKey.forEach((key, alias) -> {
            Node byKey = names.get(key);
            Node byAlias = names.get(alias);
            Node node = byKey != null ? byKey : byAlias != null && mayBear(byAlias, key) ? byAlias : pending(new Node(label, key));
            names.put(key, node);
            String other = node.key.equals(key) ? alias : key;
            if (!other.isEmpty() && node.sourceId == null && names.getOrDefault(other, node) == node) {
                node.sourceId = other;
                names.put(other, node);
                if (!node.isPending()) {
                    renamed.add(node);
                }
            }
        });
    }

    /** Whether it has this name already, or room for it: master data and processes have a key and one further name. */
    private static boolean mayBear(Node node, String name) {
        return node.sourceId == null || node.sourceId.equals(name);
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

    /** Whether this append has made it. */
    boolean isMade(long node) {
        return made.contains(node);
    }

    /** Writes the pending nodes and what was learned of the others' names. */
    void create() {
        holdings.create(pending);
        for (Node node : pending) {
            byId.put(node.id, node);
            made.add(node.id);
            touches.node(node.id);
        }
        pending.clear();
        renamed.forEach(node -> touches.node(node.id));
        products.forEach(node -> touches.node(node.id));
        holdings.alias(aliases);
        holdings.name(renamed);
        holdings.product(products);
        aliases.clear();
        renamed.clear();
        products.clear();
    }

    private void found(String label, List<Holdings.Known> known) {
        for (Holdings.Known found : known) {
            names(label).putIfAbsent(found.name(), node(found, label));
        }
    }

    private Node node(Holdings.Known found, String label) {
        return byId.computeIfAbsent(found.id(), id -> {
            Node node = new Node(found.label(), found.key());
            node.id = id;
            node.sourceId = found.sourceId();
            node.product = found.product();
            names(label).put(node.key, node);
            if (node.sourceId != null && label.equals("Item")) {
                // What two of the others may share is asked for by itself.
                names(label).putIfAbsent(node.sourceId, node);
            }
            return node;
        });
    }

    private Map<String, Node> names(String label) {
        return named.computeIfAbsent(label, any -> new HashMap<>());
    }
}
