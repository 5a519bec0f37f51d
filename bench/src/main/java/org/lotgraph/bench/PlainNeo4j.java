package org.lotgraph.bench;

import java.nio.file.Path;
import java.time.Duration;

import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.BoltConnectorInternalSettings;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.io.ByteUnit;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

/** An embedded Neo4j as it comes, with a page cache that holds the whole plant, so that it is never slow for want of memory. */
final class PlainNeo4j implements AutoCloseable {

    private static final long PAGE_CACHE_GIBIBYTES = 4;
    private static final String DATABASE = "neo4j";

    private final DatabaseManagementService service;
    private final Driver driver;

    private PlainNeo4j(DatabaseManagementService service) {
        this.service = service;
        int port = ((GraphDatabaseAPI) service.database(DATABASE)).getDependencyResolver()
                .resolveDependency(ConnectorPortRegister.class).getLocalAddress(ConnectorType.BOLT).getPort();
        this.driver = GraphDatabase.driver("bolt://127.0.0.1:" + port, AuthTokens.none());
        driver.verifyConnectivity();
    }

    static PlainNeo4j start(Path home) {
        return new PlainNeo4j(new DatabaseManagementServiceBuilder(home)
                .setConfig(BoltConnector.enabled, true)
                .setConfig(BoltConnector.listen_address, new SocketAddress("127.0.0.1", 0))
                .setConfig(BoltConnectorInternalSettings.thread_pool_shutdown_wait_time, Duration.ofMillis(100))
                .setConfig(GraphDatabaseSettings.auth_enabled, false)
                .setConfig(GraphDatabaseSettings.udc_enabled, false)
                .setConfig(GraphDatabaseSettings.pagecache_memory, ByteUnit.gibiBytes(PAGE_CACHE_GIBIBYTES))
                .setConfig(GraphDatabaseSettings.preallocate_logical_logs, false)
                .build());
    }

    Driver driver() {
        return driver;
    }

    DatabaseManagementService service() {
        return service;
    }

    @Override
    public void close() {
        driver.close();
        service.shutdown();
    }
}
