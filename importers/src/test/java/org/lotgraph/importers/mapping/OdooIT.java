package org.lotgraph.importers.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lotgraph.importers.Imported;

/**
 * The sample of Odoo's tables. What is expected was read out of its rows by hand: cells become battery packs with serial numbers (WH/MO/00001), these with
 * grease e-bikes (00002, 00005), which are delivered to Lyon, in a package, and to Kiel, from where one comes back.
 */
class OdooIT {

    static final Path SAMPLE = Path.of("..", "docs", "importing", "samples", "odoo");
    private static final String CELL_1 = "https://id.gs1.org/01/04006381333931/10/CELL-2401";
    private static final String CELL_2 = "https://id.gs1.org/01/04006381333931/10/CELL-2402";
    private static final String BIKE_1 = "https://id.gs1.org/01/04012345000023/21/EB-1001";
    private static final String BIKE_2 = "https://id.gs1.org/01/04012345000023/21/EB-1002";
    private static final String SSCC = "https://id.gs1.org/00/340123450000000017";

    @TempDir
    private Path folder = Path.of(".");
    private final MappedGraph graph = new MappedGraph("odoo");

    @Test
    void whatIsDoneComesInAndALineThatLacksItsLotIsNamed() {
        Imported imported = graph.run(SAMPLE, "odoo", folder);
        assertThat(imported.refused()).isNull();
        assertThat(imported.undeclared()).isZero();
        assertThat(imported.facts()).containsEntry("ProductDeclared", 5L).containsEntry("PartyDeclared", 5L).containsEntry("LotDeclared", 8L).containsEntry("Yielded", 5L)
                .containsEntry("CartonDeclared", 2L).containsEntry("ProcessDeclared", 5L).containsEntry("Consumed", 8L).containsEntry("Produced", 6L)
                .containsEntry("Packed", 2L).containsEntry("ShipmentDeclared", 4L).containsEntry("Shipped", 5L);
        assertThat(imported.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.file() + ":" + problem.line()).isEqualTo("stock_move_line.csv:30");
            assertThat(problem.field()).isEqualTo("item");
        });
        assertThat(imported.notes()).containsExactly("odoo/processes-unbuild.sql is optional and left out: there is no table mrp_unbuild.");
    }

    @Test
    void tracesReachWhatTheRowsSay() {
        graph.run(SAMPLE, "odoo", folder);
        Set<String> packs = Set.of("PACK36/WH/MO/00001", "PACK36/BP-0001", "PACK36/BP-0002", "PACK36/BP-0003");
        assertThat(graph.forward(CELL_1)).containsAll(packs).contains(BIKE_1, BIKE_2, SSCC, "WH/OUT/00001", "WH/OUT/00002", "WH/IN/00004").hasSize(12);
        assertThat(graph.forward(CELL_2)).contains("WH/OUT/00004", BIKE_1).hasSize(13);
        assertThat(graph.forward("PACK36/BP-0003")).isEmpty();
        assertThat(graph.forward("16/0007")).contains("GREASE/GR-07", "PACK0000001", "WH/OUT/00001", BIKE_1, BIKE_2).doesNotContain("PACK36/BP-0001");
        assertThat(graph.back(BIKE_2)).contains("PACK36/BP-0002", CELL_1, CELL_2, "GREASE/GR-07", "16/0007").doesNotContain("PACK36/BP-0001", BIKE_1);
    }

    @Test
    void aSecondTimeNothingIsNew() {
        Imported first = graph.run(SAMPLE, "odoo", folder);
        Imported second = graph.run(SAMPLE, "odoo", folder);
        assertThat(second.appended() + second.superseded()).isZero();
        assertThat(second.repeated()).isEqualTo(first.appended());
    }

    @Test
    void theSameTablesInPostgresGiveTheSameGraph() throws Exception {
        graph.run(SAMPLE, "odoo", folder);
        List<String> fromFiles = MappedGraph.told();
        MappedGraph live = new MappedGraph("odoo");
        try (Postgres postgres = new Postgres()) {
            postgres.copy(SAMPLE, table -> table, OdooIT::type);
            Imported imported = live.run(postgres.database(), "odoo", folder);
            assertThat(imported.refused()).isNull();
            assertThat(imported.problems()).singleElement().satisfies(problem -> assertThat(problem.file() + ":" + problem.line()).isEqualTo("stock_move_line:29"));
        }
        assertThat(MappedGraph.told()).isEqualTo(fromFiles);
        assertThat(live.places("PACKED_IN")).containsExactly("stock_move_line:20", "stock_move_line:22");
    }

    /** Odoo's own types. */
    static String type(String table, String column) {
        return switch (column) {
            case "name" -> table.equals("product_template") || table.equals("uom_uom") ? "jsonb" : "varchar";
            case "quantity_product_uom" -> "numeric";
            case "quantity" -> "double precision";
            case "date", "date_done", "date_start", "date_finished", "write_date" -> "timestamp";
            case "scrap_location" -> "boolean";
            case "id" -> "integer";
            default -> column.endsWith("_id") ? "integer" : "varchar";
        };
    }
}
