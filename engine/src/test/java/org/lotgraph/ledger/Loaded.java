package org.lotgraph.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.lotgraph.TestGraph;
import org.neo4j.graphdb.Entity;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.RelationshipType;
import org.neo4j.graphdb.Transaction;

/** Puts a graph that was prepared in files into the empty test database, one entity after the other. */
final class Loaded implements GraphVisitor {

    private final Transaction tx;
    private final Map<Long, Node> nodes = new HashMap<>();
    private Entity entity;

    private Loaded(Transaction tx) {
        this.tx = tx;
    }

    static void into(SpooledGraph graph) {
        TestGraph.fresh();
        try (Transaction tx = TestGraph.database().beginTx()) {
            Loaded loaded = new Loaded(tx);
            graph.nodes().forEach(piece -> piece.show(loaded));
            graph.edges().forEach(piece -> piece.show(loaded));
            tx.commit();
        }
    }

    @Override
    public void node(long id, List<String> labels) {
        if (id != nodes.size()) {
            throw new IllegalStateException("Ids do not count from 0: " + id);
        }
        Node node = tx.createNode(labels.stream().map(Label::label).toArray(Label[]::new));
        nodes.put(id, node);
        entity = node;
    }

    @Override
    public void edge(long from, long to, String type) {
        entity = nodes.get(from).createRelationshipTo(nodes.get(to), RelationshipType.withName(type));
    }

    @Override
    public void property(String name, Object value) {
        if (entity.hasProperty(name)) {
            throw new IllegalStateException("Told twice: " + name);
        }
        entity.setProperty(name, value);
    }

    @Override
    public void end() {
        entity = null;
    }
}
