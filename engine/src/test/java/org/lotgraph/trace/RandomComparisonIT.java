package org.lotgraph.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.lotgraph.TestGraph;
import org.lotgraph.ledger.Batch;
import org.lotgraph.ledger.Fact;
import org.lotgraph.ledger.Import;
import org.lotgraph.ledger.ImportLog;
import org.lotgraph.ledger.Ledger;
import org.lotgraph.ledger.Undo;
import org.lotgraph.snapshot.Snapshots;
import org.lotgraph.store.Graph;
import org.lotgraph.store.Moment;
import org.lotgraph.store.Moments;

/**
 * Thousands of random genealogies in one graph, each traced in several ways, as known at several moments, the last one after an import was undone, over
 * Neo4j and over a snapshot, and compared with the reference.
 * {@code -Dlotgraph.seed=N} tries others; {@code -Dlotgraph.genealogies=N} tries more. A failure names the seed of its genealogy.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RandomComparisonIT {

    private static final int GENEALOGIES = Integer.getInteger("lotgraph.genealogies", 2_400);
    private static final long SEED = Long.getLong("lotgraph.seed", 20_260_301L);
    private static final int TRACES = 3;

    private final List<Genealogy> genealogies = new ArrayList<>();
    private final List<Moment> moments = new ArrayList<>();
    private Asker asker;
    private Snapshots snapshots;
    private Tracer neo4j;
    private Tracer arrays;

    @BeforeAll
    void load() {
        Graph graph = TestGraph.fresh();
        Ledger ledger = new Ledger(graph, Clock.fixed(Instant.parse("2030-01-01T00:00:00Z"), ZoneOffset.UTC));
        ledger.prepare();
        ImportLog log = new ImportLog(graph, Clock.systemUTC());
        for (int i = 0; i < GENEALOGIES; i++) {
            genealogies.add(new Genealogy(SEED + i));
        }
        for (int batch = 0; batch < Genealogy.BATCHES; batch++) {
            List<Fact> facts = new ArrayList<>();
            for (Genealogy genealogy : genealogies) {
                facts.addAll(genealogy.batches.get(batch));
            }
            log.begin(new Import.Asked("import-" + batch, Import.Via.UPLOAD, "random", List.of("random-" + batch), null, "UTC"));
            ledger.append(new Batch("random", "random-" + batch, "digest-" + batch, facts), "import-" + batch);
            moments.add(new Moments(graph).latest());
        }
        String undone = "import-" + Genealogy.UNDONE;
        log.state(undone, Import.State.UNDOING, null);
        Undo.run(graph, ledger, Objects.requireNonNull(log.find(undone)), voided -> { });
        moments.add(new Moments(graph).latest());
        asker = new Asker(graph, moments);
        snapshots = new Snapshots(graph, Long.MAX_VALUE, null);
        snapshots.load();
        neo4j = new Tracer(graph, new Moments(graph));
        arrays = new Tracer(graph, new Moments(graph), snapshots::at);
    }

    /** A trace that goes round a loop for ever would not fail but never end: the bound is many times what all of them take. */
    @Test
    @Timeout(value = 20, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void everyTraceIsThatOfTheReference() {
        List<String> failures = new ArrayList<>();
        int traced = 0;
        int reached = 0;
        for (Genealogy genealogy : genealogies) {
            for (int i = 0; i < TRACES; i++) {
                Question question = Question.draw(genealogy);
                Reference.Answer expected = question.answer(Set.of());
                traced++;
                reached += expected.items().size();
                compare(question, expected, neo4j, "over Neo4j", failures);
                compare(question, expected, arrays, "over a snapshot", failures);
            }
        }
        System.out.printf("%d traces of %d genealogies, %d items reached, %d differ%n", traced, genealogies.size(), reached, failures.size());
        assertThat(failures).withFailMessage(() -> failures.size() + " of the traces differ, the shortest:\n"
                + failures.stream().min(java.util.Comparator.comparingInt(String::length)).orElseThrow()).isEmpty();
    }

    private void compare(Question question, Reference.Answer expected, Tracer tracer, String over, List<String> failures) {
        Reference.Answer actual = asker.ask(question, tracer);
        if (!expected.equals(actual)) {
            failures.add(question + "expected " + expected + "\nbut was  " + actual + " " + over);
        }
    }

    @Test
    void everyReceiverIsThatOfTheReference() {
        List<String> failures = new ArrayList<>();
        for (Genealogy genealogy : genealogies) {
            Question question = Question.draw(genealogy);
            Map<String, String> expected = question.received();
            Map.of("over Neo4j", neo4j, "over a snapshot", arrays).forEach((over, tracer) -> {
                Map<String, String> actual = asker.received(question, tracer);
                if (!expected.equals(actual)) {
                    failures.add(question + "expected " + expected + "\nbut was  " + actual + " " + over);
                }
            });
        }
        assertThat(failures).withFailMessage(() -> failures.size() + " differ, the shortest:\n"
                + failures.stream().min(java.util.Comparator.comparingInt(String::length)).orElseThrow()).isEmpty();
    }

    @Test
    void totalsAreTheSameOverBoth() {
        List<String> failures = new ArrayList<>();
        for (Genealogy genealogy : genealogies.subList(0, Math.min(600, genealogies.size()))) {
            Question question = Question.draw(genealogy);
            Trace one = asker.trace(question, neo4j);
            Trace other = asker.trace(question, arrays);
            if (!Asker.sums(one).equals(Asker.sums(other))) {
                failures.add(question + "over Neo4j     " + Asker.sums(one) + "\nover a snapshot " + Asker.sums(other));
            }
        }
        assertThat(failures).withFailMessage(() -> failures.size() + " differ, the first:\n" + failures.getFirst()).isEmpty();
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
