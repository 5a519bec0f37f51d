package org.lotgraph.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** Who takes part, in the order of the tables. */
enum Entrant {
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

    String label() {
        return label;
    }

    /** Of the Java machine that it runs in or is asked from. */
    String heap() {
        return "-Xmx" + heapGibibytes + "g";
    }

    /** Whether it answers from the data folder into which Lotgraph imported the dump. */
    boolean usesStore() {
        return this == LOTGRAPH_SNAPSHOT || this == LOTGRAPH_NEO4J || this == CYPHER;
    }

    static Optional<Entrant> labelled(String label) {
        return Arrays.stream(values()).filter(entrant -> entrant.label.equals(label)).findFirst();
    }

    /**
     * @param dump  the plant's CSV files
     * @param store a data folder that Lotgraph imported them into
     * @param work  an empty folder for what the contender writes
     */
    Contender enter(Path dump, Path store, Path work) {
        return switch (this) {
            case LOTGRAPH_SNAPSHOT -> throw new NotAvailableException("this version has no snapshot");
            case LOTGRAPH_NEO4J -> new LotgraphContender(store);
            case CYPHER -> new CypherContender(store);
            case POSTGRESQL -> new PostgresqlContender(dump, work);
            case DUCKDB -> new DuckDbContender(dump, work);
            case BFS_LIMIT -> new BfsLimit(dump);
        };
    }
}
