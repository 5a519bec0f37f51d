package org.lotgraph.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.lotgraph.identity.Identity;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/**
 * One batch of an undo: voids some of what an import told and what still stands of it, lets stand again what that had taken the place of,
 * and derives what follows. A version that stands again is a new one that tells what the former told.
 */
final class Undoing {

    private final Telling telling;
    private final UndoScope scope;
    private final Declarations declarations;
    private final Touched touched = new Touched();
    /** Things of which something is declared, or no longer. */
    private final Set<Long> said = new LinkedHashSet<>();
    private long kept;

    Undoing(Telling telling, UndoScope scope) {
        this.telling = telling;
        this.scope = scope;
        this.declarations = new Declarations(telling);
    }

    /** Events that only other imports keep standing. */
    long kept() {
        return kept;
    }

    // ---- events ----

    void events(List<Long> ids) {
        List<Voids.Found> ended = new ArrayList<>();
        for (Record event : telling.tx().run("undo/events", Map.of("ids", ids))) {
            if (isTold(event, "since")) {
                kept++;
            } else {
                ended.add(new Voids.Found(event.get("id").asLong(), event.get("key").asString()));
            }
        }
        if (ended.isEmpty()) {
            return;
        }
        List<Map<String, Object>> rows = ended.stream().map(event -> Map.<String, Object>of("id", event.id())).toList();
        telling.appended("Undone", ended.size() + (long) new Voids(telling, declarations, touched).end(ended));
        telling.run("undo/forget-events", rows);
        Map<String, Object> voids = new HashMap<>(scope.parameters());
        voids.putAll(Map.of("rows", rows, "batch", telling.batch));
        standAgain(telling.tx().run("undo/end-voids", voids));
        said.addAll(touched.lots);
        follow();
    }

    private boolean isTold(Record event, String batch) {
        return scope.isTold(event.get(batch).asInt(), event.get("tellers").asList(Value::asString));
    }

    /** Events that the import's error declarations had voided. */
    private void standAgain(List<Record> voided) {
        List<Map<String, Object>> events = voided.stream().filter(event -> isTold(event, "told")).map(Record::asMap).toList();
        if (events.isEmpty()) {
            return;
        }
        telling.run("ledger/revive-events", events);
        List<Record> told = telling.tx().run("undo/event-declarations", Map.of("rows", events));
        List<Long> edges = ids(telling.tx().run("undo/event-edges", Map.of("rows", events)));
        telling.appended("Restored", events.size());
        restoreDeclarations(ids(told));
        restoreEdges(edges);
        List<Long> things = told.stream().map(row -> row.get("thing").asLong()).distinct().toList();
        declarations.sayAgain(things);
        telling.holdings.followShipments(things);
        touched.lots.addAll(things);
    }

    // ---- declarations ----

    void declarations(List<Long> ids) {
        List<Record> standing = telling.tx().run("undo/declarations", Map.of("ids", ids));
        restoreDeclarations(former("undo/former-declarations", standing));
        List<Long> things = declarations.end(ids(standing));
        telling.appended("Undone", standing.size());
        telling.holdings.followShipments(standing.stream().filter(row -> row.get("shipment").asBoolean()).map(row -> row.get("thing").asLong())
                .distinct().toList());
        touched.lots.addAll(things);
        said.addAll(things);
        follow();
    }

    private void restoreDeclarations(List<Long> former) {
        if (former.isEmpty()) {
            return;
        }
        for (Record row : telling.tx().run("undo/restore-declarations", Map.of("ids", former, "batch", telling.batch))) {
            row.get("runs").values(Value::asLong).forEach(telling.touches::edge);
        }
        telling.appended("Restored", former.size());
    }

    // ---- edges ----

