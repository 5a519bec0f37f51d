package org.lotgraph.importers.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import org.lotgraph.anomaly.Anomaly;
import org.lotgraph.anomaly.AnomalyKind;
import org.lotgraph.importers.Imported;

/**
 * The vessel-to-plant database as CSV. What is expected here was read out of its rows by hand: cod is caught (1000 kg), landed (950),
 * filleted (500 to 450), packed, and shipped to a buyer; haddock is caught (800), landed (780), and taken off a pallet again.
 */
@EnabledIfEnvironmentVariable(named = "LOTGRAPH_REAL_DATA", matches = ".+", disabledReason = "It names the folder with real data, which is not part of the project")
class TraceabilityDriverIT {

    private static final String COD = "https://id.gs1.org/01/00012345600012/10/LOT-COD-RAW-0001";
    private static final String FILLET = "https://id.gs1.org/01/00012345600029/10/LOT-COD-FLT-0001";
    private static final String HADDOCK = "https://id.gs1.org/01/00012345600036/10/LOT-HAD-RAW-0001";
    private static final String PALLET_1 = "000000000000000001";
    private static final String PALLET_2 = "000000000000000002";
    private static final String SHIPMENT = "SHIP-2026-0001";
    private static final String TRANSSHIPMENT = "TS-2026-0001";
    private static final Path TABLES = Path.of(String.valueOf(System.getenv("LOTGRAPH_REAL_DATA")), "traceability-driver", "tables");

    @TempDir
    private Path folder = Path.of(".");
    private final MappedGraph graph = new MappedGraph("vessel");

    private Imported run() {
        return graph.run(TABLES, "traceability-driver", folder);
    }

    @Test
    void everyRowComesInAndASecondTimeNothingNew() {
        Imported first = run();
        assertThat(first.refused()).isNull();
        assertThat(first.rejected()).isZero();
        assertThat(first.undeclared()).isZero();
        assertThat(first.facts()).containsEntry("LotDeclared", 3L).containsEntry("Packed", 3L).containsEntry("Shipped", 3L).containsEntry("Observed", 5L);
        Imported second = run();
        assertThat(second.appended() + second.superseded()).isZero();
        assertThat(second.repeated()).isEqualTo(first.appended());
    }

    @Test
    void tracesReachWhatTheRowsSay() {
        run();
        assertThat(graph.forward(COD)).containsExactlyInAnyOrder(FILLET, PALLET_1, PALLET_2, SHIPMENT, TRANSSHIPMENT);
        assertThat(graph.forward(HADDOCK)).containsExactlyInAnyOrder(PALLET_2);
        assertThat(graph.forward(FILLET)).containsExactlyInAnyOrder(PALLET_1, SHIPMENT);
        assertThat(graph.back(SHIPMENT)).containsExactlyInAnyOrder(FILLET, PALLET_1, COD);
    }

    @Test
    void theSameTablesInPostgresGiveTheSameGraph() throws Exception {
        run();
        List<String> fromFiles = MappedGraph.told();
        MappedGraph live = new MappedGraph("vessel");
        try (Postgres postgres = new Postgres()) {
            postgres.copy(TABLES, table -> table.toLowerCase(Locale.ROOT), (table, column) -> column.endsWith("Id") && !column.startsWith("Transport") ? "bigint" : column.equals("Quantity") ? "numeric"
                    : column.endsWith("Utc") ? "timestamp" : "varchar");
            Imported imported = live.run(postgres.database(), "traceability-driver", folder);
            assertThat(imported.refused()).isNull();
            assertThat(imported.rejected()).isZero();
        }
        assertThat(MappedGraph.told()).isEqualTo(fromFiles);
        assertThat(live.places("CONSUMED_IN")).containsExactly("ProcessingInput:1");
    }

    @Test
    void whatContradictsItselfIsFound() {
        run();
        List<Anomaly> found = graph.anomalies();
        assertThat(found).extracting(Anomaly::kind, Anomaly::subject).containsExactly(
                tuple(AnomalyKind.USED_BEYOND_MADE, FILLET),
                tuple(AnomalyKind.QUANTITY_DROP, COD),
                tuple(AnomalyKind.QUANTITY_DROP, HADDOCK),
                tuple(AnomalyKind.SHIPPED_AS_CARTON_AND_CONTENT, FILLET),
                tuple(AnomalyKind.IDENTIFIER_DEFECT, "urn:lotgraph:vessel:" + PALLET_1),
                tuple(AnomalyKind.IDENTIFIER_DEFECT, "urn:lotgraph:vessel:" + PALLET_2));
        Set<String> said = found.stream().map(Anomaly::message).collect(Collectors.toSet());
        assertThat(said).anyMatch(message -> message.contains("450 KGM were made, but 500 KGM were packed"))
                .anyMatch(message -> message.contains("1000 KGM") && message.contains("950 KGM")).anyMatch(message -> message.contains("800 KGM") && message.contains("780 KGM"));
    }
}
