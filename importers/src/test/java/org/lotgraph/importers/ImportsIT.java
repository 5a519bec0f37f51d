package org.lotgraph.importers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lotgraph.TestGraph;
import org.lotgraph.importers.plant.PlantGenerator;
import org.lotgraph.importers.plant.SamplePlant;
import org.lotgraph.ledger.Ledger;
import org.lotgraph.ledger.Problem;
import org.neo4j.driver.Value;
import org.neo4j.graphdb.Transaction;

/** Dumps into a real ledger. */
class ImportsIT {

    @TempDir
    private Path folder = Path.of(".");
    private final Ledger ledger = new Ledger(TestGraph.graph(), Clock.systemUTC());

    @BeforeEach
    void empty() {
        TestGraph.fresh();
        ledger.prepare();
    }

    private Imported run(Path path) {
        return Imports.run(List.of(path), new ImportOptions(SamplePlant.SOURCE, ZoneOffset.UTC, folder.resolve("rejects")), ledger::append,
                (at, read, all) -> { }).imports().getFirst();
    }

    private static List<Long> sizes() {
        try (Transaction tx = TestGraph.database().beginTx(); var nodes = tx.getAllNodes(); var edges = tx.getAllRelationships()) {
            return List.of(nodes.stream().count(), edges.stream().count());
        }
    }

    @Test
    void whatIsToldTwiceIsThereOnce() throws IOException {
        new PlantGenerator(500, 3).write(folder.resolve("plant"));
        Imported first = run(folder.resolve("plant"));
        assertThat(first.rejected()).isZero();
        List<Long> sizes = sizes();
        Imported second = run(folder.resolve("plant"));
        assertThat(second.appended() + second.superseded()).isZero();
        assertThat(second.repeated()).isEqualTo(first.appended());
        assertThat(sizes()).isEqualTo(sizes);
    }

    @Test
    void aTableImportedAloneNamesTheSameThings() throws IOException {
        new PlantGenerator(200, 3).write(folder.resolve("plant"));
        run(folder.resolve("plant"));
        List<Long> sizes = sizes();
        for (String table : List.of("packing.csv", "consumption.csv", "production.csv", "shipment_items.csv", "units.csv", "cartons.csv", "shipments.csv",
                "processes.csv", "lots.csv", "products.csv", "parties.csv")) {
            Imported alone = run(folder.resolve("plant").resolve(table));
            assertThat(alone.appended() + alone.superseded()).as(table).isZero();
        }
        assertThat(sizes()).isEqualTo(sizes);
    }

    @Test
    void theLatePostingAddsOneEdgeAndFillsInReceipts() throws IOException {
        SamplePlant.write(folder);
        run(folder.resolve(SamplePlant.FIRST));
        Imported late = run(folder.resolve(SamplePlant.LATE));
        assertThat(late.superseded()).isEqualTo(2);
        assertThat(late.appended()).isEqualTo(late.superseded() + 1);
    }

    @Test
    void rowsThatComeLaterFindWhatWasNamedBeforeThem() throws IOException {
        Path early = Files.createDirectories(folder.resolve("early"));
        Files.writeString(early.resolve("packing.csv"), "item,carton\nU1,C1\n");
        run(early);
        List<Long> sizes = sizes();
        Path late = Files.createDirectories(folder.resolve("late"));
        Files.writeString(late.resolve("cartons.csv"), "id,sscc\nC1,106141412345678908\n");
        Files.writeString(late.resolve("packing.csv"), "item,carton\nU1,C1\n");
        Imported imported = run(late);
        assertThat(imported.repeated()).as("the stay").isEqualTo(1);
        assertThat(sizes().get(1)).as("only the declaration's edge is new").isEqualTo(sizes.get(1) + 1 + aliases());
    }

    private Imported told(String name, String file, String text) throws IOException {
        Path dump = Files.createDirectories(folder.resolve(name));
        Files.writeString(dump.resolve(file), text);
        return run(dump);
    }

    /** What the store holds of an id: labels. */
    private static List<String> labels(String id) {
        return TestGraph.graph().read("item/named", Map.of("names", List.of("urn:lotgraph:" + SamplePlant.SOURCE + ":" + id), "batch", Integer.MAX_VALUE))
                .stream().flatMap(row -> row.get("labels").asList(Value::asString).stream()).filter(label -> !label.equals("Item")).toList();
    }

    @Test
    void anIdOfALotIsNoUnitInALaterImport() throws IOException {
        told("lots", "lots.csv", "id,product,lot_number\n6,P,L6\n7,09506000134352,L7\n");
        Imported units = told("units", "units.csv", "id,lot,serial\n8,6,S8\n7,(01)09506000134352(10)L7,S7\n6,6,S6\n");
        assertThat(units.problems()).extracting(Problem::file, Problem::line, Problem::field, Problem::what, Problem::remedy).containsExactly(
                tuple("units.csv", 3L, "id", "The id 7 was imported as a lot before, and is declared as a unit here.",
                        "Give the unit another id, such as unit:7, here and wherever it is meant, or undo the import that declared the lot."),
                tuple("units.csv", 4L, "id", "The id 6 was imported as a lot before, and is declared as a unit here.",
                        "Give the unit another id, such as unit:6, here and wherever it is meant, or undo the import that declared the lot."));
        assertThat(units.rejected()).isEqualTo(2);
        assertThat(units.facts()).isEqualTo(Map.of("Yielded", 1L));
        assertThat(Files.readAllLines(Objects.requireNonNull(units.rejects()).resolve("units.csv"))).hasSize(3)
                .anyMatch(line -> line.endsWith("6,6,S6")).anyMatch(line -> line.endsWith("7,(01)09506000134352(10)L7,S7"));
        assertThat(labels("6")).containsExactly("RawMaterial");
        assertThat(labels("7")).containsExactly("RawMaterial");
        assertThat(TestGraph.graph().read("ledger/items-by-key", Map.of("names", List.of("https://id.gs1.org/01/09506000134352/21/S7"))).getFirst()
                .get("known").asList()).as("no name of the lot, either").isEmpty();
        assertThat(told("mended", "units.csv", "id,lot,serial\nunit:6,6,S6\n").rejected()).isZero();
        assertThat(labels("unit:6")).containsExactly("Unit");
    }

    @Test
    void anIdOfAUnitIsNoLotCartonOrShipmentInALaterImport() throws IOException {
        told("units", "units.csv", "id,lot\n7,L\n");
        assertThat(told("lots", "lots.csv", "id,product\n7,P\n8,P\n").problems()).extracting(Problem::line).containsExactly(2L);
        assertThat(told("cartons", "cartons.csv", "id,kind\n7,tote\n8,tote\n").rejected()).isEqualTo(2);
        assertThat(told("shipments", "shipments.csv", "id,sender\n7,S\n9,S\n").rejected()).isEqualTo(1);
        assertThat(labels("7")).containsExactly("Unit");
        assertThat(labels("8")).containsExactly("RawMaterial");
    }

    private static long aliases() {
        try (Transaction tx = TestGraph.database().beginTx(); var nodes = tx.findNodes(org.neo4j.graphdb.Label.label("Alias"))) {
            return nodes.stream().count();
        }
    }
}
