package org.lotgraph.datafolder;

import java.net.URI;
import java.time.Clock;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.lotgraph.store.Commits;
import org.lotgraph.store.Graph;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.NotificationSeverity;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;

/** An open way to the graph, whoever keeps it. Closing it leaves nothing running that this process started. */
public final class Store implements AutoCloseable {

    private static final Config CONFIG = Config.builder()
            .withMinimumNotificationSeverity(NotificationSeverity.OFF)
            .withTelemetryDisabled(true)
            .withUserAgent("lotgraph")
            .build();

    private final Driver driver;
    private final Graph graph;
    private final String database;
    private final Release release;
    private volatile boolean hurry;
    private boolean closed;

    /** What is to be done in the end; waits for nobody when told to hurry. */
    interface Release {
        void run(BooleanSupplier hurry);
    }

    /** @param release closes the driver, too */
    Store(Driver driver, Graph graph, String database, Release release) {
        this.driver = driver;
        this.graph = graph;
        this.database = database;
        this.release = release;
    }

    /**
     * Opens a store and makes sure that it answers.
     *
     * @throws CannotRunException when it cannot be opened; nothing is left behind then
     */
    public static Store open(StoreLocation location, Access access) {
        return switch (location) {
            case StoreLocation.Folder folder -> FolderStore.open(DataFolder.at(folder.path(), access, EmbeddedNeo4j.version()), access);
            case StoreLocation.Server server -> connect(server);
        };
    }

    /**
     * A store to be served, which opens while its caller goes on: what asks it waits until it is open. One in another process is open already.
     *
     * @param first what is done with the graph before anybody else is let to it
     * @throws CannotRunException when it cannot be opened; where that turns out later, it is the cause of what those are told who wait
     */
    public static Store openToServe(StoreLocation location, Consumer<Graph> first) {
        return switch (location) {
            case StoreLocation.Folder folder -> FolderStore.openToServe(DataFolder.at(folder.path(), Access.SERVE, EmbeddedNeo4j.version()), first);
            case StoreLocation.Server server -> {
                Store store = connect(server);
                try {
                    first.accept(store.graph());
                } catch (RuntimeException e) {
                    store.close();
                    throw e;
                }
                yield store;
            }
        };
    }

    /**
     * Opens a store to import into.
     *
     * @throws CannotRunException when it cannot be opened; nothing is left behind then
     */
    public static Target openToImport(StoreLocation location, Clock clock) {
        return switch (location) {
            case StoreLocation.Folder folder -> FolderStore.openToImport(DataFolder.at(folder.path(), Access.WRITE, EmbeddedNeo4j.version()), clock);
            case StoreLocation.Server server -> new Target.InUse(connect(server));
        };
    }

    private static Store connect(StoreLocation.Server server) {
        try {
            return connect(server.uri(), AuthTokens.basic(server.user(), server.password()), server.database(), null, hurry -> { });
        } catch (AuthenticationException e) {
            throw new CannotRunException("Neo4j at " + server.uri() + " refuses the user " + server.user()
                    + "; give --neo4j-user and the password in LOTGRAPH_NEO4J_PASSWORD.", e);
        } catch (Neo4jException | IllegalArgumentException e) {
            throw new CannotRunException("No Neo4j can be used at " + server.uri() + " (" + sentence(e) + "); check --neo4j-uri and that the server runs.", e);
        }
    }

    /** @param own the Neo4j at that address, where it runs in this process and nobody but Lotgraph started it */
    static Store connect(URI uri, AuthToken token, String database, @Nullable EmbeddedNeo4j own, Release release) {
        Driver driver = GraphDatabase.driver(uri, token, CONFIG);
        try {
            driver.verifyConnectivity();
            Graph graph = own == null ? new Graph(driver, database) : new Graph(driver, database, new Commits(own::newestCommit), own.near());
            return new Store(driver, graph, database, hurry -> close(driver, release, hurry));
        } catch (RuntimeException e) {
            driver.close();
            throw e;
        }
    }

    private static void close(Driver driver, Release release, BooleanSupplier hurry) {
        try {
            driver.close();
        } finally {
            release.run(hurry);
        }
    }

    private static String sentence(Exception e) {
        String message = String.valueOf(e.getMessage()).lines().findFirst().orElse("").strip();
        return message.endsWith(".") ? message.substring(0, message.length() - 1) : message;
    }

    /** One sentence where an exception comes of a store that stopped answering or refuses what was asked, else null. */
    public static @Nullable String explain(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case ServiceUnavailableException lost -> {
                    return "The store stopped answering; start what serves it, and run this again.";
                }
                case Neo4jException refused -> {
                    return "The store refused what was asked of it (" + sentence(refused) + "); check the rights of its user and its free space.";
                }
                default -> {
                    continue;
                }
            }
        }
        return null;
    }

    public Driver driver() {
        return driver;
    }

    public String database() {
        return database;
    }

    public Graph graph() {
        return graph;
    }

    /** Waits for commands that use this process's embedded store. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        release.run(() -> hurry);
    }

    /** Closes without waiting for anybody, for a process that is being stopped. */
    public void stop() {
        hurry = true;
        close();
    }
}
