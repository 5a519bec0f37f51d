package org.lotgraph.importers.dump;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lotgraph.ledger.Batch;
import org.lotgraph.ledger.Fact;

/** Rows that say where they were read first. */
class PlacesTests {

    @TempDir
    private Path folder = Path.of(".");

    @Test
    void aRowIsTheOneOfTheFileItWasReadFrom() throws IOException {
        Told told = new Told(folder).with("lots.csv", "source_file,source_line,source_key,id,product",
                "MCH1.csv,17,,L1,P", "MCH1.csv,18,,L2,P", "MCHA.csv,4,,L3,P").read();
        assertThat(told.batches).extracting(Batch::file).containsExactly("MCH1.csv", "MCHA.csv");
        assertThat(told.facts()).extracting(Fact::line).containsExactly(17L, 18L, 4L);
        assertThat(told.facts(Fact.LotDeclared.class)).allSatisfy(lot -> assertThat(lot.attributes()).isEmpty());
    }

    @Test
    void aKeyIsToldAsTheLineWhereItIsANumberAndKeptWhereItIsNot() throws IOException {
        Told told = new Told(folder).with("lots.csv", "source_file,source_line,source_key,id,product",
                "stock_lot,,4711,L1,P", "Batch,,B-7/a,L2,P").read();
        assertThat(told.facts()).extracting(Fact::line).containsExactly(4711L, 0L);
        assertThat(told.facts(Fact.LotDeclared.class)).extracting(Fact.LotDeclared::attributes)
                .containsExactly(Map.of(), Map.of("source_key", "B-7/a"));
    }

    @Test
    void aProblemNamesThatPlaceAndItsRowGoesToTheRejectsOfItsTable() throws IOException {
        Told told = new Told(folder).with("lots.csv", "source_file,source_line,source_key,id,product,made_at",
                "MCH1.csv,17,,L1,P,yesterday").read();
        assertThat(told.problem().file()).isEqualTo("MCH1.csv");
        assertThat(told.problem().line()).isEqualTo(17);
        assertThat(told.rejects).containsExactly("lots.csv");
    }

    @Test
    void oneLotToldOnTwoLinesIsTheSameUnlessItSaysSomethingElse() throws IOException {
        Told told = new Told(folder).with("lots.csv", "source_file,source_line,source_key,id,product",
                "MCH1.csv,17,,L1,P", "MCH1.csv,18,,L1,P", "MCH1.csv,19,,L1,Q").read();
        assertThat(told.facts()).hasSize(2);
        assertThat(told.problem().line()).isEqualTo(19);
    }
}
