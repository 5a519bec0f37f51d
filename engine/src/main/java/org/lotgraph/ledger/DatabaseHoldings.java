package org.lotgraph.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.lotgraph.store.Graph;
import org.lotgraph.store.Touches;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/** The graph in a database: one statement a question or change, in the transaction of the append. Keeps the log of what it touched. */
class DatabaseHoldings implements Holdings {

    /** The edges that the log of a batch names: what traces go along. */
    private static final Set<String> GENEALOGY = Set.of("CONSUMED_IN", "PRODUCED", "YIELDED", "PACKED_IN", "SHIPPED_IN", "RAN_ON", "SAME_AS");
    /** What a declaration has beside what it declares. */
    private static final Set<String> OWN = Set.of("kind", "fact", "content", "batch", "told", "ended", "line", "event");

    final Graph.Transaction tx;
    final int batch;
    private final Touches.Builder touches;

    DatabaseHoldings(Graph.Transaction tx, int batch, Touches.Builder touches) {
        this.tx = tx;
        this.batch = batch;
        this.touches = touches;
    }

    @Override
    public List<Known> itemsByKey(Collection<String> keys) {
        return known("ledger/items-by-key", "Item", keys);
    }

    @Override
    public List<Known> itemsByName(Collection<String> names) {
        return known("ledger/items-by-name", "Item", names);
    }

    @Override
    public List<Known> othersByName(String label, Collection<String> names) {
        return known("ledger/" + label.toLowerCase(Locale.ROOT) + "-by-name", label, names);
    }

    private List<Known> known(String statement, String label, Collection<String> names) {
        if (names.isEmpty()) {
            return List.of();
        }
        boolean item = label.equals("Item");
        List<Known> known = new ArrayList<>();
        for (Record record : tx.run(statement, Map.of("names", List.copyOf(names)))) {
            for (Value row : record.get("known").values()) {
                known.add(new Known(row.get(0).asString(), row.get(1).asLong(),
                        item ? Kinds.kind(row.get(3).asList(Value::asString)) : label, row.get(2).asString(),
                        row.get(4).asString(null), item ? row.get(5).asString(null) : null));
            }
        }
        return known;
    }

    @Override
    public void create(List<Node> nodes) {
        Map<String, List<List<@Nullable Object>>> byLabel = new LinkedHashMap<>();
        for (int i = 0; i < nodes.size(); i++) {
            Node node = nodes.get(i);
            byLabel.computeIfAbsent(node.label, any -> new ArrayList<>())
                    .add(Arrays.asList(i, node.key, node.sourceId, node.product, node.defect));
        }
        byLabel.forEach((label, rows) -> {
            Map<String, Object> wanted = Map.of("rows", rows, "labels", Kinds.labels(label), "batch", batch);
            for (Value made : tx.run("ledger/create-nodes", wanted).getFirst().get("made").values()) {
                nodes.get(made.get(0).asInt()).id = made.get(1).asLong();
            }
        });
    }

    @Override
    public void alias(Map<String, Node> names) {
        run("ledger/create-aliases", names.entrySet().stream()
                .map(entry -> Map.<String, Object>of("key", entry.getValue().key, "name", entry.getKey())).toList());
    }

    @Override
    public void name(Collection<Node> nodes) {
        run("ledger/set-names", nodes.stream()
                .map(node -> Map.<String, Object>of("id", node.id, "sourceId", String.valueOf(node.sourceId))).toList());
    }

    @Override
    public void product(Collection<Node> items) {
        run("ledger/set-products", items.stream()
                .map(node -> Map.<String, Object>of("id", node.id, "product", String.valueOf(node.product))).toList());
    }

    @Override
    public Map<Long, String> followProducts(Collection<Long> units, Collection<Long> lots) {
        Map<Long, String> followed = new LinkedHashMap<>();
        tx.run("ledger/follow-products", Map.of("units", List.copyOf(units), "lots", List.copyOf(lots), "batch", batch))
                .forEach(row -> followed.put(row.get("id").asLong(), row.get("product").asString()));
        return followed;
    }

    @Override
    public void kind(Map<Node, String> items) {
        run("ledger/set-kinds", items.entrySet().stream()
                .map(entry -> Map.<String, Object>of("id", entry.getKey().id, "kind", entry.getValue())).toList());
    }

    @Override
    public Map<Long, Set<String>> declaredAs(Collection<Long> items, String source) {
        Map<Long, Set<String>> kinds = new HashMap<>();
        tx.run("ledger/declared-as", Map.of("ids", List.copyOf(items), "source", source))
                .forEach(row -> kinds.computeIfAbsent(row.get("id").asLong(), any -> new HashSet<>()).add(row.get("kind").asString()));
        return kinds;
    }

    @Override
    public List<Version> declarations(Collection<Long> facts) {
        return facts.isEmpty() ? List.of() : versions(tx.run("ledger/known-declarations", Map.of("facts", List.copyOf(facts))));
    }

    private static List<Version> versions(List<Record> standing) {
        return standing.stream().map(row -> new Version(row.get("id").asLong(), row.get("fact").asLong(), row.get("content").asLong(),
                row.get("batch").asInt())).toList();
    }

