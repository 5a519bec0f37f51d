package org.lotgraph.snapshot;

/** Long work in the background lets others go first: a trace that is answered in a tenth of a millisecond is not to wait for a whole slice of the scheduler's. */
final class Courtesy {

    private static final int STEPS = 0x3FF;

    private Courtesy() {
    }

    /** To be called at every step of a loop over edges. */
    static void at(int step) {
        if ((step & STEPS) == 0) {
            Thread.yield();
        }
    }
}
