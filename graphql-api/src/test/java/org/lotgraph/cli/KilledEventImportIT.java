package org.lotgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lotgraph.datafolder.Access;
import org.lotgraph.datafolder.CannotRunException;
import org.lotgraph.datafolder.Store;
import org.lotgraph.datafolder.StoreLocation;
import org.lotgraph.store.Graph;
import org.lotgraph.store.Moments;
import org.lotgraph.trace.Direction;
import org.lotgraph.trace.Trace;
import org.lotgraph.trace.TraceOptions;
import org.lotgraph.trace.Tracer;
import org.neo4j.driver.exceptions.Neo4jException;

@DisplayName("An import of events, killed")
class KilledEventImportIT {

    private static final int RUNS = 450;
    private static final int KILLS = 2;

    @TempDir
    private Path temp;

    /** What an import left: the whole graph, and some traces of it. */
    private record Left(List<String> graph, List<String> traces) {
    }

    @Test
    void leavesWhatOneCleanRunLeavesOnceItIsRunAgain() throws Exception {
        Path document = temp.resolve("many.jsonld");
        ManyEvents.write(document, RUNS);
        assertThat(Ran.here("import", document, "--data", temp.resolve("clean")).exit()).isZero();
        Left clean = left(temp.resolve("clean"));
        long position = clean.graph().stream().filter(line -> line.startsWith("[Ledger] ")).map(line -> line.replaceAll(".*[{ ]position=(\\d+).*", "$1"))
                .mapToLong(Long::parseLong).max().orElseThrow();

        long seed = System.nanoTime();
        Random random = new Random(seed);
        Path killed = temp.resolve("killed");
        int killedAlive = 0;
        for (int i = 0; i < KILLS; i++) {
            killedAlive += kill(document, killed, position * i / KILLS + random.nextLong(position / KILLS), random.nextInt(400)) ? 1 : 0;
        }
        assertThat(killedAlive).as("imports that did not come to their end").isPositive();
        Ran again = Ran.here("import", document, "--data", killed);
        assertThat(again.exit()).as(again.err()).isZero();
        assertThat(again.out()).as("some was in already").doesNotContain(" 0 known already");
        Left mended = left(killed);
        assertThat(differences(clean.graph(), mended.graph())).as("seed %d", seed).isEmpty();
        assertThat(mended.traces()).as("seed %d", seed).isEqualTo(clean.traces());
        assertThat(String.join("", clean.traces())).contains("CONFIRMED");
    }

    /**
     * Kills an import once it has come so far, and some milliseconds later: in the midst of a transaction as likely as not.
     *
     * @return whether it was still at work
     */
    private boolean kill(Path document, Path data, long position, int later) throws Exception {
        Process process = Ran.classes(temp, "import", document, "--data", data);
        try {
            while (process.isAlive() && !owns(process, data)) {
                Thread.sleep(50);
            }
            await(process, data, position);
            Thread.sleep(later);
            return process.isAlive();
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private static boolean owns(Process process, Path data) throws IOException {
        Path properties = data.resolve("lotgraph.properties");
        return Files.exists(properties) && Files.readAllLines(properties).contains("owner=" + process.pid());
    }

    private static void await(Process process, Path data, long position) throws InterruptedException {
        try (Store guest = Store.open(new StoreLocation.Folder(data), Access.READ)) {
            while (process.isAlive() && new Moments(guest.graph()).latest().position() <= position) {
                Thread.sleep(50);
            }
        } catch (CannotRunException | Neo4jException lost) {
            // it lets nobody in, or has just ended
        }
    }

    private static Left left(Path data) {
        try (Store store = Store.open(new StoreLocation.Folder(data), Access.READ)) {
            return new Left(GraphText.of(store.graph()), traces(store.graph()));
        }
    }

    private static List<String> traces(Graph graph) {
        Map<Long, String> keys = graph.read("test/keys", Map.of()).stream()
                .collect(Collectors.toMap(row -> row.get("node").asLong(), row -> row.get("key").asString()));
        Tracer tracer = new Tracer(graph, new Moments(graph));
        List<String> traces = new ArrayList<>();
        for (int run = 0; run < RUNS; run += RUNS / 5) {
            traces.add(trace(tracer, graph, Direction.FORWARD, ManyEvents.lot(run), keys));
            traces.add(trace(tracer, graph, Direction.FORWARD, ManyEvents.carton(run), keys));
            traces.add(trace(tracer, graph, Direction.BACK, ManyEvents.unit(run, 1), keys));
            traces.add(trace(tracer, graph, Direction.BACK, ManyEvents.pallet(run), keys));
        }
        return traces;
    }

    private static String trace(Tracer tracer, Graph graph, Direction direction, String from, Map<Long, String> keys) {
        Trace trace = tracer.trace(direction, List.of(from), TraceOptions.DEFAULT, new Moments(graph).latest());
        return direction + " " + from + trace.totals() + trace.anomalyCounts() + trace.items(null, null, 0, 10_000).stream()
                .map(item -> keys.get(item.id()) + ' ' + item.certainty() + ' ' + item.depth()).sorted().toList();
    }

    private static List<String> differences(List<String> one, List<String> other) {
        Set<String> here = new HashSet<>(one);
        Set<String> there = new HashSet<>(other);
        List<String> differences = new ArrayList<>();
        one.stream().filter(line -> !there.contains(line)).limit(10).forEach(line -> differences.add("missing: " + line));
        other.stream().filter(line -> !here.contains(line)).limit(10).forEach(line -> differences.add("too much: " + line));
        if (differences.isEmpty() && one.size() != other.size()) {
            differences.add(one.size() + " lines against " + other.size());
        }
        return differences;
    }
}
