package org.lotgraph.item;

/** Whether time orders what goes in and comes out of a process or a lot. Material is timeless unless somebody declares it STRICT. */
public enum Timing {
    TIMELESS, STRICT
}
