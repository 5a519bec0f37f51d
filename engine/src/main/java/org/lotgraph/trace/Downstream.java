package org.lotgraph.trace;

import static org.lotgraph.trace.Crossing.Outcome.NOT_ALONG;
import static org.lotgraph.trace.Crossing.Outcome.PASSED;
import static org.lotgraph.trace.Crossing.Outcome.RULED_OUT;
import static org.lotgraph.trace.Reach.ALWAYS;
import static org.lotgraph.trace.Reach.NEVER;

import org.jspecify.annotations.Nullable;
import org.lotgraph.trace.Arrival.Part;

/** Forward: where it went. A thing is affected from a moment on; a container while it holds affected things. */
final class Downstream implements Crossing {

    @Override
    public Outcome cross(Reach reach, int near, @Nullable Window window, Edge edge, Arrivals out) {
        boolean own = reach.possibleSince(near) != NEVER || window != null;
        Held held = reach.held(near);
        return switch (edge.kind) {
            case PRODUCED, YIELDED -> own ? point(reach, near, window, null, edge, out) : NOT_ALONG;
            case CONSUMED_IN -> point(reach, near, window, held, edge, out);
            case SHIPPED_IN -> shipped(reach, near, window, held, edge, out);
            case PACKED_IN -> packed(reach, near, window, held, edge, out);
            case RAN_ON -> crossRun(window, edge, out);
            case SAME_AS -> {
                Crossing.same(reach, near, out);
                yield PASSED;
            }
        };
    }

    private static Outcome point(Reach reach, int near, @Nullable Window window, @Nullable Held held, Edge edge, Arrivals out) {
        boolean possible = false;
        if (ownMaybe(reach, near, edge)) {
            possible = true;
            out.own(false, since(edge, false), Part.OWN, need(reach.possibleSince(near), edge.strictLatest), NEVER);
        }
        if (ownSurely(reach, near, edge)) {
            out.own(true, since(edge, true), Part.OWN, need(reach.certainSince(near), edge.strictEarliest), NEVER);
        }
        if (window != null && Crossing.maybeIn(window, edge.fromEarliest, edge.fromLatest)) {
            possible = true;
            leaveOrigin(Crossing.surelyIn(window, edge.fromEarliest, edge.fromLatest), edge, out);
        }
        if (held != null && held.possible.meets(edge.fromEarliest, edge.fromLatest)) {
            possible = true;
            out.own(false, since(edge, false), Part.HELD, edge.fromEarliest, edge.fromLatest);
            if (held.certain.covers(edge.fromEarliest, edge.fromLatest)) {
                out.throughout(since(edge, true), Part.HELD, edge.fromEarliest, edge.fromLatest);
            }
        }
        return possible ? PASSED : RULED_OUT;
    }

    private static void leaveOrigin(boolean certain, Edge edge, Arrivals out) {
        out.own(false, since(edge, false), Part.OWN, ALWAYS, NEVER);
        if (certain) {
            out.own(true, since(edge, true), Part.OWN, ALWAYS, NEVER);
        }
    }

    private static boolean ownMaybe(Reach reach, int near, Edge edge) {
        long since = reach.possibleSince(near);
        return since != NEVER && (since == ALWAYS || edge.strictLatest >= since);
    }

    private static boolean ownSurely(Reach reach, int near, Edge edge) {
        long since = reach.certainSince(near);
        return since != NEVER && (since == ALWAYS || edge.strictEarliest >= since);
    }

    /** A STRICT process or lot is affected from when the affected input went in; anything else for all time. */
    private static long since(Edge edge, boolean certain) {
        return !edge.farStrict ? ALWAYS : certain ? edge.strictLatest : edge.strictEarliest;
    }

    private static long need(long since, long time) {
        return since == ALWAYS ? ALWAYS : time;
    }

    private static Outcome shipped(Reach reach, int near, @Nullable Window window, @Nullable Held held, Edge edge, Arrivals out) {
        boolean possible = false;
        if (leavesMaybe(reach, near, edge)) {
            possible = true;
            out.own(false, ALWAYS, Part.OWN, need(reach.possibleSince(near), lastLeaving(reach, near, edge)), NEVER);
        }
        if (leavesSurely(reach, near, edge)) {
            out.own(true, ALWAYS, Part.OWN, need(reach.certainSince(near), firstLeaving(reach, near, edge)), NEVER);
        }
        if (window != null && windowMaybe(reach, near, window, edge)) {
            possible = true;
            leaveOrigin(windowSurely(reach, near, window, edge), edge, out);
        }
        if (held != null && held.possible.meets(edge.fromEarliest, edge.untilLatest)) {
            possible = true;
            out.own(false, ALWAYS, Part.HELD, edge.fromEarliest, edge.untilLatest);
            if (held.certain.meets(edge.fromLatest, edge.untilEarliest)) {
                out.own(true, ALWAYS, Part.HELD, edge.fromLatest, edge.untilEarliest);
            }
        }
        return possible ? PASSED : RULED_OUT;
    }

