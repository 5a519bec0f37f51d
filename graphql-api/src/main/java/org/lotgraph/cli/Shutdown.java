package org.lotgraph.cli;

import org.lotgraph.datafolder.Store;

/** Closes the store when the process is told to stop (ctrl-C, SIGTERM) while a command runs. */
final class Shutdown {

    private Shutdown() {
    }

    static void closes(Store store) {
        Runtime.getRuntime().addShutdownHook(new Thread(store::stop, "lotgraph-shutdown"));
    }

    /** Whether the process ends: what fails from then on fails because of that. Java says so only to those who ask for one more hook. */
    static boolean isUnderWay() {
        Thread none = new Thread(() -> { });
        try {
            Runtime.getRuntime().addShutdownHook(none);
            Runtime.getRuntime().removeShutdownHook(none);
            return false;
        } catch (IllegalStateException e) {
            return true;
        }
    }
}
