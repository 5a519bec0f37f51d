package org.lotgraph.trace;

/** CONFIRMED: some way holds however its times are read. POSSIBLE: no such way, but one that holds under some reading. */
public enum Certainty {
    CONFIRMED, POSSIBLE
}
