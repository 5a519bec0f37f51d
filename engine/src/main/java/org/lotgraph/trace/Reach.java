package org.lotgraph.trace;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.lotgraph.item.ItemKind;
import org.lotgraph.trace.Arrival.Part;

/**
 * Everything a trace knows of the nodes it met, by place. What is just affected for certain and for all time, as most things are, needs no
 * more than a few columns; so does a container of such things ({@link Crates}); the others have a {@link State} each.
 *
 * <p>Levels are half steps: items stand on even ones (twice their depth), processes on odd ones.
 */
final class Reach {

    /** Affected for all time. */
    static final long ALWAYS = Long.MIN_VALUE;
    /** Not affected itself (or not since any known moment). */
    static final long NEVER = Long.MAX_VALUE;

    /** How much is known of a node: nothing yet. */
    static final int MET = 0;
    /** Possibly affected for all time, over the edge in its columns; the same edge may say in a moment that it certainly is. */
    static final int MAYBE = 1;
    /** Affected for certain and for all time, over the edge in its columns. */
    static final int PLAIN = 2;
    /** Holds plain things during one interval: see {@link Crates}. */
    static final int CRATE = 3;
    /** Has a state. */
    static final int GENERAL = 4;

    private static final int TYPE = 7;
    private static final int COUNTED = 1 << 3;
    private static final int ORIGIN = 1 << 4;
    private static final int MODE = 5;

    /** Reads the times of an edge in the arrays, for a crate that gets a state. */
    interface Stays {
        void stay(int edge, Edge into);
    }

    private final @Nullable Stays stays;
    private Numbers numbers;
    /** How many nodes there are, where they are numbered without gaps; else 0. */
    private final int nodes;
    private int size;
    private final Columns columns;
    private byte[] marks;
    private final List<State> states = new ArrayList<>();
    final Crates crates = new Crates();
    private final Held crateHeld = new Held();
    private final @Nullable Bundled bundled;
    private boolean piecesMet;
    private boolean isTrimmed;

    /** Over a database, whose nodes may have any numbers. */
    Reach() {
        this(new Numbers.Sparse(), 0, null, null);
    }

    /** Over arrays of so many nodes. */
    Reach(int nodes, Stays stays, Bundled bundled) {
        this(new Numbers.Dense(nodes), nodes, stays, bundled);
    }

    private Reach(Numbers numbers, int nodes, @Nullable Stays stays, @Nullable Bundled bundled) {
        this.bundled = bundled;
        this.numbers = numbers;
        this.nodes = nodes;
        this.stays = stays;
        this.columns = new Columns(nodes);
        this.marks = columns.marks;
    }

    int size() {
        return size;
    }

    Numbers numbers() {
        return numbers;
    }

    /** The place of a node, or a negative number where the trace has not met it. */
    int find(long id) {
        int place = numbers.find(id);
        return place >= 0 || bundled == null || bundled.pieces() == 0 ? place : findBundled(bundled, (int) id);
    }

    private int findBundled(Bundled taken, int id) {
        int first = taken.first(id);
        if (first >= 0 && numbers instanceof Numbers.Dense dense && dense.isBundle(first)) {
            unpack(dense.bundle(first));
        }
        return numbers.find(id);
    }

    int meet(long id, byte type) {
        if (type == ItemKind.UNIT.ordinal() && bundled != null) {
            int place = find(id);
            if (place >= 0) {
                return place;
            }
            piecesMet = true;
        }
        int known = numbers.findOrPut(id, size);
        if (known >= 0) {
            return known;
        }
        put(id);
        marks[size] = type;
        columns.near[size] = -1;
        return size++;
    }

    private void put(long id) {
        if (size == marks.length) {
            columns.enlarge();
            marks = columns.marks;
        }
        if (columns.isWide()) {
            columns.wide[size] = id;
        } else {
            columns.narrow[size] = (int) id;
        }
    }

