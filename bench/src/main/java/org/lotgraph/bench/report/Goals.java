package org.lotgraph.bench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.lotgraph.bench.figures.Answer;
import org.lotgraph.bench.figures.Entrant;
import org.lotgraph.bench.figures.Load;
import org.lotgraph.bench.figures.Measurements;
import org.lotgraph.bench.figures.PlantFigures;
import org.lotgraph.bench.figures.Served;

/** The figures that Lotgraph is to reach: ratios within one run, and a few times as a person at the screen would feel them. */
final class Goals {

    private static final String MANY = "forward-2000-lots";
    private static final String ONE = "forward-1-lot";
    private static final long HEAP = 4L << 30;

    private final PlantFigures plant;
    private final Optional<Load> merge;
    private final Optional<Load> inUse;
    private final Optional<Load> parse;
    private final Optional<Load> tell;
    private final List<Goal> goals = new ArrayList<>();

    private Goals(PlantFigures plant, Measurements run) {
        this.plant = plant;
        this.merge = load(run, "cypher-merge");
        this.inUse = load(run, "lotgraph");
        this.parse = readings(run, Load.PARSE);
        this.tell = readings(run, Load.TELL);
    }

    private static Optional<Load> load(Measurements run, String contender) {
        return run.plants().stream().flatMap(plant -> plant.load(Load.IN_USE, contender).stream()).findFirst();
    }

    private static Optional<Load> readings(Measurements run, String question) {
        return run.plants().stream().flatMap(plant -> plant.loads().stream()).filter(load -> load.question().equals(question)).findFirst();
    }

    static List<Goal> of(Measurements run) {
        return run.reference().map(plant -> new Goals(plant, run).all()).orElse(List.of());
    }

    private List<Goal> all() {
        faster(MANY, Entrant.DUCKDB, 8);
        faster(MANY, Entrant.CYPHER, 60);
        faster(MANY, Entrant.POSTGRESQL, 100);
        limit();
        faster(ONE, Entrant.CYPHER, 10);
        faster(ONE, Entrant.POSTGRESQL, 20);
        page();
        history();
        start();
        loading();
        loadingInUse();
        reading();
        compaction();
        return goals;
    }

    /** Lotgraph as it answers by itself: from its snapshot, where there is one. */
    private Optional<Answer> lotgraph(String question) {
        return plant.answer(question, Entrant.LOTGRAPH_SNAPSHOT).or(() -> plant.answer(question, Entrant.LOTGRAPH_NEO4J));
    }

    private static double millis(Answer answer) {
        return answer.latencies().p50();
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }

    private void faster(String question, Entrant other, int times) {
        String figure = question + ", beside " + other.label();
        String goal = times + " × faster";
        Optional<Answer> ours = lotgraph(question);
        Optional<Answer> theirs = plant.answer(question, other);
        if (ours.isEmpty() || theirs.isEmpty()) {
            goals.add(Goal.missing(figure, goal));
            return;
        }
        double ratio = millis(theirs.get()) / millis(ours.get());
        goals.add(Goal.of(figure, goal, format("%.1f × (%.1f ms to %.1f ms)", ratio, millis(ours.get()), millis(theirs.get())), ratio >= times));
    }

    private void limit() {
        String figure = MANY + ", beside the breadth-first limit";
        Optional<Answer> ours = lotgraph(MANY);
        Optional<Answer> limit = plant.answer(MANY, Entrant.BFS_LIMIT);
        if (ours.isEmpty() || limit.isEmpty()) {
            goals.add(Goal.missing(figure, "within 4 ×"));
            return;
        }
        double ratio = millis(ours.get()) / millis(limit.get());
        goals.add(Goal.of(figure, "within 4 ×", format("%.1f × (%.1f ms to %.1f ms)", ratio, millis(ours.get()), millis(limit.get())), ratio <= 4));
    }

