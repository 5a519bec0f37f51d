package org.lotgraph.snapshot;

import static org.lotgraph.item.ValidTime.BEGINNING;
import static org.lotgraph.item.ValidTime.END;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/**
 * Edges that became known in a run of batches, by their tails and by their heads. The first part holds all nodes and most edges; what was
 * appended since stands in small parts, which name only the nodes that they have edges of. Nothing in a part ever changes but the mark that
 * an edge has ended later.
 *
 * <p>Edges are numbered from 0 in the order of their tails. A tail is found from the offsets, so it costs no memory.
 */
public final class Part {

    private static final int KIND = 7;
    static final int YIELDED = 2;
    static final int PACKED_IN = 3;
    static final int SHIPPED_IN = 4;
    private static final int SAME_AS = 6;
    private static final int FROM = 3;
    private static final int UNTIL = 5;
    private static final int FORM = 3;
    /** The edge has ended: here ({@link #endedAt}), or in a later part. */
    private static final int ENDED = 0x80;

    /** Nodes with out-edges and with in-edges here, ascending; null: all nodes from 0. */
    final int @Nullable [] tails;
    final int @Nullable [] heads;
    final int[] out;
    final int[] in;
    final int[] target;
    /** The edges in the order of their heads. */
    final int[] back;
    final byte[] kind;
    final int[] batch;
    final Ids ids;
    final int[] time;
    final int[] words;
    final int[] endedEdges;
    final int[] endedBatches;
    /** The last batch that an edge here is of. */
    final int youngest;
    private final boolean twins;
    private final Bundles bundles;

    Part(int @Nullable [] tails, int @Nullable [] heads, int[] out, int[] in, int[] target, int[] back, byte[] kind, int[] batch, Ids ids, int[] time,
            int[] words, int[] endedEdges, int[] endedBatches) {
        this(tails, heads, out, in, target, back, kind, batch, ids, time, words, endedEdges, endedBatches, Bundles.NONE);
    }

    private Part(int @Nullable [] tails, int @Nullable [] heads, int[] out, int[] in, int[] target, int[] back, byte[] kind, int[] batch, Ids ids, int[] time,
            int[] words, int[] endedEdges, int[] endedBatches, Bundles bundles) {
        this.bundles = bundles;
        this.tails = tails;
        this.heads = heads;
        this.out = out;
        this.in = in;
        this.target = target;
        this.back = back;
        this.kind = kind;
        this.batch = batch;
        this.ids = ids;
        this.time = time;
        this.words = words;
        this.endedEdges = endedEdges;
        this.endedBatches = endedBatches;
        int last = 0;
        boolean same = false;
        for (int edge = 0; edge < target.length; edge++) {
            last = Math.max(last, batch[edge]);
            same |= (kind[edge] & KIND) == SAME_AS;
        }
        this.youngest = last;
        this.twins = same;
    }

    /** The same part, of which it is known what lies in bundles; it has to hold all nodes. */
    Part bundled(Nodes nodes) {
        return new Part(tails, heads, out, in, target, back, kind, batch, ids, time, words, endedEdges, endedBatches, Bundles.of(this, nodes));
    }

    static byte kind(int kind, int fromForm, int untilForm) {
        return (byte) (kind | fromForm << FROM | untilForm << UNTIL);
    }

    /** The kind of edge alone. */
    static int kind(byte kind) {
        return kind & KIND;
    }

    /** A kind without the mark that the edge has ended. */
    static byte standing(byte kind) {
        return (byte) (kind & ~ENDED);
    }

    public int edges() {
        return target.length;
    }

    /** Where the out-edges of a node are looked up with {@link #outBegin} and {@link #outEnd}; negative where it has none here. */
    public int tail(int node) {
        return tails == null ? node < out.length - 1 ? node : -1 : Arrays.binarySearch(tails, node);
    }

    public int outBegin(int tail) {
        return out[tail];
    }

    public int outEnd(int tail) {
        return out[tail + 1];
    }