    /** A node that was not met before, affected for certain and for all time; over arrays only. */
    int meetPlain(int id, byte type, int at, int from, int over) {
        if (size == marks.length) {
            columns.enlarge();
            marks = columns.marks;
        }
        columns.narrow[size] = id;
        marks[size] = (byte) (type | PLAIN << MODE);
        columns.level[size] = at;
        columns.near[size] = from;
        columns.edge[size] = over;
        return size++;
    }

    /** Whether any piece was met but by the flood; only then can one of a bundle that was not taken have a place. */
    boolean hasMetPieces() {
        return piecesMet;
    }

    @Nullable Bundled bundled() {
        return bundled;
    }

    /** How many pieces were reached that have no place yet. */
    int bundledPieces() {
        return bundled == null ? 0 : bundled.pieces();
    }

    /** Gives places to all pieces that were reached. */
    void unpackAll() {
        for (int bundle = 0; bundledPieces() > 0 && bundled != null && bundle < bundled.size(); bundle++) {
            unpack(bundle);
        }
        if (isTrimmed) {
            columns.trim(size);
            marks = columns.marks;
        }
    }

    /** Gives places to the pieces of a bundle; returns the first, the others follow. */
    int unpack(int bundle) {
        Bundled taken = java.util.Objects.requireNonNull(bundled);
        if (taken.isUnpacked(bundle)) {
            return taken.place(bundle);
        }
        int first = size;
        boolean counted = taken.isPassedOn(bundle);
        for (int i = 0; i < taken.length(bundle); i++) {
            int place = meetPlain(taken.piece(bundle, i), (byte) ItemKind.UNIT.ordinal(), taken.level(bundle), taken.lot(bundle), taken.edge(bundle) + i);
            if (counted) {
                markCounted(place);
            }
            if (numbers instanceof Numbers.Dense dense) {
                dense.places[taken.piece(bundle, i)] = place + 1;
            }
        }
        taken.unpacked(bundle, first);
        return first;
    }

    /** What finds places, and room to meet more, is as large as the genealogy, so it is given back; {@link #attach} finds places anew. */
    void settle() {
        if (numbers instanceof Numbers.Dense places) {
            for (int bundle = 0; bundledPieces() > 0 && bundled != null && bundle < bundled.size(); bundle++) {
                places.places[bundled.piece(bundle, 0)] = 0;
            }
            places.release(columns.narrow, size);
            numbers = new Numbers.Sparse();
            isTrimmed = true;
            columns.trim(size);
            marks = columns.marks;
            if (bundled != null) {
                bundled.trim();
            }
        }
    }

    boolean isAttached() {
        return nodes == 0 || numbers instanceof Numbers.Dense;
    }

    void attach() {
        if (nodes > 0 && numbers instanceof Numbers.Sparse) {
            Numbers.Dense places = new Numbers.Dense(nodes);
            for (int i = 0; i < size; i++) {
                places.places[columns.narrow[i]] = i + 1;
            }
            for (int bundle = 0; bundledPieces() > 0 && bundled != null && bundle < bundled.size(); bundle++) {
                if (!bundled.isUnpacked(bundle)) {
                    places.places[bundled.piece(bundle, 0)] = Numbers.Dense.bundled(bundle);
                }
            }
            numbers = places;
        }
    }

    long id(int node) {
        return columns.isWide() ? columns.wide[node] : columns.narrow[node];
    }

    byte type(int node) {
        return (byte) (marks[node] & TYPE);
    }

    int mode(int node) {
        return (marks[node] & 0xFF) >> MODE;
    }

    private void mode(int node, int mode) {
        marks[node] = (byte) (marks[node] & (1 << MODE) - 1 | mode << MODE);
    }

    boolean isProcess(int node) {
        return type(node) == Edge.PROCESS;
    }

    boolean isLot(int node) {
        return type(node) <= ItemKind.BATCH.ordinal();
    }

    boolean isClass(int node) {
        return type(node) == ItemKind.CLASS.ordinal();
    }

    /** A lot that turns out to be one that was made. */
    void markMade(int node) {
        marks[node] = (byte) (marks[node] & ~TYPE | ItemKind.BATCH.ordinal());
    }

