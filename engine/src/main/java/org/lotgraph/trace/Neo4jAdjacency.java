package org.lotgraph.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.lotgraph.store.Graph;
import org.lotgraph.store.Moment;
import org.neo4j.driver.Record;

/** Asks Neo4j, one statement a frontier and side; and once more where what the far ends are under other keys matters. */
final class Neo4jAdjacency implements Adjacency {

    private final Graph graph;
    private @Nullable Boolean twins;

    /** @param twins whether any two nodes may be the same thing, null where that is not known */
    Neo4jAdjacency(Graph graph, @Nullable Boolean twins) {
        this.graph = graph;
        this.twins = twins;
    }

    @Override
    public boolean hasTwins() {
        Boolean known = twins;
        if (known == null) {
            known = graph.read("trace/any-twins", Map.of()).getFirst().get("twins").asBoolean();
            twins = known;
        }
        return known;
    }

    @Override
    public Reach reach() {
        return new Reach();
    }

    @Override
    public long number(long node) {
        return node;
    }

    @Override
    public long node(long number) {
        return number;
    }

    @Override
    public long relationship(long edge) {
        return edge;
    }

    @Override
    public void edges(long[] frontier, Side side, Moment moment, Consumer<Edge> visitor) {
        String statement = "trace/" + side.name().toLowerCase(Locale.ROOT);
        Map<String, Object> parameters = Map.of("nodes", frontier, "batch", moment.batch());
        FrontierRows told = new FrontierRows(graph, side, moment, visitor);
        if (side == Side.TWINS || side == Side.RUNS || !hasTwins()) {
            graph.stream(statement, parameters, row -> told.tell(row, Things.NONE));
            told.tellRest(Things.NONE);
            return;
        }
        List<Record> rows = new ArrayList<>();
        graph.stream(statement, parameters, rows::add);
        Things things = Things.of(graph, told.things(rows), moment);
        rows.forEach(row -> told.tell(row, things));
        told.tellRest(things);
    }
}
