package org.lotgraph.ledger;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongPredicate;

import org.jspecify.annotations.Nullable;
import org.lotgraph.item.ItemKind;
import org.lotgraph.spool.Decoder;
import org.lotgraph.spool.HashIndex;

/**
 * The graph in files, before it is loaded into an empty database as a whole. Answers and does what the statements of
 * {@link DatabaseHoldings} answer and do, for facts of rows; those of events are appended to a database.
 */
final class SpooledHoldings implements Holdings, AutoCloseable {

    private static final int AHEAD = 500;

    final SpooledNodes nodes;
    final SpooledDeclarations declarations;
    final SpooledEdges edges;
    private final HashIndex facts;
    private final Decoder texts;
    private final List<String> digests = new ArrayList<>(List.of(""));
    private final List<String> sources = new ArrayList<>(List.of(""));
    private int batch;

    SpooledHoldings(Path folder) {
        SpooledProperties properties = new SpooledProperties();
        this.nodes = new SpooledNodes(folder);
        this.declarations = new SpooledDeclarations(folder, properties, nodes);
        this.edges = new SpooledEdges(folder, properties);
        this.facts = new HashIndex(folder, "facts");
        this.texts = nodes.decoder();
    }

    /** What is written from now on is of this batch; a batch that changed nothing gives its number to the next. */
    void begin(int number, Batch told) {
        batch = number;
        while (digests.size() > number) {
            digests.removeLast();
            sources.removeLast();
        }
        digests.add(told.digest());
        sources.add(told.source());
    }

    @Override
    public String digest(int ofBatch) {
        return digests.get(ofBatch);
    }

    // ---- nodes by their names ----

    @Override
    public List<Known> itemsByKey(Collection<String> keys) {
        List<Known> known = new ArrayList<>();
        inChunks(keys, chunk -> add(known, chunk, nodes.byKeys(chunk)));
        return known;
    }

    @Override
    public List<Known> itemsByName(Collection<String> names) {
        List<Known> known = new ArrayList<>();
        inChunks(names, chunk -> add(known, chunk, nodes.bySourceIds(chunk)));
        names.forEach(name -> add(known, name, nodes.byAlias(name)));
        return known;
    }

    @Override
    public List<Known> othersByName(String label, Collection<String> names) {
        List<Known> known = new ArrayList<>();
        names.forEach(name -> add(known, name, nodes.byKey(label, name)));
        names.forEach(name -> nodes.bySourceIds(label, name).forEach(node -> add(known, name, node)));
        return known;
    }

    /** So many that what is read ahead stays near the processor. */
    private static void inChunks(Collection<String> names, Consumer<List<String>> each) {
        List<String> all = List.copyOf(names);
        for (int begin = 0; begin < all.size(); begin += AHEAD) {
            each.accept(all.subList(begin, Math.min(all.size(), begin + AHEAD)));
        }
    }

    private void add(List<Known> known, List<String> names, long[] ids) {
        for (int i = 0; i < ids.length; i++) {
            add(known, names.get(i), ids[i]);
        }
    }

    private void add(List<Known> known, String name, long id) {
        if (id >= 0) {
            String key = nodes.key(texts, id);
            known.add(new Known(name, id, nodes.label(id), key, nodes.sourceId(texts, id), nodes.product(texts, id)));
        }
    }

    @Override
    public void create(List<Node> made) {
        made.forEach(node -> nodes.create(node, batch));
    }

    @Override
    public void alias(Map<String, Node> names) {
        names.forEach((name, node) -> nodes.alias(node.id, name));
    }

    @Override
    public void name(Collection<Node> named) {
        named.forEach(node -> nodes.name(node.id, node.label, String.valueOf(node.sourceId)));
    }

    @Override
    public void product(Collection<Node> items) {
        items.forEach(node -> nodes.product(node.id, String.valueOf(node.product), batch));
    }

    @Override
    public Map<Long, String> followProducts(Collection<Long> units, Collection<Long> lots) {
        Set<Long> all = new LinkedHashSet<>(units);
        for (long lot : lots) {
            for (long at = nodes.lastPiece(lot); at >= 0; at = edges.former(at)) {
                if (edges.isLive(at)) {
                    all.add(edges.to(at));
                }
            }
        }
        Map<Long, String> followed = new HashMap<>();
        for (long unit : all) {
            String product = productOfLot(unit);
            if (product != null && !product.equals(nodes.product(texts, unit)) && !declarations.said(unit).containsKey("product")) {
                followed.put(unit, product);
            }
        }
        followed.forEach((unit, product) -> nodes.product(unit, product, batch));
        return followed;
    }

