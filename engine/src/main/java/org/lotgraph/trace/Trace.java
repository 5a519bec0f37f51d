package org.lotgraph.trace;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.lotgraph.anomaly.Anomaly;
import org.lotgraph.anomaly.AnomalyKind;
import org.lotgraph.item.ItemKind;
import org.lotgraph.item.Quantity;
import org.lotgraph.store.Graph;
import org.lotgraph.store.Moment;
import org.lotgraph.store.Moments;
import org.lotgraph.store.Provenance;
import org.neo4j.driver.Record;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongLinkedOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;

/**
 * The answer of a trace: everything that was reached, exact whatever part of it is looked at. Lists come in a fixed order, by depth and
 * then by when the item was first learned. Details beyond kind and certainty are fetched when they are asked for, in a constant number of
 * statements. Safe for use by several threads.
 */
public final class Trace {

    /** So many nodes are asked for at once that their number costs, not the statements. */
    static final int AT_ONCE = 50_000;

    private static final ItemKind[] KINDS = ItemKind.values();

    private final Graph graph;
    private final Moments moments;
    private final Adjacency adjacency;
    private final Direction direction;
    private final Moment moment;
    private final List<Origin> origins;
    private final Walk walk;
    private final Reach reach;
    private final int[] listed;
    private final TraceTotals totals;
    private final List<Excluded> excluded;
    private @Nullable Findings findings;

    Trace(Graph graph, Moments moments, Adjacency adjacency, Direction direction, Moment moment, List<Origin> origins, Walk walk) {
        this.graph = graph;
        this.moments = moments;
        this.adjacency = adjacency;
        this.direction = direction;
        this.moment = moment;
        this.origins = origins;
        this.walk = walk;
        this.reach = walk.reach();
        this.listed = list();
        this.totals = count();
        this.excluded = exclude();
    }

    private int[] list() {
        IntArrayList nodes = new IntArrayList();
        for (int node = 0; node < reach.size(); node++) {
            if (reach.type(node) < Edge.PROCESS && reach.isReached(node) && !reach.isOrigin(node) && walk.twins().isListed(node, reach)) {
                nodes.add(node);
            }
        }
        int[] sorted = nodes.toIntArray();
        it.unimi.dsi.fastutil.ints.IntArrays.quickSort(sorted, (a, b) -> reach.level(a) != reach.level(b)
                ? Integer.compare(reach.level(a), reach.level(b)) : Long.compare(reach.id(a), reach.id(b)));
        return sorted;
    }

    private TraceTotals count() {
        int[] all = new int[KINDS.length];
        int[] possible = new int[KINDS.length];
        for (int node : listed) {
            all[reach.type(node)]++;
            possible[reach.type(node)] += reach.isCertain(node) ? 0 : 1;
        }
        return TraceTotals.of(all, possible);
    }

    private List<Excluded> exclude() {
        List<Excluded> all = new ArrayList<>();
        walk.ruledOut().forEach((id, ruled) -> {
            int node = reach.find(id);
            if (!reach.isReached(node) && !reach.isOrigin(node)) {
                all.add(new Excluded(id, ruled.farType() < Edge.PROCESS ? KINDS[ruled.farType()] : null, ruled.edge()));
            }
        });
        return List.copyOf(all);
    }

    public Direction direction() {
        return direction;
    }

    /** The state of the ledger that this answer is given at. */
    public Moment moment() {
        return moment;
    }

    /** Node ids of the origins that are items and were known at the moment. */
    public List<Long> origins() {
        return origins.stream().filter(origin -> origin.type() < Edge.PROCESS && origin.knownFrom() <= moment.batch()).map(Origin::id)
                .distinct().toList();
    }

    /** Keys of the origins that are known today and were not at the moment. */
    public List<String> unknownThen() {
        return origins.stream().filter(origin -> origin.knownFrom() > moment.batch()).map(Origin::key).distinct().toList();
    }

    public TraceTotals totals() {
        return totals;
    }

    /** A bound on depth cut something off. */
    public boolean truncated() {
        return walk.truncated();
    }

    public int count(@Nullable ItemKind kind, @Nullable Certainty certainty) {
        int count = 0;
        for (int node : listed) {
            count += matches(node, kind, certainty) ? 1 : 0;
        }
        return count;
    }

    public List<TracedItem> items(@Nullable ItemKind kind, @Nullable Certainty certainty, int offset, int limit) {
        List<TracedItem> page = new ArrayList<>();
        int skip = offset;
        for (int i = 0; i < listed.length && page.size() < limit; i++) {
            if (matches(listed[i], kind, certainty) && skip-- <= 0) {
                page.add(traced(listed[i]));
            }
        }
        return page;
    }

    private boolean matches(int node, @Nullable ItemKind kind, @Nullable Certainty certainty) {
        return (kind == null || reach.type(node) == kind.ordinal())
                && (certainty == null || reach.isCertain(node) == (certainty == Certainty.CONFIRMED));
    }

    private TracedItem traced(int node) {
        return new TracedItem(reach.id(node), KINDS[reach.type(node)], reach.isCertain(node) ? Certainty.CONFIRMED : Certainty.POSSIBLE,
                reach.level(node) / 2);
    }

