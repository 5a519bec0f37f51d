package org.lotgraph.bench.figures;

import java.util.Arrays;
import java.util.Optional;

/** Who takes part, in the order of the tables. */
public enum Entrant {
    LOTGRAPH_SNAPSHOT("lotgraph-snapshot", 4),
    LOTGRAPH_NEO4J("lotgraph-neo4j", 4),
    CYPHER("cypher", 4),
    POSTGRESQL("postgresql", 1),
    DUCKDB("duckdb", 1),
    BFS_LIMIT("bfs-limit", 4);

    private final String label;
    private final int heapGibibytes;

    Entrant(String label, int heapGibibytes) {
        this.label = label;
        this.heapGibibytes = heapGibibytes;
    }

    public String label() {
        return label;
    }

    /** Of the Java machine that it runs in or is asked from. */
    public String heap() {
        return "-Xmx" + heapGibibytes + "g";
    }

    /** Whether it answers from the data folder into which Lotgraph imported the dump. */
    public boolean usesStore() {
        return this == LOTGRAPH_SNAPSHOT || this == LOTGRAPH_NEO4J || this == CYPHER;
    }

    public static Optional<Entrant> labelled(String label) {
        return Arrays.stream(values()).filter(entrant -> entrant.label.equals(label)).findFirst();
    }
}
