package org.lotgraph.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;

import org.lotgraph.bench.figures.Answer;
import org.lotgraph.bench.figures.Entrant;
import org.lotgraph.bench.figures.Json;
import org.lotgraph.bench.figures.Load;
import org.lotgraph.bench.figures.Memory;
import org.lotgraph.bench.figures.Outcome;
import org.lotgraph.bench.figures.PlantFigures;
import org.lotgraph.bench.figures.Served;

/** All contenders over one plant, one after the other and never two at a time. */
final class Comparison {

    private static final int LARGE = 1_000_000;

    private final Plant plant;
    private final Path dump;
    private final Path folder;
    private final long rows;
    private final Questions questions;
    private final double seconds;
    private final PlantFigures figures;

    /** @param folder for what is written */
    Comparison(Plant plant, Path dump, Path folder, double seconds) {
        this.plant = plant;
        this.dump = dump;
        this.folder = folder;
        this.rows = Table.rows(dump);
        this.questions = new Questions(dump);
        this.seconds = seconds;
        this.figures = PlantFigures.of(plant.name());
    }

    PlantFigures run(Set<Part> parts, Set<Entrant> entrants, List<String> only) throws IOException, InterruptedException, ExecutionException {
        boolean traced = parts.contains(Part.TRACES) && entrants.stream().anyMatch(Entrant::usesStore);
        if (traced || parts.stream().anyMatch(part -> part != Part.TRACES && part != Part.IN_USE && part != Part.EVENTS)) {
            Folders.delete(store());
            loaded(LotgraphImport.into(store(), dump, rows, folder, plant.units() > LARGE ? "-Xmx4g" : "-Xmx2g"));
        }
        if (parts.contains(Part.TRACES)) {
            List<Question> asked = questions.all().stream().filter(question -> only.isEmpty() || only.contains(question.name())).toList();
            for (Entrant entrant : entrants) {
                appear(entrant, asked);
            }
            agree(figures.outcomes());
        }
        if (parts.contains(Part.ADMIN)) {
            loaded(admin());
        }
        if (parts.contains(Part.GRAPHQL)) {
            figures.served().addAll(new Serving(store(), questions, seconds).run());
        }
        if (parts.contains(Part.MIXED)) {
            mixed();
        }
        return figures;
    }

    private Path store() {
        return folder.resolve("store");
    }

    private void loaded(Load load) {
        figures.loads().add(load);
        load.print();
    }

    private void appear(Entrant entrant, List<Question> asked) throws IOException, InterruptedException {
        Path work = Folders.fresh(folder.resolve(entrant.label()));
        Path call = work.resolve("call.json");
        Path outcome = work.resolve("outcome.json");
        Json.write(call, new Appearance.Call(entrant, dump, store(), work, rows, asked, seconds));
        Jvm.run(entrant.heap(), Appearance.class, call.toString(), outcome.toString());
        Outcome came = Json.read(outcome, Outcome.class);
        Folders.delete(work);
        if (came.absent() != null) {
            System.err.println("  " + entrant.label() + " does not take part: " + came.absent() + ".");
            return;
        }
        figures.outcomes().add(came);
        if (!entrant.usesStore()) {
            loaded(came.load());
        }
    }

    /**
     * Whoever is quick and wrong is out of the question, and so is the whole run.
     *
     * @throws IllegalStateException when two contenders count differently
     */
    static void agree(List<Outcome> outcomes) {
        for (Outcome outcome : outcomes) {
            for (Answer answer : outcome.answers()) {
                for (Outcome other : outcomes) {
                    other.answers().stream().filter(each -> each.question().equals(answer.question()) && !each.counts().equals(answer.counts()))
                            .findFirst().ifPresent(each -> {
                                throw new IllegalStateException(answer.question() + ": " + outcome.entrant().label() + " reaches " + answer.counts()
                                        + " items, " + other.entrant().label() + " " + each.counts());
                            });
                }
            }
        }
    }

    private Load admin() throws IOException, InterruptedException {
        Path work = Folders.fresh(folder.resolve("neo4j-admin"));
        Path home = Files.createDirectories(work.resolve("home"));
        String memory = work.resolve("memory.json").toString();
        Jvm.run("-Xmx4g", AdminImport.class, memory, "export", store().resolve("neo4j").toString(), work.toString());
        long begin = System.nanoTime();
        Jvm.run("-Xmx4g", AdminImport.class, Map.of("NEO4J_HOME", home.toString(), "NEO4J_CONF", home.resolve("conf").toString()),
                memory, "import", work.resolve("arguments.json").toString());
        Memory needed = Json.read(Path.of(memory), Memory.class);
        Jvm.run("-Xmx4g", AdminImport.class, memory, "schema", home.toString());
        double took = (System.nanoTime() - begin) / 1e9;
        needed = needed.and(Json.read(Path.of(memory), Memory.class));
        Load load = new Load(Load.ADMIN, Load.EMPTY, rows, took, needed, Folders.size(home));
        Folders.delete(work);
        return load;
    }

    private void mixed() throws IOException, InterruptedException {
        Path call = folder.resolve("call.json");
        Path served = folder.resolve("served.json");
        Json.write(call, new Mixed.Call(Entrant.LOTGRAPH_SNAPSHOT, store(), questions.lots(100), questions.finished(), questions.cartons(), seconds * 2));
        Jvm.run("-Xmx4g", Mixed.class, call.toString(), served.toString());
        for (Served figure : Json.read(served, Served[].class)) {
            figures.served().add(figure);
            figure.print();
        }
    }
}
