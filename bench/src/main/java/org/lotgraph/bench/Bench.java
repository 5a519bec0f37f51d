package org.lotgraph.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The whole comparison, one contender after the other. */
@Command(name = "bench/run", mixinStandardHelpOptions = true, description = {"Puts the same questions to Lotgraph and to others over one made-up plant.",
        "Results: bench/target/results.json, and the tables of docs/performance.md when everything was run."})
final class Bench implements Callable<Integer> {

    @Option(names = "--plant", paramLabel = "UNITS", split = ",", defaultValue = "0.4M,4M", description = "How many units, as in 0.4M (default: ${DEFAULT-VALUE}).")
    private List<String> plants = List.of();

    @Option(names = "--large", description = "Also a plant of 20M units.")
    private boolean large;

    @Option(names = "--contenders", paramLabel = "NAME", split = ",", description = "Only these.")
    private List<String> contenders = List.of();

    @Option(names = "--questions", paramLabel = "NAME", split = ",", description = "Only these.")
    private List<String> questions = List.of();

    @Option(names = "--seconds", defaultValue = "5", description = "For how long each question is asked at least (default: ${DEFAULT-VALUE}).")
    private double seconds = 5;

    @Option(names = "--work", paramLabel = "DIR", defaultValue = "bench/target", description = "Where plants, stores and results go (default: ${DEFAULT-VALUE}).")
    private Path work = Path.of("bench/target");

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Bench()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        List<String> names = new ArrayList<>(plants);
        if (large) {
            names.add("20M");
        }
        List<Result> results = new ArrayList<>();
        for (String name : names) {
            results.addAll(run(Plant.named(name)).results());
        }
        Json.write(work.resolve("results.json"), results);
        return 0;
    }

    private Comparison run(Plant plant) throws IOException, InterruptedException {
        System.err.println(plant.name() + " units");
        Path folder = work.resolve("plants").toAbsolutePath();
        Path dump = plant.dump(folder);
        List<Question> asked = new Questions(dump).all().stream().filter(question -> questions.isEmpty() || questions.contains(question.name())).toList();
        Comparison comparison = new Comparison(plant, dump, folder.resolve(plant.name()), asked, seconds);
        comparison.run(entrants());
        return comparison;
    }

    private Set<Entrant> entrants() {
        if (contenders.isEmpty()) {
            return EnumSet.allOf(Entrant.class);
        }
        Set<Entrant> chosen = EnumSet.noneOf(Entrant.class);
        for (String label : contenders) {
            chosen.add(Entrant.labelled(label).orElseThrow(() -> new IllegalArgumentException("No contender is named " + label)));
        }
        return chosen;
    }
}
