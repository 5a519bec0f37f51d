package org.lotgraph.datafolder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lotgraph.importers.ImportOptions;
import org.lotgraph.importers.Imports;
import org.lotgraph.item.ItemKind;
import org.lotgraph.ledger.Batch;
import org.lotgraph.ledger.Fact;
import org.lotgraph.ledger.ItemRef;
import org.lotgraph.ledger.Ledger;
import org.lotgraph.snapshot.Snapshot;
import org.lotgraph.snapshot.Snapshots;
import org.lotgraph.store.Graph;
import org.lotgraph.store.Moment;
import org.lotgraph.store.Moments;
import org.lotgraph.trace.Direction;
import org.lotgraph.trace.Trace;
import org.lotgraph.trace.TraceOptions;
import org.lotgraph.trace.Tracer;
import org.lotgraph.trace.UnknownOriginException;

@DisplayName("Origins, looked for in the process of Neo4j")
class EmbeddedOriginsIT {

    private static final String OWN = "urn:lotgraph:";

    @TempDir
    private static Path temp;

    private static Store store;
    private static List<Moment> moments;
    private static Snapshots snapshots;

    @BeforeAll
    static void load() throws IOException {
        store = Store.open(new StoreLocation.Folder(temp.resolve("data")), Access.WRITE);
        Ledger ledger = new Ledger(store.graph(), Clock.systemUTC());
        ledger.prepare();
        List<Path> exports = List.of(NastyDump.monday(temp.resolve("monday")), NastyDump.tuesday(temp.resolve("tuesday")));
        moments = new ArrayList<>();
        for (Path export : exports) {
            Imports.run(List.of(export), new ImportOptions("nasty", ZoneOffset.UTC, temp.resolve("rejects")), ledger::append, (path, read, inAll) -> { });
            moments.add(new Moments(store.graph()).latest());
        }
        snapshots = new Snapshots(store.graph(), Long.MAX_VALUE, temp.resolve("snapshot"));
        snapshots.load();
        ledger.append(new Batch("plant", "one", "1", List.of(consumed("urn:lot:1", OWN + "plant:a"), consumed("urn:lot:1", OWN + "plant:b"),
                consumed("plant:a", "urn:lot:2"), consumed("urn:lot:3", "plant:c"), consumed(OWN + "plant:c", null),
                consumed("urn:lot:3", "plant:d"), consumed(OWN + "plant:d", null))));
        moments.add(new Moments(store.graph()).latest());
    }

    private static Fact consumed(String key, String alias) {
        return new Fact.Consumed(1, null, new ItemRef(key, ItemKind.RAW_MATERIAL, alias, null, null), "mix", null, null, null, Map.of());
    }

    @AfterAll
    static void close() {
        snapshots.close();
        store.close();
    }

    @Test
    void areThoseThatAStatementFinds() {
        areFound(new Tracer(store.graph(), new Moments(store.graph())));
    }

    @Test
    void areThoseThatAStatementFindsWhereASnapshotKnowsLots() {
        Snapshot snapshot = Objects.requireNonNull(snapshots.at(moments.getLast()));
        assertThat(texts().stream().filter(text -> snapshot.lot(text) != null)).as("names of lots from the graph and of a later batch")
                .contains(OWN + "plant:a", "urn:lot:1").hasSizeGreaterThan(20);
        areFound(new Tracer(store.graph(), new Moments(store.graph()), snapshots::at));
    }

    @Test
    void areThoseThatAStatementFindsWhereTheFileOfASnapshotKnowsLots() throws IOException {
        Path file = temp.resolve("again");
        try (Snapshots written = new Snapshots(store.graph(), Long.MAX_VALUE, file)) {
            written.load();
        }
        byte[] bytes = Files.readAllBytes(file);
        try (Snapshots read = new Snapshots(store.graph(), Long.MAX_VALUE, file)) {
            read.load();
            assertThat(Objects.requireNonNull(read.at(moments.getLast())).lot(OWN + "plant:a")).isNotNull();
            areFound(new Tracer(store.graph(), new Moments(store.graph()), read::at));
        }
        assertThat(Files.readAllBytes(file)).as("it was read, and not written anew").isEqualTo(bytes);
    }

    @Test
    void areLookedForNoMoreWhereASnapshotKnowsThemUntilTheLedgerMovesOn() {
        Graph graph = store.graph();
        Moments known = new Moments(graph);
        Ledger ledger = new Ledger(graph, Clock.systemUTC());
        ledger.append(new Batch("works", "one", "1", List.of(consumed(OWN + "works:1", null))));
        Tracer tracer = new Tracer(graph, known, snapshots::at);
        List<Object> first = answer(tracer, List.of("works:1"), known.latest());
        long asked = graph.statements();
        assertThat(answer(tracer, List.of("works:1"), known.latest())).isEqualTo(first);
        assertThat(graph.statements()).as("statements and looks").isEqualTo(asked);
        ledger.append(new Batch("works", "two", "2", List.of(consumed("works:1", null))));
        Graph far = new Graph(store.driver(), EmbeddedNeo4j.DATABASE);
        assertThat(answer(tracer, List.of("works:1"), known.latest())).as("what is named so as it stands comes first")
                .isEqualTo(answer(new Tracer(far, new Moments(far)), List.of("works:1"), known.latest())).isNotEqualTo(first);
    }

    private static void areFound(Tracer near) {
        Graph far = new Graph(store.driver(), EmbeddedNeo4j.DATABASE);
        Tracer overBolt = new Tracer(far, new Moments(far));
        Set<String> texts = texts();
        int found = 0;
        for (Moment moment : moments) {
            for (String text : texts) {
                List<Object> answer = answer(near, List.of(text), moment);
                assertThat(answer).as("%s at %s", text, moment).isEqualTo(answer(overBolt, List.of(text), moment));
                found += answer.size() > 1 ? 1 : 0;
            }
        }
        assertThat(found).isGreaterThan(100);
        assertThat(answer(near, List.copyOf(texts), moments.getLast())).isEqualTo(answer(overBolt, List.copyOf(texts), moments.getLast()));
    }

    /** All names that stand in the store, as they are and as a person would write them, and some that do not. */
    private static Set<String> texts() {
        Set<String> texts = new LinkedHashSet<>(List.of("", "nothing", "plant:nothing", "urn:nothing", "(01)09506000134352(10)A1", " plant:a "));
        store.driver().executableQuery("MATCH (n) WHERE n:Item OR n:Alias OR n:Process OR n:Equipment UNWIND [n.key, n.sourceId, n.name] AS name "
                + "WITH DISTINCT name WHERE name IS NOT NULL RETURN name ORDER BY name").execute().records().stream()
                .map(row -> row.get("name").asString())
                .flatMap(name -> Stream.of(name, name.startsWith(OWN) ? name.substring(OWN.length()) : name, name.substring(name.lastIndexOf('/') + 1)))
                .forEach(texts::add);
        return texts;
    }

    private static List<Object> answer(Tracer tracer, List<String> texts, Moment moment) {
        try {
            Trace trace = tracer.trace(Direction.FORWARD, texts, TraceOptions.DEFAULT, moment);
            return List.of(trace.origins(), trace.unknownThen(), trace.totals());
        } catch (UnknownOriginException unknown) {
            return List.of(unknown.keys());
        }
    }
}
