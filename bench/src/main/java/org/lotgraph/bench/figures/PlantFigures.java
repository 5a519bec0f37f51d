package org.lotgraph.bench.figures;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** All that was measured over one plant. */
public record PlantFigures(String plant, List<Outcome> outcomes, List<Load> loads, List<Served> served) {

    public static PlantFigures of(String plant) {
        return new PlantFigures(plant, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    /**
     * These figures, with those of a later run in the place of what is the same there, and after them what is new. Who loads the plant is compared
     * with neo4j-admin, so that a later load counts only where that has loaded in the same run.
     */
    public PlantFigures with(PlantFigures later) {
        boolean compared = later.load(Load.EMPTY, Load.ADMIN).isPresent();
        List<Load> loaded = later.loads.stream().filter(load -> compared || !load.question().equals(Load.EMPTY)).toList();
        return new PlantFigures(plant, answered(later), with(loads, loaded, load -> load.contender() + ' ' + load.question()), with(served, later.served, Served::question));
    }

    /** Of a contender that was asked some questions again, the other answers stand. */
    private List<Outcome> answered(PlantFigures later) {
        Map<Entrant, Outcome> before = new EnumMap<>(Entrant.class);
        outcomes.forEach(outcome -> before.put(outcome.entrant(), outcome));
        List<Outcome> answered = later.outcomes.stream().map(outcome -> {
            Outcome former = before.get(outcome.entrant());
            return former == null || former.absent() != null ? outcome : former.with(with(former.answers(), outcome.answers(), Answer::question));
        }).toList();
        return with(outcomes, answered, Outcome::entrant);
    }

    private static <T> List<T> with(List<T> before, List<T> later, Function<T, ?> what) {
        Map<Object, T> all = new LinkedHashMap<>();
        before.forEach(figure -> all.put(what.apply(figure), figure));
        later.forEach(figure -> all.put(what.apply(figure), figure));
        return new ArrayList<>(all.values());
    }

    public List<Result> results() {
        Stream<Result> answers = outcomes.stream().flatMap(outcome -> outcome.answers().stream().map(answer -> new Result(plant, answer.question(),
                outcome.entrant().label(), answer.items(), answer.latencies().p50(), answer.latencies().p99())));
        Stream<Result> loaded = loads.stream().map(load -> new Result(plant, load.question(), load.contender(), load.rows(), load.seconds() * 1e3,
                load.seconds() * 1e3));
        Stream<Result> others = served.stream().map(figure -> new Result(plant, figure.question(), figure.contender(), figure.items(),
                figure.latencies().p50(), figure.latencies().p99()));
        return Stream.of(answers, loaded, others).flatMap(each -> each).toList();
    }

    public Optional<Answer> answer(String question, Entrant entrant) {
        return outcomes.stream().filter(outcome -> outcome.entrant() == entrant).flatMap(outcome -> outcome.answers().stream())
                .filter(answer -> answer.question().equals(question)).findFirst();
    }

    public Optional<Load> load(String question, String contender) {
        return loads.stream().filter(load -> load.question().equals(question) && load.contender().equals(contender)).findFirst();
    }

    public Optional<Served> served(String question) {
        return served.stream().filter(figure -> figure.question().equals(question)).findFirst();
    }

    /** Nodes and edges of the plant, as the breadth-first search holds them. */
    public Held held() {
        return outcomes.stream().map(Outcome::held).filter(held -> held.edges() > 0).reduce((first, last) -> last).orElse(new Held(0, 0, 0));
    }
}
