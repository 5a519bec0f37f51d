package org.lotgraph.importers.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;

import org.duckdb.DuckDBConnection;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lotgraph.importers.RefusedException;
import org.lotgraph.ledger.Fact;

/** Small files of databases that stand for rows and texts without end. */
class ResultRowsTests {

    @TempDir
    private Path folder = Path.of(".");
    private MappedFolder mapped;

    @BeforeEach
    void mapping() throws IOException {
        mapped = new MappedFolder(folder).says("lots.sql", "SELECT id, product, note FROM batch");
    }

    private Path sqlite(String... statements) throws SQLException {
        Path file = mapped.tables.resolve("batch.sqlite");
        try (Connection sqlite = DriverManager.getConnection("jdbc:sqlite:" + file); var statement = sqlite.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
        return file;
    }

    @ParameterizedTest
    @ValueSource(strings = {"zeroblob(1000000000)", "printf('%100000000d', 1)", "replace(hex(zeroblob(8000000)), '0', 'oooooooooooooooooooooooooooooooo')"})
    void aValueOfSqliteThatAFewBytesMakeIsRefused(String value) throws IOException, SQLException {
        sqlite("CREATE TABLE batch (id TEXT, product TEXT, note TEXT GENERATED ALWAYS AS (" + value + ") VIRTUAL)", "INSERT INTO batch (id, product) VALUES ('1', 'P')");
        assertThatThrownBy(mapped::read).isInstanceOfSatisfying(RefusedException.class, refused -> {
            assertThat(refused.problem().file()).isEqualTo("batch.sqlite");
            assertThat(refused.problem().what()).startsWith("Its table batch cannot be read").contains("too big");
        });
        mapped.says("lots.sql", "SELECT id, product FROM batch").read();
        assertThat(mapped.all(Fact.LotDeclared.class)).hasSize(1);
    }

    @Test
    void aValueThatIsTooLongFurtherBelowIsRefusedWithItsRow() throws IOException, SQLException {
        sqlite("CREATE TABLE batch (id TEXT, product TEXT, size INTEGER, note TEXT GENERATED ALWAYS AS (zeroblob(size)) VIRTUAL)",
                "INSERT INTO batch (id, product, size) VALUES ('1', 'P', 0), ('2', 'P', 100000000)");
        assertThatThrownBy(mapped::read).isInstanceOfSatisfying(RefusedException.class, refused -> {
            assertThat(refused.problem().line()).isEqualTo(2);
            assertThat(refused.problem().what()).contains("too big");
        });
    }

    @Test
    void aLiveDatabaseOfSqliteHasTheSameBounds() throws SQLException {
        Path file = sqlite("CREATE TABLE batch (id TEXT)", "CREATE VIEW endless AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n WHERE i < 0");
        try (Connection live = new Database("jdbc:sqlite:" + file, null, null, null).open(); var statement = live.createStatement()) {
            assertThatThrownBy(() -> statement.executeQuery("SELECT length(printf('%1000000000d', 1))").next()).isInstanceOf(SQLException.class).hasMessageContaining("too big");
            try (TimeLimit time = new TimeLimit(statement, Duration.ofMillis(300))) {
                assertThatThrownBy(() -> statement.executeQuery("SELECT * FROM endless").next()).isInstanceOf(SQLException.class);
                assertThat(time.isOver()).isTrue();
            }
        }
    }

    private Path parquet(String sql) throws SQLException {
        Path file = mapped.tables.resolve("batch.parquet");
        try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:"); var statement = duckdb.createStatement()) {
            statement.execute("COPY (" + sql + ") TO '" + file + "' (FORMAT parquet, ROW_GROUP_SIZE 20000000, COMPRESSION zstd)");
        }
        return file;
    }

    private static void readAll(Path parquet) throws SQLException, IOException {
        try (DuckDBConnection duckdb = DriverManager.getConnection("jdbc:duckdb:").unwrap(DuckDBConnection.class); TableRows rows = ParquetFile.open(parquet, duckdb, column -> true)) {
            while (rows.next()) {
                for (int i = 0; i < rows.columns().size() && !rows.columns().get(i).equals("passed"); i++) {
                    rows.cell(i);
                }
            }
        }
    }

    @Test
    void aSmallParquetFileOfEndlessRowsIsRefused() throws SQLException, IOException {
        Path file = parquet("SELECT 1 AS passed FROM range(" + (ResultRows.ROWS + 500_000) + ")");
        assertThat(Files.size(file)).isLessThan(ResultRows.ROWS / 100);
        assertThatThrownBy(() -> readAll(file)).isInstanceOf(RefusedException.class).hasMessageContaining("more rows than a file of " + Files.size(file) + " bytes can hold");
    }

    @Test
    void aSmallParquetFileOfEndlessTextIsRefused() throws SQLException, IOException {
        Path file = parquet("SELECT repeat('x', 1000000) AS note FROM range(1200)");
        assertThat(Files.size(file)).isLessThan(1 << 20);
        assertThatThrownBy(() -> readAll(file)).isInstanceOf(RefusedException.class).hasMessageContaining("more text than a file of " + Files.size(file) + " bytes can hold");
    }

    @Test
    void aRowOfManyMegabytesIsRefused() throws SQLException, IOException {
        Path file = parquet("SELECT repeat('x', 9000000) AS note, repeat('x', 9000000) AS more");
        assertThatThrownBy(() -> readAll(file)).isInstanceOf(RefusedException.class).hasMessageContaining("longer than 16 MB");
    }
}
