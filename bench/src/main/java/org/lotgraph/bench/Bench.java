package org.lotgraph.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;

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

    @Option(names = "--only", paramLabel = "PART", split = ",", description = "Only these parts: traces, import, admin, in-use, graphql, mixed.")
    private List<String> only = List.of();

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
        Set<Part> parts = parts();
        List<PlantFigures> figures = new ArrayList<>();
        for (String name : names) {
            figures.add(run(Plant.named(name), parts));
        }
        if (parts.contains(Part.IN_USE)) {
            figures.getFirst().loads().addAll(inUse());
        }
        Json.write(work.resolve("results.json"), figures.stream().flatMap(each -> each.results().stream()).toList());
        return 0;
    }

    private PlantFigures run(Plant plant, Set<Part> parts) throws IOException, InterruptedException, ExecutionException {
        System.err.println(plant.name() + " units");
        Path plants = work.resolve("plants").toAbsolutePath();
        Comparison comparison = new Comparison(plant, plant.dump(plants), plants.resolve(plant.name()), seconds);
        return comparison.run(parts, entrants(), questions);
    }

    private List<Load> inUse() throws IOException, InterruptedException {
        Path folder = Folders.fresh(work.resolve("in-use").toAbsolutePath());
        List<Load> loads = new InUse(folder).run(work.resolve("plants").toAbsolutePath());
        loads.forEach(Load::print);
        Folders.delete(folder);
        return loads;
    }

    private Set<Part> parts() {
        if (only.isEmpty()) {
            return EnumSet.allOf(Part.class);
        }
        Set<Part> chosen = EnumSet.noneOf(Part.class);
        only.forEach(part -> chosen.add(Part.valueOf(part.toUpperCase(Locale.ROOT).replace('-', '_'))));
        return chosen;
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
