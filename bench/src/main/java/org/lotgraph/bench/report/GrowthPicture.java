package org.lotgraph.bench.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.lotgraph.bench.figures.Answer;
import org.lotgraph.bench.figures.Entrant;
import org.lotgraph.bench.figures.Load;
import org.lotgraph.bench.figures.Measurements;
import org.lotgraph.bench.figures.Outcome;
import org.lotgraph.bench.figures.PlantFigures;

/** How cost grows: time with the edges that a forward trace has to look at, memory and disk with the edges that are held. */
final class GrowthPicture {

    private static final Map<Entrant, String> COLOURS = Map.of(Entrant.LOTGRAPH_SNAPSHOT, "#0a6b3d", Entrant.LOTGRAPH_NEO4J, "#4caf6e",
            Entrant.CYPHER, "#1f5fa8", Entrant.POSTGRESQL, "#8a4fbf", Entrant.DUCKDB, "#c77800", Entrant.BFS_LIMIT, "#777777");
    private static final double MIB = 1 << 20;

    private final Measurements run;

    GrowthPicture(Measurements run) {
        this.run = run;
    }

    void write(Path file) throws IOException {
        String largest = run.reference().map(PlantFigures::plant).orElse("");
        List<Panel.Line> times = times();
        List<Panel.Line> memory = memory();
        if (times.isEmpty() || memory.isEmpty()) {
            return;
        }
        Files.writeString(file, """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1160 430" font-family="sans-serif" font-size="12">
                <rect width="1160" height="430" fill="white"/>
                """
                + new Panel(70, 50, "Milliseconds of a forward trace, plant of " + largest + " units", "edges looked at", times).svg()
                + new Panel(640, 50, "MiB held", "edges of the plant", memory).svg() + "</svg>\n");
    }

    private List<Panel.Line> times() {
        List<Panel.Line> lines = new ArrayList<>();
        PlantFigures plant = run.reference().orElse(PlantFigures.of(""));
        for (Outcome outcome : plant.outcomes()) {
            List<Panel.Point> points = outcome.answers().stream().filter(answer -> answer.question().startsWith("forward-") && edges(plant, answer) > 0)
                    .map(answer -> new Panel.Point(edges(plant, answer), answer.latencies().p50())).sorted(Comparator.comparingDouble(Panel.Point::x)).toList();
            add(lines, outcome.entrant().label(), COLOURS.get(outcome.entrant()), points);
        }
        return lines;
    }

    /** As the breadth-first search counted them. */
    private static long edges(PlantFigures plant, Answer answer) {
        return plant.answer(answer.question(), Entrant.BFS_LIMIT).map(Answer::edges).orElse(0L);
    }

    private List<Panel.Line> memory() {
        List<Panel.Line> lines = new ArrayList<>();
        for (Entrant entrant : List.of(Entrant.LOTGRAPH_SNAPSHOT, Entrant.BFS_LIMIT)) {
            add(lines, entrant == Entrant.BFS_LIMIT ? "bfs-limit, arrays" : "snapshot, in memory", COLOURS.get(entrant), points(plant -> plant.outcomes().stream()
                    .filter(outcome -> outcome.entrant() == entrant).mapToLong(outcome -> outcome.held().bytes()).sum()));
        }
        disk(lines, "lotgraph", "lotgraph, on disk", COLOURS.get(Entrant.LOTGRAPH_NEO4J));
        disk(lines, "neo4j-admin", "neo4j-admin, on disk", COLOURS.get(Entrant.CYPHER));
        disk(lines, "postgresql", "postgresql, on disk", COLOURS.get(Entrant.POSTGRESQL));
        disk(lines, "duckdb", "duckdb, on disk", COLOURS.get(Entrant.DUCKDB));
        return lines;
    }

    private void disk(List<Panel.Line> lines, String contender, String name, String colour) {
        add(lines, name, colour, points(plant -> plant.load(Load.EMPTY, contender).map(Load::disk).orElse(0L)));
    }

    private interface Bytes {
        long of(PlantFigures plant);
    }

    private List<Panel.Point> points(Bytes bytes) {
        return run.plants().stream().filter(plant -> plant.held().edges() > 0 && bytes.of(plant) > 0)
                .map(plant -> new Panel.Point(plant.held().edges(), bytes.of(plant) / MIB)).toList();
    }

    private static void add(List<Panel.Line> lines, String name, String colour, List<Panel.Point> points) {
        if (!points.isEmpty()) {
            lines.add(new Panel.Line(name, colour, points));
        }
    }
}
