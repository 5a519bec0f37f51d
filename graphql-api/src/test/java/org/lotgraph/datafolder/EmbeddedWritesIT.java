package org.lotgraph.datafolder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.lotgraph.TestGraph;
import org.lotgraph.importers.ImportOptions;
import org.lotgraph.importers.Imports;
import org.lotgraph.importers.plant.PlantGenerator;
import org.lotgraph.importers.plant.SamplePlant;
import org.lotgraph.item.ItemKind;
import org.lotgraph.ledger.Appended;
import org.lotgraph.ledger.Batch;
import org.lotgraph.ledger.Fact;
import org.lotgraph.ledger.ItemRef;
import org.lotgraph.ledger.Ledger;
import org.lotgraph.store.Graph;
import org.lotgraph.store.NearTransaction;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Record;
import org.neo4j.driver.exceptions.ClientException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.neo4j.driver.exceptions.TransientException;

@DisplayName("Writes past Bolt")
class EmbeddedWritesIT {

    private static final String PASSWORD = "a-long-password";

    @TempDir
    private static Path home;

    private static EmbeddedNeo4j embedded;
    private static Driver driver;

    @TempDir
    private Path temp;

    @BeforeAll
    static void start() throws IOException {
        embedded = EmbeddedNeo4j.start(home, PASSWORD);
        driver = GraphDatabase.driver(embedded.address(), AuthTokens.basic(EmbeddedNeo4j.USER, PASSWORD));
    }

    @AfterAll
    static void stop() {
        driver.close();
        embedded.close();
    }

    @Test
    void makeOfTheSamplePlantWhatTheDriverMakes() throws IOException {
        SamplePlant.write(temp);
        same("northfield", temp.resolve(SamplePlant.FIRST), temp.resolve(SamplePlant.LATE), temp.resolve(SamplePlant.FIRST));
    }

    @Test
    void makeOfAGeneratedPlantWhatTheDriverMakes() throws IOException {
        new PlantGenerator(5_000, 7).write(temp.resolve("plant"));
        same("plant", temp.resolve("plant"));
    }

    @Test
    void makeOfTwoExportsFullOfOdditiesWhatTheDriverMakes() throws IOException {
        Path monday = NastyDump.monday(temp.resolve("monday"));
        same("nasty", monday, NastyDump.tuesday(temp.resolve("tuesday")), monday);
    }

    /** Appends to a store of each kind, batch by batch, and compares all that stands in them, and what each batch was said to do. */
    private void same(String source, Path... paths) throws IOException {
        TestGraph.fresh();
        List<Appended> overBolt = append(TestGraph.graph(), source, paths);
        try (Store store = Store.open(new StoreLocation.Folder(temp.resolve("data")), Access.WRITE)) {
            assertThat(append(store.graph(), source, paths)).isEqualTo(overBolt);
            assertThat(StoreDump.of(store.driver())).isEqualTo(StoreDump.of(TestGraph.driver())).hasSizeGreaterThan(100);
        }
    }

    private List<Appended> append(Graph graph, String source, Path... paths) {
        Ledger ledger = new Ledger(graph, Clock.fixed(Instant.parse("2026-04-01T00:00:00Z"), ZoneOffset.UTC));
        ledger.prepare();
        List<Appended> done = new ArrayList<>();
        Imports.run(List.of(paths), new ImportOptions(source, ZoneOffset.UTC, temp.resolve("rejects")), batch -> {
            done.add(ledger.append(batch));
            return done.getLast();
        }, (path, read, inAll) -> { });
        return done;
    }

    @Test
    void findItemsByTheirFurtherNames() {
        try (Store store = Store.open(new StoreLocation.Folder(temp.resolve("data")), Access.WRITE)) {
            Ledger ledger = new Ledger(store.graph(), Clock.systemUTC());
            ledger.prepare();
            ledger.append(new Batch("plant", "one", "1", List.of(consumed("urn:lot:1", "urn:a"), consumed("urn:lot:1", "urn:b"), consumed("urn:lot:1", "urn:c"))));
            ledger.append(new Batch("plant", "two", "2", List.of(consumed("urn:a", null), consumed("urn:c", "urn:b"), consumed("urn:other", null))));
            assertThat(store.driver().executableQuery("MATCH (n:Item) RETURN n.key AS key ORDER BY key").execute().records())
                    .extracting(row -> row.get("key").asString()).containsExactly("urn:lot:1", "urn:other");
        }
    }

