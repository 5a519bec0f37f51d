package org.lotgraph.importers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lotgraph.TestGraph;
import org.lotgraph.ledger.Ledger;
import org.lotgraph.ledger.Problem;

@DisplayName("An id that no index of the store holds is a problem of what tells it, and all else comes in")
class LongIdsIT {

    private static final String LONG = "x".repeat(9_000);

    @TempDir
    private Path folder = Path.of(".");
    private final Ledger ledger = new Ledger(TestGraph.graph(), Clock.systemUTC());

    @BeforeEach
    void empty() {
        TestGraph.fresh();
        ledger.prepare();
    }

    private ImportReport run(List<Path> paths, String source) {
        return Imports.run(paths, new ImportOptions(source, ZoneOffset.UTC, folder.resolve("rejects")), ledger::append, (path, read, all) -> { });
    }

    /** Imports it; then its rejects, mended, or all of it where those say too little alone. */
    private Imported read(String name, String... lines) throws IOException {
        Path file = Files.writeString(folder.resolve(name), String.join("\n", lines));
        Imported imported = run(List.of(file), "plant-a").imports().getFirst();
        assertThat(imported.refused()).isNull();
        assertThat(imported.problems()).allSatisfy(problem -> assertThat(problem.what()).isEqualTo(problem.what().replaceAll("x{500}", "")).contains("000 bytes"));
        List<Path> mended = new ArrayList<>();
        try (Stream<Path> rejects = Files.list(Objects.requireNonNull(imported.rejects()))) {
            for (Path reject : rejects.toList()) {
                mended.add(RejectsFormat.isReadAgain(String.valueOf(reject.getFileName())) ? reject : file);
            }
        }
        for (Path each : mended) {
            Files.writeString(each, Files.readString(each).replace(LONG, "short"));
        }
        assertThat(run(mended, "plant-a").exitCode()).as("mended").isZero();
        return imported;
    }

    private static String event(String members) {
        return "{\"type\": \"ObjectEvent\", \"action\": \"ADD\", \"eventTime\": \"2026-03-01T10:00:00Z\", \"eventTimeZoneOffset\": \"+00:00\", \"epcList\": [\"urn:epc:id:sgtin:9506000.013435.4\"], "
                + members + "}";
    }

    @Test
    void inEventsWhereverItStands() throws IOException {
        String uri = "\"urn:example:" + LONG + "\"";
        Imported imported = read("events.json", "[" + event("\"bizStep\": \"commissioning\"") + ",",
                event("\"bizStep\": \"packing\"").replace("\"urn:epc:id:sgtin:9506000.013435.4\"", uri) + ",",
                event("\"eventID\": " + uri) + ",",
                event("\"readPoint\": {\"id\": " + uri + "}") + ",",
                event("\"bizLocation\": {\"id\": " + uri + "}") + ",",
                event("\"bizStep\": \"shipping\", \"bizTransactionList\": [{\"type\": \"desadv\", \"bizTransaction\": " + uri + "}]") + ",",
                event("\"bizStep\": \"shipping\", \"destinationList\": [{\"type\": \"owning_party\", \"destination\": " + uri + "}]") + ",",
                event("\"bizStep\": \"inspecting\", \"ilmd\": {\"cbvmda:lotNumber\": \"" + LONG + "\"}") + ",",
                event("\"bizStep\": \"storing\"") + "]");
        assertThat(imported.problems()).extracting(Problem::line).containsExactly(2L, 3L, 4L, 5L, 6L, 7L, 8L);
        assertThat(imported.facts()).containsEntry("Observed", 2L);
    }

    @Test
    void inTheMasterDataOfEvents() throws IOException {
        Path file = Files.writeString(folder.resolve("master.json"), """
                {"@context": ["https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld"], "type": "EPCISDocument", "schemaVersion": "2.0", "creationDate": "2026-03-01T10:00:00Z",
                 "epcisHeader": {"epcisMasterData": {"vocabularyList": [{"type": "urn:epcglobal:epcis:vtype:Party", "vocabularyElementList": [
                 {"id": "urn:example:%s"},
                 {"id": "urn:example:farm"}]}]}}, "epcisBody": {"eventList": []}}""".formatted(LONG));
        Imported imported = run(List.of(file), "plant-a").imports().getFirst();
        assertThat(imported.problems()).extracting(Problem::line).containsExactly(3L);
        assertThat(imported.facts()).containsEntry("PartyDeclared", 1L);
    }

