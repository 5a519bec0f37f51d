package org.lotgraph.bench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lotgraph.bench.figures.Answer;
import org.lotgraph.bench.figures.Entrant;
import org.lotgraph.bench.figures.Held;
import org.lotgraph.bench.figures.Latencies;
import org.lotgraph.bench.figures.Load;
import org.lotgraph.bench.figures.Machine;
import org.lotgraph.bench.figures.Measurements;
import org.lotgraph.bench.figures.Memory;
import org.lotgraph.bench.figures.Outcome;
import org.lotgraph.bench.figures.PlantFigures;
import org.lotgraph.bench.figures.Served;

class ReportTests {

    @TempDir
    private Path folder = Path.of(".");

    private static Outcome took(Entrant entrant, double forwardOne, double forwardMany) {
        Load load = new Load(entrant.label(), Load.EMPTY, 12_000_000, 30, new Memory(1L << 30, 2L << 30), 1L << 30);
        List<Answer> answers = List.of(
                new Answer("forward-1-lot", List.of(4_600L), 5_000, new Latencies(forwardOne, forwardOne, forwardOne), 9),
                new Answer("forward-2000-lots", List.of(1_700_000L), 2_000_000, new Latencies(forwardMany, forwardMany, forwardMany), 9));
        return new Outcome(entrant, null, new Held(4_000_000, 8_000_000, entrant == Entrant.DUCKDB ? 0 : 300_000_000), load, answers, new Memory(1, 1));
    }

    private static Measurements run() {
        PlantFigures plant = PlantFigures.of("4M");
        plant.outcomes().addAll(List.of(took(Entrant.LOTGRAPH_SNAPSHOT, 1, 40), took(Entrant.CYPHER, 5, 2_900), took(Entrant.DUCKDB, 190, 400),
                took(Entrant.BFS_LIMIT, 0.1, 15)));
        plant.loads().add(new Load("lotgraph", Load.EMPTY, 12_000_000, 60, new Memory(3L << 30, 4L << 30), 2L << 30));
        plant.loads().add(new Load("neo4j-admin", Load.EMPTY, 12_000_000, 50, new Memory(1L << 30, 4L << 30), 2L << 30));
        plant.loads().addAll(List.of(new Load("epcis-json-ld", Load.READ, 1_000_000, 20, new Memory(300L << 20, 500L << 20), 600L << 20),
                new Load(Load.JACKSON, Load.PARSE, 1_000_000, 4, new Memory(300L << 20, 500L << 20), 600L << 20),
                new Load("epcis-json-ld", Load.TELL, 1_000_000, 6, new Memory(300L << 20, 500L << 20), 600L << 20)));
        plant.served().add(new Served("unit-history", "lotgraph-snapshot", 1, new Latencies(1, 8, 31), 1_600));
        return new Measurements("2026-01-01", "", new Machine("a processor", 2, 24L << 30, "25", "Linux", 0.1), List.of(plant));
    }

    @Test
    void everyGoalIsReachedOrMissedOrSaidNotToBeMeasured() {
        assertThat(Goals.of(run())).extracting(Goal::figure, goal -> goal.verdict().words(), Goal::measured).contains(
                tuple("forward-2000-lots, beside duckdb", "reached", "10.0 × (40.0 ms to 400.0 ms)"),
                tuple("forward-2000-lots, beside postgresql", "not measured", "–"),
                tuple("forward-1-lot, beside cypher", "**not reached**", "5.0 × (1.0 ms to 5.0 ms)"),
                tuple("forward-2000-lots, beside the breadth-first limit", "reached", "2.7 × (40.0 ms to 15.0 ms)"),
                tuple("unit history through GraphQL, 16 clients", "**not reached**", "1,600 a second, p99 31.0 ms"),
                tuple("EPCIS JSON-LD to facts without the validating pass, beside Jackson parsing it only", "reached", "1.5 × (6.0 s to 4.0 s)"),
                tuple("loading the plant, beside neo4j-admin", "reached", "1.20 × (60.0 s to 50.0 s), heap 3.0 GiB"));
    }

    @Test
    void whatIsMeasuredAgainTakesThePlaceOfWhatItWas() {
        PlantFigures later = PlantFigures.of("4M");
        later.served().add(new Served("unit-history", "lotgraph-snapshot", 1, new Latencies(1, 7, 21), 1_700));
        Measurements before = run();
        Measurements both = before.with(new Measurements("2026-01-02", "--only graphql", before.machine(), List.of(later)));
        assertThat(Goals.of(both)).extracting(Goal::measured).contains("1,700 a second, p99 21.0 ms", "1.20 × (60.0 s to 50.0 s), heap 3.0 GiB");
        assertThat(both.plants().getFirst().served()).hasSize(1);
        assertThat(Markdown.run(both)).contains("then with `bench/run --only graphql`");
        assertThat(Report.isWhole(both)).as("PostgreSQL was never asked").isFalse();
    }

    @Test
    void aQuestionThatIsAskedAgainLeavesTheOthersAndALoadCountsBesideThatOfNeo4jAlone() {
        PlantFigures later = PlantFigures.of("4M");
        Outcome cypher = took(Entrant.CYPHER, 30, 1);
        later.outcomes().add(new Outcome(cypher.entrant(), null, cypher.held(), cypher.load(), cypher.answers().subList(0, 1), cypher.memory()));
        later.loads().add(new Load("lotgraph", Load.EMPTY, 12_000_000, 10, new Memory(3L << 30, 4L << 30), 2L << 30));
        Measurements before = run();
        Measurements both = before.with(new Measurements("2026-01-02", "--only traces", before.machine(), List.of(later)));
        assertThat(Goals.of(both)).extracting(Goal::figure, Goal::measured).contains(tuple("forward-1-lot, beside cypher", "30.0 × (1.0 ms to 30.0 ms)"),
                tuple("forward-2000-lots, beside cypher", "72.5 × (40.0 ms to 2900.0 ms)"), tuple("loading the plant, beside neo4j-admin", "1.20 × (60.0 s to 50.0 s), heap 3.0 GiB"));
    }

    @Test
    void theDocumentTakesTheTablesAndKeepsItsProse() throws IOException {
        Path docs = Path.of("..", "docs");
        Files.copy(docs.resolve("performance.md"), folder.resolve("performance.md"));
        new Report(run()).document(folder);
        String once = Files.readString(folder.resolve("performance.md"));
        assertThat(once).contains("| forward-2000-lots | 1,700,000 | 40.0 (40.0) | 2,900 (2,900) | 400 (400) | 15.0 (15.0) |")
                .contains("| epcis-json-ld | read | 1,000,000 | 600 | 20.0 | 50,000 | 30 | 300 |")
                .contains("| jackson | parse-only | 1,000,000 | 600 | 4.0 | 250,000 | 150 | 300 |")
                .contains("| 100M (reckoned) | 100.00 | 200.00 | 6.98 | 50.0 | 25.0 |")
                .contains("## How cost grows");
        new Report(run()).document(folder);
        assertThat(folder.resolve("performance.md")).hasContent(once);
        assertThat(folder.resolve("performance-growth.svg")).content().contains("lotgraph-snapshot", "snapshot, in memory");
    }

    @Test
    void aPartThatTheDocumentHasNotIsAnError() throws IOException {
        Files.writeString(folder.resolve("performance.md"), "# Nothing\n");
        assertThatThrownBy(() -> new Report(run()).document(folder)).isInstanceOf(IllegalStateException.class).hasMessageContaining("bench:run");
    }
}
