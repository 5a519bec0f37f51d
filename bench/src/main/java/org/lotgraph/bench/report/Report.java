package org.lotgraph.bench.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;

import org.lotgraph.bench.figures.Measurements;
import org.lotgraph.bench.figures.PlantFigures;

/** A run as people read it. */
public final class Report {

    private final Measurements run;

    public Report(Measurements run) {
        this.run = run;
    }

    /** Whether nothing is missing in the tables. */
    public static boolean isWhole(Measurements run) {
        return Goals.of(run).stream().noneMatch(goal -> goal.verdict() == Goal.Verdict.NOT_MEASURED);
    }

    /** For the terminal. */
    public String summary() {
        return perPlant(Markdown::traces) + perPlant(Markdown::loads) + perPlant(Markdown::served) + Markdown.readings(run) + "\n" + Markdown.goals(run);
    }

    /** Into the parts of performance.md that are the bench's, and the picture beside it. */
    public void document(Path docs) throws IOException {
        Document page = new Document(docs.resolve("performance.md"));
        page.put("run", Markdown.run(run));
        page.put("goals", Markdown.goals(run));
        page.put("traces", perPlant(Markdown::traces));
        page.put("loads", perPlant(Markdown::loads));
        page.put("importers", Markdown.readings(run));
        page.put("served", perPlant(Markdown::served));
        page.put("growth", Markdown.growth(run));
        page.write();
        new GrowthPicture(run).write(docs.resolve("performance-growth.svg"));
    }

    private interface Section {
        String of(PlantFigures plant);
    }

    private String perPlant(Section section) {
        return run.plants().stream().map(plant -> "**" + plant.plant() + " units**\n\n" + section.of(plant) + "\n").collect(Collectors.joining());
    }
}
