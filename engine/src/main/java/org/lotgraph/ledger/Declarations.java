package org.lotgraph.ledger;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes declarations, and on the thing itself what its live declarations say together: the later one wins property by property,
 * and STRICT wins always. A new declaration is the latest, so it is laid over what stands; only where one ended are all read again.
 */
final class Declarations {

    private final Telling telling;

    Declarations(Telling telling) {
        this.telling = telling;
    }

    List<Holdings.Version> known(List<Row> rows) {
        return telling.holdings.declarations(rows.stream().filter(row -> row.event() == null && !row.isNew()).map(Row::fact).distinct().toList());
    }

    void write(List<Row> rows) {
        Map<Long, Map<String, Object>> changed = new LinkedHashMap<>();
        rows.forEach(row -> changed.computeIfAbsent(row.from().id, any -> new HashMap<>()).putAll(row.properties()));
        telling.holdings.declare(rows);
        telling.holdings.runOn(rows.stream().filter(row -> row.properties().containsKey("equipment")).toList());
        say(changed);
    }

    /** Ends these declarations, says again on their things what is left, and returns those things. */
    List<Long> end(List<Long> declarations) {
        if (declarations.isEmpty()) {
            return List.of();
        }
        List<Long> things = telling.holdings.endDeclarations(declarations);
        sayAgain(things);
        return things;
    }

    /** Says on these things what their live declarations say together, all read again. */
    void sayAgain(List<Long> things) {
        Map<Long, Map<String, Object>> told = new HashMap<>();
        Map<Long, Set<String>> names = new HashMap<>();
        for (Holdings.Saying saying : telling.holdings.declarationsOf(things)) {
            names.computeIfAbsent(saying.thing(), any -> new LinkedHashSet<>()).addAll(saying.properties().keySet());
            if (saying.live()) {
                told.computeIfAbsent(saying.thing(), any -> new HashMap<>()).putAll(saying.properties());
            }
        }
        Map<Long, Map<String, Object>> said = new LinkedHashMap<>();
        things.forEach(thing -> said.put(thing, said(told.getOrDefault(thing, Map.of()), names.getOrDefault(thing, Set.of()))));
        say(said);
    }

    private void say(Map<Long, Map<String, Object>> properties) {
        properties.keySet().forEach(telling.touches::node);
        telling.holdings.say(properties);
    }

    /** A null takes a property away that nobody declares any more; the product stays, a thing's identity may name it. */
    private static Map<String, Object> said(Map<String, Object> told, Set<String> names) {
        Map<String, Object> said = new HashMap<>();
        names.stream().filter(name -> !name.equals("product")).forEach(name -> said.put(name, null));
        said.putAll(told);
        return said;
    }
}
