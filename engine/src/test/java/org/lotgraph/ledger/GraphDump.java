package org.lotgraph.ledger;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

import org.lotgraph.TestGraph;
import org.neo4j.graphdb.Entity;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Relationship;
import org.neo4j.graphdb.Transaction;

/** All that stands in the database, as sorted lines: equal graphs have equal dumps, whatever their internal ids. The clock, the log of ids and former guesses are left out. */
final class GraphDump {

    private GraphDump() {
    }

    static List<String> of() {
        try (Transaction tx = TestGraph.database().beginTx(); var nodes = tx.getAllNodes(); var edges = tx.getAllRelationships()) {
            return java.util.stream.Stream.concat(
                    StreamSupport.stream(nodes.spliterator(), false).map(GraphDump::line),
                    StreamSupport.stream(edges.spliterator(), false).map(GraphDump::line)).sorted().toList();
        }
    }

    /** The edges of one type that stand now, as {@code from -> to {what}}. */
    static List<String> live(String type, String... properties) {
        return edges(type, Integer.MAX_VALUE, properties);
    }

    /** The edges of one type as seen at a batch. */
    static List<String> edges(String type, int batch, String... properties) {
        try (Transaction tx = TestGraph.database().beginTx(); var edges = tx.getAllRelationships()) {
            return StreamSupport.stream(edges.spliterator(), false)
                    .filter(edge -> edge.getType().name().equals(type) && seen(edge, batch))
                    .map(edge -> name(edge.getStartNode()) + " -> " + name(edge.getEndNode()) + some(edge, properties)).sorted().toList();
        }
    }

    private static boolean seen(Entity entity, int batch) {
        return ((Number) entity.getProperty("batch")).intValue() <= batch
                && (!entity.hasProperty("ended") || ((Number) entity.getProperty("ended")).intValue() > batch);
    }

    /** The properties of a thing by its key. */
    static Map<String, Object> thing(String label, String key) {
        try (Transaction tx = TestGraph.database().beginTx()) {
            return new TreeMap<>(tx.findNode(org.neo4j.graphdb.Label.label(label), "key", key).getAllProperties());
        }
    }

    static boolean has(String label, String key) {
        try (Transaction tx = TestGraph.database().beginTx()) {
            return tx.findNode(org.neo4j.graphdb.Label.label(label), "key", key) != null;
        }
    }

    private static String some(Entity entity, String... properties) {
        StringBuilder out = new StringBuilder();
        Arrays.stream(properties).forEach(name -> out.append(' ').append(name).append('=').append(entity.getProperty(name, "-")));
        return out.toString();
    }

    private static String line(Node node) {
        return labels(node) + " " + properties(node);
    }

    private static String line(Relationship edge) {
        return edge.getType().name() + ' ' + name(edge.getStartNode()) + " -> " + name(edge.getEndNode()) + ' ' + properties(edge);
    }

    private static String name(Node node) {
        for (String name : List.of("key", "name", "fact")) {
            if (node.hasProperty(name)) {
                return node.getProperty(name).toString();
            }
        }
        return properties(node);
    }

    private static Collection<String> labels(Node node) {
        return StreamSupport.stream(node.getLabels().spliterator(), false).map(Object::toString).sorted().toList();
    }

    private static String properties(Entity entity) {
        Map<String, Object> all = new TreeMap<>(entity.getAllProperties());
        all.remove("clock");
        all.remove("log");
        all.remove("guessed");
        all.replaceAll((name, value) -> value instanceof Integer small ? "int " + small
                : value instanceof int[] list ? Arrays.toString(list)
                : value instanceof long[] longs ? Arrays.toString(longs)
                : value instanceof Object[] objects ? Arrays.toString(objects) : value);
        return all.toString();
    }
}
