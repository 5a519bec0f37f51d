package org.lotgraph.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lotgraph.api.TestPlant.key;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lotgraph.identity.Identity;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@GraphQlServer
class ItemIT {

    private final Client client;

    ItemIT(@LocalServerPort int port) {
        client = new Client(port);
    }

    @BeforeEach
    void plant() {
        new TestPlant().loaves(3).consumed(Identity.lot("09506000000015", "N/1").key(), "MIX", "1").tell("rows.csv");
    }

    @Test
    void aLotIsFoundByItsSourcesIdAndTellsWhatWasDeclared() {
        JsonNode lot = client.data("""
                { item(key: "bakery:F-1") { __typename key kind label aliases product { key name uom }
                    ... on Lot { lotNumber supplier { name country attributes { name value } } quantity { amount uom }
                        received { text earliest latest } made { text } timing } } }""").path("item");
        assertThat(lot.path("__typename").asString()).isEqualTo("RawMaterial");
        assertThat(lot.path("key").asString()).isEqualTo(key("F-1"));
        assertThat(lot.path("label").asString()).isEqualTo("F0001");
        assertThat(lot.path("product").path("name").asString()).isEqualTo("Flour");
        assertThat(lot.path("supplier").path("name").asString()).isEqualTo("Mill on the Hill");
        assertThat(lot.path("supplier").path("attributes").path(0).path("value").asString()).isEqualTo("A");
        assertThat(lot.path("quantity").path("amount").asDouble()).isEqualTo(250.5);
        assertThat(lot.path("received").path("text").asString()).isEqualTo("2026-01-05");
        assertThat(lot.path("received").path("earliest").asString()).startsWith("2026-01-05T00:00:00");
        assertThat(lot.path("made").isNull()).isTrue();
    }

    @Test
    void aLotThatWasMadeIsABatch() {
        assertThat(client.data("{ item(key: \"bakery:B-1\") { __typename kind } }").path("item").path("kind").asString()).isEqualTo("BATCH");
    }

    @Test
    void aLotIsFoundByWhatAScannerSendsOfItsLabel() {
        String key = Identity.lot("09506000000015", "N/1").key();
        for (String scan : new String[] { "]d201095060000000151727013110N/1", "(01)09506000000015(17)270131(10)N/1", "https://shop.example/gtin/9506000000015/lot/N%2F1" }) {
            assertThat(client.data("{ item(key: \"" + scan + "\") { key } }").path("item").path("key").asString()).as(scan).isEqualTo(key);
        }
    }

    @Test
    void anUnknownItemIsNull() {
        assertThat(client.data("{ item(key: \"bakery:NOTHING\") { key } }").path("item").isNull()).isTrue();
    }

    @Test
    void historyTellsWhenWhatWhoAndFromWhichLine() {
        JsonNode entries = client.data("""
                { item(key: "bakery:F-1") { history { nodes { when { text } what who { role name party { country } } source file line position
                    learned quantity { amount } process { key kind operator } declared { name value } attributes { name value } } } } }""")
                .path("item").path("history").path("nodes");
        assertThat(entries).hasSize(2);
        JsonNode declared = entries.path(0);
        assertThat(declared.path("what").asString()).isEqualTo("declared");
        assertThat(declared.path("when").path("text").asString()).isEqualTo("2026-01-05");
        assertThat(declared.path("who").path(0).path("name").asString()).isEqualTo("Mill on the Hill");
        assertThat(declared.path("line").asLong()).isEqualTo(6);
        assertThat(declared.path("file").asString()).isEqualTo("rows.csv");
        assertThat(declared.path("source").asString()).isEqualTo("bakery");
        assertThat(declared.path("attributes").path(0).path("name").asString()).isEqualTo("moisture");
        JsonNode consumed = entries.path(1);
        assertThat(consumed.path("what").asString()).isEqualTo("consumed in");
        assertThat(consumed.path("process").path("operator").asString()).isEqualTo("Ann");
        assertThat(consumed.path("quantity").path("amount").asDouble()).isEqualTo(100);
    }

    @Test
    void historyGoesOnAfterItsCursor() {
        String first = "{ item(key: \"bakery:L-0001\") { history { nodes { what when { text } } } } }";
        JsonNode whole = client.data(first).path("item").path("history").path("nodes");
        assertThat(whole.size()).isGreaterThan(3);
        String after = null;
        for (JsonNode expected : whole) {
            JsonNode page = client.data("""
                    query($after: String) { item(key: "bakery:L-0001") { history(first: 1, after: $after) {
                        nodes { what when { text } } pageInfo { endCursor hasNextPage } } } }""", "after", after).path("item").path("history");
            assertThat(page.path("nodes").path(0)).isEqualTo(expected);
            after = page.path("pageInfo").path("endCursor").asString();
        }
    }

