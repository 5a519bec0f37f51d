package org.lotgraph.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@GraphQlServer
class PagingIT {

    private static final String ITEMS = """
            query($first: Int, $after: String) { items(filter: {kind: UNIT}, first: $first, after: $after) {
                edges { cursor node { label } } nodes { label } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }""";
    private static final String TRACE = """
            query($first: Int, $after: String) { traceForward(from: ["bakery:F-1"]) { ledgerPosition totals { units }
                reached: items(kind: UNIT, first: $first, after: $after) {
                    totalCount nodes { item { label } } pageInfo { hasNextPage endCursor } } } }""";

    private final Client client;
    private TestPlant plant = new TestPlant();

    PagingIT(@LocalServerPort int port) {
        client = new Client(port);
    }

    @BeforeEach
    void plant() {
        plant = new TestPlant();
        plant.loaves(120).tell("rows.csv");
    }

    @Test
    void aPageHasFiftyEntriesUnlessAskedOtherwise() {
        JsonNode page = client.data(ITEMS).path("items");
        assertThat(page.path("nodes")).hasSize(50);
        assertThat(page.path("edges")).hasSize(50);
        assertThat(page.path("pageInfo").path("hasNextPage").asBoolean()).isTrue();
        assertThat(page.path("pageInfo").path("hasPreviousPage").asBoolean()).isFalse();
        assertThat(page.path("pageInfo").path("endCursor")).isEqualTo(page.path("edges").path(49).path("cursor"));
        assertThat(client.data(ITEMS, "first", 1000).path("items").path("nodes")).hasSize(120);
        assertThat(client.data(TRACE).path("traceForward").path("reached").path("nodes")).hasSize(50);
    }

    @Test
    void anEmptyPageIsAPage() {
        JsonNode page = client.data(ITEMS, "first", 0).path("items");
        assertThat(page.path("nodes")).isEmpty();
        assertThat(page.path("pageInfo").path("hasNextPage").asBoolean()).isTrue();
        assertThat(page.path("pageInfo").path("endCursor").isNull()).isTrue();
    }

    @Test
    void tooLargeOrNegativePagesAreRefused() {
        for (String query : List.of(ITEMS, TRACE)) {
            assertThat(client.refusal(query, "first", 1001)).isEqualTo("PAGE_TOO_LARGE");
            assertThat(client.refusal(query, "first", -1)).isEqualTo("BAD_ARGUMENT");
        }
    }

    @Test
    void laterPagesAreThoseOfTheFirstPagesPositionWhileDataIsAdded() {
        for (String query : List.of(ITEMS, TRACE)) {
            String before = page(query, 40, null, new ArrayList<>());
            List<String> labels = new ArrayList<>();
            String after = page(query, 40, null, labels);
            assertThat(after).isEqualTo(before);
            for (int i = 0; after != null; i++) {
                plant.loaf("L-%04d-X%d-%d".formatted(50, i, query.length())).tell("late-" + i + query.length() + ".csv");
                after = page(query, 40, after, labels);
            }
            Set<String> distinct = new HashSet<>(labels);
            assertThat(distinct).hasSameSizeAs(labels);
            assertThat(labels.stream().filter(label -> label.contains("X"))).as("what was added after the first page")
                    .allMatch(label -> !label.endsWith("-" + query.length()));
            assertThat(labels.size()).isGreaterThanOrEqualTo(120);
        }
        assertThat(client.data(TRACE).path("traceForward").path("totals").path("units").asInt()).isGreaterThan(120);
    }

    private String page(String query, int first, String after, List<String> labels) {
        JsonNode data = client.data(query, "first", first, "after", after);
        labels.addAll(data.findValuesAsString("label").stream().distinct().toList());
        JsonNode info = data.findValue("pageInfo");
        return info.path("hasNextPage").asBoolean() ? info.path("endCursor").asString() : null;
    }

    @Test
    void aTracesTotalsAreThoseOfItsCursorToo() {
        String after = client.data(TRACE, "first", 1).findValue("endCursor").asString();
        long position = client.data(TRACE).path("traceForward").path("ledgerPosition").asLong();
        plant.loaf("L-NEW").tell("late.csv");
        JsonNode trace = client.data(TRACE, "first", 1, "after", after).path("traceForward");
        assertThat(trace.path("ledgerPosition").asLong()).isEqualTo(position);
        assertThat(trace.path("totals").path("units").asInt()).isEqualTo(120);
        assertThat(client.data(TRACE).path("traceForward").path("totals").path("units").asInt()).isEqualTo(121);
    }

    @Test
    void cursorsOfOtherListsAreRefused() {
        String ofItems = client.data(ITEMS, "first", 1).findValue("endCursor").asString();
        String ofTrace = client.data(TRACE, "first", 1).findValue("endCursor").asString();
        assertThat(client.refusal(TRACE, "after", ofItems)).isEqualTo("BAD_CURSOR");
        assertThat(client.refusal(ITEMS, "after", ofTrace)).isEqualTo("BAD_CURSOR");
        assertThat(client.refusal(ITEMS.replace("UNIT", "BATCH"), "after", ofItems)).isEqualTo("BAD_CURSOR");
        assertThat(client.refusal(TRACE.replace("F-1", "D-1"), "after", ofTrace)).isEqualTo("BAD_CURSOR");
        assertThat(client.refusal(TRACE.replace("traceForward", "traceBack"), "after", ofTrace)).isEqualTo("BAD_CURSOR");
        for (String nonsense : List.of("", "x", "%%%", "MXxpdGVtc3w", "1|items.0|5|x")) {
            assertThat(client.refusal(ITEMS, "after", nonsense)).as(nonsense).isEqualTo("BAD_CURSOR");
            assertThat(client.refusal(TRACE, "after", nonsense)).as(nonsense).isEqualTo("BAD_CURSOR");
        }
    }

    @Test
    void cursorsOfTwoPositionsInOneTraceAreRefused() {
        String query = """
                query($a: String, $b: String) { traceForward(from: ["bakery:F-1"]) {
                    units: items(kind: UNIT, first: 1, after: $a) { pageInfo { endCursor } }
                    lots: items(kind: BATCH, first: 1, after: $b) { pageInfo { endCursor } } } }""";
        List<String> early = client.data(query).findValuesAsString("endCursor");
        plant.loaf("L-NEW").tell("late.csv");
        List<String> late = client.data(query).findValuesAsString("endCursor");
        assertThat(client.refusal(query, "a", early.get(0), "b", late.get(1))).isEqualTo("BAD_CURSOR");
        client.data(query, "a", early.get(0), "b", early.get(1));
    }

    @Test
    void aCursorThatContradictsThePositionAskedForIsRefused() {
        String query = """
                query($after: String, $position: Long) { traceForward(from: ["bakery:F-1"], options: {knownAtPosition: $position}) {
                    items(first: 1, after: $after) { pageInfo { endCursor } } } }""";
        long position = client.data("{ ledger { position } }").findValue("position").asLong();
        String cursor = client.data(query, "position", position).findValue("endCursor").asString();
        plant.loaf("L-NEW").tell("late.csv");
        client.data(query, "position", position, "after", cursor);
        assertThat(client.refusal(query, "position", position + 2, "after", cursor)).isEqualTo("BAD_CURSOR");
    }
}
