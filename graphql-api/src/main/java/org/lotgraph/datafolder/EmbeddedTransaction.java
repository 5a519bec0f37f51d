package org.lotgraph.datafolder;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.lotgraph.store.NearTransaction;
import org.neo4j.driver.Record;
import org.neo4j.graphdb.Direction;
import org.neo4j.graphdb.Entity;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Relationship;
import org.neo4j.graphdb.RelationshipType;
import org.neo4j.graphdb.ResourceIterable;
import org.neo4j.graphdb.ResourceIterator;
import org.neo4j.graphdb.StringSearchMode;
import org.neo4j.graphdb.Transaction;

/** One write of the Neo4j in this process, by its public embedded interface. */
final class EmbeddedTransaction implements NearTransaction {

    private final Transaction tx;
    /** The ends of edges are the same few nodes again and again. */
    private final Map<Long, Node> nodes = new HashMap<>();

    EmbeddedTransaction(Transaction tx) {
        this.tx = tx;
    }

    @Override
    public List<Record> run(String text, Map<String, Object> parameters) {
        Map<String, Object> sent = new HashMap<>();
        parameters.forEach((name, value) -> sent.put(name, sent(value)));
        List<Record> rows = new ArrayList<>();
        EmbeddedTransactions.records(tx, text, sent, rows::add);
        return rows;
    }

    /** Over Bolt there is one kind of whole number; what is stored is to be the same, whichever way it came. */
    private static @Nullable Object sent(@Nullable Object value) {
        return switch (value) {
            case Integer number -> number.longValue();
            case Map<?, ?> map -> {
                Map<Object, Object> sent = HashMap.newHashMap(map.size());
                map.forEach((name, of) -> sent.put(name, sent(of)));
                yield sent;
            }
            case Collection<?> list -> {
                List<@Nullable Object> sent = new ArrayList<>(list.size());
                list.forEach(of -> sent.add(sent(of)));
                yield sent;
            }
            case null, default -> value;
        };
    }

    @Override
    public long node(Collection<String> labels, List<String> names, List<@Nullable Object> values) {
        Node node = tx.createNode(labels.stream().map(Label::label).toArray(Label[]::new));
        set(node, names, values);
        nodes.put(id(node), node);
        return id(node);
    }

    @Override
    public long edge(long from, String type, long to, List<String> names, List<@Nullable Object> values) {
        Relationship edge = node(from).createRelationshipTo(node(to), RelationshipType.withName(type));
        set(edge, names, values);
        return id(edge);
    }

    @Override
    public List<Between> edges(@Nullable Long from, String type, @Nullable Long to, List<String> wanted) {
        RelationshipType known = RelationshipType.withName(type);
        int out = from == null ? Integer.MAX_VALUE : node(from).getDegree(known, Direction.OUTGOING);
        // Most ends that are new have none, and the other one may have many.
        boolean outwards = out == 0 || to == null || from != null && out <= node(to).getDegree(known, Direction.INCOMING);
        Node near = node(Objects.requireNonNull(outwards ? from : to));
        Long far = outwards ? to : from;
        List<Between> found = new ArrayList<>(1);
        try (ResourceIterable<Relationship> edges = near.getRelationships(outwards ? Direction.OUTGOING : Direction.INCOMING, known)) {
            for (Relationship edge : edges) {
                if (far == null || id(edge.getOtherNode(near)) == far) {
                    found.add(new Between(id(edge), values(edge, wanted)));
                }
            }
        }
        return found;
    }

    @Override
    public Map<String, Object> properties(long node) {
        return node(node).getAllProperties();
    }

    @Override
    public void set(long node, Map<String, ?> properties) {
        Node entity = node(node);
        properties.forEach((name, value) -> entity.setProperty(name, sent(value)));
    }

    private static void set(Entity entity, List<String> names, List<@Nullable Object> values) {
        for (int i = 0; i < values.size(); i++) {
            Object value = sent(values.get(i));
            if (value != null) {
                entity.setProperty(names.get(i), value);
            }
        }
    }

    @Override
    public List<Found> find(String label, String property, Object value, List<String> wanted) {
        try (ResourceIterator<Node> nodes = tx.findNodes(Label.label(label), property, value)) {
            if (!nodes.hasNext()) {
                return List.of();
            }
            List<Found> found = new ArrayList<>(1);
            while (nodes.hasNext()) {
                found.add(found(nodes.next(), wanted));
            }
            return found;
        }
    }

    @Override
    public boolean hasAny(String label, String property, String prefix) {
        try (ResourceIterator<Node> nodes = tx.findNodes(Label.label(label), property, prefix, StringSearchMode.PREFIX)) {
            return nodes.hasNext();
        }
    }

    private static Found found(Node node, List<String> wanted) {
        List<String> labels = new ArrayList<>(2);
        node.getLabels().forEach(label -> labels.add(label.name()));
        return new Found(id(node), labels, values(node, wanted));
    }

    private static List<@Nullable Object> values(Entity entity, List<String> wanted) {
        Map<String, Object> properties = entity.getProperties(wanted.toArray(String[]::new));
        List<@Nullable Object> values = new ArrayList<>(wanted.size());
        wanted.forEach(name -> values.add(properties.get(name)));
        return values;
    }

    /** The ids that Cypher's {@code id()} gives, which the ledger's logs hold; those of the newer kind are texts. */
    @SuppressWarnings("removal")
    private static long id(Entity entity) {
        return entity.getId();
    }

    @SuppressWarnings("removal")
    private Node node(long id) {
        return nodes.computeIfAbsent(id, tx::getNodeById);
    }
}
