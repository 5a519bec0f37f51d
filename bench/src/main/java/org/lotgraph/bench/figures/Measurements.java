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

    public List<Result> results() {
        return plants.stream().flatMap(plant -> plant.results().stream()).toList();
    }
}