    private @Nullable String productOfLot(long unit) {
        long last = -1;
        for (long at = nodes.lastLot(unit); at >= 0; at = edges.other(at)) {
            boolean later = last < 0 || edges.batch(at) == edges.batch(last) && edges.line(at) > edges.line(last);
            if (later && edges.isLive(at) && nodes.product(texts, edges.from(at)) != null) {
                last = at;
            }
        }
        return last < 0 ? null : nodes.product(texts, edges.from(last));
    }

    @Override
    public void kind(Map<Node, String> items) {
        items.forEach((node, kind) -> {
            if (nodes.declared(node.id) == 0) {
                nodes.kind(node.id, kind);
                nodes.making(node.id, List.of());
            }
        });
    }

    @Override
    public Map<Long, Set<String>> declaredAs(Collection<Long> items, String source) {
        Map<Long, Set<String>> kinds = new HashMap<>();
        for (long item : items) {
            Set<String> found = declarations.kinds(item, of -> sources.get(of).equals(source));
            for (long at = nodes.lastLot(item); at >= 0; at = edges.other(at)) {
                if (edges.isLive(at) && sources.get(edges.batch(at)).equals(source)) {
                    found.add("Yielded");
                }
            }
            kinds.put(item, found);
        }
        return kinds;
    }

    // ---- declarations ----

    @Override
    public List<Version> declarations(Collection<Long> wanted) {
        List<Version> found = new ArrayList<>();
        for (long fact : wanted) {
            each(fact, number -> isDeclaration(number) && declarations.isLive(number >>> 1), number -> found.add(declarations.version(number >>> 1)));
        }
        return found;
    }

    private void lookAhead(List<Row> rows) {
        facts.lookAhead(rows.stream().mapToLong(Row::fact).toArray());
    }

    /** A number in the index of facts is the place of a declaration or edge, shifted to tell them apart. */
    private static boolean isDeclaration(long number) {
        return (number & 1) == 1;
    }

    private void each(long fact, LongPredicate wanted, java.util.function.LongConsumer found) {
        facts.find(fact, number -> {
            if (wanted.test(number)) {
                found.accept(number);
            }
            return false;
        });
    }

    @Override
    public void declare(List<Row> rows) {
        lookAhead(rows);
        rows.forEach(row -> facts.add(row.fact(), declarations.add(row, batch) << 1 | 1));
    }

    @Override
    public void runOn(List<Row> rows) {
        for (Row row : rows) {
            long equipment = nodes.byKey("Equipment", (String) Objects.requireNonNull(row.properties().get("equipment")));
            if (equipment >= 0) {
                draw(row.ranOn(), equipment, Map.of());
            }
        }
    }

    @Override
    public void say(Map<Long, Map<String, Object>> properties) {
        properties.forEach((thing, said) -> {
            nodes.declared(thing, batch);
            if (said.get("product") instanceof String product) {
                nodes.product(thing, product, batch);
            }
        });
    }

    @Override
    public List<Long> endDeclarations(List<Long> ended) {
        Set<Long> things = new LinkedHashSet<>();
        for (long at : ended) {
            declarations.end(at, batch);
            Version version = declarations.version(at);
            long thing = declarations.thing(at);
            things.add(thing);
            each(version.fact(), number -> isLive(number, "RAN_ON") && edges.from(number >>> 1) == thing
                    && edges.content(number >>> 1) == version.content(), number -> edges.end(number >>> 1, batch));
        }
        return List.copyOf(things);
    }

    @Override
    public List<Saying> declarationsOf(List<Long> things) {
        return things.stream().flatMap(thing -> declarations.sayings(thing).stream()).toList();
    }

    // ---- edges ----

    private boolean isLive(long number, String type) {
        return !isDeclaration(number) && edges.type(number >>> 1).equals(type) && edges.isLive(number >>> 1);
    }

    @Override
    public List<Version> edges(String type, List<Row> rows) {
        List<Version> found = new ArrayList<>();
        for (Row row : rows) {
            long to = Edges.to(row).id;
            boolean fromAny = type.equals("YIELDED");
            boolean toAny = type.equals("SAME_AS") || type.equals("ALSO_KNOWN_AS");
            each(row.fact(), number -> isLive(number, type) && (toAny || edges.to(number >>> 1) == to)
                    && (fromAny || edges.from(number >>> 1) == row.from().id), number -> found.add(edges.version(number >>> 1)));
        }
        return found;
    }

