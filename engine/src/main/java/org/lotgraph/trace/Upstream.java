package org.lotgraph.trace;

import static org.lotgraph.trace.Crossing.Outcome.NOT_ALONG;
import static org.lotgraph.trace.Crossing.Outcome.PASSED;
import static org.lotgraph.trace.Crossing.Outcome.RULED_OUT;
import static org.lotgraph.trace.Reach.ALWAYS;
import static org.lotgraph.trace.Reach.NEVER;

import org.jspecify.annotations.Nullable;
import org.lotgraph.trace.Arrival.Part;

/**
 * Back: where it came from, the mirror of forward. "Since" runs against the clock here: a STRICT process counts only what went in at or
 * before the output did, so its since is the mirrored time of the output ({@link #mirror}). A container that is reached upwards is looked
 * into for the time that matters: when it was consumed, under way, or inside the outer one.
 */
final class Upstream implements Crossing {

    @Override
    public Outcome cross(Reach reach, int near, @Nullable Window window, Edge edge, Arrivals out) {
        return switch (edge.kind) {
            case PRODUCED, CONSUMED_IN, YIELDED -> point(reach, near, window, edge, out);
            case SHIPPED_IN -> shipped(reach, near, window, edge, out);
            case PACKED_IN -> contents(reach, near, window, edge, out);
            case RAN_ON -> crossRun(window, edge, out);
            case SAME_AS -> {
                Crossing.same(reach, near, out);
                yield PASSED;
            }
        };
    }

    private static Outcome point(Reach reach, int near, @Nullable Window window, Edge edge, Arrivals out) {
        long earliest = mirror(edge.strictLatest);
        long latest = mirror(edge.strictEarliest);
        long maybe = reach.possibleSince(near);
        long surely = reach.certainSince(near);
        boolean possible = maybe != NEVER && (maybe == ALWAYS || latest >= maybe);
        boolean certain = surely != NEVER && (surely == ALWAYS || earliest >= surely);
        if (possible) {
            wentIn(false, edge, maybe == ALWAYS ? ALWAYS : latest, out);
        }
        if (certain) {
            wentIn(true, edge, surely == ALWAYS ? ALWAYS : earliest, out);
        }
        if (window != null && Crossing.maybeIn(window, edge.fromEarliest, edge.fromLatest)) {
            possible = true;
            wentIn(false, edge, ALWAYS, out);
            if (Crossing.surelyIn(window, edge.fromEarliest, edge.fromLatest)) {
                wentIn(true, edge, ALWAYS, out);
            }
        }
        return possible ? PASSED : maybe == NEVER && window == null ? NOT_ALONG : RULED_OUT;
    }

    private static void wentIn(boolean certain, Edge edge, long need, Arrivals out) {
        out.own(certain, since(edge, certain, edge.strictEarliest, edge.strictLatest), Part.OWN, need, NEVER);
        if (edge.farType != Edge.PROCESS) {
            out.arrive(certain, Part.HELD, edge.fromEarliest, edge.fromLatest, certain, Part.OWN, need, NEVER);
        }
    }

    private static long since(Edge edge, boolean certain, long earliest, long latest) {
        return !edge.farStrict ? ALWAYS : mirror(certain ? earliest : latest);
    }

    private static Outcome shipped(Reach reach, int near, @Nullable Window window, Edge edge, Arrivals out) {
        boolean possible = reach.possibleSince(near) != NEVER;
        boolean certain = reach.certainSince(near) != NEVER;
        if (window != null && edge.fromEarliest <= window.until() && edge.untilLatest >= window.from()) {
            possible = true;
            certain |= edge.fromLatest < window.until() && edge.untilEarliest > window.from();
        }
        if (!possible) {
            return window == null ? NOT_ALONG : RULED_OUT;
        }
        underWay(false, edge.fromEarliest, edge.untilLatest, edge, out);
        if (certain) {
            underWay(true, edge.fromLatest, edge.untilEarliest, edge, out);
        }
        return PASSED;
    }

