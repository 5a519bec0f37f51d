package org.lotgraph.importers;

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
import org.lotgraph.importers.plant.PlantGenerator;
import org.lotgraph.importers.plant.SamplePlant;
import org.lotgraph.ledger.Ledger;
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

    private static long aliases() {
        try (Transaction tx = TestGraph.database().beginTx(); var nodes = tx.findNodes(org.neo4j.graphdb.Label.label("Alias"))) {
            return nodes.stream().count();
        }
    }
}
