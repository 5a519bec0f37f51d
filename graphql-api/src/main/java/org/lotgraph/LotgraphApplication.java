package org.lotgraph;

import java.time.Clock;

import org.lotgraph.ledger.Ledger;
import org.lotgraph.store.Graph;
import org.lotgraph.store.Moments;
import org.lotgraph.trace.Tracer;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/**
 * The beans that controllers are given. The driver is Spring Boot's own where {@code spring.neo4j.uri} is set; {@code serve} registers
 * that of the store it opened. Spring Data Neo4j works over the same one.
 */
@SpringBootApplication(proxyBeanMethods = false)
public class LotgraphApplication {

    @Bean
    Graph graph(Driver driver, @Value("${spring.data.neo4j.database:neo4j}") String database) {
        return new Graph(driver, database);
    }

    @Bean
    Moments moments(Graph graph) {
        return new Moments(graph);
    }

    /** Ready to be appended to: its schema is in place. */
    @Bean
    Ledger ledger(Graph graph) {
        Ledger ledger = new Ledger(graph, Clock.systemUTC());
        ledger.prepare();
        return ledger;
    }

    @Bean
    Tracer tracer(Graph graph, Moments moments) {
        return new Tracer(graph, moments);
    }
}
