package org.lotgraph.cli;

import java.net.URI;
import java.nio.file.Path;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.lotgraph.datafolder.Access;
import org.lotgraph.datafolder.CannotRunException;
import org.lotgraph.datafolder.Store;
import org.lotgraph.datafolder.StoreLocation;

import picocli.CommandLine.Option;

/** Where the graph is kept, as every command that needs it is told. */
final class StoreOptions {

    private static final Set<String> SCHEMES = Set.of("bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc");

    @Option(names = "--data", paramLabel = "DIR", description = "The data folder, with an embedded Neo4j (default: data).")
    private @Nullable Path data;

    @Option(names = "--neo4j-uri", paramLabel = "URI", description = "A Neo4j server instead of a data folder, such as neo4j://host:7687.")
    private @Nullable URI uri;

    @Option(names = "--neo4j-user", paramLabel = "USER", defaultValue = "neo4j", description = "The server's user (default: ${DEFAULT-VALUE}).")
    private String user = "neo4j";

    @Option(names = "--neo4j-password", paramLabel = "PASSWORD", defaultValue = "${env:LOTGRAPH_NEO4J_PASSWORD}",
            description = "The user's password; better kept in the environment variable LOTGRAPH_NEO4J_PASSWORD.")
    private @Nullable String password;

    @Option(names = "--neo4j-database", paramLabel = "NAME", defaultValue = "neo4j", description = "The server's database (default: ${DEFAULT-VALUE}).")
    private String database = "neo4j";

    StoreLocation location() {
        if (uri == null) {
            return new StoreLocation.Folder(data == null ? Path.of("data") : data);
        }
        if (data != null) {
            throw new CannotRunException("--data and --neo4j-uri name two places for the graph; give one of them.");
        }
        if (uri.getScheme() == null || uri.getHost() == null || !SCHEMES.contains(uri.getScheme())) {
            throw new CannotRunException("--neo4j-uri " + uri + " is no address of a Neo4j; write it like neo4j://host:7687.");
        }
        if (password == null) {
            throw new CannotRunException("The password of " + user + " is missing; set LOTGRAPH_NEO4J_PASSWORD or give --neo4j-password.");
        }
        return new StoreLocation.Server(uri, user, password, database);
    }

    /** Opens it for the length of one command; a stop of the process closes it too. */
    Store open(Access access) {
        Store store = Store.open(location(), access);
        Shutdown.closes(store);
        return store;
    }
}
