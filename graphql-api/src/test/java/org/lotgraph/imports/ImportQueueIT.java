package org.lotgraph.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lotgraph.TestGraph;
import org.lotgraph.datafolder.CannotRunException;
import org.lotgraph.ledger.Import;
import org.lotgraph.ledger.ImportLog;
import org.lotgraph.ledger.Ledger;
import org.lotgraph.store.Graph;

/** What one import is too large for, the next ones do not suffer from. */
class ImportQueueIT {

    @TempDir
    private Path folder = Path.of(".");
    private final AtomicReference<Error> next = new AtomicReference<>();
    private final AtomicReference<Runnable> atAppend = new AtomicReference<>();
    private Uploads uploads;
    private ImportLog log;
    private ImportQueue queue;

    @BeforeEach
    void start() throws IOException {
        Graph graph = TestGraph.fresh();
        Ledger ledger = new Ledger(graph, new Failing());
        ledger.prepare();
        uploads = new Uploads(folder);
        log = new ImportLog(graph, Clock.systemUTC());
        queue = new ImportQueue(graph, ledger, log, uploads, 10);
        queue.start();
    }

    @AfterEach
    void stop() {
        queue.stop();
        uploads.close();
    }

    @Test
    void anotherThatKeepsItsUploadsInTheFolderIsRefused() throws Exception {
        queue.stop();
        String id = upload("L1");
        assertThatThrownBy(() -> new Uploads(folder)).isInstanceOf(CannotRunException.class).hasMessageContaining("Another Lotgraph keeps its uploads in " + folder);
        assertThat(uploads.has(id)).as("what waits there").isTrue();
        queue.start();
        assertThat(ended(id).state()).isEqualTo(Import.State.DONE);
    }

    @Test
    void aFileThatEndsWhileItIsReadIsBrokenOffAndNotRejected() throws Exception {
        String id = Import.newId(Instant.now());
        StringBuilder deliveries = new StringBuilder("{\"id\": \"D\"}");
        for (int i = 0; i < 20_000; i++) {
            deliveries.append(",\n{\"id\": \"D").append(i).append("\"}");
        }
        Path network = Files.writeString(uploads.begin(id).resolve("network.json"), "{\"stations\": [], \"deliveries\": [" + deliveries + "], \"deliveriesRelations\": []}");
        atAppend.set(() -> cut(network));
        queue.upload(new Import.Asked(id, Import.Via.UPLOAD, "plant-a", List.of("network.json"), null, "UTC"));
        Import broken = ended(id);
        assertThat(broken.state()).isEqualTo(Import.State.BROKEN_OFF);
        assertThat(broken.why()).startsWith("network.json");
        assertThat(broken.outcome().appended()).isPositive();
    }

    private static void cut(Path file) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(channel.size() - 10_000);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(classes = {OutOfMemoryError.class, StackOverflowError.class})
    void anImportThatTheMemoryDoesNotSufficeForIsBrokenOffAndTheNextGoesOn(Class<? extends Error> error) throws Exception {
        next.set(error.getConstructor().newInstance());
        Import first = ended(upload("L1"));
        assertThat(first.state()).isEqualTo(Import.State.BROKEN_OFF);
        assertThat(first.why()).isEqualTo("The server's memory did not suffice for it: give the server more, or split the file. Upload the same again: what is in is not told twice.");
        assertThat(ended(upload("L2")).state()).isEqualTo(Import.State.DONE);
    }

    @Test
    void anUndoThatWaitsIsNotCancelled() throws Exception {
        String id = upload("L1");
        assertThat(ended(id).state()).isEqualTo(Import.State.DONE);
        queue.stop();
        queue.undo(id);
        assertThat(queue.cancel(id)).isFalse();
        queue.start();
        while (Objects.requireNonNull(log.find(id)).state() != Import.State.UNDONE) {
            Thread.sleep(50);
        }
    }

    @Test
    void whatHasEndedIsNeitherUndoneNorImportedAgain() throws Exception {
        String id = upload("L1");
        Import done = ended(id);
        queue.stop();
        Files.createDirectories(uploads.files(id));
        log.state(id, Import.State.BROKEN_OFF, "It was cancelled.");
        queue.start();
        ended(upload("L2"));
        assertThat(Objects.requireNonNull(log.find(id)).undone()).isNull();
        assertThat(done.state()).isEqualTo(Import.State.DONE);
    }

    @Test
    void whatHadBegunIsNotAsIfItHadNotWhenItIsCancelled() throws Exception {
        queue.stop();
        String id = upload("L1");
        log.begin(new Import.Asked(id, Import.Via.UPLOAD, "plant-a", List.of("lots.csv"), null, "UTC"));
        assertThat(queue.cancel(id)).isTrue();
        assertThat(Objects.requireNonNull(log.find(id)).state()).isEqualTo(Import.State.BROKEN_OFF);
    }

    @Test
    void idsAreInTheOrderInWhichTheyWereAskedForAlsoWithinASecond() {
        Instant now = Instant.parse("2026-03-01T10:00:00.123456789Z");
        List<String> ids = List.of(Import.newId(now), Import.newId(now), Import.newId(now.plusNanos(1_000)), Import.newId(now.plusSeconds(1)));
        assertThat(ids).isSorted().doesNotHaveDuplicates().allMatch(id -> id.matches("20260301T10000[01]-[0-9a-f]{6}"));
    }

    @Test
    void whatAProblemQuotesIsKeptShort() throws Exception {
        String id = "y".repeat(3_000);
        Import some = ended(upload(id + ",P,,,,\n" + id + ",Q,,,,"));
        assertThat(some.problems()).isEqualTo(1);
        assertThat(log.problems(some.id(), 0, 10)).singleElement().satisfies(problem -> assertThat(problem.what()).hasSize(500).startsWith("The id yyy").endsWith("y…"));
    }

    private String upload(String row) throws IOException {
        String id = Import.newId(Instant.now());
        Files.writeString(uploads.begin(id).resolve("lots.csv"), "id,product,lot_number,owner,supplier,quantity\n" + row + (row.contains(",") ? "\n" : ",P,,,,1\n"));
        queue.upload(new Import.Asked(id, Import.Via.UPLOAD, "plant-a", List.of("lots.csv"), null, "UTC"));
        return id;
    }

    private Import ended(String id) throws InterruptedException {
        Instant end = Instant.now().plus(Duration.ofSeconds(30));
        while (Instant.now().isBefore(end)) {
            Import found = Objects.requireNonNull(log.find(id));
            if (found.finishedAt() != null) {
                return found;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("The import has not ended: " + log.find(id));
    }

    /** A clock on which the ledger's next batch breaks. */
    private final class Failing extends Clock {

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            Runnable first = atAppend.getAndSet(null);
            if (first != null) {
                first.run();
            }
            Error error = next.getAndSet(null);
            if (error != null) {
                throw error;
            }
            return Instant.now();
        }
    }
}