    /** Its stays are in the counts of the flood. */
    void markCounted(int node) {
        marks[node] |= COUNTED;
    }

    boolean isCounted(int node) {
        return (marks[node] & COUNTED) != 0;
    }

    void markOrigin(int node) {
        marks[node] |= ORIGIN;
    }

    boolean isOrigin(int node) {
        return (marks[node] & ORIGIN) != 0;
    }

    boolean isReached(int node) {
        return mode(node) != MET;
    }

    boolean isCertain(int node) {
        int mode = mode(node);
        return mode == PLAIN || mode == CRATE || (mode == GENERAL && state(node).certainLevel >= 0);
    }

    /** The level of a shortest way of the best certainty; -1 where there is none. */
    int level(int node) {
        int mode = mode(node);
        if (mode != GENERAL) {
            return mode == MET ? -1 : columns.level[node];
        }
        State state = state(node);
        return state.certainLevel >= 0 ? state.certainLevel : state.possibleLevel;
    }

    long possibleSince(int node) {
        return switch (mode(node)) {
            case MAYBE, PLAIN -> ALWAYS;
            case GENERAL -> state(node).possibleSince;
            default -> NEVER;
        };
    }

    long certainSince(int node) {
        return switch (mode(node)) {
            case PLAIN -> ALWAYS;
            case GENERAL -> state(node).certainSince;
            default -> NEVER;
        };
    }

    /** During which intervals it holds affected things; of a crate only until this is asked of another one. */
    @Nullable Held held(int node) {
        int mode = mode(node);
        if (mode == CRATE) {
            crateHeld.possible.only(crates.possibleFrom(columns.near[node]), crates.possibleUntil(columns.near[node]));
            crateHeld.certain.only(crates.certainFrom(columns.near[node]), crates.certainUntil(columns.near[node]));
            return crateHeld;
        }
        return mode == GENERAL ? state(node).held : null;
    }

    @Nullable Held inside(int node) {
        return mode(node) == GENERAL ? state(node).inside : null;
    }

    /** Whether adding this to what a container holds, possibly and certainly, would change nothing. */
    boolean holds(int node, long possibleFrom, long possibleUntil, long certainFrom, long certainUntil) {
        return mode(node) == GENERAL && state(node).holds(possibleFrom, possibleUntil, certainFrom, certainUntil);
    }

    private State state(int node) {
        return states.get((int) edge(node));
    }

    /** The container's number among the crates, or -1. */
    int crate(int node) {
        int mode = mode(node);
        return mode == CRATE || mode == GENERAL ? columns.near[node] : -1;
    }

    /** Makes a node of which nothing is known a crate, or gives one with a state a number among them. */
    int makeCrate(int node, int at) {
        int crate = crates.add(node);
        if (mode(node) == MET) {
            mode(node, CRATE);
            columns.level[node] = at;
        }
        columns.near[node] = crate;
        return crate;
    }

    /** The level of the first arrival, of what the columns tell or told; of anything else, any. */
    int notedLevel(int node) {
        return columns.level[node];
    }

    private long edge(int node) {
        return columns.isWide() ? columns.wideEdge[node] : columns.edge[node];
    }

    private void edge(int node, long edge) {
        if (columns.isWide()) {
            columns.wideEdge[node] = edge;
        } else {
            columns.edge[node] = (int) edge;
        }
    }

    /** Takes an arrival in; says whether anything about the node grew. */
    boolean grow(int node, Arrival arrival) {
        int mode = mode(node);
        boolean own = arrival.part() == Part.OWN;
        if (mode == PLAIN && own) {
            return false;
        }
        if (mode == MET && isSimple(arrival) && !arrival.certain()) {
            columns.level[node] = arrival.level();
            columns.near[node] = arrival.near();
            edge(node, arrival.edge());
            mode(node, MAYBE);
            return true;
        }
        if (mode == MAYBE && own) {
            if (!arrival.certain()) {
                return false;
            }
            if (isSimple(arrival) && columns.level[node] == arrival.level() && columns.near[node] == arrival.near()
                    && edge(node) == arrival.edge()) {
                mode(node, PLAIN);
                return true;
            }
        }
        return general(node).grow(arrival);
    }

