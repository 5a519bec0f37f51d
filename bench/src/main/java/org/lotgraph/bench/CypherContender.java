package org.lotgraph.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.lotgraph.bench.figures.Held;
import org.lotgraph.cypher.Statements;
import org.lotgraph.trace.Direction;
import org.neo4j.driver.Session;

/** What a Neo4j user would write, over Bolt, on the graph that Lotgraph made. */
final class CypherContender implements Contender {

    private final PlainNeo4j neo4j;

    CypherContender(Path folder) {
        this.neo4j = PlainNeo4j.start(folder.resolve("neo4j"));
    }

    @Override
    public Held load() {
        return new Held(0, 0, 0);
    }

    @Override
    public long reached(Direction direction, List<String> origins) {
        String statement = Statements.named(direction == Direction.FORWARD ? "bench/forward" : "bench/back");
        Map<String, Object> parameters = Map.of("origins", origins.stream().map(Plant::key).toList());
        try (Session session = neo4j.driver().session()) {
            return session.executeRead(tx -> tx.run(statement, parameters).single().get("items").asLong());
        }
    }

    @Override
    public void close() {
        neo4j.close();
    }
}
