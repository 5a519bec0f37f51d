package org.lotgraph.datafolder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.lotgraph.store.NearReads;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Record;
import org.neo4j.driver.exceptions.ClientException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;

@DisplayName("Reads past Bolt")
class EmbeddedReadsIT {

    private static final String PASSWORD = "a-long-password";
    private static final String ENDLESS = "UNWIND range(1, 100000000000) AS i MATCH (n:Thing) WHERE n.number = -i RETURN n.text";

    @TempDir
    private static Path home;

    private static EmbeddedNeo4j embedded;
    private static Driver driver;

    private final NearReads reads = embedded.reads();

    @BeforeAll
    static void start() throws IOException {
        embedded = EmbeddedNeo4j.start(home, PASSWORD);
        driver = GraphDatabase.driver(embedded.address(), AuthTokens.basic(EmbeddedNeo4j.USER, PASSWORD));
        driver.executableQuery("CREATE (:Thing {text: 'a', number: 7, making: [3, 5], share: 0.5, yes: true, names: ['x', 'y']})-[:IN {at: 1}]->(:Thing)")
                .execute();
    }

    @AfterAll
    static void stop() {
        driver.close();
        embedded.close();
    }

    private List<Record> read(String text, Map<String, Object> parameters) {
        List<Record> rows = new ArrayList<>();
        reads.read(text, parameters, rows::add);
        return rows;
    }

    @Test
    void giveTheRecordsThatTheDriverGives() {
        String text = """
                MATCH (n:Thing) OPTIONAL MATCH (n)-[e:IN]->(m)
                RETURN n.text AS text, n.number AS number, properties(n) AS told, labels(n) AS labels, e.at AS at, type(e) AS kind,
                       {made: n.making, other: [properties(m)]} AS map, n.share AS share, n.yes AS yes, $ids AS ids, $one AS one, null AS nothing
                ORDER BY n.text""";
        Map<String, Object> parameters = Map.of("ids", new long[] {1, 2}, "one", List.of("z"));
        List<Record> near = read(text, parameters);
        assertThat(near).hasSize(2).isEqualTo(driver.executableQuery(text).withParameters(parameters).execute().records());
        assertThat(near.getFirst().get("told").get("making").asList()).containsExactly(3L, 5L);
        assertThat(near.getFirst().get("nothing").isNull()).isTrue();
    }

    @Test
    void seeWhatWasCommittedOverTheDriver() {
        for (int i = 0; i < 50; i++) {
            driver.executableQuery("CREATE (:Counted)").execute();
            assertThat(read("MATCH (n:Counted) RETURN count(n) AS all", Map.of()).getFirst().get("all").asInt()).isEqualTo(i + 1);
        }
    }

    @Test
    void refuseAsTheDriverDoes() {
        assertThatThrownBy(() -> read("RETURN 1 / 0 AS no", Map.of())).isInstanceOf(ClientException.class).hasMessageContaining("/ by zero");
        assertThatThrownBy(() -> read("RETURN $missing AS no", Map.of())).isInstanceOf(ClientException.class).hasMessageContaining("missing");
    }

    @Test
    void letThroughWhatIsThrownOverARow() {
        IllegalStateException mine = new IllegalStateException("enough");
        assertThatThrownBy(() -> reads.read("UNWIND [1, 2] AS i RETURN i", Map.of(), row -> {
            throw mine;
        })).isSameAs(mine);
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void endAStatementThatNobodyWaitsForAnyMore() throws Exception {
        CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
        Thread asking = Thread.ofVirtual().start(() -> interrupted.complete(isGivenUp(ENDLESS)));
        while (endless().isEmpty()) {
            Thread.onSpinWait();
        }
        asking.interrupt();
        assertThat(interrupted.get()).isTrue();
        assertThat(endless()).isEmpty();
        assertThat(read("RETURN 1 AS one", Map.of())).hasSize(1);
    }

    @Test
    void beginNothingForWhoWasInterruptedBefore() throws Exception {
        CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> {
            Thread.currentThread().interrupt();
            interrupted.complete(isGivenUp("RETURN 1"));
        });
        assertThat(interrupted.get(30, TimeUnit.SECONDS)).isTrue();
        assertThat(read("RETURN 1 AS one", Map.of())).hasSize(1);
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void areNoMoreAtOnceThanTheDriverHasConnections() throws Exception {
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 300; i++) {
                clients.submit(() -> reads.read("RETURN 1", Map.of(), row -> {
                    most.accumulateAndGet(now.incrementAndGet(), Math::max);
                    // What is read meanwhile waits for no room, or all would wait for each other.
                    assertThat(read("RETURN 2 AS two", Map.of())).hasSize(1);
                    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
                    now.decrementAndGet();
                }));
            }
        }
        assertThat(now).hasValue(0);
        assertThat(most.get()).isBetween(2, 100);
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void endWhatIsReadWhenTheyAreClosed(@TempDir Path other) throws Exception {
        try (EmbeddedNeo4j closing = EmbeddedNeo4j.start(other, PASSWORD)) {
            EmbeddedReads own = (EmbeddedReads) closing.reads();
            CountDownLatch begun = new CountDownLatch(1);
            CompletableFuture<Throwable> ended = new CompletableFuture<>();
            Thread.ofVirtual().start(() -> {
                try {
                    own.read("UNWIND range(1, 100000000000) AS i RETURN i", Map.of(), row -> begun.countDown());
                } catch (Neo4jException end) {
                    ended.complete(end);
                }
            });
            begun.await();
            own.close();
            assertThat(ended.get()).isInstanceOf(Neo4jException.class);
            assertThatThrownBy(() -> own.read("RETURN 1", Map.of(), row -> { })).isInstanceOf(ServiceUnavailableException.class);
        }
    }

    private boolean isGivenUp(String text) {
        try {
            read(text, Map.of());
            return false;
        } catch (ClientException givenUp) {
            return Thread.currentThread().isInterrupted();
        }
    }

    private List<Record> endless() {
        return read("SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery CONTAINS 'range(1, 100000000000)' AND NOT currentQuery CONTAINS 'SHOW' "
                + "RETURN currentQuery", Map.of());
    }

    @Test
    void sayThatTheStoreStoppedAnswering(@TempDir Path other) throws IOException {
        EmbeddedNeo4j stopped = EmbeddedNeo4j.start(other, PASSWORD);
        NearReads gone = stopped.reads();
        stopped.close();
        assertThatThrownBy(() -> gone.read("RETURN 1 AS one", Map.of(), row -> { })).isInstanceOf(ServiceUnavailableException.class);
        assertThatThrownBy(() -> gone.look(indexes -> indexes.find("Thing", "text", "a", List.of()))).isInstanceOf(ServiceUnavailableException.class);
    }
}
