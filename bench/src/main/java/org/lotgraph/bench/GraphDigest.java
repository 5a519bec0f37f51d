package org.lotgraph.bench;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import org.lotgraph.bench.figures.Json;
import org.neo4j.graphdb.Entity;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Relationship;
import org.neo4j.graphdb.ResourceIterable;
import org.neo4j.graphdb.Transaction;

/**
 * A whole graph as one line for each set of labels and each type of edge: how many there are, and the sum of the hashes of their texts. Equal
 * graphs have equal digests whatever their internal ids and the order in which they were written; what they lack or have too much shows by its
 * label. Left out is when it was told: the ledger's clock, the records of imports and their names,
 * and the logs of batches, which name internal ids. Needs memory for one entity.
 */
final class GraphDigest {

    private static final String DATABASE = "neo4j";
    private static final int BYTES = 16;
    private static final List<Label> RECORDS = List.of(Label.label("Import"), Label.label("ImportProblem"));

    private final MessageDigest sha256;
    private final SortedMap<String, Sum> sums = new TreeMap<>();

    private GraphDigest() {
        try {
            this.sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** Of entities, whose order does not matter. */
    private static final class Sum {

        private long count;
        private long high;
        private long low;

        void add(byte[] hash) {
            count++;
            high += ByteBuffer.wrap(hash).getLong();
            low += ByteBuffer.wrap(hash, BYTES / 2, BYTES / 2).getLong();
        }

        @Override
        public String toString() {
            return count + " " + HexFormat.of().toHexDigits(high) + HexFormat.of().toHexDigits(low);
        }
    }

    /**
     * What a store holds.
     *
     * @param sums how many and which, by labels and types
     */
    record Sums(SortedMap<String, String> sums) {
    }

    /** {@code digest.json} and the folder of the store, which nobody has open. */
    public static void main(String[] arguments) {
        Jvm.hush();
        Json.write(Path.of(arguments[0]), of(Path.of(arguments[1])));
        System.exit(0);
    }

    private static Sums of(Path home) {
        GraphDigest digest = new GraphDigest();
        try (PlainNeo4j neo4j = PlainNeo4j.start(home); Transaction tx = neo4j.service().database(DATABASE).beginTx()) {
            try (ResourceIterable<Node> nodes = tx.getAllNodes()) {
                nodes.forEach(digest::add);
            }
            try (ResourceIterable<Relationship> edges = tx.getAllRelationships()) {
                edges.forEach(digest::add);
            }
        }
        SortedMap<String, String> sums = new TreeMap<>();
        digest.sums.forEach((name, sum) -> sums.put(name, sum.toString()));
        return new Sums(sums);
    }

    private void add(Node node) {
        if (RECORDS.stream().anyMatch(node::hasLabel)) {
            return;
        }
        String labels = StreamSupport.stream(node.getLabels().spliterator(), false).map(Label::name).sorted().collect(Collectors.joining(":"));
        add(labels, properties(node));
    }

    private void add(Relationship edge) {
        add(edge.getType().name(), name(edge.getStartNode()) + " -> " + name(edge.getEndNode()) + ' ' + properties(edge));
    }

    private void add(String what, String text) {
        sums.computeIfAbsent(what, any -> new Sum()).add(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** What identifies a node whatever its internal id. */
    private static String name(Node node) {
        return node.hasProperty("key") ? node.getProperty("key").toString() : properties(node);
    }

    private static String properties(Entity entity) {
        SortedMap<String, Object> all = new TreeMap<>(entity.getAllProperties());
        all.remove("clock");
        all.remove("log");
        all.remove("import");
        all.replaceAll((name, value) -> value.getClass().isArray() ? array(value) : value);
        return all.toString();
    }

    private static String array(Object value) {
        return value instanceof long[] longs ? Arrays.toString(longs) : value instanceof Object[] texts ? Arrays.toString(texts)
                : String.valueOf(value.getClass());
    }
}
