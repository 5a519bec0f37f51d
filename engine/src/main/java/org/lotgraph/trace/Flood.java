package org.lotgraph.trace;

import static org.lotgraph.item.ValidTime.BEGINNING;
import static org.lotgraph.item.ValidTime.END;

import org.jspecify.annotations.Nullable;
import org.lotgraph.item.ItemKind;
import org.lotgraph.snapshot.Part;
import org.lotgraph.snapshot.Snapshot;

import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;

/**
 * The short way for what most of a forward trace consists of: things affected for certain and for all time. Such a thing passes that on over
 * every edge but into a container, whatever the times say, and nothing that arrives later can change it; a container holds it for its stay. So
 * neither crossings nor arrivals are needed, only columns. Everything else is left to the walk, edge by edge.
 *
 * <p>On the way it counts the pieces that lie in one container or shipment alone, which is what the deliveries are made of.
 */
final class Flood {

    private static final int AHEAD = 64;

    private final Walk walk;
    private final SnapshotAdjacency adjacency;
    private final Snapshot snapshot;
    private final Reach reach;
    private final int[] places;
    private final int batch;
    /** Nothing in the arrays is younger than the moment. */
    private final boolean today;
    /** Something was declared otherwise at the moment. */
    private final boolean historic;
    private final boolean counting;
    private final int[] ahead = new int[AHEAD];
    private final Edge stay = new Edge();
    private final IntArrayList rest = new IntArrayList();
    /** Where bundles are taken as a whole, and what was; null where nothing is. */
    private final @Nullable Bundled bundled;

    /** Lots, and pieces that lie in several things or in none that is counted; only where nothing bounds the depth. */
    private final IntArrayList travellers = new IntArrayList();
    /** How many pieces travel in a shipment and in nothing else, by place of the shipment. */
    private final Int2IntOpenHashMap shipped = new Int2IntOpenHashMap();

    Flood(Walk walk, SnapshotAdjacency adjacency, Reach reach, Numbers.Dense numbers, int batch, boolean counting) {
        this.walk = walk;
        this.adjacency = adjacency;
        this.snapshot = adjacency.snapshot();
        this.reach = reach;
        this.places = numbers.places;
        this.batch = batch;
        this.today = snapshot.youngest() <= batch;
        this.historic = snapshot.isAnyDeclaredAfter(batch);
        this.counting = counting && !snapshot.hasTwins();
        this.bundled = snapshot.part(0).youngest() <= batch && snapshot.hasPlainPieces() ? reach.bundled() : null;
    }

    boolean isCounting() {
        return counting;
    }

    IntArrayList travellers() {
        return travellers;
    }

    Int2IntOpenHashMap shipped() {
        return shipped;
    }

    /** Expands the plain nodes of a frontier; returns the others. */
    IntArrayList expand(IntArrayList frontier, int level) {
        rest.clear();
        for (int i = 0; i < frontier.size(); i++) {
            if (i % AHEAD == 0) {
                lookAhead(frontier, i);
            }
            int node = frontier.getInt(i);
            if (node < 0 && bundled != null) {
                passOn(bundled, -1 - node, level);
            } else {
                expandOne(node, level);
            }
        }
        return rest;
    }

    /**
     * Touches what the next of a frontier will need. Where they go lies all over the arrays; asked for one after the other, as each is expanded,
     * memory would be waited for every time, where a processor can wait for many at once.
     */
    private void lookAhead(IntArrayList frontier, int begin) {
        Part part = snapshot.part(0);
        int count = Math.min(AHEAD, frontier.size() - begin);
        for (int i = 0; i < count; i++) {
            int node = frontier.getInt(begin + i);
            int tail = part.tail(node >= 0 ? (int) reach.id(node) : bundled == null ? -1 : bundled.piece(-1 - node, 0));
            ahead[i] = tail < 0 ? part.edges() : part.outBegin(tail);
        }
        for (int i = 0; i < count; i++) {
            ahead[i] = ahead[i] < part.edges() ? places[part.target(ahead[i])] - 1 : -1;
        }
        for (int i = 0; i < count; i++) {
            ahead[i] = ahead[i] >= 0 ? reach.crate(ahead[i]) : -1;
        }
    }

    private void expandOne(int node, int level) {
        int mode = reach.mode(node);
        if ((mode != Reach.PLAIN && mode != Reach.CRATE) || reach.isOrigin(node) || reach.type(node) == Origin.EQUIPMENT
                || (historic && adjacency.isOtherwise((int) reach.id(node), Adjacency.Side.DOWNSTREAM, batch))) {
            rest.add(node);
        } else if (!reach.isClass(node)) {
            if (mode == Reach.PLAIN) {
                expand(node, level);
            } else {
                expandCrate(node, level);
            }
        }
    }

