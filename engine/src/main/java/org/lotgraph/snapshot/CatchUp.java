package org.lotgraph.snapshot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.lotgraph.item.ValidTime;
import org.lotgraph.store.Graph;
import org.lotgraph.store.Moment;
import org.lotgraph.store.Touches;
import org.neo4j.driver.Record;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;

/** Brings a snapshot up to the ledger by what the batches' logs name: reads those nodes and edges again and puts them into one more part. */
final class CatchUp {

    private static final int AT_ONCE = 50_000;
    /** More than this, and more than there was, is read with the whole graph, beside traffic; a trace would wait too long for it. */
    private static final int MANY = 200_000;

    private final Graph graph;
    private final EdgeTimes times = new EdgeTimes();
    private final int atOnce;

    CatchUp(Graph graph) {
        this(graph, AT_ONCE);
    }

    /** @param atOnce nodes or edges that are read at once */
    CatchUp(Graph graph, int atOnce) {
        this.graph = graph;
        this.atOnce = atOnce;
    }

    /**
     * What was appended up to a moment, or the same snapshot where nothing was. Null where the graph is to be read: a batch was loaded in
     * bulk, so much came at once, or this is not the ledger that the snapshot was made of.
     */
    @Nullable Snapshot run(Snapshot known, Moment moment) {
        if (moment.batch() <= known.batch()) {
            return known;
        }
        LongOpenHashSet edges = new LongOpenHashSet();
        LongOpenHashSet nodes = new LongOpenHashSet();
        List<Record> logs = graph.read("snapshot/logs", Map.of("after", known.batch(), "upTo", moment.batch()));
        for (Record row : logs) {
            if (row.get("batch").asInt() == known.batch()) {
                continue;
            }
            if (row.get("log").isNull()) {
                return null;
            }
            Touches touches = Touches.of(row.get("log").asByteArray());
            for (long edge : touches.edges()) {
                edges.add(edge);
            }
            for (long node : touches.nodes()) {
                nodes.add(node);
            }
        }
        return isSameLedger(known, logs) && edges.size() <= Math.max(MANY, known.edges()) ? append(known, ascending(nodes), ascending(edges), moment) : null;
    }

    /** The last batch that the snapshot holds is one of the ledger. */
    private static boolean isSameLedger(Snapshot known, List<Record> logs) {
        return known.batch() == 0 || (!logs.isEmpty() && logs.getFirst().get("batch").asInt() == known.batch()
                && logs.getFirst().get("position").asLong() == known.moment().position()
                && logs.getFirst().get("clock").asLong() == ValidTime.nanos(known.moment().clock()));
    }

    private static long[] ascending(LongOpenHashSet ids) {
        long[] sorted = ids.toLongArray();
        Arrays.sort(sorted);
        return sorted;
    }

    private @Nullable Snapshot append(Snapshot known, long[] nodes, long[] edges, Moment moment) {
        List<NodeRow> told = new ArrayList<>();
        for (long[] chunk : chunks(nodes)) {
            graph.read("snapshot/nodes-among", Map.of("nodes", chunk)).forEach(row -> told.add(NodeRow.of(row)));
        }
        told.sort(Comparator.comparingLong(NodeRow::id));
        known.nodes.lots.makeRoom(known.edges());
        told.forEach(known.nodes::tell);
        PartBuilder added = new PartBuilder(edges.length);
        Ended ended = new Ended(known);
        for (long[] chunk : chunks(edges)) {
            for (Record row : graph.read("snapshot/edges-among", Map.of("edges", chunk))) {
                int tail = known.nodes.number(row.get("tail").asLong());
                int head = known.nodes.number(row.get("head").asLong());
                if (tail < 0 || head < 0) {
                    return null;
                }
                if (row.get("batch").asInt() > known.batch()) {
                    added.add(tail, head, row.get("kind").asInt(), row.get("edge").asLong(), row.get("batch").asInt(), row.get("ended").asInt(0),
                            Load.told(times, row));
                    markLater(known.parts, known.nodes, tail);
                    markLater(known.parts, known.nodes, head);
                } else if (!row.get("ended").isNull()) {
                    ended.add(tail, row.get("edge").asLong(), row.get("ended").asInt());
                }
            }
        }
        List<Part> parts = new ArrayList<>(known.parts);
        if (added.size() > 0) {
            parts.add(added.sparse());
        }
        return new Snapshot(parts, known.nodes, ended.ends(), moment);
    }

    /** A node has edges in a part but the first. */
    static void markLater(List<Part> parts, Nodes nodes, int node) {
        nodes.markLater(node);
        Part first = parts.getFirst();
        first.bundles().dissolve(first, node);
    }

    private List<long[]> chunks(long[] ids) {
        List<long[]> chunks = new ArrayList<>();
        for (int begin = 0; begin < ids.length; begin += atOnce) {
            chunks.add(Arrays.copyOfRange(ids, begin, Math.min(ids.length, begin + atOnce)));
        }
        return chunks;
    }

    /** Edges that were in before and have ended now. */
    static final class Ended {

        private final Snapshot known;
        private final LongArrayList edges = new LongArrayList();
        private final IntArrayList batches = new IntArrayList();
        private final IntArrayList tails = new IntArrayList();

        Ended(Snapshot known) {
            this.known = known;
            edges.addElements(0, known.ends.edges());
            batches.addElements(0, known.ends.batches());
            tails.addElements(0, known.ends.tails());
        }

        /** Takes in an end; one that is known already changes nothing. */
        void add(int tail, long relationship, int batch) {
            if (mark(tail, relationship)) {
                note(tail, relationship, batch);
            }
        }

        /** Takes in an end that is known elsewhere, whether or not the edge bears the mark. */
        void keep(int tail, long relationship, int batch) {
            mark(tail, relationship);
            note(tail, relationship, batch);
        }

        private void note(int tail, long relationship, int batch) {
            edges.add(relationship);
            batches.add(batch);
            tails.add(tail);
        }

        /** Marks the edge where it stands; false where its end was known. The mark alone does not say so: a catch-up that broke off may have left it. */
        private boolean mark(int tail, long relationship) {
            for (Part part : known.parts) {
                int at = part.edge(tail, relationship);
                if (at >= 0) {
                    boolean news = known.endedAt(part, at) == 0;
                    part.markEnded(tail, at);
                    return news;
                }
            }
            return false;
        }

        Snapshot.Ends ends() {
            if (edges.size() == known.ends.edges().length) {
                return known.ends;
            }
            Integer[] order = new Integer[edges.size()];
            Arrays.setAll(order, i -> i);
            Arrays.sort(order, Comparator.comparingLong(edges::getLong));
            long[] sorted = new long[order.length];
            int[] when = new int[order.length];
            int[] from = new int[order.length];
            for (int i = 0; i < order.length; i++) {
                sorted[i] = edges.getLong(order[i]);
                when[i] = batches.getInt(order[i]);
                from[i] = tails.getInt(order[i]);
            }
            return new Snapshot.Ends(sorted, when, from);
        }
    }
}