    @Test
    void inANetworkOfFoodChainLabWhoseOtherDeliveriesOfTheLotStand() throws IOException {
        Imported imported = read("network.json", "{\"stations\": [", "{\"id\": \"" + LONG + "\"},", "{\"id\": \"S1\", \"name\": \"Mill\"}],", "\"deliveries\": [",
                "{\"id\": \"" + LONG + "\", \"source\": \"S1\", \"name\": \"Flour\", \"lot\": \"7\"},", "{\"id\": \"D2\", \"source\": \"S1\", \"name\": \"Flour\", \"lot\": \"7\"},",
                "{\"id\": \"D3\", \"source\": \"S1\", \"name\": \"Flour\", \"lot\": \"" + LONG + "\"}],", "\"deliveriesRelations\": [", "{\"source\": \"D2\", \"target\": \"D3\"}]}");
        assertThat(imported.problems()).extracting(problem -> problem.field() + " " + problem.line()).containsExactly("stations 2", "deliveries 5", "deliveries 7", "deliveriesRelations 9");
        assertThat(imported.facts()).containsEntry("PartyDeclared", 1L).containsEntry("LotDeclared", 1L).containsEntry("ProductDeclared", 1L).containsEntry("Shipped", 1L);
    }

    @Test
    void inB2mml() throws IOException {
        Imported lots = read("lots.xml", "<MaterialInformation xmlns=\"http://www.mesa.org/xml/B2MML\">", "<MaterialLot><ID>" + LONG + "</ID></MaterialLot>",
                "<MaterialLot><ID>A</ID><MaterialDefinitionID>P</MaterialDefinitionID>", "<MaterialSubLot><ID>" + LONG + "</ID></MaterialSubLot></MaterialLot>",
                "<MaterialDefinition><ID>" + LONG + "</ID></MaterialDefinition></MaterialInformation>");
        assertThat(lots.problems()).extracting(Problem::line).containsExactly(2L, 4L, 5L);
        assertThat(lots.facts()).isEqualTo(java.util.Map.of("LotDeclared", 1L));
        Imported runs = read("runs.xml", "<ProductionPerformance xmlns=\"http://www.mesa.org/xml/B2MML\">", "<ProductionResponse><ID>R</ID><SegmentResponse><ID>S</ID>",
                "<MaterialConsumedActual><MaterialLotID>" + LONG + "</MaterialLotID></MaterialConsumedActual>",
                "<MaterialProducedActual><MaterialLotID>B</MaterialLotID></MaterialProducedActual></SegmentResponse></ProductionResponse>",
                "<ProductionResponse><ID>" + LONG + "</ID><EquipmentActual><EquipmentID>Oven</EquipmentID></EquipmentActual></ProductionResponse></ProductionPerformance>");
        assertThat(runs.problems()).extracting(Problem::line).containsExactly(3L, 5L);
        assertThat(runs.facts()).containsEntry("Produced", 1L).containsEntry("ProcessDeclared", 1L);
    }

    @Test
    void inCatenaX() throws IOException {
        String asset = "{\"assetMetaInfo\": {\"catenaXId\": \"%s\"}, \"submodels\": [{\"aspectType\": \"urn:x#SingleLevelBomAsBuilt\", \"payload\": {\"childItems\": [%s]}}]}";
        Imported imported = read("assets.json", "{\"assets\": [", asset.formatted("urn:uuid:a", "{\"catenaXId\": \"urn:uuid:b\"}, {\"catenaXId\": \"" + LONG + "\"}") + ",",
                asset.formatted(LONG, "{\"catenaXId\": \"urn:uuid:c\"}") + "]}");
        assertThat(imported.problems()).extracting(Problem::line).containsExactly(2L, 3L);
        assertThat(imported.facts()).containsEntry("Consumed", 1L).containsEntry("Produced", 1L);
    }

    @Test
    void andTheLongestThatMayBeFitsTogetherWithAllThatIsPutBeforeIt() throws IOException {
        Path dump = Files.createDirectory(folder.resolve("dump"));
        Files.writeString(dump.resolve("lots.csv"), "id,product,lot_number,owner\n" + "L".repeat(4_000) + ',' + "P".repeat(4_000) + ',' + "N".repeat(3_000) + ',' + "O".repeat(4_000)
                + "\nL,P," + "N".repeat(3_001) + ",O\n");
        Imported imported = run(List.of(dump), "s".repeat(200)).imports().getFirst();
        assertThat(imported.facts()).isEqualTo(java.util.Map.of("LotDeclared", 1L));
        assertThat(imported.problems()).singleElement().satisfies(problem -> assertThat(problem.line() + " " + problem.what()).isEqualTo("3 The column lot_number is longer than 3,000 bytes."));
    }
}
