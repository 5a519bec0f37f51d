package org.lotgraph.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lotgraph.TestGraph;
import org.lotgraph.importers.ImportOptions;
import org.lotgraph.importers.Imports;
import org.lotgraph.ledger.Ledger;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What events told of an item comes back whole, with what the graph does not use. */
@GraphQlServer
class EventHistoryIT {

    private static final String DOCUMENT = """
            {"@context": ["https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld", {"ext": "https://example.org/"}],
             "type": "EPCISDocument", "schemaVersion": "2.0", "creationDate": "2026-03-01T00:00:00Z", "epcisBody": {"eventList": [
              {"type": "ObjectEvent", "eventID": "urn:uuid:1", "eventTime": "2026-02-01T10:00:00Z", "eventTimeZoneOffset": "+00:00",
               "epcList": ["urn:epc:id:sgtin:9506000.000031.7"], "action": "ADD", "bizStep": "commissioning",
               "readPoint": {"id": "urn:epc:id:sgln:9506000.00001.0"},
               "ilmd": {"ext:shade": "dark"},
               "sensorElementList": [{"sensorReport": [{"type": "Temperature", "value": 21.5, "uom": "CEL"}]}]},
              {"type": "AggregationEvent", "eventTime": "2026-02-02T10:00:00Z", "eventTimeZoneOffset": "+00:00",
               "parentID": "urn:epc:id:sscc:9506000.0000000001", "childEPCs": ["urn:epc:id:sgtin:9506000.000031.7"],
               "action": "ADD", "bizStep": "packing"}]}}
            """;

    private final Client client;

    EventHistoryIT(@LocalServerPort int port) {
        client = new Client(port);
    }

    @BeforeEach
    void events(@TempDir Path folder) throws IOException {
        Ledger ledger = new Ledger(TestGraph.fresh(), Clock.systemUTC());
        ledger.prepare();
        Path document = Files.writeString(folder.resolve("events.json"), DOCUMENT);
        Imports.run(List.of(document), new ImportOptions("line-1", ZoneOffset.UTC, folder.resolve("rejects")), ledger::append,
                (path, read, inAll) -> { });
    }

    @Test
    void eachEventIsGivenBackWithTimePlaceAndAllThatItSaid() {
        JsonNode entries = client.data("""
                { item(key: "urn:epc:id:sgtin:9506000.000031.7") { history { nodes { what when { text earliest } where { key } source file line
                    event { eventId type action bizStep readPoint { key } json } } } } }""").path("item").path("history").path("nodes");
        assertThat(entries.findValuesAsString("what")).containsExactly("commissioning (epc)", "packing (child)");
        JsonNode commissioning = entries.path(0);
        assertThat(commissioning.path("when").path("earliest").asString()).isEqualTo("2026-02-01T10:00:00Z");
        assertThat(commissioning.path("where").path("key").asString()).contains("/414/");
        assertThat(commissioning.path("source").asString()).isEqualTo("line-1");
        assertThat(commissioning.path("file").asString()).isEqualTo("events.json");
        assertThat(commissioning.path("line").asInt()).isEqualTo(3);
        assertThat(commissioning.path("event").path("eventId").asString()).isEqualTo("urn:uuid:1");
        JsonNode told = Client.JSON.readTree(commissioning.path("event").path("json").asString());
        assertThat(told.path("ilmd").path("ext:shade").asString()).isEqualTo("dark");
        assertThat(told.findValue("sensorReport").path(0).path("value").asDouble()).isEqualTo(21.5);
    }

    @Test
    void whatAnEventPackedIsInside() {
        assertThat(client.data("{ item(key: \"(00)095060000000000014\") { key } items(filter: {kind: CARTON}) { nodes { contents { nodes { label } } } } }")
                .path("items").findValuesAsString("label")).containsExactly("7");
    }
}
