package org.lotgraph.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;

import org.jspecify.annotations.Nullable;
import org.lotgraph.item.MasterData;
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
    private final Set<Fact> same = new LinkedHashSet<>();
    private final Set<Node> products = new HashSet<>();
    private final Set<Node> renamed = new HashSet<>();
    private final LongOpenHashSet made = new LongOpenHashSet();

    Things(Holdings holdings, Touches.Builder touches) {
        this.holdings = holdings;
        this.touches = touches;
    }

    /** Looks these items up, by key, else by alias. */
    void find(Collection<ItemRef> refs) {
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
    }

    /** The item of that name that was found, or is pending. */
    @Nullable Node find(String name) {
        return names("Item").get(name);
    }

    /** Makes these items known here, which have been looked up: what was not found is pending. */
    void items(Collection<ItemRef> refs) {
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
            same.add(new Fact.SameAs(0, ItemRef.of(byAlias.key, ref.kind()), ItemRef.of(byKey.key, ref.kind()), Map.of()));
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

    /** The product of an item that had none, as its naming tells it. */
    private void product(Node item, @Nullable String product) {
        if (item.product == null && product != null) {
            item.product = product;
            if (!item.isPending()) {
                products.add(item);
            }
        }
    }

    /**
     * Makes these master data or processes known here, each by its key and by the aliases told of that. An alias stays with whom it named
     * first: two keys told under one alias are two things, of which it names the former, whatever is told again and in whichever batches.
     */
    void others(String label, Map<String, Set<String>> aliasesByKey) {
        Map<String, Node> names = names(label);
        Set<String> wanted = new HashSet<>(aliasesByKey.keySet());
        aliasesByKey.values().forEach(wanted::addAll);
        wanted.removeAll(names.keySet());
        found(label, holdings.othersByName(label, wanted));
        aliasesByKey.forEach((key, aliases) -> {
            Node node = names.get(key);
            if (node == null) {
                node = aliases.stream().map(names::get).filter(known -> known != null && mayBear(known, key)).findFirst()
                        .orElseGet(() -> pending(new Node(label, key)));
                furtherName(key, node);
            }
            for (String alias : aliases) {
                furtherName(alias, node);
            }
        });
    }

    /** Whether it has this name already, or room for it: master data and processes have a key and one further name. */
    private static boolean mayBear(Node node, String name) {
        return node.sourceId == null || node.sourceId.equals(name);
    }

    /** Master data have more names than two as nodes that are the same thing, so that each is found by an index. */
    private void furtherName(String name, Node node) {
        Map<String, Node> names = names(node.label);
        Node known = names.get(name);
        if (known == null && name.equals(node.key)) {
            names.put(name, node);
        } else if (known == null && node.sourceId == null) {
            names.put(name, node);
            bear(node, name);
        } else if (known != node && !node.label.equals("Process") && (known == null || (known.key.equals(name) && mayBear(known, node.key)))) {
            Node alias = known == null ? pending(new Node(node.label, name)) : known;
            names.put(name, alias);
            bear(alias, node.key);
            same.add(new Fact.AlsoKnownAs(0, MasterData.valueOf(node.label.toUpperCase(Locale.ROOT)), alias.key, node.key, Map.of()));
        }
    }

    private void bear(Node node, String name) {
        if (node.sourceId == null && !node.isPending()) {
            renamed.add(node);
        }
        node.sourceId = name;
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

    /** That nodes turned out to be one thing, an alias naming the one and a key the other; no single line says so. */
    Set<Fact> same() {
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

    /** Lets units be of the product that their lot is of: these, and all of these lots. */
    void followProducts(Collection<Long> units, Collection<Long> lots) {
        if (!units.isEmpty() || !lots.isEmpty()) {
            holdings.followProducts(units, lots).forEach((id, product) -> {
                touches.node(id);
                Node node = byId.get(id);
                if (node != null) {
                    node.product = product;
                }
            });
        }
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