    /** Whether the columns can say it all; an edge that the graph told may have a number too large for them. */
    private boolean isSimple(Arrival arrival) {
        return (columns.isWide() || (int) arrival.edge() == arrival.edge()) && arrival.part() == Part.OWN && arrival.from() == ALWAYS && arrival.need() == Part.OWN && arrival.needFrom() == ALWAYS;
    }

    /** The state of a node, which it has from now on. */
    private State general(int node) {
        if (mode(node) == GENERAL) {
            return state(node);
        }
        State state = told(node);
        if (mode(node) != CRATE) {
            columns.near[node] = -1;
        }
        edge(node, states.size());
        states.add(state);
        mode(node, GENERAL);
        return state;
    }

    /** What the columns say, as a state. */
    private State told(int node) {
        State state = new State();
        int mode = mode(node);
        if (mode == MAYBE || mode == PLAIN) {
            state.grow(plain(node, false));
        }
        if (mode == PLAIN) {
            state.grow(plain(node, true));
        }
        if (mode == CRATE && stays != null) {
            int[] arrivals = crates.arrivals(columns.near[node]);
            Edge stay = new Edge();
            for (int i = 0; i < arrivals.length; i += 2) {
                int near = arrivals[i] < 0 ? packed(-1 - arrivals[i], arrivals[i + 1]) : arrivals[i];
                stays.stay(arrivals[i + 1], stay);
                state.grow(new Arrival(near, arrivals[i + 1], columns.level[node], false, Part.HELD, stay.fromEarliest, stay.untilLatest, false,
                        Part.OWN, ALWAYS, NEVER));
                state.grow(new Arrival(near, arrivals[i + 1], columns.level[node], true, Part.HELD, stay.fromLatest, stay.untilEarliest, false,
                        Part.OWN, ALWAYS, NEVER));
            }
        }
        return state;
    }

    /** The place of the piece of a bundle that went into a container over this edge. */
    private int packed(int bundle, int edge) {
        Bundled taken = java.util.Objects.requireNonNull(bundled);
        int first = unpack(bundle);
        int piece = taken.part().source(edge);
        int which = 0;
        while (taken.piece(bundle, which) != piece) {
            which++;
        }
        return first + which;
    }

    private Arrival plain(int node, boolean certain) {
        return new Arrival(columns.near[node], edge(node), columns.level[node], certain, Part.OWN, ALWAYS, NEVER, false, Part.OWN, ALWAYS, NEVER);
    }

    /** The first arrival of the wanted certainty that can have carried a way on; its level is the lowest such. Without a part: the first of the best certainty. */
    @Nullable Arrival arrival(int node, boolean certain, @Nullable Part part, long needFrom, long needUntil, boolean throughout) {
        if (part == null) {
            return first(node);
        }
        int mode = mode(node);
        return mode == PLAIN || (mode == MAYBE && !certain) ? part == Part.OWN ? plain(node, certain) : null
                : (mode == GENERAL ? state(node) : told(node)).arrival(certain, part, needFrom, needUntil, throughout);
    }

    /** The first arrival of the best certainty, whatever it carried on. */
    Arrival first(int node) {
        int mode = mode(node);
        Arrival first = mode == PLAIN || mode == MAYBE ? plain(node, mode == PLAIN) : (mode == GENERAL ? state(node) : told(node)).first();
        if (first == null) {
            throw new IllegalStateException("No evidence for a reached node");
        }
        return first;
    }

    /** Whether an arrival would change anything; for what lies beyond a bound. */
    boolean wouldGrow(int node, Arrival arrival) {
        return switch (mode(node)) {
            case MET -> true;
            case MAYBE -> arrival.certain() || (arrival.part() != Part.OWN && told(node).wouldGrow(arrival));
            case PLAIN -> arrival.part() != Part.OWN && told(node).wouldGrow(arrival);
            case CRATE -> told(node).wouldGrow(arrival);
            default -> state(node).wouldGrow(arrival);
        };
    }
}
