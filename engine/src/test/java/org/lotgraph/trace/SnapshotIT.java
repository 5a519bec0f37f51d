package org.lotgraph.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lotgraph.TestGraph;
import org.lotgraph.ledger.Batch;
import org.lotgraph.ledger.Fact;
import org.lotgraph.ledger.Ledger;
import org.lotgraph.snapshot.SnapshotFigures;
import org.lotgraph.snapshot.Snapshots;
import org.lotgraph.store.Graph;
import org.lotgraph.store.Moment;
import org.lotgraph.store.Moments;

/** A snapshot that follows appends, is compacted between traces, written and read again, always gives the answers of the reference. */
class SnapshotIT {

    private static final int GENEALOGIES = 240;
    private static final int SHARES = 6;

    @TempDir
    private Path folder;

    private final List<Genealogy> genealogies = new ArrayList<>();
    private final List<Moment> moments = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();
    private final Graph graph = TestGraph.fresh();
    private final Ledger ledger = ledger(graph);
    private final Asker asker = new Asker(graph, moments);

    private static Ledger ledger(Graph graph) {
        Ledger ledger = new Ledger(graph, Clock.fixed(Instant.parse("2030-01-01T00:00:00Z"), ZoneOffset.UTC));
        ledger.prepare();
        return ledger;
    }

    private void make(long seed) {
        for (int i = 0; i < GENEALOGIES; i++) {
            genealogies.add(new Genealogy(seed + i));
        }
    }

    /** Appends a batch of every genealogy, those of a share at a time; an append a share. */
    private void append(int batch, Runnable between) {
        for (int share = 0; share < SHARES; share++) {
            List<Fact> facts = new ArrayList<>();
            for (int i = share; i < GENEALOGIES; i += SHARES) {
                facts.addAll(genealogies.get(i).batches.get(batch));
            }
            ledger.append(new Batch("random", "random-" + batch + "-" + share, "digest-" + batch + "-" + share, facts));
            between.run();
        }
        moments.add(new Moments(graph).latest());
        asker.readKeys();
    }

    private void ask(Snapshots snapshots, int every, int begin) {
        Tracer tracer = new Tracer(graph, new Moments(graph), snapshots::at);
        for (int i = begin; i < GENEALOGIES; i += every) {
            Question drawn = Question.draw(genealogies.get(i));
            Question question = drawn.batches() <= moments.size() ? drawn
                    : new Question(drawn.genealogy(), moments.size(), drawn.direction(), drawn.origins(), drawn.options());
            Reference.Answer expected = question.answer(Set.of());
            try {
                Reference.Answer actual = asker.ask(question, tracer);
                if (!expected.equals(actual)) {
                    failures.add(question + "expected " + expected + "\nbut was  " + actual);
                }
            } catch (IllegalStateException broken) {
                failures.add(question + "expected " + expected + "\nbut was  " + broken);
            }
        }
        assertThat(failures).withFailMessage(() -> failures.size() + " differ, the first:\n" + failures.getFirst()).isEmpty();
    }

    @Test
    void followsAppendsPartByPartAndWhole() {
        make(700_000);
        try (Snapshots snapshots = new Snapshots(graph, Long.MAX_VALUE, null)) {
            snapshots.load();
            Moments latest = new Moments(graph);
            for (int batch = 0; batch < Genealogy.BATCHES; batch++) {
                append(batch, () -> assertThat(snapshots.at(latest.latest())).isNotNull());
                ask(snapshots, 2, 0);
                if (batch == 1 || batch == 3) {
                    snapshots.compact();
                    assertThat(snapshots.figures().parts()).isEqualTo(1);
                }
                ask(snapshots, 2, 1);
            }
        }
    }

