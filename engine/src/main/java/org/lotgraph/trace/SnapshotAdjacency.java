package org.lotgraph.trace;

import static org.lotgraph.item.ValidTime.BEGINNING;
import static org.lotgraph.item.ValidTime.END;

import java.util.function.Consumer;

import org.lotgraph.item.ItemKind;
import org.lotgraph.snapshot.Part;
import org.lotgraph.snapshot.Snapshot;
import org.lotgraph.store.Moment;

import it.unimi.dsi.fastutil.longs.LongArrayList;

/**
 * Reads a snapshot. What the arrays do not hold, the graph is asked for: quantities packed, runs on equipment, and the surroundings of a node
 * where what is declared there, and matters, was declared otherwise at the moment. Edges that the graph told have negative numbers.
 */
final class SnapshotAdjacency implements Adjacency {

    private final Snapshot snapshot;
    private final Neo4jAdjacency graph;
    private final Edge edge = new Edge();
    private final SnapshotThings things;

    SnapshotAdjacency(Snapshot snapshot, Neo4jAdjacency graph) {
        this.snapshot = snapshot;
        this.graph = graph;
        this.things = new SnapshotThings(snapshot);
    }

    Snapshot snapshot() {
        return snapshot;
    }

    SnapshotThings things() {
        return things;
    }

    @Override
    public boolean hasTwins() {
        return snapshot.hasTwins();
    }

    @Override
    public Reach reach() {
        return new Reach(snapshot.nodes(), this::stay, new Bundled(snapshot.part(0)));
    }

    /** The times of a PACKED_IN edge. */
    private void stay(int number, Edge into) {
        int which = snapshot.partOf(number);
        into.stay(snapshot.part(which), number - snapshot.start(which));
    }

    @Override
    public long number(long node) {
        return snapshot.number(node);
    }

    @Override
    public long node(long number) {
        return snapshot.id((int) number);
    }

    @Override
    public long relationship(long edge) {
        if (edge < 0) {
            return -1 - edge;
        }
        int which = snapshot.partOf((int) edge);
        return snapshot.part(which).id((int) edge - snapshot.start(which));
    }

    @Override
    public void edges(long[] frontier, Side side, Moment moment, Consumer<Edge> visitor) {
        LongArrayList asked = new LongArrayList();
        for (long number : frontier) {
            int node = (int) number;
            if (side == Side.RUNS || isOtherwise(node, side, moment.batch())) {
                asked.add(snapshot.id(node));
            } else {
                show(node, side, moment.batch(), visitor);
            }
        }
        if (!asked.isEmpty()) {
            graph.edges(asked.toLongArray(), side, moment, told -> {
                told.id = -1 - told.id;
                told.near = snapshot.number(told.near);
                told.far = snapshot.number(told.far);
                visitor.accept(told);
            });
        }
    }

    /** Whether the arrays do not tell all about this node's edges at that batch. */
    boolean isOtherwise(int node, Side side, int batch) {
        if (side == Side.TWINS) {
            return false;
        }
        if (side == Side.CONTAINERS) {
            return isLot(node, batch);
        }
        boolean historic = snapshot.isAnyDeclaredAfter(batch);
        if (!historic && side != Side.CONTENTS) {
            return false;
        }
        if (historic && isChanged(node, batch)) {
            return true;
        }
        for (int which = 0; which < parts(node); which++) {
            Part part = snapshot.part(which);
            if (side == Side.DOWNSTREAM ? isAnyTargetChanged(part, node, batch) : isAnySourceOtherwise(part, node, side, historic, batch)) {
                return true;
            }
        }
        return false;
    }

    private boolean isAnyTargetChanged(Part part, int node, int batch) {
        int tail = part.tail(node);
        for (int at = tail < 0 ? 0 : part.outBegin(tail), end = tail < 0 ? 0 : part.outEnd(tail); at < end; at++) {
            if (isChanged(part.target(at), batch)) {
                return true;
            }
        }
        return false;
    }

    private boolean isAnySourceOtherwise(Part part, int node, Side side, boolean historic, int batch) {
        int head = part.head(node);
        for (int at = head < 0 ? 0 : part.inBegin(head), end = head < 0 ? 0 : part.inEnd(head); at < end; at++) {
            int source = part.source(part.into(at));
            if ((historic && isChanged(source, batch)) || (side == Side.CONTENTS && isLot(source, batch))) {
                return true;
            }
        }
        return false;
    }

    private boolean isLot(int node, int batch) {
        return snapshot.type(node, batch) <= ItemKind.BATCH.ordinal();
    }

    /** Whether what is declared of a node may have mattered otherwise: that it is STRICT, or when a run was. */
    private boolean isChanged(int node, int batch) {
        return isChangedHere(node, batch) || (isLot(node, batch) && things.others(node, batch).intStream().anyMatch(other -> isChangedHere(other, batch)));
    }

    private boolean isChangedHere(int node, int batch) {
        return snapshot.isDeclaredAfter(node, batch) && (snapshot.wasStrict(node) || snapshot.type(node, batch) == Edge.PROCESS);
    }