    /** For each item the edges of a shortest way of the best certainty, from an origin to it. */
    public List<List<Step>> paths(List<TracedItem> items) {
        Evidence evidence = new Evidence(reach);
        List<long[]> ways = items.stream().map(item -> evidence.edges(reach.find(item.id()))).toList();
        LongSet edges = new LongLinkedOpenHashSet();
        ways.forEach(way -> Arrays.stream(way).forEach(edges::add));
        Map<Long, Step> steps = steps(edges.toLongArray());
        return ways.stream().map(way -> Arrays.stream(way).mapToObj(steps::get).toList()).toList();
    }

    /** What stands on edges, by edge id. */
    public Map<Long, Step> steps(long[] edges) {
        Map<Long, Step> steps = new HashMap<>();
        if (edges.length > 0) {
            for (Record row : graph.read("trace/steps", Map.of("edges", edges))) {
                steps.put(row.get("edge").asLong(), step(row));
            }
        }
        return steps;
    }

    private Step step(Record row) {
        Provenance provenance = moments.provenance(row.get("batch").asInt());
        String tail = row.get("tail").asString();
        String head = row.get("head").asString();
        boolean fromProcess = row.get("fromProcess").asBoolean();
        boolean toProcess = row.get("toProcess").asBoolean();
        Quantity quantity = row.get("quantity").isNull() ? null
                : new Quantity(new BigDecimal(row.get("quantity").asString()), row.get("uom").asString(null));
        return new Step(EdgeKind.valueOf(row.get("kind").asString()), fromProcess ? head : tail, fromProcess ? tail : toProcess ? head : null,
                fromProcess || toProcess ? null : head, row.get("from").asString(null), row.get("until").asString(null), quantity,
                provenance.source(), provenance.file(), row.get("line").asLong(0), row.get("event").asString(null));
    }

    public int excludedCount() {
        return excluded.size();
    }

    public List<Excluded> excluded(int offset, int limit) {
        return excluded.stream().skip(offset).limit(limit).toList();
    }

    /** What the answer rests on and lacks, in a fixed order; {@code kind} null: of any kind. Looked for when first asked for. */
    public List<Anomaly> anomalies(@Nullable AnomalyKind kind, int offset, int limit) {
        return findings().all().stream().filter(each -> kind == null || each.kind() == kind).skip(offset).limit(limit).toList();
    }

    /** How many anomalies there are of each kind of which there are any. */
    public Map<AnomalyKind, Integer> anomalyCounts() {
        return findings().counts();
    }

    private synchronized Findings findings() {
        Findings found = findings;
        if (found == null) {
            found = new Findings(graph, this, walk, listed);
            findings = found;
        }
        return found;
    }

    /** By product: of everything reached. */
    public List<Total> byProduct() {
        return totals("trace/by-product");
    }

    /** By supplier: of the lots whose supplier is known. */
    public List<Total> bySupplier() {
        return totals("trace/by-supplier");
    }

    /** By place: where what was reached was seen, made or used. */
    public List<Total> byPlace() {
        return totals("trace/by-place");
    }

    /** By receiver: whom the affected shipments went to, and which lots and units in them, origins included. */
    public List<Total> byReceiver() {
        Map<Integer, String> receivers = receivers();
        Sums sums = new Sums();
        if (!receivers.isEmpty()) {
            Deliveries deliveries = new Deliveries(reach);
            long[] all = nodes(node -> true);
            chunks(all).forEach(chunk -> adjacency.edges(chunk, Adjacency.Side.CONTAINERS, moment, deliveries::add));
            deliveries.sum(receivers, sums);
        }
        return sums.totals();
    }

    private Map<Integer, String> receivers() {
        Map<Integer, String> receivers = new HashMap<>();
        for (long[] chunk : chunks(nodes(node -> reach.type(node) == ItemKind.SHIPMENT.ordinal()))) {
            for (Record row : graph.read("trace/receivers", Map.of("nodes", chunk, "batch", moment.batch()))) {
                if (!row.get("receiver").isNull()) {
                    receivers.put(reach.find(row.get("node").asLong()), row.get("receiver").asString());
                }
            }
        }
        return receivers;
    }

    private long[] nodes(java.util.function.IntPredicate which) {
        return java.util.stream.IntStream.range(0, reach.size()).filter(node -> reach.type(node) < Edge.PROCESS
                && (reach.isReached(node) || reach.isOrigin(node)) && which.test(node)).mapToLong(reach::id).toArray();
    }

    private List<Total> totals(String statement) {
        Sums sums = new Sums();
        for (boolean certain : new boolean[] {true, false}) {
            long[] nodes = Arrays.stream(listed).filter(node -> reach.isCertain(node) == certain).mapToLong(reach::id).toArray();
            for (long[] chunk : chunks(nodes)) {
                for (Record row : graph.read(statement, Map.of("nodes", chunk, "batch", moment.batch()))) {
                    String key = row.get("key").asString();
                    sums.items(key, row.get("items").asLong(), !certain);
                    for (List<String> quantity : row.get("quantities").asList(value -> value.asList(part -> part.asString(null)))) {
                        sums.quantity(key, new BigDecimal(quantity.get(0)), quantity.get(1));
                    }
                }
            }
        }
        return sums.totals();
    }

    private static List<long[]> chunks(long[] nodes) {
        List<long[]> chunks = new ArrayList<>();
        for (int begin = 0; begin < nodes.length; begin += AT_ONCE) {
            chunks.add(Arrays.copyOfRange(nodes, begin, Math.min(nodes.length, begin + AT_ONCE)));
        }
        return chunks;
    }
}
