package org.lotgraph.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

import org.lotgraph.bench.figures.Json;
import org.lotgraph.cli.Main;
import org.lotgraph.importers.plant.PlantGenerator;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** A large import, killed at random moments and run again, against one that nobody killed: the graphs must be equal, to the last property. */
@Command(name = "kill", mixinStandardHelpOptions = true, description = {"Kills an import of a made-up plant at random moments (SIGKILL), runs it again, and compares the whole graph with that of a clean run.",
        "Into an empty data folder, and into a store that holds another plant already. Ends with 1 where they differ."})
final class Kills implements Callable<Integer> {

    private static final String HEAP = "-Xmx2g";
    private static final long SMALL_PLANT = 1_000;
    private static final String OTHER_SOURCE = "other";

    @Option(names = "--plant", paramLabel = "UNITS", defaultValue = "2M", description = "How many units, as in 0.4M; a plant of 2M has 4 million rows (default: ${DEFAULT-VALUE}).")
    private String plant = "2M";

    @Option(names = "--kills", paramLabel = "N", defaultValue = "3", description = "How often it is killed (default: ${DEFAULT-VALUE}).")
    private int kills = 3;

    @Option(names = "--into", paramLabel = "STORE", split = ",", defaultValue = "empty,used", description = "empty, used, or both (default: ${DEFAULT-VALUE}).")
    private List<String> into = List.of("empty", "used");

    @Option(names = "--seed", paramLabel = "S", description = "Of the moments; another one each time unless given.")
    private long seed = System.nanoTime();

    @Option(names = "--work", paramLabel = "DIR", defaultValue = "bench/target", description = "Where plants and stores go (default: ${DEFAULT-VALUE}).")
    private Path work = Path.of("bench/target");

    @Override
    public Integer call() throws Exception {
        Path dump = Plant.named(plant).dump(work.toAbsolutePath().resolve("plants"));
        System.err.printf("%,d rows, seed %d%n", Table.rows(dump), seed);
        boolean equal = true;
        for (String store : into) {
            Path folder = Folders.fresh(work.toAbsolutePath().resolve("kill").resolve(store));
            equal &= survives(dump, folder, store.equals("used"));
            Folders.delete(folder);
        }
        return equal ? 0 : 1;
    }

    private boolean survives(Path dump, Path folder, boolean used) throws IOException, InterruptedException {
        Path clean = folder.resolve("clean");
        Path killed = folder.resolve("killed");
        if (used) {
            Path small = folder.resolve("small");
            PlantGenerator.plain(SMALL_PLANT, Plant.SEED + 1).write(small);
            run(arguments(small, OTHER_SOURCE, clean, folder));
            run(arguments(small, OTHER_SOURCE, killed, folder));
        }
        long begin = System.nanoTime();
        run(arguments(dump, Plant.SOURCE, clean, folder));
        long whole = System.nanoTime() - begin;
        System.err.printf("%s: a clean run took %.1f s%n", folder.getFileName(), whole / 1e9);
        Random random = new Random(seed);
        for (int i = 0; i < kills; i++) {
            kill(arguments(dump, Plant.SOURCE, killed, folder), random.nextLong(whole / kills) + whole / kills * i);
        }
        begin = System.nanoTime();
        run(arguments(dump, Plant.SOURCE, killed, folder));
        System.err.printf("%s: the last run took %.1f s%n", folder.getFileName(), (System.nanoTime() - begin) / 1e9);
        return equal(digest(clean, folder), digest(killed, folder));
    }

    private static String[] arguments(Path dump, String source, Path data, Path folder) {
        return new String[] {"import", dump.toString(), "--data", data.toString(), "--source", source, "--rejects", folder.resolve("rejects").toString()};
    }

    private static void run(String[] arguments) throws IOException, InterruptedException {
        Jvm.run(HEAP, Main.class, arguments);
    }

    private void kill(String[] arguments, long nanos) throws IOException, InterruptedException {
        Process process = Jvm.start(HEAP, Main.class, arguments);
        boolean ended = process.waitFor(nanos, TimeUnit.NANOSECONDS);
        process.destroyForcibly().waitFor();
        System.err.printf("%s after %.1f s%n", ended ? "Came to its end" : "Killed", Duration.ofNanos(nanos).toMillis() / 1e3);
    }

    private static SortedMap<String, String> digest(Path data, Path folder) throws IOException, InterruptedException {
        Path digest = folder.resolve("digest.json");
        Jvm.run(HEAP, GraphDigest.class, digest.toString(), data.resolve("neo4j").toString());
        return Json.read(digest, GraphDigest.Sums.class).sums();
    }

    private static boolean equal(SortedMap<String, String> clean, SortedMap<String, String> killed) {
        List<String> differences = new ArrayList<>();
        TreeSet<String> names = new TreeSet<>(clean.keySet());
        names.addAll(killed.keySet());
        for (String name : names) {
            System.out.printf("%-24s %s%n", name, clean.get(name));
            if (!Objects.equals(clean.get(name), killed.get(name))) {
                differences.add("%-24s %s in the store that was killed".formatted(name, killed.get(name)));
            }
        }
        differences.forEach(System.out::println);
        System.out.println(differences.isEmpty() ? "Equal." : "They differ.");
        return differences.isEmpty();
    }
}
