package org.lotgraph.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lotgraph.api.TestPlant.key;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@GraphQlServer
class TraceIT {

    private static final String UNITS = """
            query($from: [ID!]!, $options: TraceOptions) { traceForward(from: $from, options: $options) {
                ledgerPosition truncated totals { items units possible { items } } } }""";

    private final Client client;
    private TestPlant plant = new TestPlant();

    TraceIT(@LocalServerPort int port) {
        client = new Client(port);
    }

    @BeforeEach
    void plant() {
        plant = new TestPlant();
        plant.loaves(3).tell("rows.csv");
    }

    @Test
    void aForwardTraceSaysWhatWasReachedHowSureHowFarAndWhy() {
        JsonNode trace = client.data("""
                { traceForward(from: ["bakery:F-1"]) { origins { key } truncated
                    totals { items rawMaterials batches units cartons shipments classes possible { units } }
                    byProduct { nodes { product { name } items quantities { amount uom } } }
                    byReceiver { nodes { party { name } items shipments } }
                    items(kind: UNIT) { totalCount nodes { item { __typename label } kind certainty depth
                        path { edge item process into from until quantity { amount uom } source file line } } } } }""").path("traceForward");
        assertThat(trace.path("origins").findValuesAsString("key")).containsExactly(key("F-1"));
        assertThat(trace.path("totals").path("units").asInt()).isEqualTo(3);
        assertThat(trace.path("totals").path("batches").asInt()).isEqualTo(2);
        assertThat(trace.path("totals").path("cartons").asInt()).isEqualTo(1);
        assertThat(trace.path("totals").path("shipments").asInt()).isEqualTo(1);
        assertThat(trace.path("byReceiver").path("nodes").path(0).path("party").path("name").asString()).isEqualTo("Corner Shop");
        JsonNode unit = trace.path("items").path("nodes").path(0);
        assertThat(unit.path("item").path("__typename").asString()).isEqualTo("Unit");
        assertThat(unit.path("certainty").asString()).isEqualTo("CONFIRMED");
        assertThat(unit.path("depth").asInt()).isEqualTo(3);
        assertThat(unit.path("path").findValuesAsString("edge"))
                .containsExactly("CONSUMED_IN", "PRODUCED", "CONSUMED_IN", "PRODUCED", "YIELDED");
        JsonNode step = unit.path("path").path(0);
        assertThat(step.path("item").asString()).isEqualTo(key("F-1"));
        assertThat(step.path("process").asString()).isEqualTo(key("MIX"));
        assertThat(step.path("from").asString()).isEqualTo("2026-01-06T04:10Z");
        assertThat(step.path("quantity").path("amount").asDouble()).isEqualTo(100);
        assertThat(step.path("file").asString()).isEqualTo("rows.csv");
        assertThat(step.path("line").asInt()).isGreaterThan(2);
    }

    @Test
    void aBackTraceFindsTheSupplier() {
        JsonNode trace = client.data("""
                { traceBack(from: ["bakery:L-0002"]) { bySupplier { nodes { party { name } items } } items { nodes { item { label } } }
                    one: item(key: "bakery:F-1") { depth } none: item(key: "bakery:L-0001") { depth } } }""").path("traceBack");
        assertThat(trace.path("bySupplier").path("nodes").path(0).path("party").path("name").asString()).isEqualTo("Mill on the Hill");
        assertThat(trace.path("items").findValuesAsString("label")).containsExactly("B0001", "D0001", "F0001");
        assertThat(trace.path("one").path("depth").asInt()).isEqualTo(3);
        assertThat(trace.path("none").isNull()).isTrue();
    }

    @Test
    void whatWasKnownThenIsAnsweredAsItWasKnownThen() {
        Instant then = plant.clock();
        long position = client.data("{ ledger { position } }").findValue("position").asLong();
        plant.loaf("L-LATE").lot("B-1", "BREAD", "B0001-RENAMED", null, "2026-01-06T06:00Z", null).tell("late.csv");
        assertThat(units("{}")).isEqualTo(4);
        assertThat(units("{\"knownAtPosition\": " + position + "}")).isEqualTo(3);
        assertThat(units("{\"knownAt\": \"" + then + "\"}")).isEqualTo(3);
        assertThat(client.data("{ ledger { clock } }").findValue("clock").asString()).isEqualTo(plant.clock().toString());
        JsonNode past = client.data("query($p: Long) { traceForward(from: [\"bakery:D-1\"], options: {knownAtPosition: $p}) {"
                + " items(kind: BATCH) { nodes { item { label ... on Lot { lotNumber } } } } } }", "p", position);
        assertThat(past.findValue("lotNumber").asString()).isEqualTo("B0001");
        assertThat(client.data("{ item(key: \"bakery:B-1\") { label } }").findValue("label").asString()).isEqualTo("B0001-RENAMED");
    }

    private int units(String options) {
        return client.data(UNITS, "from", List.of("bakery:F-1"), "options", Client.JSON.readTree(options)).findValue("units").asInt();
    }

