package org.lotgraph.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.lotgraph.TestGraph;

/** Whether facts come one by one or all at once, in the order of their times or not: the same stays and journeys are derived. */
class SplitIT {

    private static final int SEEDS = 60;
    private static final String[] UNITS = {"a", "b", "c"};
    private static final String[] CARTONS = {"box", "tote"};

    @Test
    void whatIsDerivedDoesNotDependOnHowTheTellingIsCut() {
        for (long seed = 0; seed < SEEDS; seed++) {
            List<List<Fact>> events = events(new Random(seed));
            List<String> atOnce = told(events, events.size());
            assertThat(atOnce).as("seed %d is no empty case", seed).isNotEmpty();
            assertThat(told(events, 1)).as("one by one, seed %d", seed).containsExactlyInAnyOrderElementsOf(atOnce);
            assertThat(told(events, 4)).as("by fours, seed %d", seed).containsExactlyInAnyOrderElementsOf(atOnce);
        }
    }

    /** Voids or emptyings, not both: whether an emptying found anything inside is judged by what the ledger knew after its batch. */
    private static List<List<Fact>> events(Random random) {
        boolean voids = random.nextBoolean();
        List<List<Fact>> events = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            boolean wrong = voids && i > 0 && random.nextInt(5) == 0;
            events.add(wrong ? Told.wrong(i, "wrong " + i, ((Fact.Observed) events.get(random.nextInt(i)).getFirst()).told().declaresSame())
                    : event(random, i, voids));
        }
        return events;
    }

    private static List<Fact> event(Random random, int i, boolean voids) {
        int hour = random.nextInt(12);
        String unit = UNITS[random.nextInt(UNITS.length)];
        String carton = CARTONS[random.nextInt(CARTONS.length)];
        return switch (random.nextInt(9)) {
            case 0, 1, 2 -> Told.packed(i, hour, carton, unit);
            case 3, 4 -> Told.unpacked(i, hour, carton, unit);
            case 5 -> voids ? Told.unpacked(i, hour, carton, unit) : Told.emptied(i, hour, carton);
            case 6 -> Told.seen(i, hour, carton, unit);
            case 7 -> Told.shipped(i, hour, carton + " advice", unit);
            default -> Told.received(i, hour, random.nextBoolean() ? carton + " advice" : null, "own " + i, unit);
        };
    }

    private static List<String> told(List<List<Fact>> events, int atOnce) {
        Ledger ledger = new Ledger(TestGraph.fresh(), Clock.fixed(Instant.parse("2026-04-01T00:00:00Z"), ZoneOffset.UTC));
        ledger.prepare();
        for (int i = 0; i < events.size(); i += atOnce) {
            List<Fact> facts = events.subList(i, Math.min(events.size(), i + atOnce)).stream().flatMap(List::stream).toList();
            ledger.append(new Batch("plant", "file", "digest", facts));
        }
        List<String> derived = new ArrayList<>();
        for (String type : List.of("PACKED_IN", "SHIPPED_IN", "CLOSED_NOTHING", "EMPTYING", "TOOK_PART", "VOIDED")) {
            derived.addAll(GraphDump.live(type, "from", "fromEarliest", "fromLatest", "until", "untilEarliest", "untilLatest", "at", "event",
                    "closedBy", "anomaly", "idle", "line"));
        }
        return derived;
    }
}
