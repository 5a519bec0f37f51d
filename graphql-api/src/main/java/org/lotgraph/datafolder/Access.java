package org.lotgraph.datafolder;

/** What a command wants of a store. */
public enum Access {
    /** Own the data folder for as long as it runs, and let other commands in; an absent folder is made. */
    SERVE,
    /** Own the data folder, or go through the Lotgraph that does; an absent folder is made. */
    WRITE,
    /** As {@link #WRITE}, but an absent folder is an error: there is nothing to read. */
    READ
}