    private static Fact consumed(String key, @Nullable String alias) {
        return new Fact.Consumed(1, null, new ItemRef(key, ItemKind.RAW_MATERIAL, alias, null, null), "mix", null, null, null, Map.of());
    }

    @Test
    void storeWhatTheDriverStores() {
        Map<String, Object> parameters = Map.of("row", Map.of("small", 7, "list", List.of(1, 2), "large", Long.MAX_VALUE, "bytes", new byte[] {1}));
        String text = "CREATE (n:Stored) SET n = $row RETURN properties(n) AS properties";
        assertThat(embedded.writes().<List<Record>>write(tx -> tx.run(text, parameters)))
                .isEqualTo(driver.executableQuery(text).withParameters(parameters).execute().records());
        long edge = embedded.writes().write(tx -> {
            long node = tx.node(List.of("Item", "Stored"), List.of("key", "none", "number"), Arrays.asList("made", null, 7));
            return tx.edge(node, "TO", node, List.of("none", "at"), Arrays.asList(null, 1L));
        });
        assertThat(driver.executableQuery("MATCH (n:Item:Stored)-[e:TO]->(n) WHERE id(e) = $id RETURN properties(n) AS node, properties(e) AS edge")
                .withParameters(Map.of("id", edge)).execute().records().getFirst().asMap())
                .isEqualTo(Map.of("node", Map.of("key", "made", "number", 7L), "edge", Map.of("at", 1L)));
        assertThat(embedded.writes().<List<NearTransaction.Found>>write(tx -> tx.find("Stored", "key", "made", List.of("number", "none"))))
                .singleElement().satisfies(found -> {
                    assertThat(found.labels()).containsExactlyInAnyOrder("Item", "Stored");
                    assertThat(found.values()).containsExactly(7L, null);
                });
    }

    @Test
    void findEdgesAtEitherEndAlsoThoseJustDrawn() {
        embedded.writes().write(tx -> {
            long hub = tx.node(List.of("Hub"), List.of(), List.of());
            long spoke = tx.node(List.of("Spoke"), List.of(), List.of());
            long alone = tx.node(List.of("Spoke"), List.of(), List.of());
            for (int i = 0; i < 100; i++) {
                tx.edge(tx.node(List.of("Spoke"), List.of(), List.of()), "IN", hub, List.of(), List.of());
            }
            long other = tx.edge(spoke, "IN", alone, List.of(), List.of());
            long edge = tx.edge(spoke, "IN", hub, List.of("line", "none"), Arrays.asList(7, null));
            tx.edge(hub, "IN", spoke, List.of(), List.of());
            tx.edge(spoke, "OUT", hub, List.of(), List.of());
            assertThat(tx.edges(spoke, "IN", hub, List.of("none", "line")))
                    .isEqualTo(List.of(new NearTransaction.Between(edge, Arrays.asList(null, 7L))));
            assertThat(tx.edges(spoke, "IN", null, List.of())).extracting(NearTransaction.Between::id).containsExactlyInAnyOrder(edge, other);
            assertThat(tx.edges(null, "IN", alone, List.of())).extracting(NearTransaction.Between::id).containsExactly(other);
            assertThat(tx.edges(null, "IN", hub, List.of())).hasSize(101);
            assertThat(tx.edges(alone, "IN", hub, List.of())).isEmpty();
            return true;
        });
    }

    @Test
    void changeSomePropertiesOfANodeAndLeaveTheOthers() {
        long node = embedded.writes().write(tx -> tx.node(List.of("Changed"), List.of("stays", "count"), List.of("as it was", 1)));
        assertThat(embedded.writes().<Map<String, Object>>write(tx -> {
            tx.set(node, Map.of("count", 2, "new", true));
            return tx.properties(node);
        })).isEqualTo(Map.of("stays", "as it was", "count", 2L, "new", true));
    }

    @Test
    void leaveNothingOfWhatFailed() {
        IllegalStateException mine = new IllegalStateException("enough");
        assertThatThrownBy(() -> embedded.writes().write(tx -> {
            tx.node(List.of("Failed"), List.of(), List.of());
            throw mine;
        })).isSameAs(mine);
        assertThatThrownBy(() -> embedded.writes().write(tx -> {
            tx.node(List.of("Failed"), List.of(), List.of());
            return tx.run("RETURN 1 / 0 AS no", Map.of());
        })).isInstanceOf(ClientException.class).hasMessageContaining("/ by zero");
        assertThat(count("Failed")).isZero();
    }

