package org.lotgraph.datafolder;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;

/**
 * All that stands in a store, as sorted lines: equal stores have equal dumps, whatever their internal ids. Without the clock, the record of imports, and without
 * the logs of what batches touched, which name internal ids.
 */
public final class StoreDump {

    private StoreDump() {
    }

    public static List<String> of(Driver driver) {
        List<String> lines = new ArrayList<>();
        try (Session session = driver.session(SessionConfig.forDatabase("neo4j"))) {
            session.run("MATCH (n) RETURN labels(n) AS labels, properties(n) AS properties").forEachRemaining(row -> lines.add(
                    row.get("labels").asList(Object::toString).stream().sorted().toList() + " " + properties(row)));
            session.run("""
                    MATCH (a)-[e]->(b)
                    RETURN coalesce(a.key, a.name, [a.fact, a.content]) AS from, coalesce(b.key, b.name) AS to, type(e) AS type, properties(e) AS properties
                    """).forEachRemaining(row -> lines.add(row.get("from") + " " + row.get("type") + " " + row.get("to") + " " + properties(row)));
            session.run("SHOW INDEXES YIELD name, state, type, labelsOrTypes, properties RETURN name, state, type, labelsOrTypes, properties ORDER BY name")
                    .forEachRemaining(row -> lines.add(schema(row)));
            session.run("SHOW CONSTRAINTS YIELD name, type, labelsOrTypes, properties RETURN name, type, labelsOrTypes, properties ORDER BY name")
                    .forEachRemaining(row -> lines.add(schema(row)));
        }
        return lines.stream().filter(line -> !line.startsWith("[\"Import")).sorted().toList();
    }

    private static String schema(Record row) {
        boolean lookup = row.get("type").asString().equals("LOOKUP");
        return "schema " + (lookup ? row.get("state").toString() + row.get("type") : row.asMap().toString());
    }

    private static String properties(Record row) {
        TreeMap<String, Object> properties = new TreeMap<>(row.get("properties").asMap());
        properties.remove("clock");
        properties.remove("log");
        properties.remove("import");
        return properties.toString();
    }
}
