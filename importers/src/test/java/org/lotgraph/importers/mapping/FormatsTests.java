package org.lotgraph.importers.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lotgraph.importers.RefusedException;
import org.lotgraph.ledger.Fact;

/** Files of every format as tables, and files that mean harm. */
class FormatsTests {

    @TempDir
    private Path folder = Path.of(".");
    private MappedFolder mapped;

    @BeforeEach
    void mapping() throws IOException {
        mapped = new MappedFolder(folder).says("lots.sql", "SELECT id, product, amount AS quantity FROM batch");
    }

    private Path file(String name) {
        return mapped.tables.resolve(name);
    }

    private void sawThreeLots() throws IOException {
        mapped.read();
        assertThat(mapped.problems).isEmpty();
        assertThat(mapped.all(Fact.LotDeclared.class)).extracting(lot -> lot.lot().key().substring(21) + " " + (lot.quantity() == null ? null : lot.quantity().amount().toPlainString()))
                .containsExactly("007 1.50", "8 20000000000", "x null");
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "[{\"id\": \"007\", \"product\": \"P\", \"amount\": 1.50},\n {\"product\": \"P\", \"id\": 8, \"amount\": 20000000000},\n {\"id\": \"x\", \"product\": \"P\", \"amount\": null}]",
            "{\"id\": \"007\", \"product\": \"P\", \"amount\": 1.50}\n{\"product\": \"P\", \"id\": 8, \"amount\": 20000000000}\n{\"id\": \"x\", \"product\": \"P\", \"more\": {\"a\": [1]}}\n",
            "{\"count\": 3, \"tags\": [\"a\", \"b\"], \"data\": [{\"id\": \"007\", \"product\": \"P\", \"amount\": 1.50},\n{\"id\": 8, \"product\": \"P\", \"amount\": 20000000000},\n"
                    + "{\"id\": \"x\", \"product\": \"P\"}], \"next\": null}"})
    void jsonIsRows(String text) throws IOException {
        Files.writeString(file("batch.json"), text);
        sawThreeLots();
        assertThat(mapped.places()).containsExactly("batch.json:1", "batch.json:2", "batch.json:3");
    }

    @Test
    void whatIsNestedInJsonStaysJsonForTheStatement() throws IOException {
        Files.writeString(file("batch.json"), "{\"orders\": [], \"batches\": [{\"no\": \"1\", \"item\": {\"code\": \"P\", \"tags\": [1, \"b\"]}}]}");
        mapped.says("tables.yaml", "batch: {sheet: batches}").says("lots.sql", "SELECT no AS id, item ->> '$.code' AS product, item -> '$.tags' AS tags FROM batch").read();
        assertThat(mapped.all(Fact.LotDeclared.class)).singleElement().satisfies(lot -> {
            assertThat(lot.product()).isEqualTo("urn:lotgraph:plant-a:P");
            assertThat(lot.attributes()).containsEntry("tags", "[1,\"b\"]");
        });
    }

    @Test
    void brokenJsonIsRefusedWithItsLine() throws IOException {
        Files.writeString(file("batch.json"), "[{\"id\": \"1\", \"product\": \"P\", \"amount\": 1},\n{\"id\": \"2\", \"product\"");
        assertThatThrownBy(mapped::read).isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.problem().line()).isEqualTo(2));
    }

    @Test
    void parquetIsRows() throws IOException, SQLException {
        try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:"); var statement = duckdb.createStatement()) {
            statement.execute("COPY (SELECT * FROM (VALUES ('007', 'P', 1.50), ('8', 'P', 20000000000.00::DECIMAL(18, 2)), ('x', 'P', NULL)) t(id, product, amount)) TO '"
                    + file("batch.parquet") + "' (FORMAT parquet)");
        }
        mapped.says("lots.sql", "SELECT id, product, CASE WHEN id = '8' THEN '20000000000' ELSE amount END AS quantity FROM batch");
        sawThreeLots();
        assertThat(mapped.places()).containsExactly("batch.parquet:1", "batch.parquet:2", "batch.parquet:3");
    }

    @Test
    void aFolderAndALinkAreNoTables() throws IOException {
        Files.createDirectory(file("batch.csv"));
        assertThatThrownBy(mapped::read).hasMessageContaining("no file gives one");
        Files.delete(file("batch.csv"));
        Files.createSymbolicLink(file("batch.csv"), Path.of("/etc/passwd"));
        assertThatThrownBy(mapped::read).hasMessageContaining("no file gives one");
    }

    @Test
    void namesOfFilesAndSqlInCellsAreData() throws IOException {
        mapped.with("batch.csv", "id,product,amount", "/etc/passwd,read_text('/etc/passwd'),1", "'; DROP TABLE batch; --,P,2").read();
        assertThat(mapped.all(Fact.LotDeclared.class)).extracting(lot -> lot.lot().key()).containsExactly("urn:lotgraph:plant-a:/etc/passwd", "urn:lotgraph:plant-a:'; DROP TABLE batch; --");
    }

    private void zip(String entry, String start, String again, int times, String end) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file("batch.xlsx")))) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(start.getBytes(StandardCharsets.UTF_8));
            byte[] block = again.repeat(10_000).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < times; i++) {
                zip.write(block);
            }
            zip.write(end.getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void aBombIsNotUnfolded() throws IOException {
        zip("xl/worksheets/sheet1.xml", "<worksheet><sheetData>", "<row>" + " ".repeat(90) + "</row>", 200, "</sheetData></worksheet>");
        assertThatThrownBy(mapped::read).isInstanceOf(RefusedException.class).hasMessageContaining("unfolds to more than it may");
        zip("xl/sharedStrings.xml", "<sst>", "<si><t/></si>", 450, "</sst>");
        assertThatThrownBy(mapped::read).isInstanceOf(RefusedException.class);
    }

    @Test
    void aColumnThatNoSheetHasIsRefused() throws IOException {
        Xlsx.sheet("a").row(1, "id").raw("<row r=\"2\"><c r=\"ZZZZZZ2\"><v>1</v></c></row>").write(file("batch.xlsx"));
        assertThatThrownBy(mapped::read).isInstanceOf(RefusedException.class).hasMessageContaining("a column that no sheet has");
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "<!DOCTYPE worksheet [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>",
            "<!DOCTYPE worksheet [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY x \"&b;&b;&b;&b;&b;&b;&b;&b;\">]>"})
    void entitiesAreNotFollowed(String doctype) throws IOException {
        Xlsx.sheet("a").doctype(doctype).row(1, "id", "product", "amount").raw("<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>&x;</t></is></c><c r=\"B2\" t=\"inlineStr\"><is><t>P</t></is></c></row>")
                .write(file("batch.xlsx"));
        try {
            mapped.read();
        } catch (RefusedException refused) {
            assertThat(refused.getMessage()).doesNotContain("root:");
        }
        assertThat(mapped.all(Fact.LotDeclared.class)).noneMatch(lot -> lot.toString().contains("root:") || lot.toString().contains("aaaa"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PK\u0003\u0004 but no workbook", "plain text", ""})
    void whatIsNoWorkbookIsRefused(String content) throws IOException {
        Files.writeString(file("batch.xlsx"), content, StandardCharsets.ISO_8859_1);
        assertThatThrownBy(mapped::read).isInstanceOf(RefusedException.class).hasMessageContaining("workbook");
    }
}
