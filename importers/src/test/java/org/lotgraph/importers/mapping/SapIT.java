package org.lotgraph.importers.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lotgraph.importers.Imported;

/**
 * The sample of SAP's tables, as SE16N exports them in German: semicolons, decimal commas, a minus behind. What is expected was read out of its rows by hand:
 * butter 101 was issued to order 1000001 and taken back whole (262), 102 stayed; nougat 202 became second quality (309); hazelnuts were roasted by a
 * subcontractor (543); one delivery was cancelled (602); the oldest order is known to CHVW alone.
 */
class SapIT {

    private static final Path SAMPLE = Path.of("..", "docs", "importing", "samples", "sap");
    private static final String BAR_1 = "https://id.gs1.org/01/04000001000005/10/0000000401";
    private static final String BAR_2 = "https://id.gs1.org/01/04000001000005/10/0000000402";

    @TempDir
    private Path folder = Path.of(".");
    private final MappedGraph graph = new MappedGraph("sap");

    @Test
    void movementsComeInLessTheirReversals() {
        Imported imported = graph.run(SAMPLE, "sap", folder);
        assertThat(imported.refused()).isNull();
        assertThat(imported.problems()).isEmpty();
        assertThat(imported.undeclared()).isZero();
        assertThat(imported.facts()).containsEntry("ProductDeclared", 6L).containsEntry("LotDeclared", 11L).containsEntry("ProcessDeclared", 7L).containsEntry("Consumed", 9L)
                .containsEntry("Produced", 7L).containsEntry("ShipmentDeclared", 2L).containsEntry("Shipped", 3L);
    }

    @Test
    void tracesReachWhatTheRowsSay() {
        graph.run(SAMPLE, "sap", folder);
        assertThat(graph.forward("1000/0000000101")).containsExactlyInAnyOrder("2000/0000000202", "2001/0000000301", BAR_2, "80000002");
        assertThat(graph.forward("1000/0000000102")).containsExactlyInAnyOrder("2000/0000000201", BAR_1, "80000001", "80000002");
        assertThat(graph.back("80000001")).containsExactlyInAnyOrder(BAR_1, "2000/0000000201", "1000/0000000102", "1001/H-2026-4");
        assertThat(graph.forward("1001/H-2021-1")).containsExactly("2000/0000000011");
        assertThat(graph.back("1002/R-1")).containsExactly("1001/H-2026-4");
        assertThat(MappedGraph.told()).anyMatch(edge -> edge.contains("CONSUMED_IN") && edge.contains("H-2026-4") && edge.contains("35"))
                .anyMatch(edge -> edge.contains("CONSUMED_IN") && edge.contains("0000000102") && edge.contains("150.5"));
    }

    @Test
    void anExportInEnglishNotationGivesTheSameGraph() throws IOException {
        graph.run(SAMPLE, "sap", folder);
        var german = MappedGraph.told();
        Path english = Files.createDirectories(folder.resolve("english"));
        try (Stream<Path> files = Files.list(SAMPLE)) {
            for (Path file : files.toList()) {
                Files.writeString(english.resolve(file.getFileName()), String.join("\n", Files.readAllLines(file).stream().map(SapIT::english).toList()) + "\n");
            }
        }
        MappedGraph again = new MappedGraph("sap");
        assertThat(again.run(english, "sap", folder).problems()).isEmpty();
        assertThat(MappedGraph.told()).isEqualTo(german);
    }

    /** 1.200,000 to 1,200.000. */
    private static String english(String row) {
        return row.replaceAll("(?<=;)(\\d+)\\.(\\d{3}),(\\d{3})(-?)(?=;)", "$1\u0001$2.$3$4").replaceAll("(?<=;)(\\d+),(\\d{3})(-?)(?=;)", "$1.$2$3")
                .replaceAll("(?<=;)1\\.000(-?)(?=;ST)", "1\u0001000$1").replace('\u0001', ',');
    }

    @Test
    void aQuantityThatIsNoneIsNamed() throws IOException {
        Path tables = Files.createDirectories(folder.resolve("tables"));
        try (Stream<Path> files = Files.list(SAMPLE)) {
            for (Path file : files.toList()) {
                Files.writeString(tables.resolve(file.getFileName()), Files.readString(file).replace("100,000-;KG;000001000003", "*;KG;000001000003"));
            }
        }
        Imported imported = graph.run(tables, "sap", folder);
        assertThat(imported.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.file() + ":" + problem.line()).isEqualTo("MSEG.csv:16");
            assertThat(problem.what()).contains("*");
        });
    }
}