    void edges(List<Long> ids) {
        List<Record> standing = telling.tx().run("undo/edges", Map.of("ids", ids));
        if (standing.isEmpty()) {
            return;
        }
        standing.stream().collect(Collectors.groupingBy(Undoing::former)).forEach((former, edges) -> restoreEdges(former(former, edges)));
        telling.holdings.endEdges(ids(standing));
        telling.appended("Undone", standing.size());
        standing.forEach(this::touch);
        follow();
    }

    /** The statement that finds what an edge took the place of: a row of a unit or of an alias may have named something else. */
    private static String former(Record edge) {
        return switch (edge.get("type").asString()) {
            case "YIELDED" -> "undo/former-yielded";
            case "SAME_AS", "ALSO_KNOWN_AS" -> "undo/former-aliases";
            default -> "undo/former-edges";
        };
    }

    private void restoreEdges(List<Long> former) {
        if (former.isEmpty()) {
            return;
        }
        List<Record> drawn = telling.tx().run("undo/restore-edges", Map.of("ids", former, "batch", telling.batch));
        drawn.forEach(row -> telling.touches.edge(row.get("id").asLong()));
        drawn.forEach(this::touch);
        telling.holdings.followShipments(drawn.stream().filter(row -> row.get("type").asString().equals("SHIPPED_IN"))
                .map(row -> row.get("to").asLong()).distinct().toList());
        telling.appended("Restored", former.size());
    }

    private void touch(Record edge) {
        touched.add(edge);
        switch (edge.get("type").asString()) {
            case "YIELDED" -> said.add(edge.get("to").asLong());
            case "PACKED_IN" -> touched.pairs.add(new Touched.Pair(edge.get("from").asLong(), edge.get("to").asLong()));
            default -> { }
        }
    }

    // ---- both ----

    /** What these took the place of, and where that was told by an import that is undone, what that took the place of. */
    private List<Long> former(String statement, List<Record> versions) {
        if (!scope.replaced() || versions.isEmpty()) {
            return List.of();
        }
        Set<Long> found = new LinkedHashSet<>();
        Set<Long> seen = new HashSet<>();
        List<Record> next = versions;
        while (!next.isEmpty()) {
            List<Map<String, Object>> rows = next.stream().map(Record::asMap).toList();
            next = new ArrayList<>();
            for (Record row : telling.tx().run(statement, Map.of("rows", rows))) {
                if (seen.add(row.get("id").asLong())) {
                    if (scope.isUndone(row.get("told").asInt())) {
                        next.add(row);
                    } else {
                        found.add(row.get("id").asLong());
                    }
                }
            }
        }
        return List.copyOf(found);
    }

    private void follow() {
        new Packing(telling).derive(touched);
        new Shipping(telling).derive(touched);
        forgetSaid();
        if (!touched.lots.isEmpty()) {
            telling.holdings.markMade(touched.lots);
        }
        touched.clear();
    }

    private void forgetSaid() {
        said.addAll(touched.pieces);
        if (said.isEmpty()) {
            return;
        }
        List<Long> ids = List.copyOf(said);
        sayProducts(ids);
        sayProducts(ids(telling.tx().run("undo/pieces", Map.of("ids", ids))));
        ids.forEach(telling.touches::node);
        telling.tx().run("undo/forget-said", Map.of("ids", ids));
        touched.lots.addAll(said);
        said.clear();
    }

    private void sayProducts(List<Long> items) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Record item : telling.tx().run("undo/keys", Map.of("ids", items))) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("id", item.get("id").asLong());
            row.put("product", product(item.get("key").asString()));
            rows.add(row);
        }
        telling.tx().run("undo/say-products", Map.of("rows", rows, "batch", telling.batch)).forEach(row -> telling.touches.node(row.get("id").asLong()));
    }

    private static @Nullable String product(String key) {
        String gtin = Identity.parse(key).gtin();
        return gtin == null ? null : Identity.gtin(gtin).key();
    }

    private static List<Long> ids(List<Record> rows) {
        return rows.stream().map(row -> row.get("id").asLong()).distinct().toList();
    }
}
