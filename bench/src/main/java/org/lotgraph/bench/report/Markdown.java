package org.lotgraph.bench.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.lotgraph.bench.figures.Answer;
import org.lotgraph.bench.figures.Entrant;
import org.lotgraph.bench.figures.Load;
import org.lotgraph.bench.figures.Machine;
import org.lotgraph.bench.figures.Measurements;
import org.lotgraph.bench.figures.Outcome;
import org.lotgraph.bench.figures.PlantFigures;
import org.lotgraph.bench.figures.Served;

/** The tables of docs/performance.md. */
final class Markdown {

    private static final double GIB = 1 << 30;
    private static final double MIB = 1 << 20;

    private Markdown() {
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }

    private static String table(List<String> head, List<List<String>> rows) {
        StringBuilder text = new StringBuilder(row(head)).append(row(Collections.nCopies(head.size(), "---")));
        rows.forEach(row -> text.append(row(row)));
        return text.toString();
    }

    private static String row(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }

    static String run(Measurements run) {
        Machine machine = run.machine();
        return format("Measured on %s with `bench/run %s`: %s, %d cores, %.0f GiB, %s, Java %s; load average at the start %.2f.%n", run.began(),
                run.command(), machine.processor(), machine.cores(), machine.memory() / GIB, machine.system(), machine.java(), machine.load());
    }

    static String goals(Measurements run) {
        return table(List.of("figure", "at least", "measured", ""), Goals.of(run).stream()
                .map(goal -> List.of(goal.figure(), goal.goal(), goal.measured(), goal.verdict().words())).toList());
    }

    static String traces(PlantFigures plant) {
        List<Entrant> entrants = plant.outcomes().stream().map(Outcome::entrant).toList();
        Set<String> questions = new LinkedHashSet<>();
        plant.outcomes().forEach(outcome -> outcome.answers().forEach(answer -> questions.add(answer.question())));
        List<String> head = new ArrayList<>(List.of("question", "items"));
        entrants.forEach(entrant -> head.add(entrant.label()));
        List<List<String>> rows = new ArrayList<>();
        for (String question : questions) {
            List<String> row = new ArrayList<>(List.of(question, ""));
            for (Entrant entrant : entrants) {
                Answer answer = plant.answer(question, entrant).orElse(null);
                row.add(answer == null ? "–" : millis(answer.latencies().p50()) + " (" + millis(answer.latencies().p99()) + ")");
                row.set(1, answer == null ? row.get(1) : format("%,d", answer.items()));
            }
            rows.add(row);
        }
        return table(head, rows);
    }

    private static String millis(double millis) {
        return millis < 0.1 ? format("%.3f", millis) : millis < 10 ? format("%.2f", millis) : millis < 100 ? format("%.1f", millis) : format("%,.0f", millis);
    }

    static String loads(PlantFigures plant) {
        return table(List.of("", "", "rows", "seconds", "rows a second", "peak heap, GiB", "peak resident, GiB", "on disk, GiB"),
                plant.loads().stream().filter(load -> !load.isReading()).map(Markdown::load).toList());
    }

    /** Of the run, not of a plant. */
    static String readings(Measurements run) {
        return table(List.of("", "", "rows", "file, MiB", "seconds", "rows a second", "MiB a second", "peak heap, MiB"),
                run.plants().stream().flatMap(plant -> plant.loads().stream()).filter(Load::isReading).map(Markdown::reading).toList());
    }

    private static List<String> reading(Load load) {
        double size = load.disk() / MIB;
        return List.of(load.contender(), load.question(), format("%,d", load.rows()), size == 0 ? "–" : format("%,.0f", size), format("%.1f", load.seconds()),
                format("%,.0f", load.perSecond()), size == 0 ? "–" : format("%,.0f", size / load.seconds()), format("%,.0f", load.memory().heap() / MIB));
    }

    private static List<String> load(Load load) {
        return List.of(load.contender(), load.question(), format("%,d", load.rows()), format("%.1f", load.seconds()), format("%,.0f", load.perSecond()),
                format("%.2f", load.memory().heap() / GIB), format("%.2f", load.memory().resident() / GIB),
                load.disk() == 0 ? "–" : format("%.2f", load.disk() / GIB));
    }

    static String served(PlantFigures plant) {
        return table(List.of("", "answered from", "items", "p50, ms", "p99, ms", "a second"), plant.served().stream().map(Markdown::served).toList());
    }

    private static List<String> served(Served figure) {
        return List.of(figure.question(), figure.contender(), format("%,d", figure.items()), millis(figure.latencies().p50()),
                millis(figure.latencies().p99()), figure.perSecond() == 0 ? "" : format("%,.0f", figure.perSecond()));
    }

    /** What is held and needed, by plant; and what plants beyond the largest would need where every column grows as the edges do. */
    static String growth(Measurements run) {
        List<List<String>> rows = new ArrayList<>();
        for (PlantFigures plant : run.plants()) {
            rows.add(size(plant.plant(), plant, 1));
        }
        if (!run.plants().isEmpty()) {
            PlantFigures last = run.plants().getLast();
            double units = units(last.plant());
            for (String name : Arrays.asList("100M", "1000M")) {
                rows.add(size(name + " (reckoned)", last, units(name) / units));
            }
        }
        return table(List.of("units", "nodes, million", "edges, million", "snapshot, GiB", "store on disk, GiB", "import, minutes"), rows);
    }

    private static double units(String name) {
        return name.endsWith("M") ? Double.parseDouble(name.substring(0, name.length() - 1)) * 1e6 : Double.parseDouble(name);
    }

    private static List<String> size(String name, PlantFigures plant, double times) {
        double snapshot = plant.outcomes().stream().filter(outcome -> outcome.entrant() == Entrant.LOTGRAPH_SNAPSHOT)
                .mapToLong(outcome -> outcome.held().bytes()).sum();
        Load load = plant.load(Load.EMPTY, "lotgraph").orElse(null);
        return List.of(name, format("%,.2f", plant.held().nodes() * times / 1e6), format("%,.2f", plant.held().edges() * times / 1e6),
                snapshot == 0 ? "–" : format("%,.2f", snapshot * times / GIB),
                load == null ? "–" : format("%,.1f", load.disk() * times / GIB),
                load == null ? "–" : format("%,.1f", load.seconds() * times / 60));
    }
}
