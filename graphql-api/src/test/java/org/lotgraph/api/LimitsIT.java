package org.lotgraph.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import graphql.introspection.IntrospectionQuery;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@GraphQlServer
class LimitsIT {

    private final Client client;

    LimitsIT(@LocalServerPort int port) {
        client = new Client(port);
    }

    @BeforeEach
    void plant() {
        new TestPlant().loaves(3).tell("rows.csv");
    }

    @Test
    void theSchemaCanBeAskedFor() {
        assertThat(client.data(IntrospectionQuery.INTROSPECTION_QUERY).path("__schema").path("types").size()).isGreaterThan(30);
    }

    @Test
    void aPageOfTheLargestSizeIsWithinTheBounds() {
        client.data("""
                { traceForward(from: ["bakery:F-1"]) { items(first: 1000) { nodes { certainty depth
                    item { key label kind product { key name } } path { edge item process into from until quantity { amount uom } source file line } } } } }""");
    }

    @Test
    void aQueryTooDeepIsRefused() {
        assertThat(client.refusal("{ item(key: \"bakery:T-1\") { " + "contents { nodes { ".repeat(8) + "key" + " } }".repeat(8) + " } }"))
                .isEqualTo("QUERY_TOO_DEEP");
    }

    @Test
    void aQueryThatCouldBecomeTooLargeIsRefused() {
        String query = "query($n: Int) { items(first: $n) { nodes { history(first: $n) { nodes { what } } } } }";
        assertThat(client.refusal(query, "n", 1000)).isEqualTo("QUERY_TOO_COMPLEX");
        assertThat(client.data(query, "n", 10)).isNotNull();
        assertThat(client.refusal(query, "n", 1000)).as("of a document that is known by now").isEqualTo("QUERY_TOO_COMPLEX");
        client.data(query, "n", 10);
        assertThat(client.refusal(query.replace("$n: Int", "$n: Int = 1000"))).isEqualTo("QUERY_TOO_COMPLEX");
    }

    @Test
    void aliasesCountEach() {
        String aliases = IntStream.range(0, 300).mapToObj(i -> "t" + i + ": traceForward(from: [\"bakery:F-1\"]) { truncated }")
                .collect(Collectors.joining(" "));
        assertThat(client.refusal("{ " + aliases + " }")).isEqualTo("QUERY_TOO_COMPLEX");
    }

    @Test
    void originsCountAsOftenAsTheyAreGiven() {
        String aliases = IntStream.range(0, 60).mapToObj(i -> "o" + i + ": origins { key kind }").collect(Collectors.joining(" "));
        String query = "query($from: [ID!]!) { traceForward(from: $from) { a: origins { key } " + aliases + " } }";
        assertThat(client.refusal(query, "from", IntStream.range(0, 9_000).mapToObj(i -> "bakery:T-" + i).toList())).isEqualTo("QUERY_TOO_COMPLEX");
        assertThat(client.data(query, "from", List.of("bakery:F-1")).path("traceForward").path("a")).hasSize(1);
    }

    @Test
    void theSchemaAskedForTwiceAtOnceIsABadQuery() {
        assertThat(client.refusal("{ __schema { types { fields { type { fields { name } } } } } }")).isEqualTo("BAD_QUERY");
    }

    @Test
    void aWindowBeyondTheTimesThatAreKeptIsRefused() {
        assertThat(client.refusal("{ traceForward(from: [\"bakery:F-1\"], options: {window: {from: \"2300-01-01T00:00:00Z\"}}) { truncated } }")).isEqualTo("BAD_WINDOW");
    }

    @Test
    void whatIsMeasuredCanBeAskedFor() throws Exception {
        for (String metric : List.of("lotgraph.snapshot.bytes", "lotgraph.snapshot.edges")) {
            assertThat(client.send(client.request("/actuator/metrics/" + metric).GET()).body()).contains(metric);
        }
    }

