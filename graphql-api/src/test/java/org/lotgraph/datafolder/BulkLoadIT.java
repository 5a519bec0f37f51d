package org.lotgraph.datafolder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lotgraph.TestGraph;
import org.lotgraph.importers.ImportOptions;
import org.lotgraph.importers.Imported;
import org.lotgraph.importers.Imports;
import org.lotgraph.importers.plant.PlantGenerator;
import org.lotgraph.importers.plant.SamplePlant;
import org.lotgraph.ledger.Appended;
import org.lotgraph.ledger.Batch;
import org.lotgraph.ledger.Ledger;

/** A load of everything at once into an empty data folder makes the store that batches make, and reports what they report. */
class BulkLoadIT {

    @TempDir
    private Path temp;

    @Test
    void theSamplePlantIsTheSameEitherWay() throws IOException {
        SamplePlant.write(temp);
        same("northfield", temp.resolve(SamplePlant.FIRST), temp.resolve(SamplePlant.LATE));
    }

    @Test
    void aGeneratedPlantIsTheSameEitherWay() throws IOException {
        new PlantGenerator(10_000, 5).write(temp.resolve("plant"));
        same("plant", temp.resolve("plant"));
    }

    @Test
    void twoExportsFullOfOdditiesAreTheSameEitherWay() throws IOException {
        Path monday = NastyDump.monday(temp.resolve("monday"));
        Path tuesday = NastyDump.tuesday(temp.resolve("tuesday"));
        Map<String, String> rejects = same("nasty", monday, tuesday, monday);
        assertThat(rejects.keySet()).as("rejects of some tables").anyMatch(file -> file.endsWith("lots.csv")).anyMatch(file -> file.endsWith("packing.csv"));
    }

    @Test
    void idsThatClashAcrossFoldersAreTheSameEitherWay() throws IOException {
        SamplePlant.write(temp);
        Path units = Files.createDirectories(temp.resolve("units"));
        Files.writeString(units.resolve("lots.csv"), "id,product\nL1,P\nL2,P\n");
        Files.writeString(units.resolve("cartons.csv"), "id,kind\nL3,tote\n");
        Path lots = Files.createDirectories(temp.resolve("lots"));
        Files.writeString(lots.resolve("units.csv"), "id,lot\nL1,L2\nU1,L2\n");
        Files.writeString(lots.resolve("shipments.csv"), "id,sender\nL3,S\nL4,S\n");
        assertThat(same("northfield", temp.resolve(SamplePlant.FIRST), units, lots).keySet()).anyMatch(file -> file.endsWith("units.csv"))
                .anyMatch(file -> file.endsWith("shipments.csv"));
    }

    /** Imports both ways and compares stores, reports and rejects; returns the rejects. */
    private Map<String, String> same(String source, Path... paths) throws IOException {
        TestGraph.fresh();
        Ledger ledger = new Ledger(TestGraph.graph(), Clock.systemUTC());
        ledger.prepare();
        List<Imported> expected = run(source, "expected", ledger::append, paths);
        List<String> store = StoreDump.of(TestGraph.driver());

        Path data = temp.resolve("data");
        List<Imported> loaded;
        try (BulkLoad load = ((Target.Empty) open(data)).load()) {
            loaded = run(source, "loaded", load::append, paths);
            load.finish((done, inAll) -> { });
        }
        assertThat(loaded).usingRecursiveComparison().ignoringFields("rejects").isEqualTo(expected);
        assertThat(rejects("loaded")).isEqualTo(rejects("expected"));
        try (Store opened = Store.open(new StoreLocation.Folder(data), Access.READ)) {
            assertThat(StoreDump.of(opened.driver())).isEqualTo(store).hasSizeGreaterThan(100);
        }
        try (Store opened = ((Target.InUse) open(data)).store()) {
            List<Imported> again = run(source, "again", new Ledger(opened.graph(), Clock.systemUTC())::append, paths[paths.length - 1]);
            assertThat(again.getFirst().appended()).as("all of the last path is known").isZero();
        }
        return rejects("loaded");
    }

    private List<Imported> run(String source, String rejects, Function<Batch, Appended> ledger, Path... paths) {
        return Imports.run(Arrays.asList(paths), new ImportOptions(source, ZoneOffset.UTC, temp.resolve("rejects").resolve(rejects)), ledger,
                (path, read, inAll) -> { }).imports();
    }

    private Map<String, String> rejects(String run) throws IOException {
        Path root = temp.resolve("rejects").resolve(run);
        Map<String, String> rejects = new TreeMap<>();
        if (Files.exists(root)) {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    rejects.put(root.relativize(file).toString(), Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1));
                }
            }
        }
        return rejects;
    }

    private static Target open(Path data) {
        return Store.openToImport(new StoreLocation.Folder(data), Clock.systemUTC());
    }

    @Test
    void anEmptyStoreIsReplaced() throws IOException {
        Path data = temp.resolve("data");
        try (Store store = Store.open(new StoreLocation.Folder(data), Access.WRITE)) {
            new Ledger(store.graph(), Clock.systemUTC()).prepare();
        }
        SamplePlant.write(temp);
        try (BulkLoad load = ((Target.Empty) open(data)).load()) {
            run("northfield", "rejects", load::append, temp.resolve(SamplePlant.FIRST));
            load.finish((done, inAll) -> { });
        }
        assertThat(files(data)).containsExactlyInAnyOrder("neo4j", "lotgraph.lock", "guests.lock", FolderProperties.FILE);
        try (Store store = Store.open(new StoreLocation.Folder(data), Access.READ)) {
            assertThat(new Ledger(store.graph(), Clock.systemUTC()).head().position()).isPositive();
        }
    }

    @Test
    void aLoadThatIsNotFinishedLeavesAnEmptyFolder() throws IOException {
        Path data = temp.resolve("data");
        SamplePlant.write(temp);
        try (BulkLoad load = ((Target.Empty) open(data)).load()) {
            run("northfield", "rejects", load::append, temp.resolve(SamplePlant.FIRST));
            assertThatThrownBy(() -> Store.open(new StoreLocation.Folder(data), Access.SERVE)).isInstanceOf(CannotRunException.class);
        }
        assertThat(files(data)).containsExactlyInAnyOrder("lotgraph.lock", FolderProperties.FILE);
        try (BulkLoad load = ((Target.Empty) open(data)).load()) {
            assertThat(load).isNotNull();
        }
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
