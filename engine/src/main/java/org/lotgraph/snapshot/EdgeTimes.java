package org.lotgraph.snapshot;

/** The valid times of one edge as they are told, in nanoseconds; filled anew for each edge. */
final class EdgeTimes {

    boolean tellsFrom;
    long fromEarliest;
    long fromLatest;
    boolean tellsUntil;
    long untilEarliest;
    long untilLatest;

    /** Those of an edge in a part. */
    void of(Part part, int edge) {
        tellsFrom = part.tellsFrom(edge);
        tellsUntil = part.tellsUntil(edge);
        fromEarliest = part.fromEarliest(edge);
        fromLatest = part.fromLatest(edge, 0);
        untilEarliest = part.untilEarliest(edge, 0);
        untilLatest = part.untilLatest(edge);
    }
}
