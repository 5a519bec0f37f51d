package org.lotgraph.trace;

import org.jspecify.annotations.Nullable;
import org.lotgraph.item.Quantity;
import org.lotgraph.item.ValidTime;

/**
 * One edge as an adjacency shows it to a visitor; the same object is filled anew for each edge, so nobody keeps it.
 *
 * <p>Times are nanoseconds, see {@link ValidTime}. A point in time (consumed, produced, yielded) stands in the from-range, and its
 * until-range is not looked at. {@code near} is the end that was asked for, {@code far} the other one.
 */
final class Edge {

    /** What {@link #farType} says of a process; the types of items are the ordinals of their kind. */
    static final byte PROCESS = 6;

    long id;
    EdgeKind kind = EdgeKind.SAME_AS;
    long near;
    long far;
    byte farType;
    boolean farStrict;
    long fromEarliest;
    long fromLatest;
    long untilEarliest;
    long untilLatest;
    /** When it went in or came out as STRICT compares it: the point itself, else the started–ended range of the process. */
    long strictEarliest;
    long strictLatest;
    /** PACKED_IN of a lot by a quantity that is known to be less than what was made of it. */
    boolean partial;
    /** How much of it is packed or shipped; only where containers are asked for. */
    @Nullable Quantity quantity;
    /** The batch that told this last; only where containers are asked for. */
    int batch;

    /** Takes the times of a PACKED_IN edge: always inside, and still inside, where nothing is told. */
    void stay(org.lotgraph.snapshot.Part part, int edge) {
        kind = EdgeKind.PACKED_IN;
        fromEarliest = part.fromEarliest(edge);
        fromLatest = part.fromLatest(edge, ValidTime.BEGINNING);
        untilEarliest = part.untilEarliest(edge, ValidTime.END);
        untilLatest = part.untilLatest(edge);
        straighten();
    }

    /** Takes the kind of another edge, and when it began and ended. */
    void stay(Edge other) {
        kind = other.kind;
        fromEarliest = other.fromEarliest;
        fromLatest = other.fromLatest;
        untilEarliest = other.untilEarliest;
        untilLatest = other.untilLatest;
    }

    /** Nothing ends before it begins: what is told to, ended at some unknown time after it began. */
    void straighten() {
        if (untilLatest < fromEarliest) {
            untilLatest = ValidTime.END;
        }
        untilEarliest = Math.max(untilEarliest, fromEarliest);
    }

    /** What STRICT compares where nothing is told of the moment itself. */
    void strictlyWithin(long started, long ended) {
        strictEarliest = started;
        strictLatest = ended < started ? ValidTime.END : ended;
    }

    boolean alwaysInside() {
        return fromLatest == ValidTime.BEGINNING;
    }
}
