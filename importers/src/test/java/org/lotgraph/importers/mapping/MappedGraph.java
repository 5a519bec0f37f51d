package org.lotgraph.importers.mapping;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.jspecify.annotations.Nullable;
import org.lotgraph.TestGraph;
import org.lotgraph.anomaly.Anomalies;
import org.lotgraph.anomaly.Anomaly;
import org.lotgraph.importers.ImportOptions;
import org.lotgraph.importers.Imported;
import org.lotgraph.importers.Imports;
import org.lotgraph.ledger.Ledger;
import org.lotgraph.store.Moments;
import org.lotgraph.trace.Direction;
import org.lotgraph.trace.Trace;
import org.lotgraph.trace.TraceOptions;
import org.lotgraph.trace.Tracer;
import org.neo4j.graphdb.Entity;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Relationship;
import org.neo4j.graphdb.Transaction;

/** A real graph that a mapping fills, and what is asked of it. */
final class MappedGraph {

    /** Where something was read, and with what else: all that may differ between two ways of reading the same. */
    private static final Set<String> HOW = Set.of("batch", "declared", "line", "clock", "position", "digest", "file", "told", "touched", "log");

    private final String source;
    private final Ledger ledger = new Ledger(TestGraph.graph(), Clock.systemUTC());

    MappedGraph(String source) {
        this.source = source;
        TestGraph.fresh();
        ledger.prepare();
    }

    Imported run(Path tables, String mapping, Path rejects) {
        return run(List.of(tables), new MappingOptions(Mapping.of(mapping), null, watermarks()), rejects);
    }

    Imported run(Database database, String mapping, Path rejects) {
        return run(List.of(), new MappingOptions(Mapping.of(mapping), database, watermarks()), rejects);
    }

    private Imported run(List<Path> paths, MappingOptions mapping, Path rejects) {
        return Imports.run(paths, new ImportOptions(source, ZoneOffset.UTC, rejects, mapping), ledger::append, (path, read, all) -> { }).imports().getFirst();
    }

    private Watermarks watermarks() {
        return new Watermarks() {
            @Override
            public @Nullable String last(String statement) {
                return ledger.watermark(statement);
            }

            @Override
            public void reached(String statement, String value) {
                ledger.watermark(statement, value);
            }
        };
    }

    /** The names that a trace reaches: keys, without the front of those that are this source's ids. */
    Set<String> forward(String... from) {
        return reached(Direction.FORWARD, from);
    }

    Set<String> back(String... from) {
        return reached(Direction.BACK, from);
    }

    private Set<String> reached(Direction direction, String... from) {
        Moments moments = new Moments(TestGraph.graph());
        List<String> origins = Stream.of(from).map(id -> id.contains("://") ? id : source + ":" + id).toList();
        Trace trace = new Tracer(TestGraph.graph(), moments).trace(direction, origins, TraceOptions.DEFAULT, moments.latest());
        Set<String> names = new TreeSet<>();
        try (Transaction tx = TestGraph.database().beginTx()) {
            trace.items(null, null, 0, Integer.MAX_VALUE).forEach(item -> names.add(name(tx, item.id())));
        }
        return names;
    }

    @SuppressWarnings("removal")
    private String name(Transaction tx, long id) {
        return String.valueOf(tx.getNodeById(id).getProperty("key")).replace("urn:lotgraph:" + source + ":", "");
    }

    List<Anomaly> anomalies() {
        List<Anomaly> found = new ArrayList<>();
        new Anomalies(TestGraph.graph()).ofAll(new Moments(TestGraph.graph()).latest(), found::add);
        found.sort(Anomaly.ORDER);
        return found;
    }

    /** File and line of the edges of a type. */
    List<String> places(String type) {
        try (Transaction tx = TestGraph.database().beginTx(); var edges = tx.getAllRelationships()) {
            return StreamSupport.stream(edges.spliterator(), false).filter(edge -> edge.getType().name().equals(type))
                    .map(edge -> tx.findNode(() -> "LedgerBatch", "batch", edge.getProperty("batch")).getProperty("file") + ":" + edge.getProperty("line")).sorted().toList();
        }
    }

    /** All that is told, without where and when it was read. */
    static List<String> told() {
        try (Transaction tx = TestGraph.database().beginTx(); var nodes = tx.getAllNodes(); var edges = tx.getAllRelationships()) {
            return Stream.concat(StreamSupport.stream(nodes.spliterator(), false).filter(node -> node.hasProperty("key") || node.hasLabel(() -> "Declaration"))
                            .map(node -> node.getLabels() + properties(node)),
                    StreamSupport.stream(edges.spliterator(), false).map(MappedGraph::edge)).sorted().toList();
        }
    }

    private static String edge(Relationship edge) {
        return edge.getStartNode().getProperty("key", "") + " -" + edge.getType().name() + properties(edge) + "-> " + end(edge.getEndNode());
    }

    private static Object end(Node node) {
        return node.getProperty("key", "");
    }

    private static String properties(Entity entity) {
        TreeMap<String, Object> properties = new TreeMap<>(entity.getAllProperties());
        properties.keySet().removeIf(HOW::contains);
        properties.replaceAll((name, value) -> value instanceof long[] || value instanceof int[] ? "" : value);
        return properties.toString();
    }
}