    @Test
    void areTriedAgainAfterATransientError() {
        AtomicInteger tries = new AtomicInteger();
        int done = embedded.writes().write(tx -> {
            tx.node(List.of("Tried"), List.of(), List.of());
            if (tries.incrementAndGet() < 2) {
                throw new TransientException("Neo.TransientError.Transaction.DeadlockDetected", "no way on");
            }
            return tries.get();
        });
        assertThat(done).isEqualTo(2);
        assertThat(count("Tried")).isEqualTo(1);
    }

    /** Some of them append over Bolt, as guests of the owner do. */
    @Test
    void goOneAfterTheOtherWithThoseOverBolt() throws Exception {
        try (Store store = Store.open(new StoreLocation.Folder(temp.resolve("data")), Access.WRITE);
                ExecutorService writers = Executors.newFixedThreadPool(4)) {
            Graph guest = new Graph(store.driver(), store.database());
            new Ledger(store.graph(), Clock.systemUTC()).prepare();
            List<Future<?>> done = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                Ledger ledger = new Ledger(i % 2 == 0 ? store.graph() : guest, Clock.systemUTC());
                int writer = i;
                done.add(writers.submit(() -> appendMany(ledger, writer)));
            }
            for (Future<?> each : done) {
                each.get();
            }
            // Each writer tells the same twenty lots anew: one node a lot, one edge a writer, and no position given twice.
            assertThat(new Ledger(guest, Clock.systemUTC()).head().position()).isEqualTo(80);
            assertThat(store.driver().executableQuery("MATCH (n:Item) RETURN count(n) AS nodes").execute().records().getFirst().get("nodes").asInt())
                    .isEqualTo(20);
            assertThat(store.driver().executableQuery("MATCH (b:LedgerBatch) RETURN count(DISTINCT b.position) AS batches").execute().records()
                    .getFirst().get("batches").asInt()).isEqualTo(80);
        }
    }

    private static void appendMany(Ledger ledger, int writer) {
        for (int i = 0; i < 20; i++) {
            Fact fact = new Fact.Consumed(1, null, ItemRef.of("urn:lot:" + i, ItemKind.RAW_MATERIAL), "mix", null, null, null, Map.of());
            ledger.append(new Batch("writer " + writer, "file", "digest " + writer, List.of(fact)));
        }
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void endWhatNobodyWaitsForAnyMoreAndLeaveNothingOfIt() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
        Thread waiting = Thread.ofVirtual().start(() -> {
            try {
                embedded.writes().write(tx -> {
                    tx.node(List.of("Given"), List.of(), List.of());
                    begun.countDown();
                    return tx.run("UNWIND range(1, 100000000000) AS i MATCH (n:Given) WHERE n.number = -i RETURN i", Map.of());
                });
                interrupted.complete(false);
            } catch (ClientException givenUp) {
                interrupted.complete(Thread.currentThread().isInterrupted());
            }
        });
        begun.await();
        waiting.interrupt();
        assertThat(interrupted.get()).isTrue();
        assertThat(count("Given")).isZero();
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void endWhenTheStoreIsClosed(@TempDir Path other) throws Exception {
        try (EmbeddedNeo4j closing = EmbeddedNeo4j.start(other, PASSWORD)) {
            CountDownLatch begun = new CountDownLatch(1);
            CompletableFuture<Throwable> ended = new CompletableFuture<>();
            Thread.ofVirtual().start(() -> {
                try {
                    closing.writes().write(tx -> {
                        begun.countDown();
                        return tx.run("UNWIND range(1, 100000000000) AS i CREATE (:Endless) WITH i WHERE i < 0 RETURN i", Map.of());
                    });
                } catch (Neo4jException end) {
                    ended.complete(end);
                }
            });
            begun.await();
            ((EmbeddedWrites) closing.writes()).close();
            assertThat(ended.get()).isInstanceOf(Neo4jException.class);
            assertThatThrownBy(() -> closing.writes().write(tx -> 1)).isInstanceOf(ServiceUnavailableException.class);
        }
    }

    private static int count(String label) {
        return driver.executableQuery("MATCH (n:" + label + ") RETURN count(n) AS nodes").execute().records().getFirst().get("nodes").asInt();
    }
}
