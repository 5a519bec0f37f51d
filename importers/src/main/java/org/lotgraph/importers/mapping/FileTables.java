package org.lotgraph.importers.mapping;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/**
 * The files of a folder as tables of a database that lives for one import. Every column is text, as it stands in the file. Once they are
 * loaded, the database reads no file any more, whatever a statement asks for.
 */
final class FileTables implements Closeable {

    private static final long STEP = 1 << 20;

    private final DuckDBConnection duckdb;
    private final Map<String, Path> files = new TreeMap<>();
    private final Map<String, Lines> lines = new HashMap<>();

    /**
     * Looks at what there is; loads nothing yet.
     *
     * @param path a folder of files, or one of them
     * @param work an empty folder for what does not fit into memory
     */
    FileTables(Path path, Path work) throws IOException, SQLException {
        this.duckdb = open(work);
        try (Stream<Path> found = Files.isDirectory(path) ? Files.list(path) : Stream.of(path)) {
            for (Path file : found.filter(FileTables::isTable).sorted().toList()) {
                Path other = files.put(key(file), file);
                if (other != null) {
                    throw Refusals.refused(CsvRows.name(file), 0, "It gives the same table as " + CsvRows.name(other) + ".", "Keep one of the two, or rename it.");
                }
            }
        } catch (IOException | RuntimeException e) {
            close();
            throw e;
        }
    }

    private static DuckDBConnection open(Path work) throws SQLException {
        Properties settings = new Properties();
        settings.put("memory_limit", "1GB");
        settings.put("temp_directory", work.resolve("spilled").toString());
        settings.put("max_temp_directory_size", "50GB");
        settings.put("autoinstall_known_extensions", "false");
        settings.put("autoload_known_extensions", "false");
        settings.put("allow_community_extensions", "false");
        settings.put("allow_persistent_secrets", "false");
        settings.put("jdbc_stream_results", "true");
        return DriverManager.getConnection("jdbc:duckdb:" + work.resolve("tables.duckdb"), settings).unwrap(DuckDBConnection.class);
    }

    private static boolean isTable(Path file) {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && TableFormat.of(file) != null;
    }

    private static String key(Path file) {
        String name = CsvRows.name(file);
        return name.substring(0, name.lastIndexOf('.')).toLowerCase(Locale.ROOT);
    }

    Connection connection() {
        return duckdb;
    }

    /** Where the rows of a table stand, by the table's name in lower case. */
    Map<String, Lines> lines() {
        return lines;
    }

    boolean has(Select.TableName table) {
        return files.containsKey(table.key());
    }

    /** What there is, for those who named something else. */
    String names() {
        return files.isEmpty() ? "none" : String.join(", ", files.keySet());
    }

    @Nullable Path file(Select.TableName table) {
        return files.get(table.key());
    }

    /** Loads the table with the columns that are asked for. */
    void load(Select.TableName table, Predicate<String> wanted, Unread unread, LongConsumer progress) throws IOException, SQLException {
        Path file = files.get(table.key());
        TableFormat format = file == null ? null : TableFormat.of(file);
        if (file == null || format == null) {
            throw new IllegalArgumentException("No file has the table " + table.name());
        }
        Lines places = lines.computeIfAbsent(table.key(), name -> new Lines());
        places.begin(CsvRows.name(file));
        try (TableRows rows = format.open(file, problem -> unread.row(problem, file))) {
            int[] columns = columns(rows.columns(), wanted);
            create(table, rows.columns(), columns);
            append(table, rows, columns, places, progress);
        }
    }

    /** A row that cannot be read. */
    @FunctionalInterface
    interface Unread {
        void row(org.lotgraph.ledger.Problem problem, Path file);
    }

    private static int[] columns(List<String> names, Predicate<String> wanted) {
        int[] columns = java.util.stream.IntStream.range(0, names.size()).filter(i -> wanted.test(names.get(i))).toArray();
        return columns.length == 0 && !names.isEmpty() ? new int[] {0} : columns;
    }

    private void create(Select.TableName table, List<String> names, int[] columns) throws SQLException {
        String schema = table.schema() == null ? "" : quoted(table.schema()) + ".";
        StringBuilder sql = new StringBuilder("CREATE TABLE " + schema + quoted(table.name()) + " (");
        for (int i = 0; i < columns.length; i++) {
            sql.append(i == 0 ? "" : ", ").append(quoted(names.get(columns[i]))).append(" VARCHAR");
        }
        if (table.schema() != null) {
            run("CREATE SCHEMA IF NOT EXISTS " + quoted(table.schema()));
        }
        run(sql.append(')').toString());
    }

    private void append(Select.TableName table, TableRows rows, int[] columns, Lines places, LongConsumer progress) throws IOException, SQLException {
        long told = 0;
        try (DuckDBAppender appender = duckdb.createAppender(table.schema() == null ? "main" : table.schema(), table.name())) {
            while (rows.next()) {
                appender.beginRow();
                for (int column : columns) {
                    appender.append(rows.cell(column));
                }
                appender.endRow();
                places.add(rows.line());
                if (rows.offset() - told > STEP) {
                    progress.accept(rows.offset() - told);
                    told = rows.offset();
                }
            }
        }
        progress.accept(rows.offset() - told);
    }

    /** From here on the database neither reads nor writes a file of its own accord, and no statement can change that. */
    void lock() throws SQLException {
        run("SET enable_external_access = false");
        run("SET lock_configuration = true");
    }

    private void run(String sql) throws SQLException {
        try (PreparedStatement statement = duckdb.prepareStatement(sql)) {
            statement.execute();
        }
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    @Override
    public void close() throws IOException {
        try {
            duckdb.close();
        } catch (SQLException e) {
            throw new IOException("The tables could not be closed", e);
        }
    }
}
