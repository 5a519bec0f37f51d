package org.lotgraph.cli;

import org.lotgraph.datafolder.Store;

/** Closes the store when the process is told to stop (ctrl-C, SIGTERM) while a command runs. */
final class Shutdown {

    private static volatile boolean underWay;

    private Shutdown() {
    }

    static void closes(Store store) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            underWay = true;
            store.stop();
        }, "lotgraph-shutdown"));
    }

    /** What fails from now on fails because the store is being closed. */
    static boolean isUnderWay() {
        return underWay;
    }
}