    private int parts(int node) {
        return snapshot.hasLater(node) ? snapshot.parts() : 1;
    }

    private void show(int node, Side side, int batch, Consumer<Edge> visitor) {
        for (int which = 0; which < parts(node); which++) {
            Part part = snapshot.part(which);
            if (side == Side.TWINS && !part.hasTwins()) {
                continue;
            }
            if (side != Side.UPSTREAM && side != Side.CONTENTS) {
                showOut(part, which, node, side, batch, visitor);
            }
            if (side != Side.CONTAINERS && side != Side.DOWNSTREAM) {
                showIn(part, which, node, side, batch, visitor);
            }
        }
    }

    private void showOut(Part part, int which, int node, Side side, int batch, Consumer<Edge> visitor) {
        int tail = part.tail(node);
        if (tail < 0) {
            return;
        }
        for (int at = part.outBegin(tail); at < part.outEnd(tail); at++) {
            EdgeKind kind = EdgeKind.of(part.kind(at));
            if (isOut(kind, side) && snapshot.isSeen(part, at, batch)) {
                fill(part, which, at, node, node, part.target(at), batch, kind);
                visitor.accept(edge);
            }
        }
    }

    private static boolean isOut(EdgeKind kind, Side side) {
        return switch (kind) {
            case PACKED_IN, SHIPPED_IN -> side != Side.TWINS;
            case RAN_ON -> false;
            case SAME_AS -> side == Side.TWINS;
            case CONSUMED_IN, PRODUCED, YIELDED -> side == Side.DOWNSTREAM;
        };
    }

    private void showIn(Part part, int which, int node, Side side, int batch, Consumer<Edge> visitor) {
        int head = part.head(node);
        if (head < 0) {
            return;
        }
        for (int place = part.inBegin(head); place < part.inEnd(head); place++) {
            int at = part.into(place);
            EdgeKind kind = EdgeKind.of(part.kind(at));
            if (isIn(kind, side) && snapshot.isSeen(part, at, batch)) {
                int source = part.source(at);
                fill(part, which, at, source, node, source, batch, kind);
                visitor.accept(edge);
            }
        }
    }

    private static boolean isIn(EdgeKind kind, Side side) {
        return switch (side) {
            case UPSTREAM -> kind != EdgeKind.RAN_ON && kind != EdgeKind.SAME_AS;
            case CONTENTS -> kind == EdgeKind.PACKED_IN;
            case TWINS -> kind == EdgeKind.SAME_AS;
            case DOWNSTREAM, CONTAINERS, RUNS -> false;
        };
    }

    /** One out-edge of a node. */
    Edge out(Part part, int which, int at, int node, int batch) {
        fill(part, which, at, node, node, part.target(at), batch, EdgeKind.of(part.kind(at)));
        return edge;
    }

    /** Fills the edge from the arrays, {@code item} being its tail. */
    private void fill(Part part, int which, int at, int item, int near, int far, int batch, EdgeKind kind) {
        edge.id = snapshot.start(which) + at;
        edge.kind = kind;
        edge.near = near;
        edge.far = far;
        edge.farType = snapshot.type(far, batch);
        edge.farStrict = things.isStrict(far, edge.farType, batch);
        edge.partial = false;
        edge.quantity = null;
        boolean packed = kind == EdgeKind.PACKED_IN;
        if (packed) {
            edge.stay(part, at);
        } else {
            edge.fromEarliest = part.fromEarliest(at);
            edge.fromLatest = part.fromLatest(at, END);
            edge.untilEarliest = part.untilEarliest(at, BEGINNING);
            edge.untilLatest = part.untilLatest(at);
            edge.straighten();
        }
        if (part.tellsFrom(at) || packed || kind == EdgeKind.SHIPPED_IN) {
            edge.strictlyWithin(edge.fromEarliest, edge.fromLatest);
        } else {
            int process = edge.farType == Edge.PROCESS ? far : near;
            edge.strictlyWithin(snapshot.started(process), snapshot.ended(process));
        }
        if (kind == EdgeKind.SHIPPED_IN && edge.untilLatest == END && edge.fromLatest != END) {
            untilNextDeparture(item, batch);
            things.others(item, batch).forEach(key -> untilNextDeparture(key, batch));
        }
    }

    /** A receipt that nobody told is at latest the item's next departure. */
    private void untilNextDeparture(int item, int batch) {
        for (int which = 0; which < parts(item); which++) {
            Part part = snapshot.part(which);
            int tail = part.tail(item);
            for (int at = tail < 0 ? 0 : part.outBegin(tail), end = tail < 0 ? 0 : part.outEnd(tail); at < end; at++) {
                if (part.kind(at) == EdgeKind.SHIPPED_IN.ordinal() && part.tellsFrom(at) && snapshot.isSeen(part, at, batch)
                        && part.fromEarliest(at) > edge.fromLatest) {
                    edge.untilLatest = Math.min(edge.untilLatest, part.fromLatest(at, END));
                }
            }
        }
    }
}
