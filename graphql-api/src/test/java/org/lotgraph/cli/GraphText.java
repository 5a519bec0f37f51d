package org.lotgraph.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.lotgraph.store.Graph;
import org.neo4j.driver.Value;

/** All that stands in a store, as sorted lines: equal graphs have equal texts, whatever their internal ids and whenever and by which import they were told. */
final class GraphText {

    private GraphText() {
    }

    static List<String> of(Graph graph) {
        List<String> lines = new ArrayList<>();
        graph.stream("test/nodes", Map.of(), row -> lines.add(row.get("labels").asList(Value::asString).stream().sorted().toList() + " " + text(row.get("properties"))));
        graph.stream("test/edges", Map.of(), row -> lines.add(row.get("type").asString() + ' ' + row.get("from").asString() + " -> "
                + row.get("to").asString() + ' ' + text(row.get("properties"))));
        lines.removeIf(line -> line.startsWith("[Import"));
        lines.sort(null);
        return lines;
    }

    private static String text(Value properties) {
        Map<String, Object> sorted = new TreeMap<>(properties.asMap());
        sorted.values().removeIf(Objects::isNull);
        sorted.keySet().removeAll(List.of("import", "tellers"));
        if (sorted.containsKey("anomaly")) {
            // closed at an unknown time, at the latest when the clock said that it was learned
            sorted.keySet().removeAll(List.of("untilLatest", "content"));
        }
        return sorted.toString();
    }
}
