package org.lotgraph.trace;

/** Rules that the reference can be told to break, to see that the random genealogies would notice. */
enum Rule {
    /** Neighbours in one carton do not infect each other; back does not go downstream. */
    DIRECTION,
    /** A container as origin stands for what is in it. */
    CONTENTS_OF_ORIGIN,
    /** What is of a lot in an origin goes on with it. */
    LOT_STAYS_IN_ORIGIN,
    /** Material is timeless: consumption dated before production drops nothing. */
    MATERIAL_TIMELESS,
    /** An item is in a container only between packing and unpacking. */
    CONTAINMENT_TIMED,
    /** A container holds affected content during disjoint intervals, not their hull. */
    INTERVALS_NOT_HULL,
    /** STRICT is heeded. */
    STRICT,
    /** Certain and possible are told apart. */
    CERTAINTY,
    /** The first step into a container is certain. */
    FIRST_STEP,
    /** Intervals that only touch are POSSIBLE. */
    TOUCHING,
    /** The window limits the origins' own edges. */
    WINDOW,
    /** A class is reached and never crossed. */
    CLASS_NOT_CROSSED,
    /** maxDepth bounds every way. */
    DEPTH,
    /** An affected shipment stays affected. */
    SHIPMENT_STAYS,
    /** Two keys of one thing are one thing. */
    TWINS
}
