package org.lotgraph.trace;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;

import org.jspecify.annotations.Nullable;
import org.lotgraph.trace.Arrival.Part;

/** A shortest way of the best certainty to a reached node, out of what the walk noted on the way. */
final class Evidence {

    private final Reach reach;
    private final Twins twins;

    Evidence(Reach reach, Twins twins) {
        this.reach = reach;
        this.twins = twins;
    }

    /** The relationship ids of the edges from the origin to the node. */
    long[] edges(int node, Adjacency adjacency) {
        return arrivals(node).stream().mapToLong(arrival -> adjacency.relationship(arrival.edge())).toArray();
    }

    /** What arrived over each of those edges. */
    Collection<Arrival> arrivals(int node) {
        Deque<Arrival> way = new ArrayDeque<>();
        boolean certain = reach.isCertain(node);
        Arrival arrival = reach.first(node);
        long from = arrival.needFrom();
        long until = arrival.needUntil();
        boolean throughout = certain && arrival.moment();
        int at = node;
        while (arrival.near() >= 0) {
            way.addFirst(arrival);
            @Nullable Part wanted = arrival.need();
            Arrival before = startsAtOrigin(arrival) && !isSame(at, arrival.near()) ? null
                    : reach.arrival(arrival.near(), certain, wanted, from, until, throughout);
            if (before == null && !reach.isOrigin(arrival.near())) {
                throw new IllegalStateException("No evidence for a reached node");
            }
            if (before == null) {
                break;
            }
            at = arrival.near();
            arrival = before;
            boolean narrower = wanted != null && wanted != Part.OWN && arrival.need() == wanted;
            from = narrower ? Math.max(from, arrival.needFrom()) : arrival.needFrom();
            until = narrower ? Math.min(until, arrival.needUntil()) : arrival.needUntil();
            throughout = certain && (arrival.moment() || (narrower && throughout));
        }
        return way;
    }

    /** Another key of the thing; what is known of that may have come round to it. */
    private boolean isSame(int node, int near) {
        return node != near && twins.has(node) && twins.one(node) == twins.one(near);
    }

    private boolean startsAtOrigin(Arrival arrival) {
        return reach.isOrigin(arrival.near()) && arrival.need() == Part.OWN && arrival.level() <= 2;
    }
}