    @Test
    void whatTimeRuledOutIsListedWithTheEdgeThatDidIt() {
        JsonNode trace = client.data("""
                { traceForward(from: ["bakery:F-1"], options: {window: {from: "2026-02-01T00:00:00Z"}}) { totals { items }
                    excluded { totalCount nodes { item { label } by { edge process file line } } } } }""").path("traceForward");
        assertThat(trace.path("totals").path("items").asInt()).isZero();
        JsonNode ruledOut = trace.path("excluded").path("nodes").path(0);
        assertThat(ruledOut.path("by").path("edge").asString()).isEqualTo("CONSUMED_IN");
        assertThat(ruledOut.path("by").path("process").asString()).isEqualTo(key("MIX"));
        assertThat(ruledOut.path("item").isNull()).isTrue();
    }

    @Test
    void aBoundOnDepthThatIsHitIsSaid() {
        JsonNode trace = client.data(UNITS, "from", List.of("bakery:F-1"), "options", Client.JSON.readTree("{\"maxDepth\": 1}")).path("traceForward");
        assertThat(trace.path("truncated").asBoolean()).isTrue();
        assertThat(trace.path("totals").path("items").asInt()).isEqualTo(1);
        assertThat(units("{\"maxDepth\": 2147483647}")).isEqualTo(3);
    }

    @Test
    void everyUnknownOriginIsNamed() {
        JsonNode answer = client.answer(UNITS, "from", List.of("bakery:F-1", "bakery:NO", "nothing"));
        JsonNode error = answer.path("errors").path(0);
        assertThat(error.path("extensions").path("code").asString()).isEqualTo("ITEM_NOT_FOUND");
        assertThat(error.path("extensions").path("keys").valueStream().map(JsonNode::asString)).containsExactly("bakery:NO", "nothing");
        assertThat(error.path("message").asString()).contains("bakery:NO", "nothing");
    }

    @Test
    void optionsThatCannotBeAreRefusedEachUnderItsOwnCode() {
        assertThat(refused("{\"knownAt\": \"2026-01-01T00:00:00Z\", \"knownAtPosition\": 1}")).isEqualTo("KNOWN_AT_CONFLICT");
        assertThat(refused("{\"window\": {\"from\": \"2026-01-02T00:00:00Z\", \"until\": \"2026-01-01T00:00:00Z\"}}")).isEqualTo("BAD_WINDOW");
        assertThat(refused("{\"window\": {\"from\": \"2026-01-02T00:00:00Z\", \"until\": \"2026-01-02T00:00:00Z\"}}")).isEqualTo("BAD_WINDOW");
        assertThat(refused("{\"window\": {}}")).isEqualTo("BAD_WINDOW");
        assertThat(refused("{\"maxDepth\": -1}")).isEqualTo("BAD_ARGUMENT");
        assertThat(refused("{\"knownAtPosition\": -1}")).isEqualTo("BAD_ARGUMENT");
        assertThat(refused("{\"knownAtPosition\": 100000}")).isEqualTo("BAD_ARGUMENT");
        assertThat(refused("{\"knownAt\": \"yesterday\"}")).isEqualTo("BAD_ARGUMENT");
        assertThat(client.refusal(UNITS, "from", List.of())).isEqualTo("BAD_ARGUMENT");
        assertThat(client.refusal("{ traceForward(from: [\"bakery:F-1\"], options: {knownAt: \"yesterday\"}) { truncated } }")).isEqualTo("BAD_ARGUMENT");
    }

    private String refused(String options) {
        return client.refusal(UNITS, "from", List.of("bakery:F-1"), "options", Client.JSON.readTree(options));
    }

    @Test
    void anomaliesArePagedAndCountedByKind() {
        plant.consumed("D-1", "BAKE-AGAIN", "900").tell("more.csv");
        String query = """
                query($after: String) { traceForward(from: ["bakery:F-1"]) { anomalyCounts { kind count }
                    anomalies(first: 1, after: $after) { totalCount nodes { kind subject message file line } pageInfo { endCursor hasNextPage } } } }""";
        JsonNode trace = client.data(query).path("traceForward");
        int total = trace.path("anomalies").path("totalCount").asInt();
        assertThat(trace.path("anomalyCounts").findValuesAsString("kind")).contains("USED_BEYOND_MADE");
        assertThat(trace.path("anomalyCounts").valueStream().mapToInt(one -> one.path("count").asInt()).sum()).isEqualTo(total);
        int pages = 1;
        for (JsonNode page = trace.path("anomalies"); page.path("pageInfo").path("hasNextPage").asBoolean(); pages++) {
            page = client.data(query, "after", page.path("pageInfo").path("endCursor").asString()).path("traceForward").path("anomalies");
            assertThat(page.path("nodes")).hasSize(1);
        }
        assertThat(pages).isEqualTo(total);
    }

    @Test
    void aWindowBeyondWhatNanosecondsHoldIsAWindow() {
        assertThat(units("{\"window\": {\"from\": \"0001-01-01T00:00:00Z\", \"until\": \"9999-01-01T00:00:00Z\"}}")).isEqualTo(3);
    }
}
