package org.lotgraph.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/**
 * Writes declarations, and on the thing itself what its live declarations say together: the later one wins property by property,
 * and STRICT wins always. A new declaration is the latest, so it is laid over what stands; only where one ended are all read again.
 */
final class Declarations {

    /** What a declaration has beside what it declares. */
    private static final Set<String> OWN = Set.of("kind", "fact", "content", "batch", "told", "ended", "line", "event");
    private static final String TEXT_OF_ENDED = "endedText";

    private final Telling telling;

    Declarations(Telling telling) {
        this.telling = telling;
    }

    List<Record> known(List<Row> rows) {
        List<Long> facts = rows.stream().filter(row -> row.event() == null && !row.isNew()).map(Row::fact).distinct().toList();
        return facts.isEmpty() ? List.of() : telling.tx.run("ledger/known-declarations", Map.of("facts", facts));
    }

    void write(List<Row> rows) {
        List<Map<String, Object>> declarations = new ArrayList<>(rows.size());
        List<Map<String, Object>> runs = new ArrayList<>();
        Map<Node, Map<String, Object>> changed = new LinkedHashMap<>();
        for (Row row : rows) {
            Map<String, Object> properties = row.written(telling.batch);
            properties.put("kind", row.kind());
            rename(properties, "ended", TEXT_OF_ENDED);
            declarations.add(Map.of("thing", row.from().id, "properties", properties));
            changed.computeIfAbsent(row.from(), any -> new HashMap<>()).putAll(row.properties());
            if (row.properties().get("equipment") instanceof String equipment) {
                runs.add(Map.of("process", row.from().id, "equipment", equipment, "properties",
                        new Row(row.kind(), "RAN_ON", row.from(), null, row.fact(), row.content(), row.line(), row.event(), Map.of())
                                .written(telling.batch)));
            }
        }
        telling.run("ledger/create-declarations", declarations);
        telling.draw("ledger/create-runs", runs);
        set(changed.entrySet().stream()
                .map(entry -> Map.<String, Object>of("id", entry.getKey().id, "properties", entry.getValue())).toList());
    }

    /** Ends these declarations, says again on their things what is left, and returns those things. */
    List<Long> end(List<Long> declarations) {
        if (declarations.isEmpty()) {
            return List.of();
        }
        List<Record> ended = telling.tx.run("ledger/end-declarations", Map.of("ids", declarations, "batch", telling.batch));
        ended.forEach(row -> row.get("runs").asList(Value::asLong).forEach(telling.touches::edge));
        List<Long> things = ended.stream().map(row -> row.get("thing").asLong()).distinct().toList();
        sayAgain(things);
        return things;
    }

    /** Says on these things what their live declarations say together, all read again. */
    private void sayAgain(List<Long> things) {
        Map<Long, Map<String, Object>> told = new HashMap<>();
        Map<Long, Set<String>> names = new HashMap<>();
        for (Record row : telling.tx.run("ledger/declarations-of", Map.of("things", things))) {
            long thing = row.get("thing").asLong();
            Map<String, Object> properties = new HashMap<>(row.get("properties").asMap());
            properties.keySet().removeAll(OWN);
            rename(properties, TEXT_OF_ENDED, "ended");
            names.computeIfAbsent(thing, any -> new LinkedHashSet<>()).addAll(properties.keySet());
            if (row.get("live").asBoolean()) {
                told.computeIfAbsent(thing, any -> new HashMap<>()).putAll(properties);
            }
        }
        set(things.stream().map(thing -> Map.<String, Object>of("id", thing, "properties",
                said(told.getOrDefault(thing, Map.of()), names.getOrDefault(thing, Set.of())))).toList());
    }


    private void set(List<Map<String, Object>> declared) {
        declared.forEach(row -> telling.touches.node((long) row.get("id")));
        telling.run("ledger/set-declared", declared);
    }

    /** A null takes a property away that nobody declares any more; the product stays, a thing's identity may name it. */
    private static Map<String, Object> said(Map<String, Object> told, Set<String> names) {
        Map<String, Object> said = new HashMap<>();
        names.stream().filter(name -> !name.equals("product")).forEach(name -> said.put(name, null));
        said.putAll(told);
        return said;
    }

    private static void rename(Map<String, Object> properties, String from, String to) {
        Object value = properties.remove(from);
        if (value != null) {
            properties.put(to, value);
        }
    }
}
