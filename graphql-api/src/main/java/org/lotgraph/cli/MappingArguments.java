package org.lotgraph.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;

import org.jspecify.annotations.Nullable;
import org.lotgraph.datafolder.CannotRunException;
import org.lotgraph.importers.mapping.Database;
import org.lotgraph.importers.mapping.Mapping;
import org.lotgraph.importers.mapping.MappingOptions;
import org.lotgraph.importers.mapping.Watermarks;

import picocli.CommandLine.Option;

/** How tables that are no dump are read, and where they are if not in files. */
final class MappingArguments {

    @Option(names = "--mapping", paramLabel = "DIR|NAME", description = {"How tables of any kind become facts: a folder of SELECT statements,",
            "or one of those that ship: ${COMPLETION-CANDIDATES}."}, completionCandidates = Shipped.class)
    private @Nullable String mapping;

    @Option(names = "--jdbc-url", paramLabel = "URL", description = "A live database instead of files, such as jdbc:postgresql://host/db; only ever read.")
    private @Nullable String url;

    @Option(names = "--jdbc-user", paramLabel = "USER", description = "The database's user; one that may only read will do.")
    private @Nullable String user;

    @Option(names = "--jdbc-password", paramLabel = "PASSWORD", defaultValue = "${env:LOTGRAPH_JDBC_PASSWORD}",
            description = "The user's password; better kept in the environment variable LOTGRAPH_JDBC_PASSWORD.")
    private @Nullable String password;

    @Option(names = "--jdbc-driver", paramLabel = "JAR", description = "The database's JDBC driver, where it is not PostgreSQL.")
    private @Nullable Path driver;

    @Option(names = "--statement-minutes", paramLabel = "N", defaultValue = "10", description = "How long one statement of a mapping may run (default: ${DEFAULT-VALUE}).")
    private int minutes = 10;

    /** The mappings that ship, for the help. */
    static final class Shipped implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Mapping.SHIPPED.iterator();
        }
    }

    /** The mapping as it was given. */
    @Nullable String name() {
        return mapping;
    }

    boolean isLive() {
        return url != null;
    }

    /** Null where the paths are of kinds that need no mapping. */
    @Nullable MappingOptions options(Watermarks watermarks) {
        if (mapping == null) {
            if (url != null) {
                throw new CannotRunException("--jdbc-url names a database, but nothing says how its tables become facts; give --mapping.");
            }
            return null;
        }
        if (minutes < 1) {
            throw new CannotRunException("--statement-minutes " + minutes + " leaves no time; give 1 or more.");
        }
        return new MappingOptions(Mapping.of(mapping), url == null ? null : new Database(url, user, password, driver), watermarks, Duration.ofMinutes(minutes));
    }
}