    @Test
    void aCursorOfContentsThatWasCutIsRefusedAsOne() {
        String cursor = client.data("{ item(key: \"bakery:T-1\") { contents(at: \"2026-01-06T12:00:00Z\", first: 1) { pageInfo { endCursor } } } }").path("item").path("contents")
                .path("pageInfo").path("endCursor").asString();
        String plain = new String(java.util.Base64.getUrlDecoder().decode(cursor), java.nio.charset.StandardCharsets.UTF_8);
        String cut = java.util.Base64.getUrlEncoder().withoutPadding().encodeToString(plain.substring(0, plain.lastIndexOf('|') + 4)
                .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(client.refusal("query($after: String) { item(key: \"bakery:T-1\") { contents(at: \"2026-01-06T12:00:00Z\", first: 1, after: $after) { nodes { label } } } }",
                "after", cut)).isEqualTo("BAD_CURSOR");
    }

    @Test
    void contentsAreThoseOfTheTimeAskedFor() {
        String query = "query($at: DateTime) { item(key: \"bakery:T-1\") { contents(at: $at) { nodes { label containers(at: $at) { nodes { label } } } } } }";
        assertThat(client.data(query, "at", "2026-01-06T12:00:00Z").findValuesAsString("label"))
                .contains("L-0001", "L-0002", "L-0003", "T-1");
        assertThat(client.data(query, "at", "2026-01-07T07:00:00Z").path("item").path("contents").path("nodes")).isEmpty();
        assertThat(client.data(query, "at", null).path("item").path("contents").path("nodes")).isEmpty();
    }

    @Test
    void aShipmentHoldsWhateverTravelledInIt() {
        JsonNode shipment = client.data("""
                { item(key: "bakery:S-1") { ... on Shipment { order receiver { name } shipped { text } } contents { nodes { label } } } }""").path("item");
        assertThat(shipment.path("receiver").path("name").asString()).isEqualTo("Corner Shop");
        assertThat(shipment.path("contents").path("nodes").findValuesAsString("label")).containsExactly("L-0001");
    }

    @Test
    void everyConditionOfTheFilterNarrows() {
        String query = "query($filter: ItemFilter) { items(filter: $filter) { nodes { label } } }";
        assertThat(found(query, "{\"kind\": \"UNIT\"}")).containsExactly("L-0001", "L-0002", "L-0003");
        assertThat(found(query, "{\"kind\": \"BATCH\"}")).containsExactlyInAnyOrder("B0001", "D0001");
        assertThat(found(query, "{\"kind\": \"RAW_MATERIAL\"}")).containsExactlyInAnyOrder("F0001", "N/1");
        assertThat(found(query, "{\"lotNumber\": \"D0001\"}")).containsExactly("D0001");
        assertThat(found(query, "{\"lotNumber\": \"N/1\"}")).containsExactly("N/1");
        assertThat(found(query, "{\"text\": \"l-000\"}")).hasSize(3);
        assertThat(found(query, "{\"product\": \"bakery:BREAD\"}")).contains("B0001").doesNotContain("F0001");
        assertThat(found(query, "{\"supplier\": \"Mill on the Hill\"}")).containsExactly("F0001");
        assertThat(found(query, "{\"receiver\": \"bakery:SHOP\"}")).containsExactly("L-0001", "S-1");
        assertThat(found(query, "{\"madeBetween\": {\"from\": \"2026-01-06T05:30:00Z\", \"until\": \"2026-01-06T06:30:00Z\"}, \"kind\": \"BATCH\"}"))
                .containsExactly("B0001");
        assertThat(found(query, "{\"place\": \"nowhere\"}")).isEmpty();
    }

    private java.util.List<String> found(String query, String filter) {
        return client.data(query, "filter", Client.JSON.readTree(filter)).findValuesAsString("label");
    }

    @Test
    void theLedgerCounts() {
        JsonNode ledger = client.data("{ ledger { position clock counts { kind count } } }").path("ledger");
        assertThat(ledger.path("position").asLong()).isEqualTo(21);
        assertThat(ledger.path("counts").valueStream().filter(one -> one.path("kind").asString().equals("Yielded")).findFirst().orElseThrow()
                .path("count").asLong()).isEqualTo(3);
    }
}
