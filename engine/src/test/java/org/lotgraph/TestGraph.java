package org.lotgraph;

import java.util.Iterator;

import org.lotgraph.store.Graph;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.graphdb.Entity;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Relationship;
import org.neo4j.graphdb.ResourceIterable;
import org.neo4j.graphdb.Transaction;
import org.neo4j.harness.Neo4j;
import org.neo4j.harness.Neo4jBuilders;

/**
 * One Neo4j for all the tests of a JVM, started by the first that asks and reached over Bolt as everything else reaches it.
 * Tests that use it run one after the other; each begins with {@link #fresh()}.
 */
public final class TestGraph {

    private static final int DELETED_AT_ONCE = 20_000;

    private TestGraph() {
    }

    private static final class Shared {
        static final Neo4j NEO4J = Neo4jBuilders.newInProcessBuilder().withDisabledServer().build();
        static final Driver DRIVER = GraphDatabase.driver(NEO4J.boltURI(), AuthTokens.none(),
                Config.builder().withoutEncryption().build());
        static final Graph GRAPH = new Graph(DRIVER, "neo4j");

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                DRIVER.close();
                NEO4J.close();
            }));
        }
    }

    /** The graph with nothing in it; constraints and indexes of earlier tests may stand. Do not close it. */
    public static Graph fresh() {
        Shared.DRIVER.verifyConnectivity();
        GraphDatabaseService database = database();
        while (deleteSome(database, Transaction::getAllRelationships, Relationship::delete)) {
            continue;
        }
        while (deleteSome(database, Transaction::getAllNodes, Node::delete)) {
            continue;
        }
        return Shared.GRAPH;
    }

    /** The same graph with what is in it. */
    public static Graph graph() {
        return Shared.GRAPH;
    }

    /** The driver of that graph, for tests that put a graph of their own making there. */
    public static Driver driver() {
        return Shared.DRIVER;
    }

    /** Where it listens, to whoever comes with whatever password. */
    public static java.net.URI uri() {
        return Shared.NEO4J.boltURI();
    }

    /** The database itself, for tests that look at what stands in it without asking the code they test. */
    public static GraphDatabaseService database() {
        return Shared.NEO4J.defaultDatabaseService();
    }

    private static <E extends Entity> boolean deleteSome(GraphDatabaseService database,
            java.util.function.Function<Transaction, ResourceIterable<E>> all, java.util.function.Consumer<E> delete) {
        try (Transaction tx = database.beginTx(); ResourceIterable<E> entities = all.apply(tx)) {
            Iterator<E> iterator = entities.iterator();
            int deleted = 0;
            while (iterator.hasNext() && deleted < DELETED_AT_ONCE) {
                delete.accept(iterator.next());
                deleted++;
            }
            tx.commit();
            return deleted == DELETED_AT_ONCE;
        }
    }
}
