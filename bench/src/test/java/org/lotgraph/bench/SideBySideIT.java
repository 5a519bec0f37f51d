package org.lotgraph.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lotgraph.bench.figures.Answer;
import org.lotgraph.bench.figures.Entrant;
import org.lotgraph.bench.figures.Outcome;
import org.lotgraph.datafolder.Access;
import org.lotgraph.datafolder.Store;
import org.lotgraph.datafolder.StoreLocation;
import org.lotgraph.importers.ImportOptions;
import org.lotgraph.importers.ImportReport;
import org.lotgraph.importers.Imports;
import org.lotgraph.ledger.Ledger;

class SideBySideIT {

    @TempDir
    private Path folder = Path.of(".");

    @Test
    void everybodyReachesTheSameItems() throws Exception {
        Jvm.hush();
        Path dump = new Plant("2000", 2_000).dump(folder);
        List<Question> questions = new Questions(dump).all().stream().map(SideBySideIT::twice).toList();
        importInto(folder.resolve("store"), dump);
        List<Outcome> outcomes = new ArrayList<>();
        for (Entrant entrant : Entrant.values()) {
            Path work = Files.createDirectories(folder.resolve(entrant.label()));
            outcomes.add(Appearance.of(new Appearance.Call(entrant, dump, folder.resolve("store"), work, 0, questions, 0)));
        }
        Comparison.agree(outcomes);
        assertThat(outcomes).filteredOn(outcome -> outcome.absent() == null).extracting(Outcome::entrant)
                .contains(Entrant.LOTGRAPH_NEO4J, Entrant.CYPHER, Entrant.DUCKDB, Entrant.BFS_LIMIT);
        assertThat(outcomes.getLast().answers()).extracting(Answer::question).contains("forward-1-lot", "forward-50-lots",
                "forward-2000-lots", "back-1-unit", "back-1-carton", "back-1000-units");
        assertThat(outcomes.getLast().answers()).allSatisfy(answer -> assertThat(answer.counts()).as(answer.question()).anyMatch(items -> items > 0));
    }

    private static Question twice(Question question) {
        return new Question(question.name(), question.direction(), question.origins().subList(0, Math.min(2, question.origins().size())));
    }

    private void importInto(Path target, Path dump) {
        try (Store store = Store.open(new StoreLocation.Folder(target), Access.WRITE)) {
            Ledger ledger = new Ledger(store.graph(), Clock.systemUTC());
            ledger.prepare();
            ImportReport report = Imports.run(List.of(dump), new ImportOptions(null, ZoneOffset.UTC, folder.resolve("rejects")), ledger::append,
                    (path, read, inAll) -> { });
            assertThat(report.exitCode()).isZero();
        }
    }
}
