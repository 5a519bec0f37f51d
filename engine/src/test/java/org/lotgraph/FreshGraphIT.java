package org.lotgraph;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.RelationshipType;
import org.neo4j.graphdb.Transaction;

class FreshGraphIT {

    @Test
    void freshEmptiesWhatAnEarlierTestLeft() {
        TestGraph.fresh();
        try (Transaction tx = TestGraph.database().beginTx()) {
            tx.createNode(Label.label("Item")).createRelationshipTo(tx.createNode(), RelationshipType.withName("SAME_AS"));
            tx.commit();
        }
        TestGraph.fresh();
        try (Transaction tx = TestGraph.database().beginTx(); var nodes = tx.getAllNodes()) {
            assertThat(nodes).isEmpty();
        }
    }
}
