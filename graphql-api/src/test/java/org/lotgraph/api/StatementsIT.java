package org.lotgraph.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lotgraph.store.Graph;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@GraphQlServer
class StatementsIT {

    private static final String ITEM = """
            label product { name } history { nodes { what where { name } who { name } item { label } process { site { name } } } }
            contents(at: "2026-01-06T12:00:00Z") { nodes { label } } containers(at: "2026-01-06T12:00:00Z") { nodes { label product { name } } }""";

    private final Client client;
    private final Graph graph;

    StatementsIT(@LocalServerPort int port, @Autowired Graph graph) {
        this.client = new Client(port);
        this.graph = graph;
        new TestPlant().loaves(60).tell("rows.csv");
    }

    @Test
    void aPageOfFiftyItemsTakesNoMoreStatementsThanAPageOfFive() {
        String query = "query($first: Int) { items(filter: {text: \"l-00\"}, first: $first) { nodes { " + ITEM + " } } }";
        client.data(query, "first", 1);
        assertThat(statements(query, 50)).isEqualTo(statements(query, 5)).isPositive();
    }

    @Test
    void aPageOfFiftyTracedItemsWithTheirEvidenceTakesNoMoreStatementsThanAPageOfFive() {
        String query = "query($first: Int) { traceForward(from: [\"bakery:F-1\"]) { items(first: $first) { nodes { path { edge file } item { "
                + ITEM + " } } } } }";
        client.data(query, "first", 1);
        assertThat(statements(query, 50)).isEqualTo(statements(query, 5)).isPositive();
    }

    @Test
    void theNextPageOfATraceDoesNotTraceAgain() {
        String query = "query($after: String) { traceForward(from: [\"bakery:F-1\"]) { items(first: 10, after: $after) { nodes { depth } pageInfo { endCursor } } } }";
        String after = client.data(query).findValue("endCursor").asString();
        long before = graph.statements();
        client.data(query, "after", after);
        assertThat(graph.statements() - before).isLessThanOrEqualTo(2);
    }

    @Test
    void theHistoryOfAUnitTakesTwoStatementsBesideTheMoment() {
        String query = """
                query($key: ID!) { item(key: $key) { key label product { name } history(first: 20) { nodes {
                    what when { text } who { name } where { name } process { key } source file line item { key label } } } } }""";
        client.data(query, "key", "bakery:L-0001");
        long before = graph.statements();
        assertThat(client.data(query, "key", "bakery:L-0002").findValues("what")).hasSizeGreaterThan(2);
        assertThat(graph.statements() - before).isLessThanOrEqualTo(3);
    }

    private long statements(String query, int first) {
        long before = graph.statements();
        int found = client.data(query, "first", first).findValue("nodes").size();
        assertThat(found).isEqualTo(first);
        return graph.statements() - before;
    }
}
