package org.lotgraph.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.lotgraph.TestGraph;
import org.lotgraph.ledger.Batch;
import org.lotgraph.ledger.Fact;
import org.lotgraph.ledger.Ledger;
import org.lotgraph.store.Graph;
import org.lotgraph.store.Moment;
import org.lotgraph.store.Moments;

/**
 * Thousands of random genealogies in one graph, each traced in several ways, as known at several moments, and compared with the reference.
 * {@code -Dlotgraph.seed=N} tries others; {@code -Dlotgraph.genealogies=N} tries more. A failure names the seed of its genealogy.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RandomComparisonIT {

    private static final int GENEALOGIES = Integer.getInteger("lotgraph.genealogies", 2_400);
    private static final long SEED = Long.getLong("lotgraph.seed", 20_260_301L);
    private static final int TRACES = 3;

    private final List<Genealogy> genealogies = new ArrayList<>();
    private final List<Moment> moments = new ArrayList<>();
    private final Map<Long, String> keys = new HashMap<>();
    private Graph graph;
    private Tracer tracer;

    /** A trace of one genealogy, drawn from its seed. */
    private record Question(Genealogy genealogy, int batches, Direction direction, Set<String> origins, TraceOptions options) {

        static Question draw(Genealogy genealogy) {
            Set<String> origins = new LinkedHashSet<>();
            for (int i = 0; i <= genealogy.draw(4) / 3; i++) {
                int what = genealogy.draw(12);
                origins.add(what == 0 ? genealogy.pick(genealogy.processes) : what == 1 ? genealogy.equipment
                        : genealogy.pick(genealogy.items).key());
            }
            int from = genealogy.draw(Span.LAST - 1);
            Window window = genealogy.draw(3) > 0 ? null
                    : new Window(Span.nanos(from), Span.nanos(from + 1 + genealogy.draw(Math.min(12, Span.LAST - from))));
            Integer maxDepth = genealogy.draw(5) > 0 ? null : Integer.valueOf(genealogy.draw(4));
            return new Question(genealogy, genealogy.draw(3) > 0 ? Genealogy.BATCHES : 1 + genealogy.draw(Genealogy.BATCHES),
                    genealogy.draw(2) == 0 ? Direction.FORWARD : Direction.BACK, origins,
                    new TraceOptions(window, genealogy.draw(4) > 0, maxDepth));
        }

        Reference.Answer answer(Set<Rule> broken) {
            Reading reading = new Reading(genealogy, batches);
            return new Reference(reading, direction, known(reading), options, broken).trace();
        }

        Set<String> known(Reading reading) {
            Set<String> known = new TreeSet<>(origins);
            known.removeIf(key -> !reading.kinds.containsKey(key) && !reading.processes.contains(key) && reading.ways.stream()
                    .noneMatch(way -> way.head().equals(key)));
            return known;
        }

        @Override
        public String toString() {
            StringBuilder text = new StringBuilder("seed " + genealogy.seed + ", " + direction + " from " + origins + " with " + options
                    + " after " + batches + " batches of\n");
            genealogy.batches.forEach(batch -> {
                text.append("  --\n");
                batch.forEach(fact -> text.append("  ").append(fact).append('\n'));
            });
            return text.toString();
        }
    }

    @BeforeAll
    void load() {
        graph = TestGraph.fresh();
        Ledger ledger = new Ledger(graph, Clock.fixed(Instant.parse("2030-01-01T00:00:00Z"), ZoneOffset.UTC));
        ledger.prepare();
        for (int i = 0; i < GENEALOGIES; i++) {
            genealogies.add(new Genealogy(SEED + i));
        }
        for (int batch = 0; batch < Genealogy.BATCHES; batch++) {
            List<Fact> facts = new ArrayList<>();
            for (Genealogy genealogy : genealogies) {
                facts.addAll(genealogy.batches.get(batch));
            }
            ledger.append(new Batch("random", "random-" + batch, "digest-" + batch, facts));
            moments.add(new Moments(graph).latest());
        }
        graph.read("test/keys", Map.of()).forEach(row -> keys.put(row.get("node").asLong(), row.get("key").asString()));
        tracer = new Tracer(graph, new Moments(graph), new org.lotgraph.snapshot.Snapshots(graph)::at);
    }

    @Test
    void everyTraceIsThatOfTheReference() {
        List<String> failures = new ArrayList<>();
        int traced = 0;
        int reached = 0;
        for (Genealogy genealogy : genealogies) {
            for (int i = 0; i < TRACES; i++) {
                Question question = Question.draw(genealogy);
                Reference.Answer expected = question.answer(Set.of());
                Reference.Answer actual = ask(question);
                traced++;
                reached += expected.items().size();
                if (!expected.equals(actual)) {
                    failures.add(question + "expected " + expected + "\nbut was  " + actual);
                }
            }
        }
        System.out.printf("%d traces of %d genealogies, %d items reached, %d differ%n", traced, genealogies.size(), reached, failures.size());
        assertThat(failures).withFailMessage(() -> failures.size() + " of the traces differ, the shortest:\n"
                + failures.stream().min(java.util.Comparator.comparingInt(String::length)).orElseThrow()).isEmpty();
    }

    private Reference.Answer ask(Question question) {
        Trace trace;
        try {
            trace = tracer.trace(question.direction(), List.copyOf(question.origins()), question.options(), moments.get(question.batches() - 1));
        } catch (UnknownOriginException e) {
            List<String> rest = new ArrayList<>(question.origins());
            rest.removeAll(e.keys());
            trace = tracer.trace(question.direction(), rest, question.options(), moments.get(question.batches() - 1));
        }
        Map<String, String> items = new TreeMap<>();
        List<TracedItem> all = trace.items(null, null, 0, Integer.MAX_VALUE);
        all.forEach(item -> items.put(key(item.id()), item.certainty() + " " + item.depth()));
        assertThat(trace.totals().items()).isEqualTo(items.size());
        Set<String> excluded = new LinkedHashSet<>();
        trace.excluded(0, Integer.MAX_VALUE).forEach(each -> excluded.add(key(each.id())));
        walk(trace, all, question);
        return new Reference.Answer(items, excluded, trace.truncated());
    }

    /** Every evidence way leads from an origin to its item over as many items as the depth says. */
    private void walk(Trace trace, List<TracedItem> items, Question question) {
        List<List<Step>> paths = trace.paths(items);
        for (int i = 0; i < items.size(); i++) {
            Set<String> on = new LinkedHashSet<>();
            for (Step step : paths.get(i)) {
                on.add(step.item());
                if (step.into() != null) {
                    on.add(step.into());
                }
            }
            assertThat(on).as("way to %s in %s", key(items.get(i).id()), question).contains(key(items.get(i).id()));
            on.removeAll(question.origins());
            assertThat(on.size()).as("items on the way to %s in %s", key(items.get(i).id()), question).isLessThanOrEqualTo(items.get(i).depth());
        }
    }

    private String key(long node) {
        return keys.get(node);
    }

    @Test
    void everyRuleMattersToSomeGenealogy() {
        Map<Rule, Integer> noticed = new TreeMap<>();
        for (long seed = 1; seed <= 800; seed++) {
            Genealogy genealogy = new Genealogy(seed);
            for (int i = 0; i < 4; i++) {
                Question question = Question.draw(genealogy);
                Reference.Answer right = question.answer(Set.of());
                for (Rule rule : Rule.values()) {
                    noticed.merge(rule, right.equals(question.answer(EnumSet.of(rule))) ? 0 : 1, Integer::sum);
                }
            }
        }
        System.out.println("Breaking a rule changes so many of 3,200 answers: " + noticed);
        assertThat(noticed.values()).allMatch(count -> count > 0);
    }
}
