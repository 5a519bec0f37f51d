package org.lotgraph.trace;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.lotgraph.snapshot.Snapshot;
import org.lotgraph.store.Graph;
import org.lotgraph.store.Moment;
import org.lotgraph.store.Moments;
import org.neo4j.driver.Record;

/**
 * Where did it go, where did it come from. Holds the meaning of a trace once; the edges come from an {@link Adjacency}, a whole frontier
 * at a time, so the cost grows with the edges touched and not with the ways there are.
 */
public final class Tracer {

    private final Graph graph;
    private final Moments moments;
    private final Function<Moment, @Nullable Snapshot> snapshots;
    private final Beginnings beginnings = new Beginnings();

    /** Asks the graph for every edge. */
    public Tracer(Graph graph, Moments moments) {
        this(graph, moments, moment -> null);
    }

    /** Reads snapshots, and asks the graph where there is none: {@code snapshots} gives one that is complete up to a moment, or null. */
    public Tracer(Graph graph, Moments moments, Function<Moment, @Nullable Snapshot> snapshots) {
        this.graph = graph;
        this.moments = moments;
        this.snapshots = snapshots;
    }

    /**
     * Traces from items, processes or equipment.
     *
     * @param from   each in any notation of its identity, or as {@code source:id}
     * @param moment answers as it was known then
     * @throws UnknownOriginException naming every origin that stands for nothing in the graph of today; one that was not known at
     *                                {@code moment} gives an anomaly instead
     */
    public Trace trace(Direction direction, List<String> from, TraceOptions options, Moment moment) {
        Snapshot snapshot = snapshots.apply(moment);
        List<Origin> asked = new Origins(graph, snapshot, beginnings, moments.standing()).find(from, moment);
        List<Origin> known = asked.stream().filter(origin -> origin.knownFrom() <= moment.batch()).toList();
        Adjacency adjacency = adjacency(snapshot);
        Walk walk = new Walk(adjacency, moment, direction, options);
        walk.run(adjacency.hasTwins() ? withTwins(known, moment) : known);
        return new Trace(graph, moments, adjacency, direction, moment, asked, walk);
    }

    private Adjacency adjacency(@Nullable Snapshot snapshot) {
        return snapshot == null ? new Neo4jAdjacency(graph, null) : new SnapshotAdjacency(snapshot, new Neo4jAdjacency(graph, snapshot.hasTwins()));
    }

    /** What is the same thing as an origin under another key is an origin too. */
    private List<Origin> withTwins(List<Origin> origins, Moment moment) {
        Map<Long, Origin> all = new LinkedHashMap<>();
        List<Origin> added = origins;
        while (!added.isEmpty()) {
            added.forEach(origin -> all.put(origin.id(), origin));
            List<Origin> next = new ArrayList<>();
            Map<String, Object> parameters = Map.of("nodes", added.stream().map(Origin::id).toList(), "batch", moment.batch());
            for (Record row : graph.read("trace/twins", parameters)) {
                long id = row.get("far").asLong();
                Origin one = all.get(row.get("near").asLong());
                if (!all.containsKey(id) && one != null) {
                    next.add(new Origin(id, (byte) row.get("farType").asInt(), row.get("key").asString(), one.knownFrom()));
                }
            }
            added = next;
        }
        return List.copyOf(all.values());
    }
}
