package org.lotgraph.importers.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lotgraph.importers.Imported;
import org.lotgraph.ledger.Problem;

@DisplayName("A live database is read and nothing else, and what is wrong is one sentence")
class LiveDatabaseIT {

    private static Postgres postgres;

    @TempDir
    private Path folder = Path.of(".");
    private Path mapping;
    private MappedGraph graph;

    @BeforeAll
    static void start() throws Exception {
        postgres = new Postgres();
        postgres.run("CREATE ROLE reader LOGIN PASSWORD 'readonly'");
        Path access = Path.of(String.valueOf(postgres.query("SELECT setting FROM pg_settings WHERE name = 'hba_file'").getFirst().getFirst()));
        Files.writeString(access, "host all reader all scram-sha-256\n" + Files.readString(access));
        postgres.run("SELECT pg_reload_conf()");
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    @BeforeEach
    void tables() throws Exception {
        postgres.run("DROP TABLE IF EXISTS batch");
        postgres.run("CREATE TABLE batch (id integer PRIMARY KEY, no varchar, item varchar, changed timestamp)");
        postgres.run("INSERT INTO batch VALUES (1, '007', 'P', '2026-03-01 10:00'), (2, '008', 'P', '2026-03-05 10:00')");
        postgres.run("GRANT SELECT ON batch TO reader");
        mapping = Files.createDirectories(folder.resolve("my"));
        graph = new MappedGraph("plant");
    }

    private void says(String file, String... lines) throws IOException {
        Files.writeString(mapping.resolve(file), String.join("\n", lines));
    }

    private Imported run(Database database) {
        return graph.run(database, mapping.toString(), folder.resolve("rejects"));
    }

    private Problem refused(Database database) {
        Problem problem = run(database).refused();
        assertThat(problem).isNotNull();
        return problem;
    }

    private Database reader() {
        return postgres.database("reader", "readonly");
    }

    @Test
    void aUserWhoMayOnlyReadWillDo() throws IOException {
        says("lots.sql", "SELECT no AS id, item AS product, 'batch' AS source_table, id AS source_key FROM batch");
        assertThat(run(reader()).facts()).containsEntry("LotDeclared", 2L);
    }

    @Test
    void onlyWhatIsNewIsReadAgain() throws Exception {
        says("lots.sql", "SELECT no AS id, item AS product, changed AS watermark FROM batch");
        assertThat(run(reader()).facts()).containsEntry("LotDeclared", 2L);
        postgres.run("INSERT INTO batch VALUES (3, '009', 'P', '2026-03-06 10:00')");
        Imported second = run(reader());
        assertThat(second.facts()).as("from a day before the last one on").containsEntry("LotDeclared", 2L);
        assertThat(second.appended()).isEqualTo(1);
        assertThat(second.repeated()).isEqualTo(1);
        says("lots.sql", "SELECT no AS id, item AS product, changed AS watermark FROM batch WHERE true");
        assertThat(run(reader()).facts()).as("a changed mapping reads everything").containsEntry("LotDeclared", 3L);
    }

    @Test
    void aRowThatChangedAfterTheWatermarkReplacesItsFormerVersion() throws Exception {
        says("lots.sql", "SELECT no AS id, item AS product, no AS lot_number, changed AS watermark FROM batch");
        run(reader());
        postgres.run("UPDATE batch SET item = 'Q', changed = '2026-04-01 10:00' WHERE id = 1");
        assertThat(run(reader()).superseded()).isEqualTo(1);
    }

    @Test
    void aWrongPasswordAndAnUnreachableDatabaseAreToldWithoutTheSecret() throws IOException {
        says("lots.sql", "SELECT no AS id, item AS product FROM batch");
        for (Database database : List.of(postgres.database("reader", "geheim"), new Database("jdbc:postgresql://127.0.0.1:1/db?password=geheim", "reader", "geheim", null),
                new Database("jdbc:nosuch://host/db", null, null, null))) {
            Problem problem = refused(database);
            assertThat(problem.what()).startsWith("The database cannot be reached: ").doesNotContain("geheim");
            assertThat(problem.file()).doesNotContain("geheim");
            assertThat(problem.remedy()).contains("--jdbc-url");
        }
    }

    @Test
    void aMissingTableIsRefusedUnlessTheStatementIsOptional() throws IOException {
        says("lots.sql", "SELECT no AS id, item AS product FROM batch");
        says("units.sql", "-- pieces", "SELECT sn AS id, lot", "FROM serial");
        Problem problem = refused(reader());
        assertThat(problem.file() + ":" + problem.line()).isEqualTo("my/units.sql:3");
        assertThat(problem.what()).contains("serial");
        assertThat(problem.remedy()).contains("-- optional");
        says("units.sql", "-- optional", "SELECT sn AS id, lot", "FROM serial");
        Imported imported = run(reader());
        assertThat(imported.refused()).isNull();
        assertThat(imported.facts()).containsOnlyKeys("LotDeclared");
        assertThat(imported.notes()).containsExactly("my/units.sql is optional and left out: there is no table serial.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SELECT no AS id, item AS product FORM batch | syntax error
            SELECT no AS id FROM batch | no column called product
            DELETE FROM batch | only reads
            SELECT no AS id, item AS product INTO stolen FROM batch | only reads
            WITH x AS (DELETE FROM batch RETURNING *) SELECT no AS id, item AS product FROM x | only reads
            SELECT 1; DROP TABLE batch | more than one
            COPY batch TO '/tmp/stolen' | only reads
            SELECT pg_read_file('/etc/passwd') AS id, item AS product FROM batch | pg_read_file
            SELECT lo_import('/etc/passwd') AS id, item AS product FROM batch | lo_import
            SELECT no AS id, pg_sleep(9999) AS product FROM batch | pg_sleep
            SELECT pg_catalog."pg_read_file"('/etc/passwd') AS id, item AS product FROM batch | pg_read_file
            SELECT '\\' AS id, '; DELETE FROM batch --' AS product FROM batch | more than one
            """)
    void isRefusedAndChangesNothing(String sql, String why) throws Exception {
        says("lots.sql", sql);
        Problem problem = refused(postgres.database());
        assertThat(problem.file()).isEqualTo("my/lots.sql");
        assertThat(problem.what()).contains(why);
        assertThat(postgres.query("SELECT count(*) FROM batch")).containsExactly(List.of(2L));
    }

    @ParameterizedTest
    @ValueSource(strings = {"date", "timestamp", "timestamptz"})
    void aTimeWithoutEndIsAProblemOfItsRowAndNoMarkToGoOnFrom(String type) throws Exception {
        postgres.run("ALTER TABLE batch ALTER changed TYPE " + type);
        postgres.run("INSERT INTO batch VALUES (3, '009', 'P', 'infinity'), (4, '010', 'P', '-infinity')");
        says("lots.sql", "SELECT no AS id, item AS product, changed AS made_at, 'batch' AS source_table, id AS source_key FROM batch");
        Imported times = run(reader());
        assertThat(times.facts()).containsEntry("LotDeclared", 2L);
        assertThat(times.problems()).extracting(problem -> problem.file() + ":" + problem.line() + " " + problem.what()).containsExactly(
                "batch:3 The time \"infinity\" in the column made_at cannot be read.", "batch:4 The time \"-infinity\" in the column made_at cannot be read.");

        says("lots.sql", "SELECT no AS id, item AS product, changed AS watermark FROM batch");
        assertThat(run(reader()).notes()).contains("my/lots.sql gives rows whose watermark is infinite; they are read again every time.");
        postgres.run("INSERT INTO batch VALUES (5, '011', 'P', '2026-03-06 10:00')");
        assertThat(run(reader()).appended()).as("what is new comes in").isEqualTo(1);
    }

    @Test
    void aNumberWithoutEndIsNoMarkToGoOnFrom() throws Exception {
        postgres.run("ALTER TABLE batch ADD version numeric");
        postgres.run("UPDATE batch SET version = id");
        postgres.run("INSERT INTO batch VALUES (3, '009', 'P', NULL, 'NaN'), (4, '010', 'P', NULL, 'Infinity')");
        says("lots.sql", "SELECT no AS id, item AS product, version AS watermark FROM batch");
        assertThat(run(reader()).facts()).containsEntry("LotDeclared", 4L);
        postgres.run("INSERT INTO batch VALUES (5, '011', 'P', NULL, 3)");
        assertThat(run(reader()).appended()).isEqualTo(1);
    }

    @Test
    void aRowIsAsLongAsItsBytes() throws Exception {
        postgres.run("UPDATE batch SET item = repeat('ü', 40000) WHERE id = 1");
        says("lots.sql", "SELECT no AS id, item AS product FROM batch");
        assertThat(run(reader()).problems()).singleElement().satisfies(problem -> assertThat(problem.what()).contains("longer than 64 KB"));
    }

    @Test
    void aFunctionThatWritesIsStoppedByTheDatabase() throws Exception {
        postgres.run("CREATE OR REPLACE FUNCTION harmless() RETURNS varchar LANGUAGE sql AS $$ DELETE FROM batch; SELECT 'x'::varchar $$");
        says("lots.sql", "SELECT harmless() AS id, item AS product FROM batch");
        assertThat(refused(postgres.database()).what()).contains("read-only transaction");
        assertThat(postgres.query("SELECT count(*) FROM batch")).containsExactly(List.of(2L));
    }
}