    private static Outcome packed(Reach reach, int near, @Nullable Window window, @Nullable Held held, Edge edge, Arrivals out) {
        boolean possible = false;
        if (leavesMaybe(reach, near, edge)) {
            possible = true;
            boolean along = comesAlong(reach, near, edge);
            long from = Math.max(edge.fromEarliest, along ? reach.possibleSince(near) : ALWAYS);
            out.arrive(false, Part.HELD, from, edge.untilLatest, false, Part.OWN, need(reach.possibleSince(near), along ? from : edge.fromLatest), NEVER);
        }
        if (leavesSurely(reach, near, edge)) {
            boolean along = comesAlong(reach, near, edge);
            long from = Math.max(edge.fromLatest, along ? reach.certainSince(near) : ALWAYS);
            out.arrive(true, Part.HELD, from, edge.untilEarliest, false, Part.OWN, need(reach.certainSince(near), along ? from : edge.fromEarliest), NEVER);
        }
        if (window != null && windowMaybe(reach, near, window, edge)) {
            possible = true;
            packOrigin(reach, near, window, edge, out);
        }
        if (held != null) {
            possible |= nest(held, edge, out);
        }
        possible |= stay(reach, near, edge, out);
        return possible ? PASSED : RULED_OUT;
    }

    /** What is in an origin goes on with it, also where only what left the origin in a window counts. */
    private static boolean stay(Reach reach, int near, Edge edge, Arrivals out) {
        int far = reach.find(edge.far);
        long since = sinceInside(reach, near, far, edge, false);
        if (since == NEVER) {
            return false;
        }
        out.arrive(false, Part.HELD, since, edge.untilLatest, false, Part.INSIDE, since, since);
        long surely = sinceInside(reach, near, far, edge, true);
        if (surely != NEVER) {
            out.arrive(true, Part.HELD, surely, edge.untilEarliest, false, Part.INSIDE, surely, surely);
        }
        return true;
    }

    /**
     * Since when what is of a lot in an origin is affected in there, possibly or certainly; never, where it is not. Unlike a piece, a lot is not in there
     * as itself, so it does not count as something affected that lies in a container.
     */
    static long sinceInside(Reach reach, int near, int far, Edge edge, boolean certain) {
        Held inside = comesAlong(reach, near, edge) || !reach.isOrigin(far) ? null : reach.inside(near);
        if (inside == null) {
            return NEVER;
        }
        Intervals times = certain ? inside.certain : inside.possible;
        long begin = certain ? edge.fromLatest : edge.fromEarliest;
        long end = certain ? edge.untilEarliest : edge.untilLatest;
        for (int i = 0; i < times.size(); i++) {
            long from = Math.max(times.from(i), begin);
            long until = Math.min(times.until(i), end);
            if (certain ? from < until : from <= until) {
                return from;
            }
        }
        return NEVER;
    }

    private static void packOrigin(Reach reach, int near, Window window, Edge edge, Arrivals out) {
        long since = comesAlong(reach, near, edge) ? window.from() : ALWAYS;
        out.arrive(false, Part.HELD, Math.max(edge.fromEarliest, since), edge.untilLatest, false, Part.OWN, ALWAYS, NEVER);
        if (windowSurely(reach, near, window, edge)) {
            out.arrive(true, Part.HELD, Math.max(edge.fromLatest, since), edge.untilEarliest, false, Part.OWN, ALWAYS, NEVER);
        }
    }

    /** The outer container holds it while the inner one holds it and is inside itself. */
    private static boolean nest(Held held, Edge edge, Arrivals out) {
        boolean possible = false;
        for (int i = 0; i < held.possible.size(); i++) {
            long from = Math.max(held.possible.from(i), edge.fromEarliest);
            long until = Math.min(held.possible.until(i), edge.untilLatest);
            if (from <= until) {
                possible = true;
                out.arrive(false, Part.HELD, from, until, false, Part.HELD, from, until);
            }
        }
        for (int i = 0; i < held.certain.size(); i++) {
            long from = Math.max(held.certain.from(i), edge.fromLatest);
            long until = Math.min(held.certain.until(i), edge.untilEarliest);
            if (from < until) {
                out.arrive(true, Part.HELD, from, until, false, Part.HELD, from, until);
            }
        }
        return possible;
    }

