package org.lotgraph.snapshot;

import java.util.List;
import java.util.Map;

import org.lotgraph.store.Graph;
import org.lotgraph.store.Moment;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/** Reads the whole genealogy out of the graph, in two streams: nodes, then edges. Peak memory is about twice what it makes. */
final class Load {

    private final Graph graph;
    private final EdgeTimes times = new EdgeTimes();

    Load(Graph graph) {
        this.graph = graph;
    }

    /**
     * Everything up to a moment, the latest when this was called; what others append meanwhile is left out.
     *
     * @param count how many edges there are, or so
     */
    Snapshot run(Moment moment, long count) {
        int batch = moment.batch();
        Nodes nodes = new Nodes(1024, count);
        Details.Builder details = new Details.Builder();
        graph.stream("snapshot/nodes", Map.of(), row -> nodes.load(NodeRow.of(row), details));
        Nodes loaded = nodes.trimmed(details.build());
        PartBuilder edges = new PartBuilder(2 * loaded.size());
        graph.stream("snapshot/edges", Map.of(), row -> {
            int since = row.get("batch").asInt();
            if (since <= batch) {
                int ended = row.get("ended").asInt(0);
                edges.add(loaded.number(row.get("tail").asLong()), loaded.number(row.get("head").asLong()), row.get("kind").asInt(),
                        row.get("edge").asLong(), since, ended > batch ? 0 : ended, told(times, row));
            }
        });
        return new Snapshot(List.of(edges.dense(loaded.size()).bundled(loaded)), loaded, Snapshot.Ends.NONE, moment);
    }

    static EdgeTimes told(EdgeTimes times, Record row) {
        Value from = row.get("fromEarliest");
        Value until = row.get("untilEarliest");
        times.tellsFrom = !from.isNull();
        times.tellsUntil = !until.isNull();
        times.fromEarliest = from.asLong(0);
        times.fromLatest = row.get("fromLatest").asLong(0);
        times.untilEarliest = until.asLong(0);
        times.untilLatest = row.get("untilLatest").asLong(0);
        return times;
    }
}