    private void page() {
        String figure = ONE + " through HTTP and GraphQL, a page of 50 with product";
        Optional<Served> page = plant.served("forward-1-lot-graphql");
        Optional<Answer> engine = lotgraph(ONE);
        if (page.isEmpty() || engine.isEmpty()) {
            goals.add(Goal.missing(figure, "engine + 10 ms"));
            return;
        }
        double more = page.get().latencies().p50() - millis(engine.get());
        goals.add(Goal.of(figure, "engine + 10 ms", format("engine + %.1f ms (%.1f ms in all)", more, page.get().latencies().p50()), more <= 10));
    }

    private void history() {
        String goal = "1,500 a second, p99 under 30 ms";
        goals.add(plant.served("unit-history").map(figure -> Goal.of("unit history through GraphQL, 16 clients", goal,
                format("%,.0f a second, p99 %.1f ms", figure.perSecond(), figure.latencies().p99()),
                figure.perSecond() >= 1_500 && figure.latencies().p99() < 30)).orElse(Goal.missing("unit history through GraphQL, 16 clients", goal)));
    }

    private void start() {
        String figure = "start of the application to its first trace";
        goals.add(plant.served("start-to-first-trace").map(start -> Goal.of(figure, "under 15 s", format("%.1f s", start.latencies().p50() / 1e3),
                start.latencies().p50() < 15_000)).orElse(Goal.missing(figure, "under 15 s")));
    }

    private void loading() {
        String figure = "loading the plant, beside neo4j-admin";
        String goal = "at most 1.5 ×, heap under 4 GiB";
        Optional<Load> ours = plant.load(Load.EMPTY, "lotgraph");
        Optional<Load> admin = plant.load(Load.EMPTY, Load.ADMIN);
        if (ours.isEmpty() || admin.isEmpty()) {
            goals.add(Goal.missing(figure, goal));
            return;
        }
        double ratio = ours.get().seconds() / admin.get().seconds();
        long heap = ours.get().memory().heap();
        goals.add(Goal.of(figure, goal, format("%.2f × (%.1f s to %.1f s), heap %.1f GiB", ratio, ours.get().seconds(), admin.get().seconds(),
                heap / (double) (1 << 30)), ratio <= 1.5 && heap < HEAP));
    }

    private void loadingInUse() {
        String figure = "loading into a store in use, beside batched MERGE over Bolt";
        if (merge.isEmpty() || inUse.isEmpty()) {
            goals.add(Goal.missing(figure, "2 × the facts a second"));
            return;
        }
        double ratio = inUse.get().perSecond() / merge.get().perSecond();
        goals.add(Goal.of(figure, "2 × the facts a second", format("%.2f × (%,.0f to %,.0f rows a second)", ratio, inUse.get().perSecond(),
                merge.get().perSecond()), ratio >= 2));
    }

    private void reading() {
        String figure = "EPCIS JSON-LD to facts without the validating pass, beside Jackson parsing it only";
        if (parse.isEmpty() || tell.isEmpty()) {
            goals.add(Goal.missing(figure, "within 2 ×"));
            return;
        }
        double ratio = tell.get().seconds() / parse.get().seconds();
        goals.add(Goal.of(figure, "within 2 ×", format("%.1f × (%.1f s to %.1f s)", ratio, tell.get().seconds(), parse.get().seconds()), ratio <= 2));
    }

    private void compaction() {
        String figure = "a trace while a compaction runs";
        Optional<Served> quiet = plant.served("quiet-forward-1-lot");
        Optional<Served> busy = plant.served("compaction-forward-1-lot");
        if (quiet.isEmpty() || busy.isEmpty()) {
            goals.add(Goal.missing(figure, "p99 within 2 × of the quiet p99"));
            return;
        }
        double ratio = busy.get().latencies().p99() / quiet.get().latencies().p99();
        goals.add(Goal.of(figure, "p99 within 2 × of the quiet p99", format("%.1f × (%.1f ms to %.1f ms)", ratio, busy.get().latencies().p99(),
                quiet.get().latencies().p99()), ratio <= 2));
    }
}