    /** The walk sees to what a container of plain things brings on, but not where that is nothing new: many go into one container together. */
    private void expandCrate(int node, int level) {
        int number = (int) reach.id(node);
        int parts = snapshot.hasLater(number) ? snapshot.parts() : 1;
        for (int which = 0; which < parts; which++) {
            Part part = snapshot.part(which);
            int tail = part.tail(number);
            for (int at = tail < 0 ? 0 : part.outBegin(tail), end = tail < 0 ? 0 : part.outEnd(tail); at < end; at++) {
                int kind = part.kind(at);
                if (kind <= EdgeKind.SHIPPED_IN.ordinal() && snapshot.isSeen(part, at, batch)
                        && (kind != EdgeKind.PACKED_IN.ordinal() || !isHeld(reach.crate(node), part, at, level + 2))) {
                    general(number, part, which, at);
                }
            }
        }
    }

    /** Whether a container that another goes into holds as much for as long already. */
    private boolean isHeld(int inner, Part part, int at, int level) {
        int outer = places[part.target(at)] - 1;
        if (outer < 0 || walk.isBeyond(level, false)) {
            return false;
        }
        stay.stay(part, at);
        return !isUnknown(stay) && reach.holds(outer, Math.max(reach.crates.possibleFrom(inner), stay.fromEarliest),
                Math.min(reach.crates.possibleUntil(inner), stay.untilLatest), Math.max(reach.crates.certainFrom(inner), stay.fromLatest),
                Math.min(reach.crates.certainUntil(inner), stay.untilEarliest));
    }

    /**
     * Reaches a bundle as a whole, unless one of its pieces was met in another way or it is none any more. Nothing else leads to its pieces, so
     * no way to them is shorter; and nothing leads away from them but what {@link #passOn} looks at when their level has come. The lot may
     * come by twice, as one that is the same as another; then the bundle was taken.
     */
    private boolean take(Bundled taken, int lot, Part part, int at, int level) {
        int first = part.target(at);
        if (places[first] < 0) {
            return true;
        }
        if (!part.bundles().isWhole(at) || walk.isBeyond(level, false) || (reach.hasMetPieces() && isAnyMet(part, at))) {
            return false;
        }
        int bundle = taken.add(lot, at, level);
        places[first] = Numbers.Dense.bundled(bundle);
        walk.push(-1 - bundle, level);
        return true;
    }

    private boolean isAnyMet(Part part, int at) {
        for (int edge = at; edge < at + part.bundles().length(at); edge++) {
            if (places[part.target(edge)] != 0) {
                return true;
            }
        }
        return false;
    }

    /** All pieces of a bundle go into what they lie in; where that is not as simple as it mostly is, each goes for itself. */
    private void passOn(Bundled taken, int bundle, int level) {
        if (taken.isUnpacked(bundle) || !goesOn(taken, bundle, level)) {
            int first = reach.unpack(bundle);
            for (int i = 0; i < taken.length(bundle); i++) {
                expandOne(first + i, level);
            }
        }
    }

    private boolean goesOn(Bundled taken, int bundle, int level) {
        Part part = taken.part();
        int piece = taken.piece(bundle, 0);
        int stay = part.outBegin(piece);
        if (stay < part.outEnd(piece)) {
            if (historic && adjacency.isOtherwise(piece, Adjacency.Side.DOWNSTREAM, batch)) {
                return false;
            }
            if (part.kind(stay) == EdgeKind.SHIPPED_IN.ordinal() ? !isShipped(taken, bundle, stay) : !isPacked(taken, bundle, level)) {
                return false;
            }
        }
        if (counting) {
            taken.passedOn(bundle);
        }
        return true;
    }

    private boolean isShipped(Bundled taken, int bundle, int stay) {
        int place = places[taken.part().target(stay)] - 1;
        if (place < 0 || reach.mode(place) != Reach.PLAIN) {
            return false;
        }
        if (counting) {
            shipped.addTo(place, taken.length(bundle));
        }
        return true;
    }

    private boolean isPacked(Bundled taken, int bundle, int level) {
        Part part = taken.part();
        int stays = taken.isAtOnce(bundle) ? 1 : taken.length(bundle);
        for (int i = 0; i < stays; i++) {
            if (!join(-1 - bundle, part, 0, part.outBegin(taken.piece(bundle, i)), level + 2)) {
                return false;
            }
        }
        int crate = reach.crate(places[part.target(part.outBegin(taken.piece(bundle, 0)))] - 1);
        for (int i = 0; counting && i < stays; i++) {
            stay.stay(part, part.outBegin(taken.piece(bundle, i)));
            reach.crates.piece(crate, taken.length(bundle) / stays, stay.fromEarliest, stay.fromLatest, stay.untilEarliest, stay.untilLatest);
        }
        return true;
    }

