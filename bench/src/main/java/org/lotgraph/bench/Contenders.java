package org.lotgraph.bench;

import java.nio.file.Path;

import org.lotgraph.bench.figures.Entrant;

/** The contenders behind their names. */
final class Contenders {

    private Contenders() {
    }

    /**
     * @param dump  the plant's CSV files
     * @param store a data folder that Lotgraph imported them into
     * @param work  an empty folder for what the contender writes
     * @throws NotAvailableException when it cannot take part here
     */
    static Contender enter(Entrant entrant, Path dump, Path store, Path work) {
        return switch (entrant) {
            case LOTGRAPH_SNAPSHOT, LOTGRAPH_NEO4J -> new LotgraphContender(store, entrant == Entrant.LOTGRAPH_SNAPSHOT);
            case CYPHER -> new CypherContender(store);
            case POSTGRESQL -> new PostgresqlContender(dump, work);
            case DUCKDB -> new DuckDbContender(dump, work);
            case BFS_LIMIT -> new BfsLimit(dump);
        };
    }
}
