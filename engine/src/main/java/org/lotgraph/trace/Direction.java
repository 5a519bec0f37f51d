package org.lotgraph.trace;

/** Forward follows material downstream (where did it go), back follows it upstream (where did it come from). */
public enum Direction {
    FORWARD, BACK
}