    @Test
    void isReadAgainFromItsFileAndCatchesUp() {
        make(800_000);
        Path file = folder.resolve("snapshot");
        append(0, () -> { });
        append(1, () -> { });
        try (Snapshots snapshots = new Snapshots(graph, Long.MAX_VALUE, file)) {
            snapshots.load();
        }
        assertThat(file).exists();
        append(2, () -> { });
        append(3, () -> { });
        try (Snapshots snapshots = new Snapshots(graph, Long.MAX_VALUE, file)) {
            snapshots.load();
            assertThat(snapshots.figures().parts()).as("the file and what came since").isGreaterThan(1);
            ask(snapshots, 1, 0);
            snapshots.compact();
        }
        try (Snapshots snapshots = new Snapshots(graph, Long.MAX_VALUE, file)) {
            snapshots.load();
            assertThat(snapshots.figures().parts()).isEqualTo(1);
            ask(snapshots, 1, 0);
        }
    }

    @Test
    void aDamagedFileIsNotTrusted() throws IOException {
        make(900_000);
        Path file = folder.resolve("snapshot");
        for (int batch = 0; batch < Genealogy.BATCHES; batch++) {
            append(batch, () -> { });
        }
        try (Snapshots snapshots = new Snapshots(graph, Long.MAX_VALUE, file)) {
            snapshots.load();
        }
        byte[] whole = Files.readAllBytes(file);
        for (int i = 0; i < 12; i++) {
            byte[] damaged = i % 3 == 0 ? java.util.Arrays.copyOf(whole, (int) (whole.length * (i + 1L) / 13)) : whole.clone();
            damaged[(int) (damaged.length * (i + 0.5) / 12)] ^= (byte) (1 << i % 8);
            Files.write(file, damaged);
            try (Snapshots snapshots = new Snapshots(graph, Long.MAX_VALUE, file)) {
                snapshots.load();
                ask(snapshots, 40, i);
            }
            assertThat(Files.readAllBytes(file)).as("read from the graph and written anew").isEqualTo(whole);
        }
    }

    @Test
    void aFileOfAnotherLedgerIsNotTrusted() {
        make(950_000);
        Path file = folder.resolve("snapshot");
        append(0, () -> { });
        try (Snapshots snapshots = new Snapshots(graph, Long.MAX_VALUE, file)) {
            snapshots.load();
        }
        Graph other = TestGraph.fresh();
        ledger(other).append(new Batch("elsewhere", "other", "digest", genealogies.getFirst().batches.get(0)));
        try (Snapshots snapshots = new Snapshots(other, Long.MAX_VALUE, file)) {
            snapshots.load();
            assertThat(snapshots.figures().edges()).isLessThan(100);
        }
    }

    @Test
    void namesWithLineBreaksAreReadFromItsFileAsTheyAre() {
        Path file = folder.resolve("snapshot");
        TraceFacts told = new TraceFacts();
        told.shipped("L", "S1", null).shipment("S1", "Shop\nNorth", 5, 6).shipped("L", "S2", null).shipment("S2", "B\r", 5, 6).shipped("L", "S3", null)
                .shipment("S3", "C", 5, 6).append();
        for (int start = 0; start < 2; start++) {
            try (Snapshots snapshots = new Snapshots(graph, Long.MAX_VALUE, file)) {
                snapshots.load();
                Trace trace = new Tracer(graph, new Moments(graph), snapshots::at).trace(Direction.FORWARD, List.of(TraceFacts.key("L")), TraceOptions.DEFAULT,
                        new Moments(graph).latest());
                assertThat(trace.byReceiver()).extracting(Total::key).containsExactlyInAnyOrder(TraceFacts.key("Shop\nNorth"), TraceFacts.key("B\r"), TraceFacts.key("C"));
            }
        }
    }

    @Test
    void whatDoesNotFitItsBudgetIsLeftToTheGraph() {
        make(980_000);
        append(0, () -> { });
        try (Snapshots snapshots = new Snapshots(graph, 1_000, null)) {
            snapshots.load();
            assertThat(snapshots.at(moments.getLast())).isNull();
            assertThat(snapshots.figures().state()).isEqualTo(SnapshotFigures.State.TOO_LARGE);
            ask(snapshots, 10, 0);
        }
    }
}
