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
    private final List<Long> known;
    private final Walk walk;
    private final Reach reach;
    private @Nullable Listing listing;
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
        this.known = origins.stream().filter(origin -> origin.type() < Edge.PROCESS && origin.knownFrom() <= moment.batch()).map(this::first)
                .distinct().toList();
        this.totals = count();
        this.excluded = exclude();
    }

    private TraceTotals count() {
        int[] all = new int[Edge.PROCESS];
        int[] possible = new int[Edge.PROCESS];
        for (int node = 0; node < reach.size(); node++) {
            if (Listing.isListed(node, reach, walk.twins(), adjacency)) {
                all[reach.type(node)]++;
                possible[reach.type(node)] += reach.isCertain(node) ? 0 : 1;
            }
        }
        all[ItemKind.UNIT.ordinal()] += reach.bundledPieces();
        return TraceTotals.of(all, possible);
    }

    /** To be called before the answer is kept: gives back working memory as large as the genealogy, which the next trace takes. */
    public synchronized void settle() {
        reach.settle();
    }

    private synchronized Listing listing() {
        Listing made = listing;
        if (made == null) {
            reach.unpackAll();
            made = new Listing(reach, walk.twins(), adjacency);
            listing = made;
        }
        return made;
    }

    private List<Excluded> exclude() {
        List<Excluded> all = new ArrayList<>();
        walk.ruledOut().forEach((id, ruled) -> {
            int node = reach.find(id);
            if (!reach.isReached(node) && !reach.isOrigin(node)) {
                all.add(new Excluded(adjacency.node(id), ruled.farType() < Edge.PROCESS ? KINDS[ruled.farType()] : null,
                        adjacency.relationship(ruled.edge())));
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

    /** Node ids of the origins that are items and were known at the moment; each thing once, under the key that was learned first. */
    public List<Long> origins() {
        return known;
    }

    private long first(Origin origin) {
        return walk.twins().members(reach.find(adjacency.number(origin.id()))).intStream().mapToLong(this::id).min().orElse(origin.id());
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
        if (kind == null && certainty == null) {
            return totals.items();
        }
        int count = 0;
        for (int node : listing().places()) {
            count += listing().matches(node, kind, certainty) ? 1 : 0;
        }
        return count;
    }

    public List<TracedItem> items(@Nullable ItemKind kind, @Nullable Certainty certainty, int offset, int limit) {
        return Arrays.stream(listing().page(kind, certainty, offset, limit)).mapToObj(this::traced).toList();
    }

    /** The item with this node id, or null where it was not reached. */
    public @Nullable TracedItem item(long id) {
        for (int node : listing().places()) {
            if (adjacency.node(reach.id(node)) == id) {
                return traced(node);
            }
        }
        return null;
    }

    private TracedItem traced(int node) {
        return new TracedItem(adjacency.node(reach.id(node)), node, KINDS[reach.type(node)], reach.isCertain(node) ? Certainty.CONFIRMED : Certainty.POSSIBLE,
                reach.level(node) / 2);
    }

    /** For each item the edges of a shortest way of the best certainty, from an origin to it. */
    public List<List<Step>> paths(List<TracedItem> items) {
        Evidence evidence = new Evidence(reach, walk.twins());
        List<long[]> ways = items.stream().map(item -> evidence.edges(item.place(), adjacency)).toList();
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
            found = new Findings(graph, this, walk, listing().places(), adjacency);
            findings = found;
        }
        return found;
    }

    /** By product: of everything reached. */
    public List<Total> byProduct() {
        return sums().byProduct(listing().places());
    }

    /** By supplier: of the lots whose supplier is known. */
    public List<Total> bySupplier() {
        return sums().bySupplier(listing().places());
    }

    /** By place: where what was reached was seen, made or used. */
    public List<Total> byPlace() {
        return sums().byPlace(listing().places());
    }

    private ItemTotals sums() {
        return new ItemTotals(graph, adjacency, reach, walk.twins(), moment);
    }

    /** By receiver: whom the affected shipments went to, and which lots and units in them, origins included. */
    public synchronized List<Total> byReceiver() {
        boolean settled = !reach.isAttached();
        reach.attach();
        try {
            return Deliveries.of(graph, adjacency, walk, moments, moment).byReceiver();
        } finally {
            if (settled) {
                reach.settle();
            }
        }
    }

    private long id(int place) {
        return adjacency.node(reach.id(place));
    }
}