    @Test
    void fragmentsThatMultiplyAreMeasuredAsFastAsTheyAreRead() {
        String bomb = IntStream.range(0, 60).mapToObj(i -> "fragment F" + i + " on Query { ...F" + (i + 1) + " ...F" + (i + 1) + " }")
                .collect(Collectors.joining(" "));
        assertThat(client.refusal("query { ...F0 } " + bomb + " fragment F60 on Query { ledger { position } }")).isEqualTo("QUERY_TOO_COMPLEX");
    }

    @Test
    void aFragmentThatSpreadsItselfIsABadQuery() {
        assertThat(client.answer("query { ...F } fragment F on Query { ...F }").path("errors").path(0).path("extensions").path("code").asString())
                .isEqualTo("BAD_QUERY");
    }

    @Test
    void aDocumentTooLongIsRefused() {
        assertThat(client.refusal("{ " + String.join(" ", Collections.nCopies(20_000, "ledger")) + " }")).isEqualTo("QUERY_TOO_LONG");
        HttpResponse<String> response = client.post("{\"query\": \"" + "#".repeat(3_000_000) + "\"}");
        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(response.body()).contains("QUERY_TOO_LONG");
    }

    @Test
    void whatIsNoGraphQlIsRefusedByItsKind() {
        assertThat(client.refusal("{ item(key: ")).isEqualTo("BAD_SYNTAX");
        assertThat(client.refusal("{ nothing }")).isEqualTo("BAD_QUERY");
        assertThat(client.refusal("{ item { key } }")).isEqualTo("BAD_QUERY");
        assertThat(client.refusal("{ items(first: \"ten\") { nodes { key } } }")).isEqualTo("BAD_ARGUMENT");
        assertThat(client.refusal("query($k: ID!) { item(key: $k) { key } }")).isEqualTo("BAD_ARGUMENT");
        assertThat(client.refusal("mutation { delete }")).isEqualTo("BAD_QUERY");
        assertThat(client.refusal("")).isIn("BAD_SYNTAX", "BAD_QUERY", "BAD_REQUEST");
    }

    @Test
    void whatIsNoGraphQlRequestIsRefusedInJson() {
        refused(client.request("/graphql").GET(), 405);
        refused(client.request("/graphql").DELETE(), 405);
        refused(client.request("/graphql").header("Content-Type", "text/plain").POST(body("{\"query\": \"{ ledger { position } }\"}")), 415);
        refused(client.request("/graphql").POST(body("{}")), 415);
        refused(client.request("/graphql").header("Content-Type", "*/*").POST(body("{}")), 415);
        refused(client.request("/%67raphql;x=1").POST(body("{}")), 415);
        refused(json().header("Accept", "text/html").POST(body("{\"query\": \"{ ledger { position } }\"}")), 406);
        for (String body : new String[] {"", "{", "[]", "null", "\"x\"", "{}", "{\"query\": 7}", "{\"query\": \"{ a }\", \"variables\": 7}",
                "{\"query\": \"{ a }\", \"operationName\": 7}", "{\"query\": \"\\u0000", "\u0000"}) {
            refused(json().POST(body(body)), 400);
        }
    }

    @Test
    void answersComeAsGraphQlResponsesToThoseWhoAcceptThem() {
        HttpResponse<String> response = client.send(json().header("Accept", "application/graphql-response+json")
                .POST(body("{\"query\": \"{ ledger { position } }\"}")));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("application/graphql-response+json");
    }

    private HttpRequest.Builder json() {
        return client.request("/graphql").header("Content-Type", "application/json");
    }

    private static HttpRequest.BodyPublisher body(String text) {
        return HttpRequest.BodyPublishers.ofString(text);
    }

    private void refused(HttpRequest.Builder request, int status) {
        HttpResponse<String> response = client.send(request);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(Client.JSON.readTree(response.body()).path("errors").path(0).path("extensions").path("code").asString())
                .as(response.body()).isEqualTo("BAD_REQUEST");
        assertThat(response.body()).doesNotContain("Exception", "org.springframework");
    }
}
