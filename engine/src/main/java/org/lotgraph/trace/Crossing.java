package org.lotgraph.trace;

import org.jspecify.annotations.Nullable;
import org.lotgraph.trace.Arrival.Part;

/**
 * The rules of one direction: what crosses an edge, given what is known of its near end. Every rule of the meaning of a trace that has to
 * do with time stands in the two implementations and nowhere else.
 *
 * <p>Certain and possible are answered side by side: certain takes the cores of the ranges ({@code [from.latest, until.earliest)}), possible
 * their hulls ({@code [from.earliest, until.latest]}, where touching counts).
 */
sealed interface Crossing permits Downstream, Upstream {

    /** What became of an attempt to cross. */
    enum Outcome {
        PASSED,
        /** Only time stood against it. */
        RULED_OUT,
        /** The edge does not carry on from what is known of the near end: a lot does not ail because a crate in it does. */
        NOT_ALONG
    }

    /**
     * @param window where not null, the near end is an origin and was bad only then
     */
    Outcome cross(Reach reach, int near, @Nullable Window window, Edge edge, Arrivals out);

    /** What is inside an origin, where that is asked for. */
    Outcome crossInside(Reach reach, int near, @Nullable Window window, Edge edge, Arrivals out);

    /** From an origin that is equipment to a run on it. */
    default Outcome crossRun(@Nullable Window window, Edge edge, Arrivals out) {
        boolean possible = window == null || (edge.fromEarliest <= window.until() && edge.untilLatest >= window.from());
        if (!possible) {
            return Outcome.RULED_OUT;
        }
        boolean certain = window == null || (edge.fromLatest < window.until() && edge.untilEarliest > window.from());
        out.own(false, edge.farStrict ? runSince(window, edge, false) : Reach.ALWAYS, Part.OWN, Reach.ALWAYS, Reach.NEVER);
        if (certain) {
            out.own(true, edge.farStrict ? runSince(window, edge, true) : Reach.ALWAYS, Part.OWN, Reach.ALWAYS, Reach.NEVER);
        }
        return Outcome.PASSED;
    }

    /** From when on (in the direction of the trace) a STRICT run on bad equipment is affected. */
    long runSince(@Nullable Window window, Edge edge, boolean certain);

    /** Two keys, one thing: everything known of the one holds for the other. */
    static void same(Reach reach, int near, Arrivals out) {
        if (reach.possibleSince(near) != Reach.NEVER) {
            out.own(false, reach.possibleSince(near), Part.OWN, reach.possibleSince(near), Reach.NEVER);
        }
        long since = reach.certainSince(near);
        if (reach.isCertain(near)) {
            out.own(true, since, since == Reach.NEVER ? null : Part.OWN, since, Reach.NEVER);
        }
        copy(reach.held(near), Part.HELD, out);
        copy(reach.inside(near), Part.INSIDE, out);
    }

    private static void copy(@Nullable Held intervals, Part part, Arrivals out) {
        if (intervals == null) {
            return;
        }
        for (int i = 0; i < intervals.possible.size(); i++) {
            long from = intervals.possible.from(i);
            out.arrive(false, part, from, intervals.possible.until(i), false, part, from, intervals.possible.until(i));
        }
        for (int i = 0; i < intervals.certain.size(); i++) {
            long from = intervals.certain.from(i);
            out.arrive(true, part, from, intervals.certain.until(i), false, part, from, intervals.certain.until(i));
        }
        for (int i = 0; i < intervals.moments(); i++) {
            long from = intervals.momentEarliest(i);
            out.arrive(true, part, from, intervals.momentLatest(i), true, part, from, intervals.momentLatest(i));
        }
    }

    /** Whether a range of moments certainly lies in the half-open window. */
    static boolean surelyIn(Window window, long earliest, long latest) {
        return earliest >= window.from() && latest < window.until();
    }

    static boolean maybeIn(Window window, long earliest, long latest) {
        return latest >= window.from() && earliest < window.until();
    }
}
