package org.lotgraph.bench;

import java.nio.file.Path;
import java.util.Arrays;

import org.lotgraph.cli.Main;

/** Lotgraph's own command in a machine of its own, which notes at its end how much memory it needed. */
final class LotgraphImport {

    private LotgraphImport() {
    }

    /** {@code memory.json}, then the arguments of {@code lotgraph}. */
    public static void main(String[] arguments) {
        Memory.watchOthers();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> Json.write(Path.of(arguments[0]), Memory.peak())));
        Main.main(Arrays.copyOfRange(arguments, 1, arguments.length));
    }
}
