package org.lotgraph.importers.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lotgraph.importers.RefusedException;
import org.lotgraph.ledger.Fact;

/** Which statements run, and from which rows of which file theirs come. */
class StatementsTests {

    @TempDir
    private Path folder = Path.of(".");
    private MappedFolder mapped;

    @BeforeEach
    void tables() throws IOException {
        mapped = new MappedFolder(folder)
                .with("batch.csv", "no,item,note", "007,P1,a", "008,P1,\"b", "b\"", "009,P2,c")
                .with("item.csv", "no,name", "P1,Flour", "P2,Salt");
    }

    @Test
    void everyColumnIsTextAsItStands() throws IOException {
        mapped.says("lots.sql", "SELECT no AS id, item AS product, no AS lot_number FROM batch").read();
        assertThat(mapped.all(Fact.LotDeclared.class)).extracting(Fact.LotDeclared::lotNumber).containsExactly("007", "008", "009");
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "SELECT no AS id, item AS product FROM batch",
            "SELECT b.no AS id, i.name AS product FROM batch b JOIN item i ON i.no = b.item ORDER BY b.no",
            "WITH x AS (SELECT * FROM batch) SELECT no AS id, item AS product FROM x ORDER BY no",
            "SELECT x.no AS id, x.item AS product FROM (SELECT no, item FROM batch) x LEFT JOIN item i ON i.no = x.item ORDER BY x.no",
            "SELECT no AS id, min(item) AS product FROM batch GROUP BY no ORDER BY no",
            "SELECT no AS id, item AS product FROM batch WHERE no < '009' UNION ALL SELECT no, item FROM batch WHERE no = '009'",
            "SELECT i.name AS product, b.no AS id FROM item i RIGHT JOIN batch b ON i.no = b.item ORDER BY b.no",
            "SELECT *, no AS id, item AS product FROM batch"})
    void aRowComesFromTheRowOfTheFirstTable(String sql) throws IOException {
        mapped.says("lots.sql", sql).read();
        assertThat(mapped.places()).containsExactly("batch.csv:2", "batch.csv:3", "batch.csv:5");
        assertThat(mapped.problems).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "SELECT DISTINCT item AS id, item AS product FROM batch",
            "SELECT item AS id, item AS product FROM batch UNION SELECT no, no FROM item"})
    void equalRowsComeFromTheFirstOfThem(String sql) throws IOException {
        mapped.says("lots.sql", sql).read();
        assertThat(mapped.places()).hasSize(2).allSatisfy(place -> assertThat(place).matches("(batch|item).csv:(2|3|5)"));
    }

    @Test
    void aStatementMaySayItselfWhereItsRowsComeFrom() throws IOException {
        mapped.says("lots.sql", "SELECT no AS id, item AS product, 'ledger book' AS source_file, 12 AS source_line FROM batch LIMIT 1").read();
        assertThat(mapped.places()).containsExactly("ledger book:12");
    }

    @Test
    void rowsOfNoSingleOriginComeFromTheFile() throws IOException {
        mapped.says("lots.sql", "SELECT no AS id, item AS product FROM batch EXCEPT SELECT '007', 'P1'").read();
        assertThat(mapped.places()).containsExactly("batch.csv:0", "batch.csv:0");
    }

    @Test
    void twoStatementsOfOneKindGiveOneTable() throws IOException {
        mapped.says("lots.sql", "SELECT no AS id, item AS product FROM batch")
                .says("lots-bought.sql", "SELECT no AS id, no AS product, name AS remark FROM item").read();
        assertThat(mapped.all(Fact.LotDeclared.class)).hasSize(5);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DELETE FROM batch | This is not a SELECT.
            INSERT INTO batch VALUES ('1', '2', '3') | This is not a SELECT.
            COPY batch TO '/tmp/stolen.csv' | This is not a SELECT.
            ATTACH '/tmp/other.duckdb' | This is not a SELECT.
            INSTALL httpfs | This is not a SELECT.
            SET enable_external_access = true | This is not a SELECT.
            PRAGMA database_list | This is not a SELECT.
            LOAD httpfs | This is not a SELECT.
            CREATE TABLE x AS SELECT 1 | This is not a SELECT.
            EXPORT DATABASE '/tmp/stolen' | This is not a SELECT.
            CALL pragma_version() | This is not a SELECT.
            WITH x AS (DELETE FROM batch RETURNING *) SELECT no AS id, item AS product FROM x | This is not a SELECT.
            WITH x AS (INSERT INTO batch VALUES ('1', '2', '3') RETURNING *) SELECT no AS id, item AS product FROM x | This is not a SELECT.
            SELECT * FROM query('DROP TABLE batch') | cannot be run
            SELECT * FROM read_csv('../x.csv') | file system operations are disabled
            SELECT name AS id, name AS product FROM parquet_metadata('/etc/passwd') | file system operations are disabled
            SELECT no AS id, (SELECT content FROM read_text('/etc/hostname')) AS product FROM batch | file system operations are disabled
            SELECT * FROM 'http://127.0.0.1:1/x.csv' | no file gives one
            SELECT getenv('HOME') AS id, item AS product FROM batch | getenv
            SELECT no AS id, item AS product FROM batch; DROP TABLE batch | SELECT
            SELECT 1; SELECT 2 | The file holds 2 statements.
            SELECT * FROM read_csv('/etc/passwd') | file system operations are disabled
            SELECT content AS id, filename AS product FROM read_text('/etc/passwd') | file system operations are disabled
            SELECT * FROM '/etc/passwd' | no file gives one
            SELECT * FROM batch, '/etc/shadow' | no file gives one
            SELECT file AS id, file AS product FROM glob('/etc/*') | file system operations are disabled
            SELECT no AS id, item AS product FROM batchh | Tables found: batch, item
            SELECT number AS id, item AS product FROM batch | number
            SELECT no, item AS product FROM batch | The statement gives no column called id.
            SELECT no id, item product FROM batch WHERE | cannot be parsed
            """)
    void isRefusedAndNothingComesIn(String sql, String why) throws IOException {
        mapped.says("lots.sql", sql);
        assertThatThrownBy(mapped::read).isInstanceOfSatisfying(RefusedException.class, refused -> {
            assertThat(refused.problem().file()).isEqualTo("mapping/lots.sql");
            assertThat(refused).hasMessageContaining(why);
        });
        assertThat(mapped.batches).isEmpty();
    }

    @Test
    void anOptionalStatementIsLeftOutWhereItsTableIsMissing() throws IOException {
        mapped.says("lots.sql", "SELECT no AS id, item AS product FROM batch").says("units.sql", "-- optional", "SELECT sn AS id, lot FROM serial").read();
        assertThat(mapped.all(Fact.Yielded.class)).isEmpty();
        assertThat(mapped.all(Fact.LotDeclared.class)).hasSize(3);
    }

    @Test
    void aRowThatCannotBeReadIsAProblemOfItsFileAndLine() throws IOException {
        mapped.with("batch.csv", "no,item", "1,P", "2", "3,P").says("lots.sql", "SELECT no AS id, item AS product FROM batch").read();
        assertThat(mapped.places()).containsExactly("batch.csv:2", "batch.csv:4");
        assertThat(mapped.problems).singleElement().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo("batch.csv");
            assertThat(problem.line()).isEqualTo(3);
            assertThat(problem.row()).isEqualTo("2");
        });
    }

    @Test
    void whatCannotBeAFactIsAProblemOfTheRowItComesFrom() throws IOException {
        mapped.says("lots.sql", "SELECT no AS id, item AS product, note AS quantity FROM batch WHERE no = '009'").read();
        assertThat(mapped.problems).singleElement().satisfies(problem -> {
            assertThat(problem.file() + ":" + problem.line()).isEqualTo("batch.csv:5");
            assertThat(problem.field()).isEqualTo("quantity");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"no;item\n1;P\n", "no\titem\n1\tP\n", "no|item\n1|P\n", "\"no\",\"item\"\r\n\"1\",\"P\"\r\n"})
    void anyUsualSeparatorWillDo(String text) throws IOException {
        java.nio.file.Files.writeString(mapped.tables.resolve("batch.csv"), text);
        mapped.says("lots.sql", "SELECT no AS id, item AS product FROM batch").read();
        assertThat(mapped.all(Fact.LotDeclared.class)).singleElement().satisfies(lot -> assertThat(lot.lot().key()).endsWith(":1"));
    }

    @Test
    void anUnknownMappingIsToldWithThoseThatShip() {
        assertThatThrownBy(() -> Mapping.of("sapp")).isInstanceOf(RefusedException.class).hasMessageContaining("erpnext, ocel, odoo, sap, traceability-driver");
    }

    @Test
    void whatIsWrongInAStatementIsToldWithItsLine() throws IOException {
        mapped.says("lots.sql", "", "-- a comment", "SELECT no AS id,", "  itme AS product", "FROM batch");
        assertThatThrownBy(mapped::read).isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.problem().line()).isEqualTo(4));
        mapped.says("lots.sql", "SELECT no AS id,", "  item AS product", "FORM batch");
        assertThatThrownBy(mapped::read).isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.problem().line()).isEqualTo(3));
    }

    @Test
    void aRowWithoutAnIdHasItsNumber() throws IOException {
        mapped.says("lots.sql", "SELECT source_file || ' ' || source_row AS id, item AS product FROM batch").read();
        assertThat(mapped.all(Fact.LotDeclared.class)).extracting(lot -> lot.lot().key())
                .containsExactly("urn:lotgraph:plant-a:batch.csv 2", "urn:lotgraph:plant-a:batch.csv 3", "urn:lotgraph:plant-a:batch.csv 5");
        assertThat(mapped.places()).containsExactly("batch.csv:2", "batch.csv:3", "batch.csv:5");
    }

    @Test
    void cellsAreDataWhateverTheySay() throws IOException {
        mapped.with("batch.csv", "no,item", "'; DROP TABLE batch; --,P", "/etc/passwd,P", "read_text('/etc/passwd'),P")
                .says("lots.sql", "SELECT no AS id, item AS product FROM batch").read();
        assertThat(mapped.all(Fact.LotDeclared.class)).extracting(lot -> lot.lot().key()).containsExactly("urn:lotgraph:plant-a:'; DROP TABLE batch; --",
                "urn:lotgraph:plant-a:/etc/passwd", "urn:lotgraph:plant-a:read_text('/etc/passwd')");
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "WITH RECURSIVE t(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM t) SELECT i AS id, 'P' AS product FROM t",
            "SELECT count(*) AS id, 'P' AS product FROM range(100000000) a, range(100000000) b WHERE a.range + b.range = 7"})
    void aStatementThatDoesNotEndIsEnded(String sql) throws IOException {
        mapped.longest = Duration.ofSeconds(1);
        mapped.says("lots.sql", sql);
        assertThatThrownBy(mapped::read).isInstanceOfSatisfying(RefusedException.class, refused -> {
            assertThat(refused.problem().file()).isEqualTo("mapping/lots.sql");
            assertThat(refused.problem().what()).isEqualTo("The statement ran for 1 s and was ended.");
            assertThat(refused.problem().remedy()).contains("--statement-minutes");
        });
        assertThat(mapped.batches).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"repeat('x', 2000000000)", "repeat(no, 2000000000)", "lpad(no, 2000000000, 'x')", "rpad('x', 2000000000, no)"})
    void aTextWithoutBoundIsRefused(String made) throws IOException {
        mapped.says("lots.sql", "SELECT no AS id, item AS product, " + made + " AS note FROM batch");
        assertThatThrownBy(mapped::read).isInstanceOf(RefusedException.class).hasMessageContaining("The statement broke off");
        assertThat(mapped.batches).isEmpty();
    }

    @Test
    void whatIsPaddedAndRepeatedWithinBoundsIsAsEver() throws IOException {
        mapped.says("lots.sql", "SELECT lpad(no, 5, '0') AS id, repeat(item, 2) AS product, rpad(no, 4, '-') AS lot_number FROM batch WHERE no = '007'").read();
        assertThat(mapped.all(Fact.LotDeclared.class)).extracting(lot -> lot.lot().key() + " " + lot.lotNumber()).containsExactly("urn:lotgraph:plant-a:00007 007-");
    }

    @Test
    void aRowThatIsTooLongIsAProblemAndTheOthersComeIn() throws IOException {
        mapped.says("lots.sql", "SELECT no AS id, item AS product, repeat(no, CASE WHEN no = '008' THEN 20000 ELSE 1 END) || repeat(no, 2000) AS remark FROM batch").read();
        assertThat(mapped.places()).containsExactly("batch.csv:2", "batch.csv:5");
        assertThat(mapped.problems).singleElement().satisfies(problem -> {
            assertThat(problem.file() + ":" + problem.line()).isEqualTo("batch.csv:3");
            assertThat(problem.what()).isEqualTo("What mapping/lots.sql gives of this row is longer than 64 KB.");
        });
    }

    @Test
    void aTextKeyIsTheSameAttributeOverFilesAsOverALiveDatabase() throws IOException {
        mapped.says("lots.sql", "SELECT no AS id, item AS product, 'batch' AS source_table, 'B-' || no AS source_key FROM batch WHERE no = '007'").read();
        assertThat(mapped.all(Fact.LotDeclared.class)).extracting(Fact.LotDeclared::attributes).containsExactly(Map.of("source_key", "B-007"));
        assertThat(mapped.places()).containsExactly("batch.csv:2");
    }

    @Test
    void aStatementThatIsALinkIsRefused() throws IOException {
        java.nio.file.Files.createSymbolicLink(mapped.mapping.resolve("lots.sql"), Path.of("/etc/hostname"));
        assertThatThrownBy(mapped::read).isInstanceOf(RefusedException.class).hasMessageContaining("This is no file, a link");
    }

    @Test
    void aStatementOfNoKnownKindIsRefused() throws IOException {
        mapped.says("batches.sql", "SELECT 1");
        assertThatThrownBy(mapped::read).isInstanceOf(RefusedException.class).hasMessageContaining("lots.sql");
    }
}
