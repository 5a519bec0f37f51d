package org.lotgraph.importers.epcis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Test;
import org.lotgraph.TestGraph;
import org.lotgraph.ledger.Ledger;
import org.neo4j.graphdb.Entity;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Relationship;
import org.neo4j.graphdb.Transaction;

/** The twins among the documents written by others, all of one notation in one graph and all of the other in another. */
class TwinsIT {

    /** Where and how a thing was told, and the log, which names internal ids. */
    private static final Set<String> TELLING = Set.of("clock", "line", "json", "digest", "file", "content", "repeated", "log");

    @Test
    void bothNotationsGiveTheSameGraph() throws IOException {
        List<Path> xml = XmlDocumentsTests.twins();
        List<String> ofXml = graph(xml);

        assertThat(xml).hasSizeGreaterThan(30);
        assertThat(ofXml).hasSizeGreaterThan(300).containsExactlyInAnyOrderElementsOf(graph(xml.stream().map(XmlDocumentsTests::json).toList()));
    }

    private static List<String> graph(List<Path> files) throws IOException {
        Ledger ledger = new Ledger(TestGraph.fresh(), Clock.systemUTC());
        ledger.prepare();
        for (Path file : files) {
            Collected.of(file).batches.forEach(ledger::append);
        }
        try (Transaction tx = TestGraph.database().beginTx(); var nodes = tx.getAllNodes(); var edges = tx.getAllRelationships()) {
            return Stream.concat(StreamSupport.stream(nodes.spliterator(), false).map(TwinsIT::line),
                    StreamSupport.stream(edges.spliterator(), false).map(TwinsIT::line)).sorted().toList();
        }
    }

    private static String line(Node node) {
        return StreamSupport.stream(node.getLabels().spliterator(), false).map(Object::toString).sorted().toList() + properties(node);
    }

    private static String line(Relationship edge) {
        return edge.getType().name() + ' ' + name(edge.getStartNode()) + " -> " + name(edge.getEndNode()) + ' ' + properties(edge);
    }

    private static Object name(Node node) {
        return node.getProperty("key", node.getProperty("name", node.getProperty("fact", "")));
    }

    /** A time's own text is how it was told. */
    private static String properties(Entity entity) {
        Map<String, Object> all = new TreeMap<>(entity.getAllProperties());
        Set<String> times = Set.copyOf(all.keySet().stream().filter(name -> name.endsWith("Earliest")).map(name -> name.replace("Earliest", "")).toList());
        all.keySet().removeIf(name -> TELLING.contains(name) || times.contains(name) || name.equals("at"));
        all.replaceAll((name, value) -> value instanceof Object[] list ? Arrays.toString(list)
                : value instanceof int[] batches ? Arrays.toString(batches) : value instanceof long[] longs ? Arrays.toString(longs) : value);
        return all.toString();
    }
}
