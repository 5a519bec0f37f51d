package org.lotgraph.trace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.lotgraph.store.Moment;
import org.lotgraph.trace.Adjacency.Side;
import org.lotgraph.trace.Arrival.Part;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntLinkedOpenHashSet;
import it.unimi.dsi.fastutil.longs.Long2ObjectLinkedOpenHashMap;

/**
 * One trace under way: level by level, the whole frontier at a time. What arrives at a level is known when that level is expanded and not
 * before, so depths are exact; a node is expanded again only when what is known of it has grown.
 */
final class Walk {

    /** An edge that time ruled out, with the node before it and the type of the one behind it. */
    record Ruled(long edge, int near, byte farType) {
    }

    private record Late(int node, Arrival arrival) {
    }

    private final Adjacency adjacency;
    private final Moment moment;
    private final Direction direction;
    private final TraceOptions options;
    private final Crossing crossing;
    private final Reach reach;
    private final Long2ObjectLinkedOpenHashMap<Ruled> ruledOut = new Long2ObjectLinkedOpenHashMap<>();
    private final List<IntArrayList> frontiers = new ArrayList<>();
    private final List<IntArrayList> spare = new ArrayList<>();
    /** Level after that at which a node was last queued; 0 where it was not. */
    private int[] queuedAt = new int[64];
    private final List<Late> late = new ArrayList<>();
    private final Twins twins = new Twins();
    private final Doubts doubts = new Doubts();
    private boolean truncated;
    private final @Nullable Flood flood;
    private final long last;
    /** The frontier that was last pushed to, and its level. */
    private IntArrayList pushed = new IntArrayList();
    private int pushedAt = -1;
    private int level;
    private boolean joining;
    private Side side = Side.DOWNSTREAM;

    Walk(Adjacency adjacency, Moment moment, Direction direction, TraceOptions options) {
        this.adjacency = adjacency;
        this.moment = moment;
        this.direction = direction;
        this.options = options;
        this.reach = adjacency.reach();
        this.crossing = direction == Direction.FORWARD ? new Downstream() : new Upstream();
        this.last = options.maxDepth() == null ? Long.MAX_VALUE : 2L * options.maxDepth();
        this.flood = direction == Direction.FORWARD && adjacency instanceof SnapshotAdjacency arrays && reach.numbers() instanceof Numbers.Dense dense
                ? new Flood(this, arrays, reach, dense, moment.batch(), options.maxDepth() == null) : null;
    }

    /** What the flood counted of the deliveries; null where there was none. */
    @Nullable Flood counted() {
        return flood != null && flood.isCounting() ? flood : null;
    }

    boolean isForward() {
        return direction == Direction.FORWARD;
    }

    /** What limits the origins' own edges. */
    @Nullable Window window() {
        return options.window();
    }

    Reach reach() {
        return reach;
    }

    Twins twins() {
        return twins;
    }

    Doubts doubts() {
        return doubts;
    }

    boolean truncated() {
        return truncated;
    }

    Long2ObjectLinkedOpenHashMap<Ruled> ruledOut() {
        return ruledOut;
    }

    void run(List<Origin> origins) {
        for (Origin origin : origins) {
            begin(origin);
        }
        long lastExpanded = options.maxDepth() == null ? last : last + 1;
        for (level = 0; level < frontiers.size() && level <= lastExpanded; level++) {
            while (!frontiers.get(level).isEmpty()) {
                IntArrayList frontier = frontiers.set(level, fresh());
                pushedAt = -1;
                expand(frontier);
                takeLate();
                frontier.clear();
                spare.add(frontier);
            }
        }
        twins.markMade(reach);
        giveBack();
    }

    /** Answers are kept, and need none of this. */
    private void giveBack() {
        frontiers.clear();
        spare.clear();
        pushed = new IntArrayList(0);
        queuedAt = new int[0];
    }

    /** Grown already, where there was another: a frontier may hold a good part of the genealogy. */
    private IntArrayList fresh() {
        return spare.isEmpty() ? new IntArrayList() : spare.removeLast();
    }

    private void begin(Origin origin) {
        int node = reach.meet(adjacency.number(origin.id()), origin.type());
        if (reach.isOrigin(node)) {
            return;
        }
        reach.markOrigin(node);
        long since = options.window() == null ? Reach.ALWAYS : Reach.NEVER;
        int at = reach.isProcess(node) ? 1 : 0;
        reach.grow(node, new Arrival(-1, -1, at, false, Part.OWN, since, Reach.NEVER, false, Part.OWN, Reach.ALWAYS, Reach.NEVER));
        reach.grow(node, new Arrival(-1, -1, at, true, Part.OWN, since, Reach.NEVER, false, Part.OWN, Reach.ALWAYS, Reach.NEVER));
        queue(node, at);
    }

    private void expand(IntArrayList whole) {
        boolean forward = isForward();
        IntArrayList all = adjacency.hasTwins() ? joined(whole) : whole;
        side = Side.DOWNSTREAM;
        IntArrayList frontier = flood == null ? all : flood.expand(all, level);
        ask(frontier, forward ? Side.DOWNSTREAM : Side.UPSTREAM, false);
        ask(frontier, Side.RUNS, false);
        if (forward && options.withContents()) {
            ask(frontier, Side.CONTENTS, true);
        }
    }

