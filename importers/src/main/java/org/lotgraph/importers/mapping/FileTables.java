package org.lotgraph.importers.mapping;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * The files of a folder as tables of a database that lives for one import. Every column is text, as it stands in the file. Once they are
 * loaded, the database reads no file any more, whatever a statement asks for.
 */
final class FileTables implements Closeable {

    /** Columns that every table of a file has besides its own, for those who name them: the file, with its sheet, and the number of the row there. */
    static final List<String> OWN = List.of("source_file", "source_row");

    private static final long STEP = 1 << 20;
    /** DuckDB's limit of memory does not count what these make, and no statement can be ended while they do: each has a bound that no cell comes near. */
    private static final List<String> BOUNDS = List.of("""
            CREATE MACRO repeat(said, times) AS CASE WHEN strlen(said) * times > %1$d THEN error('repeat gives a text longer than %1$d bytes')
            ELSE system.main.repeat(said, least(times, %1$d)) END""", """
            CREATE MACRO lpad(said, size, filler) AS CASE WHEN size > %1$d THEN error('lpad gives a text longer than %1$d characters')
            ELSE system.main.lpad(said, least(size, %1$d)::INTEGER, filler) END""", """
            CREATE MACRO rpad(said, size, filler) AS CASE WHEN size > %1$d THEN error('rpad gives a text longer than %1$d characters')
            ELSE system.main.rpad(said, least(size, %1$d)::INTEGER, filler) END""", """
            CREATE MACRO replace(said, part, other) AS CASE WHEN (strlen(said) + 1) * (strlen(other) + 1) > 16 * %1$d THEN error('replace may give a text that is too long')
            ELSE system.main.replace(said, part, other) END""", """
            CREATE MACRO regexp_replace(said, part, other) AS CASE WHEN (strlen(said) + 1) * (strlen(other) + 1) > 16 * %1$d THEN error('regexp_replace may give a text that is too long')
            ELSE system.main.regexp_replace(said, part, other) END,
            (said, part, other, flags) AS CASE WHEN (strlen(said) + 1) * (strlen(other) + 1) > 16 * %1$d THEN error('regexp_replace may give a text that is too long')
            ELSE system.main.regexp_replace(said, part, other, flags) END""");

    private final DuckDBConnection duckdb;
    private final SourceFiles files;
    private final Map<String, Lines> lines = new HashMap<>();

    /**
     * Looks at what there is; loads nothing yet.
     *
     * @param path a folder of files, or one of them
     * @param work an empty folder for what does not fit into memory
     */
    FileTables(Path path, Layouts layouts, Path work) throws IOException, SQLException {
        this.duckdb = open(work);
        try {
            this.files = new SourceFiles(path, layouts);
        } catch (IOException | RuntimeException e) {
            duckdb.close();
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
        DuckDBConnection duckdb = DriverManager.getConnection("jdbc:duckdb:" + work.resolve("tables.duckdb"), settings).unwrap(DuckDBConnection.class);
        try (java.sql.Statement bounds = duckdb.createStatement()) {
            for (String bound : BOUNDS) {
                bounds.execute(bound.formatted(RowBound.LONGEST_ROW));
            }
        } catch (SQLException e) {
            duckdb.close();
            throw e;
        }
        return duckdb;
    }

    Connection connection() {
        return duckdb;
    }

    SourceFiles files() {
        return files;
    }

    /** The first file of a table. */
    String home(Select.TableName table) {
        return SourceFiles.name(files.files(table).iterator().next());
    }

    /** Where the rows of a table stand, by the table's name in lower case. */
    Map<String, Lines> lines() {
        return lines;
    }

    /**
     * Loads the table with the columns that are asked for.
     *
     * @param numbered whether its own columns are asked for, where the files have none of that name
     */
    void load(Select.TableName table, Predicate<String> wanted, boolean numbered, SourceFiles.Unread unread, LongConsumer progress) throws IOException, SQLException {
        List<SourceFiles.Part> parts = files.open(table, wanted, duckdb, unread);
        try {
            Set<String> known = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
            List<String> columns = parts.stream().flatMap(part -> part.rows().columns().stream()).filter(known::add).toList();
            List<String> own = numbered ? OWN.stream().filter(known::add).toList() : List.of();
            create(table, Stream.concat(columns.stream(), own.stream()).toList());
            Lines places = lines.computeIfAbsent(table.key(), name -> new Lines());
            for (SourceFiles.Part part : parts) {
                places.begin(part.name());
                append(table, part, columns, own, places, progress);
            }
        } finally {
            for (SourceFiles.Part part : parts) {
                part.rows().close();
            }
        }
    }

    private void create(Select.TableName table, List<String> columns) throws SQLException {
        String schema = table.schema() == null ? "" : quoted(table.schema()) + ".";
        List<String> defined = columns.stream().map(column -> quoted(column) + " VARCHAR").toList();
        if (table.schema() != null) {
            run("CREATE SCHEMA IF NOT EXISTS " + quoted(table.schema()));
        }
        run("CREATE TABLE " + schema + quoted(table.name()) + " (" + String.join(", ", defined) + ")");
    }

    private void append(Select.TableName table, SourceFiles.Part part, List<String> columns, List<String> own, Lines places, LongConsumer progress)
            throws IOException, SQLException {
        TableRows rows = part.rows();
        int[] at = columns.stream().mapToInt(column -> indexOf(rows.columns(), column)).toArray();
        long told = 0;
        try (DuckDBAppender appender = duckdb.createAppender(table.schema() == null ? "main" : table.schema(), table.name())) {
            while (rows.next()) {
                appender.beginRow();
                for (int column : at) {
                    appender.append(column < 0 ? null : rows.cell(column));
                }
                for (String column : own) {
                    appender.append(column.equals("source_row") ? Long.toString(rows.line()) : part.name());
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

    private static int indexOf(List<String> columns, String column) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).equalsIgnoreCase(column)) {
                return i;
            }
        }
        return -1;
    }

    /** From here on the database neither reads nor writes a file of its own accord, and no statement can change that. */
    void lock() throws SQLException {
        run("SET enable_external_access = false");
        run("SET lock_configuration = true");
    }

    private void run(String sql) throws SQLException {
        try (java.sql.Statement statement = duckdb.createStatement()) {
            statement.execute(sql);
        }
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    @Override
    public void close() throws IOException {
        try (files) {
            duckdb.close();
        } catch (SQLException e) {
            throw new IOException("The tables could not be closed", e);
        }
    }
}
