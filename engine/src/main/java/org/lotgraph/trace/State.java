package org.lotgraph.trace;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.lotgraph.trace.Arrival.Part;

/** All that a trace knows of a node which is not just affected for certain and for all time: since when, during which intervals, and why. */
final class State {

    int possibleLevel = -1;
    int certainLevel = -1;
    long possibleSince = Reach.NEVER;
    long certainSince = Reach.NEVER;
    @Nullable Held held;
    @Nullable Held inside;
    private final List<Arrival> arrivals = new ArrayList<>(2);

    /** Takes an arrival in; says whether anything grew. */
    boolean grow(Arrival arrival) {
        boolean grew = switch (arrival.part()) {
            case OWN -> growOwn(arrival);
            case HELD -> grow(held == null ? held = new Held() : held, arrival);
            case INSIDE -> grow(inside == null ? inside = new Held() : inside, arrival);
        };
        boolean first = false;
        if (arrival.certain() && certainLevel < 0) {
            certainLevel = arrival.level();
            first = true;
        }
        if (possibleLevel < 0) {
            possibleLevel = arrival.level();
            first = true;
        }
        if (first || grew) {
            arrivals.add(arrival);
        }
        return grew || first;
    }

    private boolean growOwn(Arrival arrival) {
        if (arrival.certain() && arrival.from() < certainSince) {
            certainSince = arrival.from();
            return true;
        }
        if (!arrival.certain() && arrival.from() < possibleSince) {
            possibleSince = arrival.from();
            return true;
        }
        return false;
    }

    private static boolean grow(Held intervals, Arrival arrival) {
        if (!arrival.certain()) {
            return intervals.possible.add(arrival.from(), arrival.until());
        }
        return arrival.moment() ? intervals.addMoment(arrival.from(), arrival.until()) : intervals.certain.add(arrival.from(), arrival.until());
    }

    /** Whether an arrival would change anything. */
    boolean wouldGrow(Arrival arrival) {
        if (arrival.certain() ? certainLevel < 0 : possibleLevel < 0) {
            return true;
        }
        return switch (arrival.part()) {
            case OWN -> arrival.from() < (arrival.certain() ? certainSince : possibleSince);
            case HELD -> wouldGrow(held, arrival);
            case INSIDE -> wouldGrow(inside, arrival);
        };
    }

    /** Whether it holds this already; an interval that is empty for certain asks for nothing, one that is not even possible is not held. */
    boolean holds(long possibleFrom, long possibleUntil, long certainFrom, long certainUntil) {
        return held != null && possibleFrom <= possibleUntil && possibleLevel >= 0 && !held.possible.lacks(possibleFrom, possibleUntil)
                && (certainFrom >= certainUntil || (certainLevel >= 0 && !held.certain.lacks(certainFrom, certainUntil)));
    }

    private static boolean wouldGrow(@Nullable Held intervals, Arrival arrival) {
        if (arrival.moment() && arrival.certain()) {
            return intervals == null || intervals.lacksMoment(arrival.from(), arrival.until());
        }
        Intervals set = intervals == null ? new Intervals(!arrival.certain()) : arrival.certain() ? intervals.certain : intervals.possible;
        return set.lacks(arrival.from(), arrival.until());
    }

    /** The first arrival of the wanted certainty that can have carried a way on; its level is the lowest such. */
    @Nullable Arrival arrival(boolean certain, Part part, long needFrom, long needUntil, boolean throughout) {
        Arrival best = null;
        // Several intervals may hold together what none of them holds alone.
        Arrival inPart = null;
        for (Arrival each : arrivals) {
            if (each.serves(certain, part, needFrom, needUntil)) {
                boolean surely = !certain || each.servesSurely(needFrom, needUntil, throughout);
                best = surely && (best == null || each.level() < best.level()) ? each : best;
                inPart = inPart == null || each.level() < inPart.level() ? each : inPart;
            }
        }
        return best == null ? inPart : best;
    }

    /** The first arrival of the best certainty, whatever it carried on. */
    @Nullable Arrival first() {
        boolean certain = certainLevel >= 0;
        int level = certain ? certainLevel : possibleLevel;
        for (Arrival each : arrivals) {
            if (each.level() == level && (each.certain() || !certain)) {
                return each;
            }
        }
        return null;
    }
}
