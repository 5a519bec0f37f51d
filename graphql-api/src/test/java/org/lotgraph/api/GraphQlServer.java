package org.lotgraph.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.lotgraph.LotgraphApplication;
import org.lotgraph.TestGraph;
import org.neo4j.driver.Driver;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** The whole application on a free port, over the tests' shared Neo4j. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = {LotgraphApplication.class, GraphQlServer.Store.class}, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "lotgraph.imports.folder=target/imports/${random.uuid}")
@interface GraphQlServer {

    @TestConfiguration(proxyBeanMethods = false)
    class Store {

        @Bean(destroyMethod = "")
        Driver driver() {
            return TestGraph.driver();
        }
    }
}
