package org.lotgraph.snapshot;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.lotgraph.item.Quantity;
import org.lotgraph.store.Moment;

/**
 * The genealogy as far as batch {@link #batch()}, complete; what may stand in it of later batches is told by the batches on the edges. Never
 * changed by an append, which makes the next one; so a trace reads one snapshot from begin to end without waiting for anybody.
 *
 * <p>Nodes and edges have numbers of their own, without gaps, nodes roughly in the order of their ids; an edge's number holds for this
 * snapshot only.
 */
public final class Snapshot {

    /** Edges of earlier parts that ended since: by relationship id. */
    record Ends(long[] edges, int[] batches, int[] tails) {

        static final Ends NONE = new Ends(new long[0], new int[0], new int[0]);

        int batch(long edge) {
            int at = Arrays.binarySearch(edges, edge);
            return at < 0 ? 0 : batches[at];
        }
    }

    /**
     * A lot that is known by name.
     *
     * @param number of the node
     * @param batch  that it became known in
     */
    public record Lot(int number, String key, int batch) {
    }

    final List<Part> parts;
    final Nodes nodes;
    final Ends ends;
    private final Part[] quick;
    private final int[] starts;
    private final int nodeCount;
    private final Moment moment;
    private final int youngest;
    private final boolean twins;

    Snapshot(List<Part> parts, Nodes nodes, Ends ends, Moment moment) {
        this.parts = List.copyOf(parts);
        this.quick = parts.toArray(Part[]::new);
        this.nodes = nodes;
        this.ends = ends;
        this.nodeCount = nodes.size();
        this.moment = moment;
        this.starts = new int[parts.size() + 1];
        for (int i = 0; i < quick.length; i++) {
            starts[i + 1] = starts[i] + quick[i].edges();
        }
        this.youngest = parts.stream().mapToInt(part -> part.youngest).max().orElse(0);
        this.twins = parts.stream().anyMatch(Part::hasTwins);
    }

    /** The last batch that is wholly in. */
    public int batch() {
        return moment.batch();
    }

    /** The moment that it is complete up to. */
    public Moment moment() {
        return moment;
    }

    /** The last batch that any edge in here is of. */
    public int youngest() {
        return youngest;
    }

    /** Whether any two nodes are the same thing. */
    public boolean hasTwins() {
        return twins;
    }

    /** How many nodes there are: they are numbered from 0. */
    public int nodes() {
        return nodeCount;
    }

    public int edges() {
        return starts[quick.length];
    }

    public int parts() {
        return quick.length;
    }

    public Part part(int which) {
        return quick[which];
    }

    /** The number of the first edge of a part. */
    public int start(int which) {
        return starts[which];
    }

    /** The part that an edge is in. */
    public int partOf(int edge) {
        int which = 0;
        while (starts[which + 1] <= edge) {
            which++;
        }
        return which;
    }

    /** Whether parts but the first have edges of this node. */
    public boolean hasLater(int node) {
        return nodes.hasLater(node);
    }

    /** Whether an edge of this part was known and stood at a batch. */
    public boolean isSeen(Part part, int edge, int at) {
        if (part.batch(edge) > at) {
            return false;
        }
        if (!part.hasEnded(edge)) {
            return true;
        }
        int end = endedAt(part, edge);
        return end == 0 || end > at;
    }

    int endedAt(Part part, int edge) {
        int end = part.endedAt(edge);
        return end != 0 ? end : ends.batch(part.id(edge));
    }

    /** The number of a node of the database, or -1 where it is no item, process or equipment that is known here. */
    public int number(long id) {
        int number = nodes.number(id);
        return number < nodeCount ? number : -1;
    }

    /** The lot with this key or source's id. Null says nothing: the names of all else, and of many lots, stand in the store only. */
    public @Nullable Lot lot(String name) {
        Lot found = nodes.lots.find(name);
        return found != null && found.number() < nodeCount ? found : null;
    }

    public long id(int node) {
        return nodes.id(node);
    }

    /** Whether nodes come in the order of their ids. */
    public boolean isInOrder() {
        return nodes.isAscending();
    }

    /** Ordinal of the kind that the node had at a batch; 6 a process, 7 equipment. */
    public byte type(int node, int at) {
        return nodes.type(node, at);
    }

    public boolean isStrict(int node) {
        return nodes.isStrict(node);
    }

    public boolean wasStrict(int node) {
        return nodes.wasStrict(node);
    }

    /** Whether what is declared of a node has changed after a batch. */
    public boolean isDeclaredAfter(int node, int at) {
        return nodes.declared(node) > at;
    }

    /** Whether what is declared of any node has changed after a batch. */
    public boolean isAnyDeclaredAfter(int at) {
        return nodes.latestDeclared() > at;
    }

    /** Whether every piece is what it was when it was bundled: a piece, and never STRICT. */
    public boolean hasPlainPieces() {
        return nodes.hasPlainPieces();
    }

    /** When a run began at the earliest. */
    public long started(int process) {
        Details.Found found = nodes.details(process);
        return found == null ? org.lotgraph.item.ValidTime.BEGINNING : found.started();
    }

    /** When a run ended at the latest. */
    public long ended(int process) {
        Details.Found found = nodes.details(process);
        return found == null ? org.lotgraph.item.ValidTime.END : found.ended();
    }

    /** What a node is of or for: a number below {@link #subjects()}, or negative; of a shipment its receiver, else the product. */
    public int subject(int node) {
        return nodes.subject(node);
    }

    public int subjects() {
        return nodes.names.size();
    }

    /** Key of the product or receiver. */
    public String subjectKey(int subject) {
        String key = nodes.names.text(subject);
        if (key == null) {
            throw new IllegalArgumentException("No subject " + subject);
        }
        return key;
    }

    /** How much was made or received of a lot, where that is told. */
    public @Nullable Quantity quantity(int node) {
        Details.Found found = nodes.details(node);
        String amount = found == null ? null : nodes.names.text(found.quantity());
        return amount == null || found == null ? null : new Quantity(new BigDecimal(amount), nodes.names.text(found.uom()));
    }

    /** Bytes held, times and both directions included. */
    public long bytes() {
        long bytes = nodes.bytes() + 16L * ends.edges.length;
        for (Part part : quick) {
            bytes += part.bytes();
        }
        return bytes;
    }
}