    private void expand(int node, int level) {
        int number = (int) reach.id(node);
        int parts = snapshot.hasLater(number) ? snapshot.parts() : 1;
        int stays = 0;
        int alone = -1;
        int aloneIn = 0;
        for (int which = 0; which < parts; which++) {
            Part part = snapshot.part(which);
            int tail = part.tail(number);
            for (int at = tail < 0 ? 0 : part.outBegin(tail), end = tail < 0 ? 0 : part.outEnd(tail); at < end; at++) {
                if ((!today || part.hasEnded(at)) && !snapshot.isSeen(part, at, batch)) {
                    continue;
                }
                int kind = part.kind(at);
                switch (kind) {
                    case 0, 1 -> reached(node, part, which, at, level + 1);
                    case 2 -> {
                        int pieces = which == 0 && bundled != null ? part.bundles().length(at) : 0;
                        if (pieces > 0 && bundled != null && take(bundled, node, part, at, level + 2)) {
                            at += pieces - 1;
                        } else {
                            reached(node, part, which, at, level + 2);
                        }
                    }
                    case 3 -> {
                        stays++;
                        alone = at;
                        aloneIn = which;
                        packed(node, part, which, at, level + 2);
                    }
                    case 4 -> {
                        stays++;
                        alone = at;
                        aloneIn = which;
                        reached(node, part, which, at, level + 2);
                    }
                    default -> { }
                }
            }
        }
        if (counting && reach.type(node) <= ItemKind.UNIT.ordinal()) {
            reach.markCounted(node);
            if (stays > 0) {
                count(node, stays, aloneIn, alone);
            }
        }
    }

    private void general(int number, Part part, int which, int at) {
        walk.visit(adjacency.out(part, which, at, number, batch));
    }

    private void reached(int near, Part part, int which, int at, int level) {
        int far = part.target(at);
        int place = places[far] - 1;
        if (place >= 0 && reach.mode(place) == Reach.PLAIN) {
            return;
        }
        if (place >= 0 || adjacency.things().wasStrict(far, batch)) {
            general((int) reach.id(near), part, which, at);
            return;
        }
        byte type = snapshot.type(far, batch);
        if (walk.isBeyond(level, type == Edge.PROCESS)) {
            walk.truncate();
        } else {
            place = reach.meetPlain(far, type, level, near, snapshot.start(which) + at);
            places[far] = place + 1;
            walk.push(place, level);
        }
    }

    private void packed(int near, Part part, int which, int at, int level) {
        if (!join(near, part, which, at, level)) {
            general((int) reach.id(near), part, which, at);
        }
    }

    /** Lets a container hold something plain for its stay; false where the walk has to see to that. */
    private boolean join(int near, Part part, int which, int at, int level) {
        int far = part.target(at);
        int place = places[far] - 1;
        int mode = place < 0 ? Reach.MET : reach.mode(place);
        if (mode != Reach.CRATE && mode != Reach.MET) {
            return false;
        }
        stay.stay(part, at);
        if (mode == Reach.CRATE && reach.crates.holds(reach.crate(place), stay.fromEarliest, stay.fromLatest, stay.untilEarliest,
                stay.untilLatest)) {
            return true;
        }
        boolean isFirst = mode == Reach.MET;
        if (isUnknown(stay) || walk.isBeyond(level, false) || (isFirst ? adjacency.things().wasStrict(far, batch) : reach.notedLevel(place) != level
                || !reach.crates.joins(reach.crate(place), stay.fromEarliest, stay.fromLatest, stay.untilEarliest, stay.untilLatest))) {
            return false;
        }
        if (place < 0) {
            place = reach.meet(far, snapshot.type(far, batch));
        }
        int crate = reach.crate(place);
        if (isFirst) {
            crate = reach.makeCrate(place, level);
            walk.push(place, level);
        }
        reach.crates.join(crate, stay.fromEarliest, stay.fromLatest, stay.untilEarliest, stay.untilLatest);
        reach.crates.grew(crate, near, snapshot.start(which) + at);
        return true;
    }

    /** Where a stay is unbounded, and not told to be always or still so, the walk wants to know. */
    private static boolean isUnknown(Edge stay) {
        return isOpen(stay.fromEarliest, stay.fromLatest) || isOpen(stay.untilEarliest, stay.untilLatest);
    }

    private static boolean isOpen(long earliest, long latest) {
        return earliest != latest && (earliest == BEGINNING || latest == END);
    }

    private void count(int node, int stays, int which, int at) {
        Part part = snapshot.part(which);
        int place = places[part.target(at)] - 1;
        if (stays > 1 || place < 0 || reach.type(node) != ItemKind.UNIT.ordinal()) {
            travellers.add(node);
        } else if (part.kind(at) == EdgeKind.SHIPPED_IN.ordinal()) {
            shipped.addTo(place, 1);
        } else {
            int crate = reach.crate(place);
            if (crate < 0 && reach.mode(place) != Reach.GENERAL) {
                travellers.add(node);
                return;
            }
            stay.stay(part, at);
            reach.crates.piece(crate < 0 ? reach.makeCrate(place, 0) : crate, 1, stay.fromEarliest, stay.fromLatest, stay.untilEarliest,
                    stay.untilLatest);
        }
    }
}