    /**
     * The frontier with what is the same as anything in it: what is known of a thing is known under each of its keys before the next level
     * learns of any of them, so that nothing arrives under one key a level early.
     */
    private IntArrayList joined(IntArrayList whole) {
        joining = true;
        ask(whole, Side.TWINS, false);
        IntArrayList next = frontiers.set(level, new IntArrayList(0));
        IntLinkedOpenHashSet all = next.isEmpty() ? new IntLinkedOpenHashSet() : new IntLinkedOpenHashSet(whole);
        while (!next.isEmpty()) {
            all.addAll(next);
            ask(next, Side.TWINS, false);
            next = frontiers.set(level, new IntArrayList(0));
        }
        joining = false;
        return all.isEmpty() ? whole : new IntArrayList(all);
    }

    private void ask(IntArrayList frontier, Side which, boolean inside) {
        long[] ids = frontier.intStream().filter(node -> node >= 0 && isAsked(node, which)).mapToLong(reach::id).toArray();
        if (ids.length > 0) {
            side = which;
            adjacency.edges(ids, which, moment, this::visit);
        }
    }

    /** A class is reached and never crossed; it is followed only as an origin. */
    private boolean isAsked(int node, Side which) {
        return switch (which) {
            case TWINS -> !reach.isProcess(node) && isAsked(node, Side.DOWNSTREAM);
            case RUNS -> reach.type(node) == Origin.EQUIPMENT;
            case CONTENTS -> !reach.isProcess(node) && reach.type(node) != Origin.EQUIPMENT
                    && (reach.isOrigin(node) || (!reach.isClass(node) && reach.inside(node) != null));
            default -> reach.type(node) != Origin.EQUIPMENT && (!reach.isClass(node) || reach.isOrigin(node));
        };
    }

    void visit(Edge edge) {
        int near = reach.find(edge.near);
        int far = reach.meet(edge.far, edge.farType);
        boolean twin = edge.kind == EdgeKind.SAME_AS;
        if (twin) {
            twins.join(near, far);
        }
        int at = twin ? level : reach.isProcess(far) || reach.isProcess(near) ? level + 1 : level + 2;
        Window window = reach.isOrigin(near) ? options.window() : null;
        Arrivals out = doubts.watch(edge, (certain, part, from, until, single, need, needFrom, needUntil) -> arrive(far,
                new Arrival(near, edge.id, at, certain, part, from, until, single, need, needFrom, needUntil)));
        Crossing.Outcome outcome = side == Side.CONTENTS ? crossing.crossInside(reach, near, window, edge, out)
                : crossing.cross(reach, near, window, edge, out);
        if (outcome == Crossing.Outcome.RULED_OUT && !isBeyond(at, far)) {
            ruledOut.putIfAbsent(edge.far, new Ruled(edge.id, near, edge.farType));
        }
    }

    private boolean isBeyond(int arrivalLevel, int node) {
        return isBeyond(arrivalLevel, reach.isProcess(node));
    }

    /** Whether what arrives there lies deeper than was asked for. */
    boolean isBeyond(int arrivalLevel, boolean atProcess) {
        return (atProcess ? arrivalLevel - 1 : arrivalLevel) > last;
    }

    void truncate() {
        truncated = true;
    }

    /** A node that was not met before has arrived at a level after this one. */
    void push(int node, int at) {
        if (at != pushedAt) {
            while (frontiers.size() <= at) {
                frontiers.add(fresh());
            }
            pushed = frontiers.get(at);
            pushedAt = at;
        }
        pushed.add(node);
    }

    private void arrive(int node, Arrival arrival) {
        if (isBeyond(arrival.level(), node)) {
            truncated |= reach.wouldGrow(node, arrival);
        } else if (!joining && isExpandedNow(node)) {
            late.add(new Late(node, arrival));
        } else if (reach.grow(node, arrival)) {
            queue(node, arrival.level());
        }
    }

    /** What arrived at nodes of the frontier that was just being expanded counts from the next time on. */
    private void takeLate() {
        for (Late each : late) {
            if (reach.grow(each.node(), each.arrival())) {
                queue(each.node(), each.arrival().level());
            }
        }
        late.clear();
    }

    /** What the flood pushed stands at the level that its columns say. */
    private boolean isExpandedNow(int node) {
        return (node < queuedAt.length ? queuedAt[node] : 0) == level + 1 || reach.notedLevel(node) == level;
    }

    private void queue(int node, int at) {
        if (node >= queuedAt.length) {
            queuedAt = Arrays.copyOf(queuedAt, Math.max(reach.size(), 2 * queuedAt.length));
        }
        while (frontiers.size() <= at) {
            frontiers.add(fresh());
        }
        if (queuedAt[node] != at + 1 || at == level) {
            queuedAt[node] = at + 1;
            frontiers.get(at).add(node);
        }
    }
}
