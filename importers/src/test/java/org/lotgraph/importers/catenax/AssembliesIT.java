package org.lotgraph.importers.catenax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.lotgraph.TestGraph;
import org.lotgraph.importers.Taken;
import org.lotgraph.ledger.Ledger;
import org.lotgraph.store.Graph;
import org.lotgraph.store.Moments;
import org.lotgraph.trace.Direction;
import org.lotgraph.trace.TraceOptions;
import org.lotgraph.trace.Tracer;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The parts of two companies, in whichever order their files come. Skipped where LOTGRAPH_REAL_DATA names no such files. */
class AssembliesIT {

    private final Map<String, Set<String>> parents = new HashMap<>();
    private final Set<String> batches = new HashSet<>();

    @Test
    void tracesGoAcrossTheCompaniesAsTheirLinksDo() throws IOException {
        List<Path> files = files();
        for (List<Path> order : List.of(files, files.reversed())) {
            Graph graph = TestGraph.fresh();
            Ledger ledger = new Ledger(graph, Clock.systemUTC());
            ledger.prepare();
            for (Path file : order) {
                Taken taken = Taken.of(file);
                assertThat(taken.problems).isEmpty();
                taken.batches.forEach(ledger::append);
                links(new JsonMapper().readTree(Files.readAllBytes(file)));
            }
            compare(new Tracer(graph, new Moments(graph)), graph);
        }
    }

    private void compare(Tracer tracer, Graph graph) {
        int longest = 0;
        for (String part : parents.keySet()) {
            Set<String> reached = closure(part);
            var totals = tracer.trace(Direction.FORWARD, List.of(part), TraceOptions.DEFAULT, new Moments(graph).latest()).totals();
            assertThat(totals.items()).as(part).isEqualTo(reached.size());
            assertThat(totals.batches()).as("%s: lots", part).isEqualTo((int) reached.stream().filter(batches::contains).count());
            assertThat(totals.units()).as("%s: pieces", part).isEqualTo((int) reached.stream().filter(each -> !batches.contains(each)).count());
            longest = Math.max(longest, reached.size());
        }
        assertThat(longest).isGreaterThan(1);
    }

    private Set<String> closure(String part) {
        Set<String> reached = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(part));
        while (!open.isEmpty()) {
            parents.getOrDefault(open.remove(), Set.of()).stream().filter(reached::add).forEach(open::add);
        }
        reached.remove(part);
        return reached;
    }

    private void links(JsonNode file) {
        for (JsonNode asset : file.get("assets")) {
            String id = asset.at("/assetMetaInfo/catenaXId").asString();
            for (JsonNode submodel : asset.get("submodels")) {
                String aspect = submodel.get("aspectType").asString();
                if (aspect.endsWith("BomAsBuilt")) {
                    submodel.at("/payload/childItems").forEach(child -> link(child.get("catenaXId").asString(), id));
                } else if (aspect.endsWith("UsageAsBuilt")) {
                    submodel.at("/payload/parentItems").forEach(parent -> link(id, parent.get("catenaXId").asString()));
                } else if (aspect.endsWith("#Batch")) {
                    batches.add(id);
                }
            }
        }
    }

    private void link(String child, String parent) {
        parents.computeIfAbsent(child, none -> new HashSet<>()).add(parent);
    }

    private static List<Path> files() throws IOException {
        String data = System.getenv("LOTGRAPH_REAL_DATA");
        assumeTrue(data != null, "LOTGRAPH_REAL_DATA names no folder with real documents");
        try (Stream<Path> files = Files.list(Path.of(data, "catena-x"))) {
            return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
        }
    }
}
