package org.lotgraph.importers.plant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lotgraph.importers.ImportOptions;
import org.lotgraph.importers.ImportReport;
import org.lotgraph.importers.Imported;
import org.lotgraph.importers.Imports;
import org.lotgraph.item.ValidTime;
import org.lotgraph.ledger.Appended;
import org.lotgraph.ledger.Batch;
import org.lotgraph.ledger.Fact;

class PlantGeneratorTests {

    @TempDir
    private Path folder = Path.of(".");
    private final List<Fact> facts = new ArrayList<>();

    private Appended append(Batch batch) {
        facts.addAll(batch.facts());
        return new Appended(0, batch.facts().size(), 0, 0);
    }

    private Imported read(Path dump) {
        ImportReport report = Imports.run(List.of(dump), new ImportOptions("plant", ZoneOffset.UTC, folder.resolve("rejects")), this::append, (path, read, all) -> { });
        assertThat(report.imports().getFirst().problems()).isEmpty();
        return report.imports().getFirst();
    }

    private static Map<String, String> contents(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile).collect(Collectors.toMap(file -> root.relativize(file).toString().replace('\\', '/'), file -> {
                try {
                    return Files.readString(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }));
        }
    }

    @Test
    void theSamePlantIsTheSameBytes() throws IOException {
        new PlantGenerator(1_000, 5).write(folder.resolve("a"));
        new PlantGenerator(1_000, 5).write(folder.resolve("b"));
        new PlantGenerator(1_000, 6).write(folder.resolve("c"));
        assertThat(contents(folder.resolve("a"))).isEqualTo(contents(folder.resolve("b"))).isNotEqualTo(contents(folder.resolve("c")));
    }