    /**
     * A piece or a container goes into the next container as itself, so it counts when any of its stay lies after it was affected. What
     * is packed of a lot left the lot when it was packed.
     */
    static boolean comesAlong(Reach reach, int near, Edge edge) {
        return !reach.isLot(near) || edge.alwaysInside();
    }

    static boolean leavesMaybe(Reach reach, int near, Edge edge) {
        long since = reach.possibleSince(near);
        return since != NEVER && (since == ALWAYS || lastLeaving(reach, near, edge) >= since);
    }

    static boolean leavesSurely(Reach reach, int near, Edge edge) {
        long since = reach.certainSince(near);
        if (since == NEVER || since == ALWAYS) {
            return since == ALWAYS;
        }
        return comesAlong(reach, near, edge) ? edge.untilEarliest > since : edge.fromEarliest >= since;
    }

    private static long lastLeaving(Reach reach, int near, Edge edge) {
        return comesAlong(reach, near, edge) ? edge.untilLatest : edge.fromLatest;
    }

    private static long firstLeaving(Reach reach, int near, Edge edge) {
        return comesAlong(reach, near, edge) ? edge.untilEarliest : edge.fromEarliest;
    }

    static boolean windowMaybe(Reach reach, int near, Window window, Edge edge) {
        return comesAlong(reach, near, edge) ? edge.fromEarliest <= window.until() && edge.untilLatest >= window.from()
                : Crossing.maybeIn(window, edge.fromEarliest, edge.fromLatest);
    }

    static boolean windowSurely(Reach reach, int near, Window window, Edge edge) {
        return comesAlong(reach, near, edge) ? edge.fromLatest < window.until() && edge.untilEarliest > window.from()
                : Crossing.surelyIn(window, edge.fromEarliest, edge.fromLatest);
    }

    @Override
    public Outcome crossInside(Reach reach, int near, @Nullable Window window, Edge edge, Arrivals out) {
        if (reach.isOrigin(near)) {
            return insideOrigin(window, edge, out);
        }
        Held inside = reach.inside(near);
        boolean possible = false;
        for (int i = 0; inside != null && i < inside.possible.size(); i++) {
            long from = Math.max(inside.possible.from(i), edge.fromEarliest);
            long until = Math.min(inside.possible.until(i), edge.untilLatest);
            if (from <= until) {
                possible = true;
                contained(false, from, until, edge, Part.INSIDE, from, until, out);
            }
        }
        for (int i = 0; inside != null && i < inside.certain.size(); i++) {
            long from = Math.max(inside.certain.from(i), edge.fromLatest);
            long until = Math.min(inside.certain.until(i), edge.untilEarliest);
            if (from < until) {
                contained(true, from, until, edge, Part.INSIDE, from, until, out);
            }
        }
        return possible ? PASSED : RULED_OUT;
    }

    private static Outcome insideOrigin(@Nullable Window window, Edge edge, Arrivals out) {
        long begin = window == null ? ALWAYS : window.from();
        long end = window == null ? NEVER : window.until();
        if (edge.fromEarliest > end || edge.untilLatest < begin) {
            return RULED_OUT;
        }
        contained(false, Math.max(edge.fromEarliest, begin), Math.min(edge.untilLatest, end), edge, Part.OWN, ALWAYS, NEVER, out);
        if (window == null || (edge.fromLatest < end && edge.untilEarliest > begin)) {
            contained(true, Math.max(edge.fromLatest, begin), Math.min(edge.untilEarliest, end), edge, Part.OWN, ALWAYS, NEVER, out);
        }
        return PASSED;
    }

    /** What is inside is affected from then on; of a lot that is only partly inside nobody knows which part went where. */
    private static void contained(boolean certain, long from, long until, Edge edge, Part need, long needFrom, long needUntil, Arrivals out) {
        out.own(certain, certain && edge.partial ? NEVER : from, need, needFrom, needUntil);
        out.arrive(certain, Part.INSIDE, from, until, false, need, needFrom, needUntil);
    }

    @Override
    public long runSince(@Nullable Window window, Edge edge, boolean certain) {
        long begin = window == null ? ALWAYS : window.from();
        return Math.max(certain ? edge.fromLatest : edge.fromEarliest, begin);
    }
}
