package org.lotgraph.importers.dump;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lotgraph.importers.RefusedException;
import org.lotgraph.ledger.Fact;
import org.lotgraph.ledger.Problem;

class BadInputTests {

    private Told dump = new Told(Path.of("."));

    @BeforeEach
    void open(@TempDir Path folder) {
        dump = new Told(folder);
    }

    private Problem refusal() {
        Problem[] refused = new Problem[1];
        assertThatThrownBy(() -> dump.read()).isInstanceOfSatisfying(RefusedException.class, e -> refused[0] = e.problem());
        assertThat(dump.batches).as("nothing changed").isEmpty();
        return refused[0];
    }

    private Problem problemOf(String header, String row) throws IOException {
        dump.with("lots.csv", header, "GOOD1,P" + ",".repeat(header.split(",").length - 2), row, "GOOD2,P" + ",".repeat(header.split(",").length - 2)).read();
        assertThat(dump.facts(Fact.LotDeclared.class)).as("the rest goes on").hasSize(2);
        assertThat(dump.problem().file()).isEqualTo("lots.csv");
        assertThat(dump.problem().line()).isEqualTo(3);
        return dump.problem();
    }

    // ---- whole files ----

    @Test
    void aFolderWithoutAKnownFileIsRefused() throws IOException {
        dump.with("readme.txt", "hello");
        assertThat(refusal().what()).isEqualTo("No file of a dump is in this folder.");
    }

    @Test
    void aFileWithoutContentIsRefused() throws IOException {
        dump.with("lots.csv", new byte[0]);
        assertThat(refusal().what()).isEqualTo("The file is empty: it has no header.");
    }