    private static void underWay(boolean certain, long from, long until, Edge edge, Arrivals out) {
        out.own(certain, since(edge, certain, edge.fromEarliest, edge.fromLatest), Part.OWN, ALWAYS, NEVER);
        out.arrive(certain, Part.HELD, from, until, false, Part.OWN, ALWAYS, NEVER);
    }

    private static Outcome contents(Reach reach, int near, @Nullable Window window, Edge edge, Arrivals out) {
        boolean possible = false;
        if (window != null || (reach.isOrigin(near) && reach.possibleSince(near) == ALWAYS)) {
            possible = insideOrigin(window, edge, out);
        }
        Held held = reach.held(near);
        if (held == null) {
            return possible ? PASSED : reach.isOrigin(near) ? RULED_OUT : NOT_ALONG;
        }
        for (int i = 0; i < held.possible.size(); i++) {
            long from = Math.max(held.possible.from(i), edge.fromEarliest);
            long until = Math.min(held.possible.until(i), edge.untilLatest);
            if (from <= until) {
                possible = true;
                content(false, from, until, false, edge, Part.HELD, from, until, out);
            }
        }
        certainContents(held, edge, out);
        return possible ? PASSED : RULED_OUT;
    }

    private static void certainContents(Held held, Edge edge, Arrivals out) {
        for (int i = 0; i < held.certain.size(); i++) {
            long from = Math.max(held.certain.from(i), edge.fromLatest);
            long until = Math.min(held.certain.until(i), edge.untilEarliest);
            if (from < until) {
                content(true, from, until, false, edge, Part.HELD, from, until, out);
            }
        }
        for (int i = 0; i < held.moments(); i++) {
            long earliest = held.momentEarliest(i);
            long latest = held.momentLatest(i);
            if (edge.fromLatest <= earliest && (latest < edge.untilEarliest || edge.untilEarliest == NEVER)) {
                content(true, earliest, latest, true, edge, Part.HELD, earliest, latest, out);
            }
        }
    }

    private static boolean insideOrigin(@Nullable Window window, Edge edge, Arrivals out) {
        long begin = window == null ? ALWAYS : window.from();
        long end = window == null ? NEVER : window.until();
        if (edge.fromEarliest > end || edge.untilLatest < begin) {
            return false;
        }
        content(false, Math.max(edge.fromEarliest, begin), Math.min(edge.untilLatest, end), false, edge, Part.OWN, ALWAYS, NEVER, out);
        if (window == null || (edge.fromLatest < end && edge.untilEarliest > begin)) {
            content(true, Math.max(edge.fromLatest, begin), Math.min(edge.untilEarliest, end), false, edge, Part.OWN, ALWAYS, NEVER, out);
        }
        return true;
    }

    private static void content(boolean certain, long from, long until, boolean moment, Edge edge, Part need, long needFrom, long needUntil,
            Arrivals out) {
        // what has always been inside may have been added to until it was taken out
        out.own(certain, edge.alwaysInside() ? since(edge, certain, edge.untilEarliest, edge.untilLatest)
                : since(edge, certain, edge.fromEarliest, edge.fromLatest), need, needFrom, needUntil);
        out.arrive(certain, Part.HELD, from, until, moment, need, needFrom, needUntil);
    }

    /** Back, a container as origin is looked into by the ordinary rule. */
    @Override
    public Outcome crossInside(Reach reach, int near, @Nullable Window window, Edge edge, Arrivals out) {
        return NOT_ALONG;
    }

    @Override
    public long runSince(@Nullable Window window, Edge edge, boolean certain) {
        long end = window == null ? NEVER : window.until();
        return mirror(Math.min(certain ? edge.untilEarliest : edge.untilLatest, end));
    }

    /** Turns the order of time round; the unbounded ends change places. */
    static long mirror(long nanos) {
        return nanos == Long.MIN_VALUE ? Long.MAX_VALUE : nanos == Long.MAX_VALUE ? Long.MIN_VALUE : -nanos;
    }
}
