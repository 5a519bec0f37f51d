package org.lotgraph.launch;

/**
 * Where the jar starts. Compiled for an older Java than the rest, so that an older Java can read it and say what it needs
 * instead of failing on the first newer class.
 */
public final class Launcher {

    private static final int NEEDED = 21;

    private Launcher() {
    }

    public static void main(String[] arguments) throws ReflectiveOperationException {
        int found = Runtime.version().feature();
        if (found < NEEDED) {
            System.err.println("Lotgraph needs Java " + NEEDED + " or newer, and this is Java " + found
                    + "; start it with a newer one, or with ./lotgraph, which looks for it.");
            System.exit(2);
        }
        Class.forName("org.lotgraph.cli.Main").getMethod("main", String[].class).invoke(null, (Object) arguments);
    }
}
