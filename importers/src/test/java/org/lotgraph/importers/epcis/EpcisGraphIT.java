package org.lotgraph.importers.epcis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import org.lotgraph.TestGraph;
import org.lotgraph.identity.Identity;
import org.lotgraph.importers.ImportOptions;
import org.lotgraph.importers.Imported;
import org.lotgraph.importers.Imports;
import org.lotgraph.item.Items;
import org.lotgraph.ledger.Ledger;
import org.lotgraph.store.Graph;
import org.lotgraph.store.Moments;
import org.lotgraph.trace.Direction;
import org.lotgraph.trace.Trace;
import org.lotgraph.trace.TraceOptions;
import org.lotgraph.trace.Tracer;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every EPCIS document written by others, in a real graph; what is expected is walked out of the raw JSON and XML here. */
@EnabledIfEnvironmentVariable(named = "LOTGRAPH_REAL_DATA", matches = ".+", disabledReason = "It names the folder with real data, which is not part of the project")
class EpcisGraphIT {

    private static final Path EPCIS = Path.of(String.valueOf(System.getenv("LOTGRAPH_REAL_DATA")), "epcis");

    @TempDir
    private Path folder = Path.of(".");
    private final Graph graph = TestGraph.graph();
    private final Ledger ledger = new Ledger(graph, Clock.systemUTC());

    @BeforeEach
    void empty() {
        TestGraph.fresh();
        ledger.prepare();
    }

    private Imported run(Path file) {
        return Imports.run(List.of(file), new ImportOptions("epcis", ZoneOffset.UTC, folder.resolve("rejects")), ledger::append,
                (at, read, all) -> { }).imports().getFirst();
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(EPCIS)) {
            return files.filter(file -> file.toString().matches(".*\\.(json|jsonld|xml)")).sorted().toList();
        }
    }

    private static boolean isInvalid(Path file) {
        return file.toString().matches(".*/(Invalid|Queries)/.*") || file.endsWith("beef-leather-events.jsonld");
    }

    @Test
    void allValidDocumentsComeInAndTheOthersLeaveNothingBehind() throws IOException {
        int refused = 0;
        long events = 0;
        for (Path file : files()) {
            long before = ledger.head().position();
            Imported imported = run(file);
            if (isInvalid(file)) {
                refused++;
                assertThat(imported.refused()).as("%s", file).isNotNull();
                assertThat(imported.refused().remedy()).as("%s", file).endsWith(".");
                assertThat(ledger.head().position()).as("%s", file).isEqualTo(before);
            } else {
                assertThat(imported.refused()).as("%s", file).isNull();
                assertThat(imported.rejected()).as("%s", file).isZero();
                assertThat(imported.facts().getOrDefault("Observed", 0L)).as("%s", file).isEqualTo(events(file));
                events += events(file);
                assertThat(run(file).appended()).as("%s again", file).isZero();
            }
        }
        System.out.printf("%d events of %d documents, %d refused%n", events, files().size() - refused, refused);
        assertThat(refused).isPositive();
    }

    /** Every event is an element, or an object with that type. */
    private static long events(Path file) throws IOException {
        String text = Files.readString(file);
        if (file.toString().endsWith(".xml")) {
            return java.util.regex.Pattern.compile("<(\\w+:)?(Object|Aggregation|Transaction|Transformation|Association)Event[\\s>]")
                    .matcher(text.replaceAll("(?s)<!--.*?-->", "")).results().count();
        }
        return events(new JsonMapper().readTree(text)).size();
    }

    private static List<JsonNode> events(JsonNode node) {
        List<JsonNode> events = new ArrayList<>();
        if (node.path("type").asString("").endsWith("Event")) {
            events.add(node);
        } else {
            node.valueStream().forEach(each -> events.addAll(events(each)));
        }
        return events;
    }

    @Test
    void tracesGoAsFarAsTheTransformationsOfTheSeafoodChainsDo() throws IOException {
        Map<String, Set<String>> madeOf = new HashMap<>();
        for (Path file : files()) {
            if (file.toString().contains("/ift/") && file.toString().endsWith(".jsonld") && !isInvalid(file)) {
                run(file);
                for (JsonNode event : events(new JsonMapper().readTree(Files.readString(file)))) {
                    Set<String> inputs = named(event, "inputEPCList", "inputQuantityList");
                    Set<String> outputs = named(event, "outputEPCList", "outputQuantityList");
                    inputs.forEach(input -> madeOf.computeIfAbsent(input, none -> new HashSet<>()).addAll(outputs));
                }
            }
        }
        assertThat(madeOf).isNotEmpty();
        Tracer tracer = new Tracer(graph, new Moments(graph));
        for (String input : madeOf.keySet()) {
            Set<String> expected = closure(input, madeOf);
            assertThat(reached(tracer.trace(Direction.FORWARD, List.of(input), TraceOptions.DEFAULT, new Moments(graph).latest()))).as(input).containsAll(expected);
            for (String output : expected) {
                assertThat(reached(tracer.trace(Direction.BACK, List.of(output), TraceOptions.DEFAULT, new Moments(graph).latest()))).as(output).contains(input);
            }
        }
    }

    private Set<String> reached(Trace trace) {
        List<Long> ids = trace.items(null, null, 0, 100_000).stream().map(item -> item.id()).toList();
        Set<String> keys = new TreeSet<>();
        new Items(graph).byId(ids, new Moments(graph).latest()).values().forEach(item -> keys.add(item.key()));
        return keys;
    }

    private static Set<String> closure(String input, Map<String, Set<String>> madeOf) {
        Set<String> reached = new TreeSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(input));
        while (!open.isEmpty()) {
            madeOf.getOrDefault(open.remove(), Set.of()).stream().filter(reached::add).forEach(open::add);
        }
        reached.remove(input);
        return reached;
    }

    private static Set<String> named(JsonNode event, String epcs, String quantities) {
        Set<String> named = new TreeSet<>();
        event.path(epcs).forEach(epc -> named.add(Identity.parse(epc.asString()).key()));
        event.path(quantities).forEach(quantity -> named.add(Identity.parse(quantity.get("epcClass").asString()).key()));
        return named;
    }
}
