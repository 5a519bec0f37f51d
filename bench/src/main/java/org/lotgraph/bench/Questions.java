package org.lotgraph.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.lotgraph.trace.Direction;

/** What is asked of a plant; the same of the same plant. */
final class Questions {

    private static final int COMPLAINED = 1_000;
    private static final int HISTORIES = 10_000;
    /** The last lots of the plant had no time yet to be used in full. */
    private static final double USED_UP = 0.98;

    private final Random random = new Random(Plant.SEED);
    private final List<String> rawLots;
    private final List<String> finished;
    private final List<String> units;
    private final List<String> cartons;

    Questions(Path dump) {
        this.rawLots = Plant.ids(dump, Table.LOTS, "RAW-");
        this.finished = sample(dump, Table.LOTS, "FIN-");
        this.units = sample(dump, Table.UNITS, "");
        this.cartons = sample(dump, Table.CARTONS, "C-");
    }

    /** A fair choice of a table's ids, in any order, without keeping the others. */
    private List<String> sample(Path dump, Table table, String prefix) {
        List<String> chosen = new ArrayList<>();
        int[] met = {0};
        table.read(dump, row -> {
            String id = row.getField("id");
            if (id.startsWith(prefix)) {
                int place = chosen.size() < HISTORIES ? chosen.size() : random.nextInt(met[0] + 1);
                if (place == chosen.size()) {
                    chosen.add(id);
                } else if (place < HISTORIES) {
                    chosen.set(place, id);
                }
                met[0]++;
            }
        });
        Collections.shuffle(chosen, random);
        return List.copyOf(chosen);
    }

    List<Question> all() {
        return Stream.of(
                forward(1, 100), forward(5, 10), forward(50, 5), forward(250, 2), forward(2_000, 1),
                new Question("back-1-unit", Direction.BACK, turns(100, () -> List.of(one(units)))),
                new Question("back-1-carton", Direction.BACK, turns(25, () -> List.of(one(cartons)))),
                new Question("back-1000-units", Direction.BACK, turns(3, this::complained)))
                .toList();
    }

    /** So many raw lots, each once, as far as there are so many. */
    List<String> lots(int number) {
        List<String> shuffled = new ArrayList<>(rawLots.subList(0, Math.max(1, (int) (rawLots.size() * USED_UP))));
        Collections.shuffle(shuffled, new Random(Plant.SEED));
        return List.copyOf(shuffled.subList(0, Math.min(number, shuffled.size())));
    }

    /** Finished lots and cartons that more can be made of and put into. */
    List<String> finished() {
        return finished;
    }

    List<String> cartons() {
        return cartons;
    }

    /** Units whose history is asked for, one after the other. */
    List<String> histories() {
        return units;
    }

    /** Lots of some deliveries in a row, every fourth or eighth one bad; of a small plant more, up to all. */
    private Question forward(int lots, int turns) {
        int bad = Math.min(lots, rawLots.size());
        int stride = Math.max(1, Math.min(lots < 1_000 ? 8 : 4, rawLots.size() / bad));
        int begins = Math.max(1, (int) (rawLots.size() * USED_UP) - bad * stride);
        return new Question("forward-" + lots + (lots == 1 ? "-lot" : "-lots"), Direction.FORWARD, turns(turns, () -> {
            int begin = random.nextInt(begins);
            return Stream.iterate(begin, lot -> lot + stride).limit(bad).map(rawLots::get).toList();
        }));
    }

    private List<String> complained() {
        List<String> shuffled = new ArrayList<>(units);
        Collections.shuffle(shuffled, random);
        return List.copyOf(shuffled.subList(0, Math.min(COMPLAINED, shuffled.size() / 2)));
    }

    private String one(List<String> ids) {
        return ids.get(random.nextInt(ids.size()));
    }

    private static List<List<String>> turns(int number, Supplier<List<String>> turn) {
        return Stream.generate(turn).limit(number).toList();
    }
}