    /** As {@link #tail}, for in-edges; what lies between {@link #inBegin} and {@link #inEnd} are places of {@link #into}. */
    public int head(int node) {
        return heads == null ? node < in.length - 1 ? node : -1 : Arrays.binarySearch(heads, node);
    }

    public int inBegin(int head) {
        return in[head];
    }

    public int inEnd(int head) {
        return in[head + 1];
    }

    public int into(int place) {
        return back[place];
    }

    public int target(int edge) {
        return target[edge];
    }

    public int source(int edge) {
        int at = Arrays.binarySearch(out, edge);
        if (at < 0) {
            at = -at - 2;
        }
        while (out[at + 1] == edge) {
            at++;
        }
        return tails == null ? at : tails[at];
    }

    /** The edge out of this node with this relationship id, or -1. */
    int edge(int node, long relationship) {
        int tail = tail(node);
        for (int at = tail < 0 ? 0 : outBegin(tail), end = tail < 0 ? 0 : outEnd(tail); at < end; at++) {
            if (id(at) == relationship) {
                return at;
            }
        }
        return -1;
    }

    /** The last batch that an edge here is of. */
    public int youngest() {
        return youngest;
    }

    /** Whether some edge says that two nodes are the same thing. */
    public boolean hasTwins() {
        return twins;
    }

    /** What of this part lies in bundles. */
    public Bundles bundles() {
        return bundles;
    }

    /** 0 consumed in, 1 produced, 2 yielded, 3 packed in, 4 shipped in, 5 ran on, 6 same as. */
    public int kind(int edge) {
        return kind[edge] & KIND;
    }

    /** The batch in which it became known. */
    public int batch(int edge) {
        return batch[edge];
    }

    public boolean hasEnded(int edge) {
        return kind[edge] < 0;
    }

    void markEnded(int edge) {
        kind[edge] = (byte) (kind[edge] | ENDED);
        bundles.dissolve(this, target[edge]);
    }

    /** As {@link #markEnded(int)}, of an edge out of this node. */
    void markEnded(int node, int edge) {
        markEnded(edge);
        bundles.dissolve(this, node);
    }

    /** The batch in which it ended, as far as this part knows; 0 where it does not. */
    int endedAt(int edge) {
        int at = Arrays.binarySearch(endedEdges, edge);
        return at < 0 ? 0 : endedBatches[at];
    }

    /** Id of the relationship in the database. */
    public long id(int edge) {
        return ids.get(edge);
    }

    public boolean tellsFrom(int edge) {
        return fromForm(edge) != TimePool.ABSENT;
    }

    public boolean tellsUntil(int edge) {
        return untilForm(edge) != TimePool.ABSENT;
    }

    private int fromForm(int edge) {
        return kind[edge] >> FROM & FORM;
    }

    private int untilForm(int edge) {
        return kind[edge] >> UNTIL & FORM;
    }

    /** When it began, or the moment of something that took none; where nothing is told, unbounded below. */
    public long fromEarliest(int edge) {
        int form = fromForm(edge);
        return form == TimePool.ABSENT ? BEGINNING : TimePool.earliest(words, time[edge], form);
    }

    /** Where nothing is told, {@code absent}. */
    public long fromLatest(int edge, long absent) {
        int form = fromForm(edge);
        return form == TimePool.ABSENT ? absent : TimePool.latest(words, time[edge], form);
    }

    /** Where nothing is told, {@code absent}. */
    public long untilEarliest(int edge, long absent) {
        int form = untilForm(edge);
        return form == TimePool.ABSENT ? absent : TimePool.earliest(words, time[edge] + TimePool.size(fromForm(edge)), form);
    }

    /** Where nothing is told, unbounded above. */
    public long untilLatest(int edge) {
        int form = untilForm(edge);
        return form == TimePool.ABSENT ? END : TimePool.latest(words, time[edge] + TimePool.size(fromForm(edge)), form);
    }

    long bytes() {
        return 4L * (out.length + in.length + target.length + back.length + batch.length + time.length + words.length + endedEdges.length
                + endedBatches.length) + kind.length + bundles.bytes() + ids.bytes() + 4L * ((tails == null ? 0 : tails.length) + (heads == null ? 0 : heads.length));
    }
}
