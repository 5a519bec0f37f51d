package org.lotgraph.bench.figures;

import java.util.List;
import java.util.Optional;

/**
 * One run.
 *
 * @param began   the day
 * @param command the arguments of {@code bench/run}
 */
public record Measurements(String began, String command, Machine machine, List<PlantFigures> plants) {

    /** That of the goals, else the largest there is. */
    public Optional<PlantFigures> reference() {
        return plants.stream().filter(plant -> plant.plant().equals("4M")).findFirst().or(() -> plants.isEmpty() ? Optional.empty() : Optional.of(plants.getLast()));
    }

    /** This run, in which some parts were measured again. */
    public Measurements with(Measurements later) {
        List<PlantFigures> figures = plants.stream().map(plant -> later.plants.stream().filter(again -> again.plant().equals(plant.plant()))
                .reduce(plant, PlantFigures::with, (one, other) -> other)).toList();
        return new Measurements(began, with(later.command), machine, figures);
    }

    /** Of what was measured again several times only the last counts, so it is named once. */
    private String with(String again) {
        String then = "`, then with `bench/run " + again;
        return command.equals(again) || (command + '`').contains(then + '`') ? command : command + then;
    }

    public List<Result> results() {
        return plants.stream().flatMap(plant -> plant.results().stream()).toList();
    }
}
