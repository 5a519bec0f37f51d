package org.lotgraph.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Array;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import org.neo4j.graphdb.Entity;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Relationship;
import org.neo4j.graphdb.ResourceIterable;
import org.neo4j.graphdb.Transaction;

/**
 * A whole graph as CSV files as {@code neo4j-admin database import} wants them: one file for each set of labels and each type of edge,
 * typed columns, integer ids.
 */
final class GraphFiles {

    private static final String ARRAY_DELIMITER = ";";

    private final GraphDatabaseService database;
    private final Path folder;
    private final List<String> arguments = new ArrayList<>();

    private GraphFiles(GraphDatabaseService database, Path folder) {
        this.database = database;
        this.folder = folder;
    }

    /** Writes them into the folder; the arguments that name them to the importer. */
    static List<String> write(GraphDatabaseService database, Path folder) throws IOException {
        Files.createDirectories(folder);
        GraphFiles files = new GraphFiles(database, folder);
        try (Transaction tx = database.beginTx()) {
            files.nodes(tx);
            files.edges(tx);
        }
        return files.arguments;
    }

    private static String labels(Node node) {
        return StreamSupport.stream(node.getLabels().spliterator(), false).map(Label::name).sorted().collect(Collectors.joining(":"));
    }

    private void nodes(Transaction tx) throws IOException {
        SortedMap<String, SortedMap<String, String>> columns = new TreeMap<>();
        try (ResourceIterable<Node> all = tx.getAllNodes()) {
            all.forEach(node -> look(columns, labels(node), node));
        }
        try (Outputs outputs = new Outputs(folder, columns, ":ID"); ResourceIterable<Node> all = tx.getAllNodes()) {
            all.forEach(node -> outputs.row(labels(node), number(node.getElementId()), node));
        }
        columns.keySet().forEach(labels -> arguments.add("--nodes=" + labels + "=" + Outputs.file(folder, labels)));
    }

    private void edges(Transaction tx) throws IOException {
        SortedMap<String, SortedMap<String, String>> columns = new TreeMap<>();
        try (ResourceIterable<Relationship> all = tx.getAllRelationships()) {
            all.forEach(edge -> look(columns, edge.getType().name(), edge));
        }
        try (Outputs outputs = new Outputs(folder, columns, ":START_ID,:END_ID"); ResourceIterable<Relationship> all = tx.getAllRelationships()) {
            all.forEach(edge -> outputs.row(edge.getType().name(),
                    number(edge.getStartNode().getElementId()) + "," + number(edge.getEndNode().getElementId()), edge));
        }
        columns.keySet().forEach(type -> arguments.add("--relationships=" + type + "=" + Outputs.file(folder, type)));
    }

    /** The number in an element id, which is unique among nodes and among edges. */
    private static String number(String elementId) {
        return elementId.substring(elementId.lastIndexOf(':') + 1);
    }

    private static void look(SortedMap<String, SortedMap<String, String>> columns, String file, Entity entity) {
        SortedMap<String, String> types = columns.computeIfAbsent(file, name -> new TreeMap<>());
        for (Map.Entry<String, Object> property : entity.getAllProperties().entrySet()) {
            types.computeIfAbsent(property.getKey(), name -> type(property.getValue()));
        }
    }

    private static String type(Object value) {
        return value.getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT).replace("integer", "int");
    }

    /** The files that are written side by side. */
    private static final class Outputs implements AutoCloseable {

        private final Map<String, BufferedWriter> writers = new TreeMap<>();
        private final Map<String, List<String>> columns = new TreeMap<>();

        Outputs(Path folder, SortedMap<String, SortedMap<String, String>> files, String first) throws IOException {
            for (Map.Entry<String, SortedMap<String, String>> file : files.entrySet()) {
                BufferedWriter writer = Files.newBufferedWriter(file(folder, file.getKey()));
                writers.put(file.getKey(), writer);
                columns.put(file.getKey(), List.copyOf(file.getValue().keySet()));
                writer.write(first);
                for (Map.Entry<String, String> column : file.getValue().entrySet()) {
                    writer.write("," + column.getKey() + ":" + column.getValue());
                }
                writer.write('\n');
            }
        }

        static Path file(Path folder, String name) {
            return folder.resolve(name.replace(':', '-') + ".csv");
        }

        void row(String file, String first, Entity entity) {
            Map<String, Object> properties = entity.getAllProperties();
            StringBuilder row = new StringBuilder(first);
            for (String column : columns.getOrDefault(file, List.of())) {
                row.append(',');
                append(row, properties.get(column));
            }
            try {
                writers.get(file).write(row.append('\n').toString());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void append(StringBuilder row, @org.jspecify.annotations.Nullable Object value) {
            if (value instanceof String text) {
                row.append('"').append(text.replace("\"", "\"\"")).append('"');
            } else if (value != null && value.getClass().isArray()) {
                row.append('"');
                for (int i = 0; i < Array.getLength(value); i++) {
                    row.append(i == 0 ? "" : ARRAY_DELIMITER).append(String.valueOf(Array.get(value, i)).replace("\"", "\"\""));
                }
                row.append('"');
            } else if (value != null) {
                row.append(value);
            }
        }

        @Override
        public void close() throws IOException {
            for (BufferedWriter writer : writers.values()) {
                writer.close();
            }
        }
    }
}
