package org.lotgraph.datafolder;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

import org.lotgraph.store.Commits;
import org.lotgraph.store.Near;
import org.lotgraph.store.NearReads;
import org.lotgraph.store.NearWrites;
import org.neo4j.cli.ExecutionContext;
import org.neo4j.commandline.admin.security.SetInitialPasswordCommand;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.BoltConnectorInternalSettings;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.io.fs.DefaultFileSystemAbstraction;
import org.neo4j.kernel.internal.GraphDatabaseAPI;
import org.neo4j.kernel.internal.Version;
import org.neo4j.storageengine.api.TransactionIdStore;

import picocli.CommandLine;

/** Neo4j Community in this process: files in one folder, Bolt on a free port of the loopback interface, nothing else open. */
final class EmbeddedNeo4j implements AutoCloseable {

    static final String USER = "neo4j";
    static final String DATABASE = "neo4j";
    private static final long AVAILABLE_MILLIS = 5_000;

    private final DatabaseManagementService service;
    private final int port;
    private final TransactionIdStore transactions;
    private final EmbeddedReads reads;
    private final EmbeddedWrites writes;

    private EmbeddedNeo4j(DatabaseManagementService service, GraphDatabaseAPI database) {
        this.service = service;
        this.port = database.getDependencyResolver().resolveDependency(ConnectorPortRegister.class).getLocalAddress(ConnectorType.BOLT).getPort();
        this.transactions = database.getDependencyResolver().resolveDependency(TransactionIdStore.class);
        this.reads = new EmbeddedReads(database);
        this.writes = new EmbeddedWrites(database);
    }

    static String version() {
        return Version.getNeo4jVersion();
    }

    /** Whether a process holds the store by Neo4j's own lock: another Neo4j, or one of its tools. */
    static boolean isLocked(Path home) throws IOException {
        Path file = home.resolve("data/databases/store_lock");
        if (!Files.exists(file)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE); FileLock lock = channel.tryLock()) {
            return lock == null;
        }
    }

    /** Returns once recovery, where the last process was killed, is done. */
    static EmbeddedNeo4j start(Path home, String password) throws IOException {
        Files.createDirectories(home);
        if (!Files.exists(home.resolve("data/databases/system"))) {
            setInitialPassword(home, password);
        }
        DatabaseManagementService service = configure(home).build();
        try {
            GraphDatabaseAPI database = (GraphDatabaseAPI) service.database(DATABASE);
            if (!database.isAvailable(AVAILABLE_MILLIS)) {
                throw new IllegalStateException("its files are damaged, or of another version of Neo4j");
            }
            return new EmbeddedNeo4j(service, database);
        } catch (RuntimeException e) {
            service.shutdown();
            throw e;
        }
    }

    private static DatabaseManagementServiceBuilder configure(Path home) {
        return new DatabaseManagementServiceBuilder(home)
                .setConfig(BoltConnector.enabled, true)
                .setConfig(BoltConnector.listen_address, new SocketAddress("127.0.0.1", 0))
                // Nobody is connected any more when it stops; Neo4j's own patience would cost every command ten seconds.
                .setConfig(BoltConnectorInternalSettings.thread_pool_shutdown_wait_time, Duration.ofMillis(100))
                .setConfig(GraphDatabaseSettings.auth_enabled, true)
                .setConfig(GraphDatabaseSettings.udc_enabled, false)
                .setConfig(BoltConnector.server_bolt_telemetry_enabled, false)
                .setConfig(GraphDatabaseSettings.allow_file_urls, false)
                .setConfig(GraphDatabaseSettings.pagecache_memory, PageCache.bytes(home, System.getenv()))
                .setConfig(GraphDatabaseSettings.memory_transaction_global_max_size, Runtime.getRuntime().maxMemory() / 2)
                .setConfig(GraphDatabaseSettings.preallocate_logical_logs, false)
                .setConfig(GraphDatabaseSettings.keep_logical_logs, "256M size");
    }

    /** Before the first start, so that the store is never reachable with Neo4j's well-known first password. */
    private static void setInitialPassword(Path home, String password) throws IOException {
        PrintStream quiet = new PrintStream(OutputStream.nullOutputStream());
        try (DefaultFileSystemAbstraction files = new DefaultFileSystemAbstraction()) {
            ExecutionContext context = new ExecutionContext(home, home.resolve("conf"), quiet, quiet, files);
            int exit = new CommandLine(new SetInitialPasswordCommand(context)).setOut(new PrintWriter(quiet))
                    .setErr(new PrintWriter(quiet)).execute("--", password);
            if (exit != 0) {
                throw new IllegalStateException("the password could not be set");
            }
        }
    }

    int port() {
        return port;
    }

    URI address() {
        return address(port);
    }

    /**
     * Everybody's commits, those over Bolt too. Neo4j raises the number of the newest one before any of it can be seen and before whoever
     * committed is told, and says up to which number the store holds everything; two commits at once may be told in either order.
     */
    long newestCommit() {
        long committed = transactions.getLastCommittedTransactionId();
        return transactions.getHighestGapFreeClosedTransactionId() == committed ? committed : Commits.UNSETTLED;
    }

    NearReads reads() {
        return reads;
    }

    NearWrites writes() {
        return writes;
    }

    Near near() {
        return new Near(reads, writes);
    }

    static URI address(int port) {
        return URI.create("bolt://127.0.0.1:" + port);
    }

    @Override
    public void close() {
        reads.close();
        writes.close();
        service.shutdown();
    }
}