    @Override
    public void declare(List<Row> declarations) {
        List<Map<String, Object>> rows = new ArrayList<>(declarations.size());
        for (Row row : declarations) {
            Map<String, Object> properties = row.written(batch);
            properties.put("kind", row.kind());
            rename(properties, "ended", Row.TEXT_OF_ENDED);
            rows.add(Map.of("thing", row.from().id, "properties", properties));
        }
        run("ledger/create-declarations", rows);
    }

    @Override
    public void runOn(List<Row> declarations) {
        draw("ledger/create-runs", declarations.stream().map(row -> Map.of("process", row.from().id, "equipment",
                row.properties().get("equipment"), "properties", row.ranOn().written(batch))).toList());
    }

    @Override
    public void say(Map<Long, Map<String, Object>> properties) {
        run("ledger/set-declared", properties.entrySet().stream()
                .map(entry -> Map.<String, Object>of("id", entry.getKey(), "properties", entry.getValue())).toList());
    }

    @Override
    public List<Long> endDeclarations(List<Long> declarations) {
        List<Record> ended = tx.run("ledger/end-declarations", Map.of("ids", declarations, "batch", batch));
        ended.forEach(row -> row.get("runs").asList(Value::asLong).forEach(touches::edge));
        return ended.stream().map(row -> row.get("thing").asLong()).distinct().toList();
    }

    @Override
    public List<Saying> declarationsOf(List<Long> things) {
        return tx.run("ledger/declarations-of", Map.of("things", things)).stream().map(row -> {
            Map<String, Object> properties = new HashMap<>(row.get("properties").asMap());
            properties.keySet().removeAll(OWN);
            rename(properties, Row.TEXT_OF_ENDED, "ended");
            return new Saying(row.get("thing").asLong(), row.get("live").asBoolean(), properties);
        }).toList();
    }

    @Override
    public List<Version> edges(String type, List<Row> rows) {
        return versions(tx.run("ledger/known-" + type.toLowerCase(Locale.ROOT).replace('_', '-'), Map.of("rows", rows.stream()
                .map(row -> Map.of("from", row.from().id, "to", Edges.to(row).id, "fact", row.fact())).toList())));
    }

    @Override
    public void draw(List<Row> edges) {
        EdgeRows rows = new EdgeRows();
        edges.forEach(row -> rows.add(row.table(), row.from().id, Edges.to(row).id, row.written(batch)));
        draw(rows);
    }

    @Override
    public void drawShipped(List<Row> edges) {
        draw("ledger/create-shipped-rows", edges.stream().map(this::written).toList());
    }

    private Map<String, Object> written(Row row) {
        return Map.of("from", row.from().id, "to", Edges.to(row).id, "properties", row.written(batch));
    }

    void draw(EdgeRows rows) {
        rows.byType().forEach((type, edges) -> {
            Iterable<Long> drawn = drawAll(type, edges);
            if (GENEALOGY.contains(type)) {
                drawn.forEach(touches::edge);
            }
        });
    }

    /** Draws edges of one type, and returns their ids. */
    Iterable<Long> drawAll(String type, List<List<@Nullable Object>> edges) {
        return tx.run("ledger/create-edges", Map.of("type", type, "rows", edges, "batch", batch)).getFirst().get("ids").values(Value::asLong);
    }

    /** Draws edges by a statement that returns them. */
    private void draw(String statement, List<Map<String, Object>> rows) {
        if (!rows.isEmpty()) {
            log(tx.run(statement, Map.of("rows", rows, "batch", batch)));
        }
    }

    @Override
    public void endEdges(List<Long> edges) {
        change("ledger/end-edges", edges);
    }

    @Override
    public void followShipments(List<Long> shipments) {
        change("ledger/follow-shipment", shipments);
    }

    /** Changes edges by a statement that returns them. */
    void change(String statement, List<Long> ids) {
        if (!ids.isEmpty()) {
            log(tx.run(statement, Map.of("ids", ids, "batch", batch)));
        }
    }

    private void log(List<Record> edges) {
        for (Record row : edges) {
            if (GENEALOGY.contains(row.get("type").asString())) {
                row.get("ids").values(Value::asLong).forEach(touches::edge);
            }
        }
    }

    @Override
    public void markMade(Collection<Long> lots) {
        tx.run("ledger/mark-made", Map.of("ids", List.copyOf(lots), "batch", batch)).forEach(row -> touches.node(row.get("id").asLong()));
    }

    @Override
    public String digest(int ofBatch) {
        List<Record> found = tx.run("ledger/digest", Map.of("batch", ofBatch));
        return found.isEmpty() ? "" : found.getFirst().get("digest").asString();
    }

    void run(String statement, List<Map<String, Object>> rows) {
        if (!rows.isEmpty()) {
            tx.run(statement, Map.of("rows", rows, "batch", batch));
        }
    }

    private static void rename(Map<String, Object> properties, String from, String to) {
        Object value = properties.remove(from);
        if (value != null) {
            properties.put(to, value);
        }
    }
}
