package org.lotgraph.datafolder;

import java.net.URI;
import java.nio.file.Path;

/** Where the graph is kept. */
public sealed interface StoreLocation {

    /** A data folder of this machine, with an embedded Neo4j in it. */
    record Folder(Path path) implements StoreLocation {
    }

    /** A Neo4j that somebody else runs. */
    record Server(URI uri, String user, String password, String database) implements StoreLocation {

        @Override
        public String toString() {
            return "Server[" + uri + ", " + user + "]";
        }
    }
}
