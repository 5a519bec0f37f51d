package org.lotgraph.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

import org.lotgraph.bench.figures.Json;
import org.lotgraph.bench.figures.Load;
import org.lotgraph.bench.figures.Memory;
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

    /** From the start of the process to its end; a row that is rejected is a failure. */
    static Load into(Path store, Path dump, long rows, Path work, String heap) throws IOException, InterruptedException {
        Path memory = work.resolve("memory.json");
        long begin = System.nanoTime();
        Jvm.runImport(heap, LotgraphImport.class, memory.toString(), "import", dump.toString(), "--data", store.toString(), "--source", Plant.SOURCE,
                "--rejects", work.resolve("rejects").toString());
        double seconds = (System.nanoTime() - begin) / 1e9;
        return new Load("lotgraph", Load.EMPTY, rows, seconds, Json.read(memory, Memory.class),
                Folders.size(store));
    }
}
