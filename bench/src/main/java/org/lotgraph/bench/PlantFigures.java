package org.lotgraph.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All that was measured over one plant. */
record PlantFigures(String plant, List<Appearance.Outcome> outcomes, List<Load> loads, List<Served> served) {

    static PlantFigures of(String plant) {
        return new PlantFigures(plant, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    List<Result> results() {
        Stream<Result> answers = outcomes.stream().flatMap(outcome -> outcome.answers().stream().map(answer -> new Result(plant, answer.question(),
                outcome.entrant().label(), answer.items(), answer.latencies().p50(), answer.latencies().p99())));
        Stream<Result> loaded = loads.stream().map(load -> new Result(plant, load.question(), load.contender(), load.rows(), load.seconds() * 1e3,
                load.seconds() * 1e3));
        Stream<Result> others = served.stream().map(figure -> new Result(plant, figure.question(), figure.contender(), figure.items(),
                figure.latencies().p50(), figure.latencies().p99()));
        return Stream.of(answers, loaded, others).flatMap(each -> each).toList();
    }

    Optional<Answer> answer(String question, Entrant entrant) {
        return outcomes.stream().filter(outcome -> outcome.entrant() == entrant).flatMap(outcome -> outcome.answers().stream())
                .filter(answer -> answer.question().equals(question)).findFirst();
    }

    Optional<Load> load(String question, String contender) {
        return loads.stream().filter(load -> load.question().equals(question) && load.contender().equals(contender)).findFirst();
    }

    Optional<Served> served(String question) {
        return served.stream().filter(figure -> figure.question().equals(question)).findFirst();
    }

    /** Nodes and edges of the plant, as the breadth-first search holds them. */
    Contender.Held held() {
        return outcomes.stream().map(Appearance.Outcome::held).filter(held -> held.edges() > 0).findFirst().orElse(new Contender.Held(0, 0));
    }
}
