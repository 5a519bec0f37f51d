package org.lotgraph.datafolder;

/** What an import writes into. */
public sealed interface Target {

    /** A store that holds something already, or that somebody else keeps. */
    record InUse(Store store) implements Target {
    }

    /**
     * An empty data folder of our own.
     *
     * @param again true where an earlier load was stopped before its end: nothing of it was kept
     */
    record Empty(BulkLoad load, boolean again) implements Target {
    }
}
