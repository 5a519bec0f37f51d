package org.lotgraph.importers.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lotgraph.importers.Imported;

/**
 * The sample of ERPNext's tables. What is expected was read out of its rows by hand: milk and culture become yoghurt (WO-1), which is repacked (SE-3) and
 * delivered; a pump goes into a line, culture into kits with serial numbers; drafts and what was cancelled is not there.
 */
class ErpNextIT {

    private static final Path SAMPLE = Path.of("..", "docs", "importing", "samples", "erpnext");
    private static final String CUP = "https://id.gs1.org/01/04012345000016/10/C-0301";

    @TempDir
    private Path folder = Path.of(".");
    private final MappedGraph graph = new MappedGraph("dairy");

    @Test
    void whatIsSubmittedComesInAndAnOldEntryWithSerialNumbersOnlyIsNamed() {
        Imported imported = graph.run(SAMPLE, "erpnext", folder);
        assertThat(imported.refused()).isNull();
        assertThat(imported.undeclared()).isZero();
        assertThat(imported.facts()).containsEntry("ProductDeclared", 7L).containsEntry("PartyDeclared", 6L).containsEntry("LotDeclared", 10L).containsEntry("Yielded", 5L)
                .containsEntry("ProcessDeclared", 6L).containsEntry("Consumed", 8L).containsEntry("Produced", 6L).containsEntry("ShipmentDeclared", 5L).containsEntry("Shipped", 6L);
        assertThat(imported.problems()).singleElement().satisfies(problem -> assertThat(problem.file() + ":" + problem.line()).isEqualTo("tabStock Entry Detail.csv:6"));
    }

    @Test
    void tracesReachWhatTheRowsSay() {
        graph.run(SAMPLE, "erpnext", folder);
        assertThat(graph.forward("0042")).containsExactlyInAnyOrder("Y-0301", CUP, "DN-1", "DN-2", "DN-4");
        assertThat(graph.forward("0043")).containsExactlyInAnyOrder("Y-0301", CUP, "DN-1", "DN-2", "DN-4", "PR-6");
        assertThat(graph.forward("K-7")).contains("KIT-1", "KIT/KS-1", "KIT/KS-2", CUP);
        assertThat(graph.forward("PUMP/PR-5")).containsExactlyInAnyOrder("PUMP/P-1", "PUMP/P-2", "LINE/SE-6", "LINE/L-1");
        assertThat(graph.back("DN-5")).containsExactlyInAnyOrder("Y-0228", "K-1");
        assertThat(graph.back("KIT/KS-1")).containsExactlyInAnyOrder("KIT-1", "K-7");
    }

    @Test
    void theSameTablesInPostgresGiveTheSameGraph() throws Exception {
        graph.run(SAMPLE, "erpnext", folder);
        List<String> fromFiles = MappedGraph.told();
        MappedGraph live = new MappedGraph("dairy");
        try (Postgres postgres = new Postgres()) {
            postgres.copy(SAMPLE, table -> '"' + table + '"', ErpNextIT::type);
            Imported imported = live.run(postgres.database(), "erpnext", folder);
            assertThat(imported.refused()).isNull();
            assertThat(imported.rejected()).isEqualTo(1);
        }
        assertThat(MappedGraph.told()).isEqualTo(fromFiles);
    }

    private static String type(String table, String column) {
        return switch (column) {
            case "docstatus", "is_cancelled", "is_return", "has_batch_no", "has_serial_no" -> "smallint";
            case "idx" -> "bigint";
            case "qty", "transfer_qty", "stock_qty" -> "numeric(21, 9)";
            case "posting_date", "manufacturing_date", "expiry_date" -> "date";
            default -> "varchar";
        };
    }
}
