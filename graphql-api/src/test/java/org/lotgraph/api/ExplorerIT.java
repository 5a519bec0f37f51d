package org.lotgraph.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lotgraph.TestGraph;
import org.lotgraph.importers.ImportOptions;
import org.lotgraph.importers.Imports;
import org.lotgraph.importers.plant.SamplePlant;
import org.lotgraph.ledger.Ledger;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The explorer's page, and its five queries against the plant that ships. */
@GraphQlServer
class ExplorerIT {

    private static final Pattern ASSET = Pattern.compile("(?:src|href)=\"([^\"]+)\"");

    private final Client client;
    private long beforeLatePosting;

    ExplorerIT(@LocalServerPort int port) {
        client = new Client(port);
    }

    @BeforeEach
    void sample(@TempDir Path folder) throws IOException {
        Ledger ledger = new Ledger(TestGraph.fresh(), Clock.systemUTC());
        ledger.prepare();
        SamplePlant.write(folder);
        load(ledger, folder.resolve(SamplePlant.FIRST));
        beforeLatePosting = ledger.head().position();
        load(ledger, folder.resolve(SamplePlant.LATE));
    }

    private static void load(Ledger ledger, Path step) {
        Imports.run(List.of(step), new ImportOptions(SamplePlant.SOURCE, ZoneOffset.UTC, step.resolve("rejects")), ledger::append,
                (path, read, inAll) -> { });
    }

    @Test
    void thePageAndAllItNamesComeFromThisServer() {
        HttpResponse<String> page = client.send(client.request("/graphiql"));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Security-Policy")).hasValueSatisfying(policy ->
                assertThat(policy).contains("default-src 'self'").doesNotContain("http"));
        List<String> assets = new ArrayList<>(ASSET.matcher(page.body()).results().map(found -> found.group(1)).toList());
        assertThat(assets).hasSizeGreaterThan(5).allMatch(asset -> asset.startsWith("/"));
        assertThat(assets).allSatisfy(asset -> assertThat(client.send(client.request(asset)).statusCode()).as(asset).isEqualTo(200));
    }

    @Test
    void fiveCommentedQueriesAreReady() {
        assertThat(tabs()).hasSize(5).allSatisfy(query -> assertThat(query).startsWith("# "));
    }

    @Test
    void theBlastRadiusNamesWhatTheHazelnutsReached() {
        JsonNode trace = client.data(tabs().get(0)).path("traceForward");
        assertThat(trace.path("totals").path("units").asInt()).isPositive();
        assertThat(trace.path("items").path("nodes")).isNotEmpty();
        assertThat(trace.path("byProduct").findValuesAsString("name")).contains("Dark bar 100 g, case of 10");
    }

    @Test
    void theOriginNamesTheSuppliers() {
        JsonNode trace = client.data(tabs().get(1)).path("traceBack");
        assertThat(trace.path("origins").path(0).path("label").asString()).isEqualTo("U-00135");
        assertThat(trace.path("bySupplier").findValuesAsString("name")).contains("Ordu Hazelnut Cooperative");
    }

    @Test
    void theReceiversToCallHaveAddresses() {
        JsonNode trace = client.data(tabs().get(2)).path("traceForward");
        assertThat(trace.path("byReceiver").path("nodes").size()).isGreaterThan(1);
        assertThat(trace.path("byReceiver").findValuesAsString("email")).allMatch(email -> email.contains("@"));
        assertThat(trace.path("items").path("nodes")).isNotEmpty();
    }

    @Test
    void theEvidenceLeadsFromTheHazelnutsToTheBar() {
        JsonNode item = client.data(tabs().get(3)).path("traceForward").path("item");
        assertThat(item.path("path").path(0).path("item").asString()).endsWith("/10/R26-0014");
        assertThat(item.path("path").path(item.path("path").size() - 1).path("into").asString()).endsWith("/21/U-00135");
    }

    @Test
    void beforeTheLatePostingLessWasKnown() {
        JsonNode data = client.data(tabs().get(4));
        assertThat(data.path("before").path("ledgerPosition").asLong()).isEqualTo(beforeLatePosting);
        assertThat(data.path("before").path("totals").path("units").asInt()).isLessThan(data.path("now").path("totals").path("units").asInt());
        assertThat(data.path("before").path("bar").isNull()).isTrue();
        assertThat(data.path("now").path("bar").path("certainty").asString()).isEqualTo("CONFIRMED");
    }

    private List<String> tabs() {
        return Client.JSON.readTree(client.send(client.request("/graphiql/tabs.json")).body()).findValuesAsString("query");
    }
}