    @Override
    public void draw(List<Row> rows) {
        lookAhead(rows);
        for (Row row : rows) {
            long to = Edges.to(row).id;
            draw(row, to, row.properties());
            if (row.table().equals("PRODUCED")) {
                nodes.produced(to, 1);
            }
        }
    }

    private void draw(Row row, long to, Map<String, Object> further) {
        boolean yielded = row.table().equals("YIELDED");
        long at = draw(new SpooledEdges.Edge(row.table(), row.from().id, to, row.fact(), row.content(), batch, row.line(),
                yielded ? nodes.lastPiece(row.from().id) : -1, yielded ? nodes.lastLot(to) : -1), further);
        if (yielded) {
            nodes.lastPiece(row.from().id, at);
            nodes.lastLot(to, at);
        }
    }

    private long draw(SpooledEdges.Edge edge, Map<String, Object> further) {
        long at = edges.add(edge, further);
        facts.add(edge.fact(), at << 1);
        return at;
    }

    @Override
    public void drawShipped(List<Row> rows) {
        Map<Long, Map<String, Object>> times = new HashMap<>();
        for (Row row : rows) {
            long shipment = Edges.to(row).id;
            Map<String, Object> further = new HashMap<>(row.properties());
            further.putAll(times.computeIfAbsent(shipment, this::travel));
            drawShipped(new SpooledEdges.Edge(row.table(), row.from().id, shipment, row.fact(), row.content(), batch, row.line(),
                    nodes.lastRow(shipment), -1), further);
        }
    }

    private void drawShipped(SpooledEdges.Edge edge, Map<String, Object> further) {
        nodes.lastRow(edge.to(), draw(edge, further));
    }

    /** A shipment's times, as an edge has them. */
    private Map<String, Object> travel(long shipment) {
        Map<String, Object> said = declarations.said(shipment);
        Map<String, Object> times = new HashMap<>();
        for (String bound : List.of("", "Earliest", "Latest")) {
            put(times, "from" + bound, said.get("shipped" + bound));
            put(times, "until" + bound, said.get("received" + bound));
        }
        return times;
    }

    private static void put(Map<String, Object> properties, String name, @Nullable Object value) {
        if (value != null) {
            properties.put(name, value);
        }
    }

    @Override
    public void endEdges(List<Long> ended) {
        for (long at : ended) {
            edges.end(at, batch);
            if (edges.type(at).equals("PRODUCED")) {
                nodes.produced(edges.to(at), -1);
            }
        }
    }

    @Override
    public void followShipments(List<Long> shipments) {
        for (long shipment : shipments) {
            Map<String, Object> times = travel(shipment);
            List<Long> rows = new ArrayList<>();
            for (long at = nodes.lastRow(shipment); at >= 0; at = edges.former(at)) {
                if (edges.isLive(at) && !sameTimes(edges.properties(at), times)) {
                    rows.add(at);
                }
            }
            rows.reversed().forEach(at -> follow(at, shipment, times));
        }
    }

    private void follow(long at, long shipment, Map<String, Object> times) {
        edges.end(at, batch);
        Map<String, Object> further = edges.properties(at);
        further.keySet().removeIf(name -> name.startsWith("from") || name.startsWith("until"));
        further.putIfAbsent("told", (long) edges.batch(at));
        further.putAll(times);
        drawShipped(edges.anew(at, batch, nodes.lastRow(shipment)), further);
    }

    private static boolean sameTimes(Map<String, Object> one, Map<String, Object> other) {
        return List.of("from", "until", "fromEarliest", "untilEarliest").stream().allMatch(name -> Objects.equals(one.get(name), other.get(name)));
    }

    @Override
    public void markMade(Collection<Long> lots) {
        for (long lot : lots) {
            String label = nodes.label(lot);
            if (label.equals(ItemKind.RAW_MATERIAL.label()) || label.equals(ItemKind.BATCH.label())) {
                List<Long> making = nodes.making(texts, lot);
                boolean made = nodes.isProduced(lot) || declarations.said(lot).containsKey("madeEarliest");
                if (made != (making.size() % 2 == 1)) {
                    List<Long> longer = new ArrayList<>(making);
                    longer.add((long) batch);
                    nodes.making(lot, longer);
                    nodes.kind(lot, (made ? ItemKind.BATCH : ItemKind.RAW_MATERIAL).label());
                }
            }
        }
    }

    @Override
    public void close() {
        try (nodes; declarations; edges; facts) {
            digests.clear();
        }
    }
}
