package org.lotgraph;

import java.nio.file.Path;
import java.time.Clock;

import org.lotgraph.ledger.Ledger;
import org.lotgraph.snapshot.Snapshots;
import org.lotgraph.store.Graph;
import org.lotgraph.store.Moments;
import org.lotgraph.trace.Tracer;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/**
 * The beans that controllers are given. The driver is Spring Boot's own where {@code spring.neo4j.uri} is set; {@code serve} registers
 * that of the store it opened, and its graph. Spring Data Neo4j works over the same one.
 */
@SpringBootApplication(proxyBeanMethods = false)
public class LotgraphApplication {

    @Bean
    @ConditionalOnMissingBean
    Graph graph(Driver driver, @Value("${spring.data.neo4j.database:neo4j}") String database) {
        return new Graph(driver, database);
    }

    @Bean
    Moments moments(Graph graph) {
        return new Moments(graph);
    }

    /** Ready to be appended to: its schema is in place. */
    @Bean
    @ConditionalOnMissingBean
    Ledger ledger(Graph graph) {
        Ledger ledger = new Ledger(graph, Clock.systemUTC());
        ledger.prepare();
        return ledger;
    }

    /** Read beside traffic from the first moment on; traces ask the graph until it is there. */
    @Bean
    Snapshots snapshots(Graph graph, @Value("${lotgraph.snapshot.memory:40%}") String memory, @Value("${lotgraph.snapshot.file:}") String file) {
        Snapshots snapshots = new Snapshots(graph, SnapshotMemory.bytes(memory), file.isEmpty() ? null : Path.of(file));
        snapshots.start();
        return snapshots;
    }

    @Bean
    Tracer tracer(Graph graph, Moments moments, Snapshots snapshots) {
        return new Tracer(graph, moments, snapshots::at);
    }
}
