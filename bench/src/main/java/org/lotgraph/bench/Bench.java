package org.lotgraph.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;

import org.jspecify.annotations.Nullable;
import org.lotgraph.bench.figures.Entrant;
import org.lotgraph.bench.figures.Json;
import org.lotgraph.bench.figures.Load;
import org.lotgraph.bench.figures.Machine;
import org.lotgraph.bench.figures.Measurements;
import org.lotgraph.bench.figures.PlantFigures;
import org.lotgraph.bench.report.Report;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine;

/** The whole comparison, one contender after the other. */
@Command(name = "bench/run", mixinStandardHelpOptions = true, subcommands = Kills.class, description = {"Puts the same questions to Lotgraph and to others over one made-up plant.",
        "Results: bench/target/results.json, and the tables of docs/performance.md when everything was run."})
final class Bench implements Callable<Integer> {

    private static final long DOCUMENTED_ROWS = 1_000_000;

    @Option(names = "--plant", paramLabel = "UNITS", split = ",", defaultValue = "0.4M,4M", description = "How many units, as in 0.4M (default: ${DEFAULT-VALUE}).")
    private List<String> plants = List.of();

    @Option(names = "--large", description = "Also a plant of 20M units.")
    private boolean large;

    @Option(names = "--only", paramLabel = "PART", split = ",", description = "Only these parts: traces, import, admin, in-use, events, importers, graphql, mixed.")
    private List<String> only = List.of();

    @Option(names = "--contenders", paramLabel = "NAME", split = ",", description = "Only these.")
    private List<String> contenders = List.of();

    @Option(names = "--questions", paramLabel = "NAME", split = ",", description = "Only these; of importers, only these formats.")
    private List<String> questions = List.of();

    @Option(names = "--import-rows", paramLabel = "ROWS", defaultValue = "1M", description = "How many rows each importer reads (default: ${DEFAULT-VALUE}).")
    private String importRows = "1M";

    @Option(names = "--seconds", defaultValue = "5", description = "For how long each question is asked at least (default: ${DEFAULT-VALUE}).")
    private double seconds = 5;

    @Option(names = "--again", description = "Puts the figures in the place of those of the last whole run, and writes its tables again.")
    private boolean again;

    @Option(names = "--profile", description = "Also says what each process spent its time on; the figures of such a run are none.")
    private boolean profile;

    @Option(names = "--render", description = "Runs nothing, and writes the tables of the last whole run again.")
    private boolean render;

    @Option(names = "--docs", paramLabel = "DIR", defaultValue = "docs", description = "Where performance.md and its figures, performance.json, are (default: ${DEFAULT-VALUE}).")
    private Path docs = Path.of("docs");

    @Option(names = "--work", paramLabel = "DIR", defaultValue = "bench/target", description = "Where plants, stores and results go (default: ${DEFAULT-VALUE}).")
    private Path work = Path.of("bench/target");

    @Spec
    private @Nullable CommandSpec spec;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Bench()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        List<String> names = new ArrayList<>(plants);
        if (large) {
            names.add("20M");
        }
        if (render) {
            return report(Json.read(measurements(), Measurements.class), true);
        }
        if (again && profile) {
            throw new IllegalArgumentException("Figures of a run with --profile are none, so --again has nothing to put into the tables; leave one of them out");
        }
        if (profile) {
            Jvm.record(Folders.fresh(recordings()));
        }
        Measurements last = again ? Json.read(measurements(), Measurements.class) : null;
        Machine machine = Machine.here();
        Set<Part> parts = parts();
        List<PlantFigures> figures = new ArrayList<>();
        for (String name : names) {
            figures.add(run(Plant.named(name), parts));
        }
        if (parts.contains(Part.IN_USE)) {
            figures.getFirst().loads().addAll(inUse(Plant.named(names.getFirst())));
        }
        if (parts.contains(Part.EVENTS)) {
            figures.getFirst().loads().add(events(Plant.named(names.getFirst())));
        }
        if (parts.contains(Part.IMPORTERS)) {
            figures.getFirst().loads().addAll(importers());
        }
        if (profile) {
            Profile.print(recordings());
        }
        Measurements run = new Measurements(LocalDate.now().toString(), command(), machine, figures);
        return last == null ? report(run, isWhole()) : report(last.with(run), Report.isWhole(last));
    }

    private Path recordings() {
        return work.resolve("recordings").toAbsolutePath();
    }

    private int report(Measurements run, boolean documented) throws IOException {
        Json.write(work.resolve("results.json"), run.results());
        Report report = new Report(run);
        System.out.println(report.summary());
        if (documented) {
            Json.write(measurements(), run);
            report.document(docs);
        }
        return 0;
    }

    /** Beside the tables that are made of it, so that a part can be measured again in any clone. */
    private Path measurements() {
        return docs.resolve("performance.json");
    }

    /** Tables of a part of it would stand in the document as if there was no more. */
    private boolean isWhole() {
        return !profile && only.isEmpty() && questions.isEmpty() && contenders.isEmpty() && plants.contains("4M") && Plant.count(importRows) >= DOCUMENTED_ROWS;
    }

    private String command() {
        return String.join(" ", spec == null ? List.of() : spec.commandLine().getParseResult().originalArgs());
    }

    private PlantFigures run(Plant plant, Set<Part> parts) throws IOException, InterruptedException, ExecutionException {
        System.err.println(plant.name() + " units");
        Path plants = work.resolve("plants").toAbsolutePath();
        Comparison comparison = new Comparison(plant, plant.dump(plants), plants.resolve(plant.name()), seconds);
        return comparison.run(parts, entrants(), questions);
    }

    private List<Load> inUse(Plant plant) throws IOException, InterruptedException {
        Path folder = Folders.fresh(work.resolve("in-use").toAbsolutePath());
        List<Load> loads = new InUse(plant, folder).run(work.resolve("plants").toAbsolutePath());
        loads.forEach(Load::print);
        Folders.delete(folder);
        return loads;
    }

    private Load events(Plant plant) throws IOException, InterruptedException {
        Path folder = Folders.fresh(work.resolve("events").toAbsolutePath());
        Load load = new EventsInUse(plant, folder).run();
        load.print();
        Folders.delete(folder);
        return load;
    }

    private List<Load> importers() throws IOException, InterruptedException, SQLException {
        Path folder = Folders.fresh(work.resolve("importers").toAbsolutePath());
        List<Load> loads = new ImporterSpeed(folder, Plant.count(importRows), questions).run();
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