    /** After a change of the generator: -Dlotgraph.write.sample=true writes it anew, and what rests on its ids wants another look. */
    @Test
    void theShippedSampleIsWhatTheGeneratorWrites() throws IOException {
        Path shipped = Path.of("..", "graphql-api", "src", "main", "resources", "sample");
        if (Boolean.getBoolean("lotgraph.write.sample")) {
            SamplePlant.write(shipped);
        }
        SamplePlant.write(folder.resolve("sample"));
        assertThat(contents(shipped)).isEqualTo(contents(folder.resolve("sample")));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 23, 200, 777, 30_000})
    void aPlantOfAnySizeIsReadWithoutAProblem(long units) throws IOException {
        new PlantGenerator(units, 1).write(folder.resolve("plant"));
        Imported imported = read(folder.resolve("plant"));
        assertThat(imported.facts()).containsEntry("Yielded", units);
        assertThat(imported.firstUndeclared()).containsExactly("lot RAW-LOST-1");
    }

    @Test
    void aPlainPlantUsesNoContainerTwiceAndKnowsEveryTime() throws IOException {
        PlantGenerator.plain(10_000, 1).write(folder.resolve("plant"));
        Imported imported = read(folder.resolve("plant"));
        assertThat(imported.firstUndeclared()).isEmpty();
        assertThat(all(Fact.Packed.class)).isNotEmpty().allSatisfy(packed -> assertThat(packed.from()).isNotNull());
        assertThat(all(Fact.Packed.class)).extracting(packed -> packed.item().key()).doesNotHaveDuplicates();
        assertThat(all(Fact.ShipmentDeclared.class)).isNotEmpty().allSatisfy(shipment -> assertThat(shipment.receivedAt()).isNotNull());
        assertThat(all(Fact.Consumed.class)).isNotEmpty()
                .allMatch(consumed -> consumed.at() != null && consumed.at().earliest() != ValidTime.BEGINNING);
    }

    @Test
    void aPlantHasUnitsFrom1To100Million() {
        assertThatThrownBy(() -> new PlantGenerator(0, 1)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("from 1 to 100,000,000");
    }

    @Test
    void theSampleHasItsHonestFaultsAndNoOthers() throws IOException {
        SamplePlant.write(folder.resolve("sample"));
        read(folder.resolve("sample/1-plant"));
        Map<String, Fact.LotDeclared> lots = new HashMap<>();
        all(Fact.LotDeclared.class).forEach(lot -> lots.put(lot.lot().key(), lot));
        assertThat(lots.values()).filteredOn(lot -> lot.supplier() == null && lot.madeAt() == null).hasSize(1);
        assertThat(all(Fact.CartonDeclared.class)).filteredOn(carton -> carton.carton().defect() != null).hasSize(1);

        Map<String, ValidTime> made = new HashMap<>();
        all(Fact.Produced.class).forEach(produced -> made.put(produced.item().key(), produced.at()));
        Set<String> early = all(Fact.Consumed.class).stream()
                .filter(consumed -> consumed.at() != null && made.containsKey(consumed.item().key())
                        && consumed.at().latest() < made.get(consumed.item().key()).earliest())
                .map(Fact.Consumed::process).collect(Collectors.toSet());
        assertThat(early).containsExactly("urn:lotgraph:plant:FILL-0009");
        assertThat(overused(lots)).containsExactly("R26-0005");
    }

    private Set<String> overused(Map<String, Fact.LotDeclared> lots) {
        Map<String, Double> used = new HashMap<>();
        for (Fact.Consumed consumed : all(Fact.Consumed.class)) {
            if (consumed.quantity() != null) {
                used.merge(consumed.item().key(), consumed.quantity().amount().doubleValue(), Double::sum);
            }
        }
        return lots.values().stream().filter(lot -> lot.quantity() != null
                && used.getOrDefault(lot.lot().key(), 0.0) > lot.quantity().amount().doubleValue())
                .map(lot -> String.valueOf(lot.lotNumber())).collect(Collectors.toSet());
    }

    @Test
    void theLatePostingWidensTheScopeOfItsLot() throws IOException {
        SamplePlant.write(folder.resolve("sample"));
        read(folder.resolve("sample/1-plant"));
        String lot = all(Fact.LotDeclared.class).stream().filter(fact -> "R26-0014".equals(fact.lotNumber())).findFirst().orElseThrow().lot().key();
        Set<String> before = reached(Set.of(lot));
        read(folder.resolve("sample/2-late-posting"));
        Set<String> after = reached(Set.of(lot, "urn:lotgraph:plant:RAW-0014"));
        assertThat(before).hasSizeGreaterThan(20);
        assertThat(after).containsAll(before);
        assertThat(after.stream().filter(key -> key.contains(":S-")).toList()).hasSizeGreaterThan(
                before.stream().filter(key -> key.contains(":S-")).toList().size());
    }

    /** What lies downstream, whatever the times say. */
    private Set<String> reached(Set<String> origins) {
        Map<String, List<String>> edges = new HashMap<>();
        for (Fact fact : facts) {
            switch (fact) {
                case Fact.Consumed f -> edge(edges, f.item().key(), f.process());
                case Fact.Produced f -> edge(edges, f.process(), f.item().key());
                case Fact.Yielded f -> edge(edges, f.lot().key(), f.unit().key());
                case Fact.Packed f -> edge(edges, f.item().key(), f.container().key());
                case Fact.Shipped f -> edge(edges, f.item().key(), f.shipment().key());
                default -> { }
            }
        }
        Set<String> seen = new HashSet<>(origins);
        Deque<String> open = new ArrayDeque<>(origins);
        while (!open.isEmpty()) {
            edges.getOrDefault(open.pop(), List.of()).stream().filter(seen::add).forEach(open::push);
        }
        return seen;
    }

    private static void edge(Map<String, List<String>> edges, String from, String to) {
        edges.computeIfAbsent(from, any -> new ArrayList<>()).add(to);
    }

    private <F extends Fact> List<F> all(Class<F> kind) {
        return facts.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
