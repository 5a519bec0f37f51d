package org.lotgraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.StreamSupport;

import org.lotgraph.ledger.Appended;
import org.lotgraph.store.Touches;
import org.neo4j.graphdb.Entity;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Relationship;
import org.neo4j.graphdb.Transaction;

/** Looks at the whole database before and after an append, and at what the batch's log says of the difference. */
public final class LogWatch {

    private static final Set<String> THINGS = Set.of("Item", "Process", "Equipment");
    private static final Set<String> GENEALOGY = Set.of("CONSUMED_IN", "PRODUCED", "YIELDED", "PACKED_IN", "SHIPPED_IN", "RAN_ON", "SAME_AS");

    private Picture before = Picture.take();
    private int edges;
    private int nodes;

    private record Picture(Map<Long, String> nodes, Map<Long, String> edges, Map<Long, Set<Integer>> batches, int batch) {

        static Picture take() {
            Map<Long, String> nodes = new HashMap<>();
            Map<Long, String> edges = new HashMap<>();
            Map<Long, Set<Integer>> batches = new HashMap<>();
            int batch = 0;
            try (Transaction tx = TestGraph.database().beginTx(); var allNodes = tx.getAllNodes(); var allEdges = tx.getAllRelationships()) {
                for (Node node : allNodes) {
                    Set<String> labels = StreamSupport.stream(node.getLabels().spliterator(), false).map(Label::name).collect(Collectors.toSet());
                    if (labels.stream().anyMatch(THINGS::contains)) {
                        nodes.put(id(node), labels.stream().sorted().toList() + properties(node));
                    }
                    batch = labels.contains("Ledger") ? ((Number) node.getProperty("batch")).intValue() : batch;
                }
                for (Relationship edge : allEdges) {
                    if (GENEALOGY.contains(edge.getType().name())) {
                        edges.put(id(edge), properties(edge));
                        batches.put(id(edge), Set.of(number(edge, "batch"), -number(edge, "ended") - 1));
                    }
                }
            }
            return new Picture(nodes, edges, batches, batch);
        }

        /** The number that Cypher calls id: the last part of the element's. */
        private static long id(Entity entity) {
            return Long.parseLong(entity.getElementId().substring(entity.getElementId().lastIndexOf(':') + 1));
        }

        private static int number(Entity entity, String name) {
            return ((Number) entity.getProperty(name, 0)).intValue();
        }

        private static String properties(Entity entity) {
            Map<String, Object> all = new TreeMap<>(entity.getAllProperties());
            all.replaceAll((name, value) -> value instanceof long[] list ? Arrays.toString(list) : value instanceof Object[] texts ? Arrays.toString(texts) : value);
            return all.toString();
        }
    }

    /** Appends, and fails unless the log names all that is new or different, and no edge that is not. */
    public Appended during(Supplier<Appended> append) {
        Appended done = append.get();
        Picture after = Picture.take();
        Set<Long> changedNodes = difference(before.nodes, after.nodes);
        Set<Long> changedEdges = difference(before.edges, after.edges);
        if (after.batch == before.batch) {
            assertThat(changedNodes).as("nodes changed without a batch").isEmpty();
            assertThat(changedEdges).as("edges changed without a batch").isEmpty();
        } else {
            assertThat(after.batch).isEqualTo(before.batch + 1);
            Touches log = log(after.batch);
            assertThat(set(log.nodes())).as("nodes in the log of batch %d", after.batch).containsAll(changedNodes);
            assertThat(set(log.edges())).as("edges in the log of batch %d", after.batch).isEqualTo(changedEdges);
            after.batches.forEach((edge, batches) -> assertThat(batches.contains(after.batch) || batches.contains(-after.batch - 1))
                    .as("edge %d of batch %d is in its log", edge, after.batch).isEqualTo(changedEdges.contains(edge)));
            edges += changedEdges.size();
            nodes += changedNodes.size();
        }
        before = after;
        return done;
    }

    /** How many edges the logs named so far. */
    public int edges() {
        return edges;
    }

    public int nodes() {
        return nodes;
    }

    private static Touches log(int batch) {
        try (Transaction tx = TestGraph.database().beginTx()) {
            return Touches.of((byte[]) tx.findNode(Label.label("LedgerBatch"), "batch", batch).getProperty("log"));
        }
    }

    private static Set<Long> difference(Map<Long, String> before, Map<Long, String> after) {
        assertThat(after.keySet()).as("nothing is ever deleted").containsAll(before.keySet());
        Set<Long> changed = new HashSet<>();
        after.forEach((id, now) -> {
            if (!now.equals(before.get(id))) {
                changed.add(id);
            }
        });
        return changed;
    }

    private static Set<Long> set(long[] ids) {
        Set<Long> set = LongStream.of(ids).boxed().collect(Collectors.toSet());
        assertThat(set).as("no id twice").hasSize(ids.length);
        return set;
    }
}
