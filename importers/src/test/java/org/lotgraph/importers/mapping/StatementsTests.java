package org.lotgraph.importers.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;

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
            SELECT * FROM query('DROP TABLE batch') | It reads rows from query, which is no table of a file.
            SELECT * FROM read_csv('../x.csv') | It reads rows from read_csv
            SELECT name AS id, name AS product FROM parquet_metadata('/etc/passwd') | It reads rows from parquet_metadata
            SELECT no AS id, (SELECT content FROM read_text('/etc/hostname')) AS product FROM batch | It reads rows from read_text
            SELECT * FROM duckdb_logs() | It reads rows from duckdb_logs
            SELECT * FROM enable_logging() | It reads rows from enable_logging
            SELECT * FROM query_table('batch') | It reads rows from query_table
            SELECT * FROM batch, repeat('x', 1000000000) | It reads rows from repeat
            SELECT * FROM batch, "read_text"('/etc/hostname') | It reads rows from read_text
            SELECT * FROM system.main.glob('/etc/*') | It reads rows from glob
            SELECT "getenv"('HOME') AS id, item AS product FROM batch | It calls getenv, which reaches beyond the tables.
            SELECT system.main.getenv('HOME') AS id, item AS product FROM batch | It calls getenv
            SELECT current_setting('temp_directory') AS id, item AS product FROM batch | It calls current_setting
            SELECT no AS id, write_log(item) AS product FROM batch | It calls write_log
            SELECT no AS id, pg_sleep(1000) AS product FROM batch | It calls pg_sleep
            SELECT no AS id, (SELECT max(sleep_ms(9)) FROM batch) AS product FROM batch | It calls sleep_ms
            SELECT * FROM 'http://127.0.0.1:1/x.csv' | no file gives one
            SELECT getenv('HOME') AS id, item AS product FROM batch | getenv
            SELECT no AS id, item AS product FROM batch; DROP TABLE batch | SELECT
            SELECT 1; SELECT 2 | The file holds 2 statements.
            SELECT * FROM read_csv('/etc/passwd') | It reads rows from read_csv
            SELECT content AS id, filename AS product FROM read_text('/etc/passwd') | It reads rows from read_text
            SELECT * FROM '/etc/passwd' | no file gives one
            SELECT * FROM batch, '/etc/shadow' | no file gives one
            SELECT file AS id, file AS product FROM glob('/etc/*') | It reads rows from glob
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

    @Test
    void aStatementEndsSoonAfterItsThreadIsInterrupted() throws Exception {
        mapped.says("lots.sql", "WITH RECURSIVE t(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM t) SELECT i AS id, 'P' AS product FROM t");
        AtomicReference<Throwable> ended = new AtomicReference<>();
        Thread reader = Thread.ofPlatform().start(() -> ended.set(catchThrowable(mapped::read)));
        Thread.sleep(2_000);
        reader.interrupt();
        assertThat(reader.join(Duration.ofSeconds(20))).isTrue();
        assertThat(ended.get()).isInstanceOf(CancellationException.class);
    }

    @ParameterizedTest
    @CsvSource({"DATE, infinity", "DATE, -infinity", "TIMESTAMP, infinity", "TIMESTAMP, -infinity", "TIMESTAMPTZ, infinity", "TIMESTAMPTZ, -infinity"})
    void aTimeWithoutEndIsAProblemOfItsRow(String type, String time) throws IOException {
        mapped.says("lots.sql", "SELECT no AS id, item AS product, CAST(CASE no WHEN '008' THEN '" + time + "' ELSE '2026-03-01' END AS " + type + ") AS made_at FROM batch").read();
        assertThat(mapped.all(Fact.LotDeclared.class)).hasSize(2);
        assertThat(mapped.problems).singleElement().satisfies(problem -> {
            assertThat(problem.file() + ":" + problem.line()).isEqualTo("batch.csv:3");
            assertThat(problem.what()).isEqualTo("The time \"" + time + "\" in the column made_at cannot be read.");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"repeat('x', 2000000000)", "repeat(no, 2000000000)", "lpad(no, 2000000000, 'x')", "rpad('x', 2000000000, no)",
            "replace(repeat('x', 65536), 'x', repeat('x', 65536))", "regexp_replace(repeat('x', 65536), 'x', repeat('x', 65536), 'g')"})
    void aTextWithoutBoundIsRefused(String made) throws IOException {
        mapped.says("lots.sql", "SELECT no AS id, item AS product, " + made + " AS note FROM batch");
        assertThatThrownBy(mapped::read).isInstanceOf(RefusedException.class).hasMessageContaining("The statement broke off");
        assertThat(mapped.batches).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '\0', textBlock = """
            system.main.repeat(no, 2) ~ It calls repeat with something before a point.
            "main"."repeat"(no, 2) ~ It calls repeat with something before a point.
            system.main.lpad(no, 5, 'x') ~ It calls lpad with something before a point.
            range(1000000000) ~ It calls range, which gives as much as a number asks for.
            [i FOR i IN "Range"(1000000000)] ~ It calls range
            max(generate_series(1, 1000000000)) OVER () ~ It calls generate_series
            list_resize([1], 1000000000) ~ It calls list_resize
            array_resize([1], 1000000000) ~ It calls array_resize
            bitstring('1', 1000000000) ~ It calls bitstring
            reservoir_quantile(1, 0.5, 1000000000) ~ It calls reservoir_quantile
            list_aggregate([1], 'bitstring_agg', 1, 1000000000) ~ It calls bitstring_agg
            list_aggregate([1], 'bitstring' || '_agg', 1, 1000000000) ~ It calls list_aggregate with a text that is worked out.
            format('{:>2000000000}', no) ~ It calls format with a width of more than 999
            format('{:>{}}', no, 2000000000) ~ It calls format with a width of more than 999
            printf('%2000000000s', no) ~ It calls printf with a width of more than 999
            printf('%*s', 2000000000, no) ~ It calls printf with a width of more than 999
            format('{{{:>2000000000}', no) ~ It calls format with a width of more than 999
            printf('%%%2000000000s', no) ~ It calls printf with a width of more than 999
            approx_top_k(no, 999999) ~ It calls approx_top_k
            printf(note, no) ~ It calls printf with a text that is worked out.
            """)
    void aCallThatGivesMoreThanTheMemoryTakesIsRefusedBeforeItIsMade(String call, String why) throws IOException {
        mapped.says("lots.sql", "SELECT no AS id, item AS product,", call + " AS note", "FROM batch");
        assertThatThrownBy(mapped::read).isInstanceOfSatisfying(RefusedException.class, refused -> {
            assertThat(refused.problem().what()).startsWith(why);
            assertThat(refused.problem().file() + ":" + refused.problem().line()).isEqualTo("mapping/lots.sql:2");
        });
    }

    @Test
    void ordinaryFunctionsMayBeCalled() throws IOException {
        mapped.says("lots.sql", "SELECT format('{:0>8}', no) || printf('-%03d', i) AS id, regexp_extract(item, '[A-Z]') AS product, strftime(strptime('3.4.2026', '%d.%m.%Y'), '%Y-%m-%d') AS made_at,",
                "row_number() OVER (ORDER BY no) AS place, list_aggregate([1, 2], 'sum') AS total, split_part(item.lower(), 'x', 1) AS low, coalesce(NULL, md5(no)) AS print",
                "FROM batch, range(1, 3) t(i), unnest(string_split('a', ';')) u(part) WHERE no = '007' ORDER BY i").read();
        assertThat(mapped.all(Fact.LotDeclared.class)).extracting(lot -> lot.lot().key()).containsExactly("urn:lotgraph:plant-a:00000007-001", "urn:lotgraph:plant-a:00000007-002");
        assertThat(mapped.problems).isEmpty();
    }

    @Test
    void numbersAndBracesBesideThePlacesOfAFormatAreText() throws IOException {
        mapped.says("lots.sql", "SELECT format('urn:epc:id:sgtin:4012345.{}', no) AS id, printf('2024-%03d', 7) || format('*{}*', item) || format('{{9999}}') AS product,",
                "regexp_replace(replace(no, '0', 'x'), '[x]+', '-', 'g') AS note, regexp_replace(no, '^0', '') AS other FROM batch WHERE no = '007'").read();
        assertThat(mapped.problems).isEmpty();
        assertThat(mapped.all(Fact.LotDeclared.class)).singleElement().satisfies(lot -> {
            assertThat(lot.lot().key()).contains("4012345.007");
            assertThat(lot.attributes()).containsEntry("note", "-7").containsEntry("other", "07");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"SELECT content FROM read_text('/etc/hostname')", "SELECT * FROM glob('/etc/*')", "COPY (SELECT 1) TO 'stolen.csv'", "SET enable_external_access = true"})
    void theDatabaseItselfIsClosedToo(String sql) throws Exception {
        try (Work work = new Work(); FileTables tables = new FileTables(mapped.tables, Mapping.of(mapped.says("lots.sql", "SELECT 1").mapping.toString()).layouts(), work.folder())) {
            tables.lock();
            try (java.sql.Statement statement = tables.connection().createStatement()) {
                assertThatThrownBy(() -> statement.execute(sql)).hasMessageMatching("(?s).*(disabled|locked).*");
            }
        }
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
            assertThat(problem.row()).as("what the rejects say of it").isEqualTo("batch.csv:3");
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
