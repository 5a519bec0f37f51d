package org.lotgraph.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** All contenders over one plant, one after the other and never two at a time. */
final class Comparison {

    private final Plant plant;
    private final Path dump;
    private final Path folder;
    private final List<Question> questions;
    private final double seconds;
    private final List<Appearance.Outcome> outcomes = new ArrayList<>();
    private final List<Load> loads = new ArrayList<>();

    Comparison(Plant plant, Path dump, Path folder, List<Question> questions, double seconds) {
        this.plant = plant;
        this.dump = dump;
        this.folder = folder;
        this.questions = questions;
        this.seconds = seconds;
    }

    void run(Set<Entrant> entrants) throws IOException, InterruptedException {
        if (entrants.stream().anyMatch(Entrant::usesStore)) {
            importIntoStore();
        }
        for (Entrant entrant : entrants) {
            appear(entrant);
        }
        agree(outcomes);
    }

    private Path store() {
        return folder.resolve("store");
    }

    private void importIntoStore() throws IOException, InterruptedException {
        delete(store());
        Path memory = folder.resolve("memory.json");
        long begin = System.nanoTime();
        Jvm.run("-Xmx2g", LotgraphImport.class, memory.toString(), "import", dump.toString(), "--data", store().toString(),
                "--rejects", folder.resolve("rejects").toString());
        loaded(new Load("lotgraph", (System.nanoTime() - begin) / 1e9, Json.read(memory, Memory.class)));
    }

    private void loaded(Load load) {
        loads.add(load);
        System.err.printf("  %-18s loaded in %,.1f s, %,d MiB%n", load.contender(), load.seconds(), load.memory().resident() >> 20);
    }

    private void appear(Entrant entrant) throws IOException, InterruptedException {
        Path work = folder.resolve(entrant.label());
        delete(work);
        Files.createDirectories(work);
        Path call = work.resolve("call.json");
        Path outcome = work.resolve("outcome.json");
        Json.write(call, new Appearance.Call(entrant, dump, store(), work, questions, seconds));
        Jvm.run(entrant.heap(), Appearance.class, call.toString(), outcome.toString());
        Appearance.Outcome came = Json.read(outcome, Appearance.Outcome.class);
        delete(work);
        if (came.absent() != null) {
            System.err.println("  " + entrant.label() + " does not take part: " + came.absent() + ".");
            return;
        }
        outcomes.add(came);
        if (!entrant.usesStore()) {
            loaded(new Load(entrant.label(), came.loadSeconds(), came.loadMemory()));
        }
    }

    /**
     * Whoever is quick and wrong is out of the question, and so is the whole run.
     *
     * @throws IllegalStateException when two contenders count differently
     */
    static void agree(List<Appearance.Outcome> outcomes) {
        for (Appearance.Outcome outcome : outcomes) {
            for (Answer answer : outcome.answers()) {
                for (Appearance.Outcome other : outcomes) {
                    other.answers().stream().filter(each -> each.question().equals(answer.question()) && !each.counts().equals(answer.counts()))
                            .findFirst().ifPresent(each -> {
                                throw new IllegalStateException(answer.question() + ": " + outcome.entrant().label() + " reaches " + answer.counts()
                                        + " items, " + other.entrant().label() + " " + each.counts());
                            });
                }
            }
        }
    }

    List<Result> results() {
        return outcomes.stream().flatMap(outcome -> outcome.answers().stream().map(answer -> new Result(plant.name(), answer.question(),
                outcome.entrant().label(), answer.items(), answer.latencies().p50(), answer.latencies().p99()))).toList();
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