    @Test
    void aMissingColumnRefusesTheWholeFolderBeforeAnythingIsAppended() throws IOException {
        dump.with("products.csv", "id", "P").with("packing.csv", "item,box", "U,C");
        Problem problem = refusal();
        assertThat(problem.file()).isEqualTo("packing.csv");
        assertThat(problem.what()).isEqualTo("The column carton is missing.");
        assertThat(problem.remedy()).contains("item, carton").contains("from, until, quantity");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', value = {"id;product~not with ;.", "id\tproduct~not with tabs."})
    void anotherSeparatorIsNamed(String header, String remedy) throws IOException {
        dump.with("lots.csv", header, "x");
        assertThat(refusal().remedy()).endsWith(remedy);
    }

    @Test
    void aColumnThatStandsTwiceRefuses() throws IOException {
        dump.with("lots.csv", "id,product,ID", "x");
        assertThat(refusal().what()).isEqualTo("The column id stands twice in the header.");
    }

    @Test
    void utf16IsRefused() throws IOException {
        dump.with("lots.csv", "id,product\nL,P\n".getBytes(StandardCharsets.UTF_16));
        assertThat(refusal().remedy()).isEqualTo("Save the file as CSV in UTF-8.");
    }

    @Test
    void aLinkInTheFolderIsNotFollowed(@TempDir Path elsewhere) throws IOException {
        Path target = Files.writeString(elsewhere.resolve("secret"), "id,product\nL,P\n");
        Files.createSymbolicLink(dump.folder.resolve("lots.csv"), target);
        assertThat(refusal().what()).isEqualTo("This is a link or a folder, not a file.");
    }

    // ---- single rows ----

    @Test
    void aRowOfOtherWidthIsAProblem() throws IOException {
        assertThat(problemOf("id,product,owner", "L1,P").what()).isEqualTo("The row has 2 fields, but the header 3.");
        assertThat(dump.problem().row()).isEqualTo("L1,P");
    }

    @Test
    void aRequiredCellMustBeFilled() throws IOException {
        Problem problem = problemOf("id,product,owner", "L1, ,x");
        assertThat(problem.field()).isEqualTo("product");
        assertThat(problem.what()).isEqualTo("The column product is empty.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "\"1,5\"", "1.000.000", "NaN", "1e999999999", "0x10"})
    void aQuantityThatIsNoNumberIsAProblem(String quantity) throws IOException {
        Problem problem = problemOf("id,product,quantity", "L1,P," + quantity);
        assertThat(problem.field()).isEqualTo("quantity");
        assertThat(problem.what()).endsWith("is not a number.");
    }

    @Test
    void aNegativeQuantityIsAProblem() throws IOException {
        assertThat(problemOf("id,product,quantity", "L1,P,-3").what()).isEqualTo("The quantity \"-3\" is negative.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"01.03.2026", "2026-02-30", "yesterday", "46082", "2026-03-01T25:00"})
    void aTimeThatCannotBeReadIsAProblem(String time) throws IOException {
        Problem problem = problemOf("id,product,made_at", "L1,P," + time);
        assertThat(problem.field()).isEqualTo("made_at");
        assertThat(problem.what()).isEqualTo("The time \"" + time + "\" in the column made_at cannot be read.");
    }

    @Test
    void anUnknownTimingIsAProblem() throws IOException {
        assertThat(problemOf("id,product,timing", "L1,P,LOOSE").what()).isEqualTo("The timing \"LOOSE\" is not known.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=CMD()", "=A1&B1", "+A1+A2", "-2+3+cmd|' /C calc'!A0", "@SUM(1+1)"})
    void aFormulaInAKeyIsAProblem(String formula) throws IOException {
        Problem problem = problemOf("id,product,owner", "L1,P,\"" + formula + "\"");
        assertThat(problem.what()).startsWith("The column owner holds a formula:");
        assertThat(problem.remedy()).isEqualTo("Export values, not formulas.");
    }

    @Test
    void aFormulaInAColumnThatNobodyReadsIsOnlyText() throws IOException {
        dump.with("lots.csv", "id,product,remark", "L1,P,=A1&B1").read();
        assertThat(dump.only(Fact.LotDeclared.class).attributes()).containsEntry("remark", "=A1&B1");
    }

    @Test
    void aProcessCannotEndBeforeItStarted() throws IOException {
        dump.with("processes.csv", "id,started_at,ended_at", "M,2026-03-02,2026-03-01").read();
        assertThat(dump.problem().what()).isEqualTo("The process ended before it started.");
    }

    @Test
    void aNulByteCostsItsRowOnly() throws IOException {
        assertThat(problemOf("id,product,owner", "L\0001,P,x").what()).isEqualTo("The row holds a NUL byte.");
    }

    @Test
    void latin1TextCostsItsRowOnlyAndStaysReadable() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes("id,name\nP1,Käse\n".getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes("P2,Käse\n".getBytes(StandardCharsets.ISO_8859_1));
        bytes.writeBytes("P3,Käse\n".getBytes(StandardCharsets.UTF_8));
        dump.with("products.csv", bytes.toByteArray()).read();
        assertThat(dump.facts(Fact.ProductDeclared.class)).extracting(Fact.ProductDeclared::name).containsExactly("Käse", "Käse");
        assertThat(dump.problem().what()).isEqualTo("The column name is not UTF-8 text.");
        assertThat(dump.problem().line()).isEqualTo(3);
        assertThat(dump.problem().row()).isEqualTo("P2,Käse");
    }

    @Test
    void aStrayQuoteCostsItsLineOnly() throws IOException {
        assertThat(problemOf("id,product,owner", "L1,\"P,x").what()).startsWith("A quote in this row does not close");
        assertThat(dump.problem().row()).isEqualTo("L1,\"P,x");
    }

    @Test
    void aTruncatedFileLosesItsLastRowOnly() throws IOException {
        dump.with("lots.csv", "id,product,owner\nL1,P,x\nL2,\"P".getBytes(StandardCharsets.UTF_8)).read();
        assertThat(dump.facts(Fact.LotDeclared.class)).hasSize(1);
        assertThat(dump.problem().line()).isEqualTo(3);
    }

    @Test
    void oneIdThatSaysTwoThingsIsAProblem() throws IOException {
        dump.with("lots.csv", "id,product", "L1,P", "L1,Q", "L1,P").read();
        assertThat(dump.facts(Fact.LotDeclared.class)).hasSize(2);
        assertThat(dump.problem().line()).isEqualTo(3);
        assertThat(dump.problem().what()).startsWith("The id L1 stood in an earlier row already");
    }

    @Test
    void theLineOfAProblemIsWhereItsRowBegins() throws IOException {
        dump.with("products.csv", "id,name", "P1,\"two", "lines\"", "", "P2,\"three", "", "lines\",x", "P3,").read();
        assertThat(dump.problem().line()).isEqualTo(5);
        assertThat(dump.facts(Fact.ProductDeclared.class)).extracting(Fact::line).containsExactly(2L, 8L);
    }

    @Test
    void aMendedRejectsFileIsReadAsTheTableItCameFrom() throws IOException {
        dump.with("lots.csv", "problem,remedy,original_line,id,product,quantity", "\"The quantity, is\",\"Write\",7,L1,P,5",
                "\"The quantity, is\",\"Write\",8,L2,P,x").read();
        assertThat(dump.only(Fact.LotDeclared.class).attributes()).isEmpty();
        assertThat(dump.problem().row()).isEqualTo("L2,P,x");
    }

    @Test
    void aByteOrderMarkAndWindowsLineEndsAreRead() throws IOException {
        dump.with("products.csv", "\uFEFFid,name\r\nP1,a\r\n\r\nP2,b".getBytes(StandardCharsets.UTF_8)).read();
        assertThat(dump.facts(Fact.ProductDeclared.class)).extracting(Fact::line).containsExactly(2L, 4L);
        assertThat(dump.problems).isEmpty();
    }
}
