package org.lotgraph.snapshot;

import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

import org.jspecify.annotations.Nullable;

/**
 * Long work beside traffic lets others go first: a trace that is answered in a tenth of a millisecond is not to wait for a slice of the
 * scheduler's, nor for the collector of what that work throws away. So it works for less than a trace takes and rests for longer.
 */
final class Courtesy {

    private static final int STEPS = 0x3FF;
    private static final long WORK_NANOS = 50_000;
    private static final long REST_NANOS = 400_000;
    private static final ThreadLocal<@Nullable Courtesy> BESIDE_TRAFFIC = new ThreadLocal<>();

    private final BooleanSupplier hurried;
    private long since = System.nanoTime();

    private Courtesy(BooleanSupplier hurried) {
        this.hurried = hurried;
    }

    /**
     * Does this work, however long, in the calling thread.
     *
     * @param hurried whether somebody waits for it by now, so that it rests no more
     */
    static void besideTraffic(Runnable work, BooleanSupplier hurried) {
        BESIDE_TRAFFIC.set(new Courtesy(hurried));
        try {
            work.run();
        } finally {
            BESIDE_TRAFFIC.remove();
        }
    }

    /** To be called at every step of a loop over edges or nodes; rests only where the work is done beside traffic. */
    static void at(int step) {
        if ((step & STEPS) == 0) {
            rest();
        }
    }

    /** To be called after some work that cannot be cut smaller. */
    static void rest() {
        Courtesy courtesy = BESIDE_TRAFFIC.get();
        if (courtesy != null && System.nanoTime() - courtesy.since > WORK_NANOS && !courtesy.hurried.getAsBoolean()) {
            LockSupport.parkNanos(REST_NANOS);
            courtesy.since = System.nanoTime();
        }
    }
}
