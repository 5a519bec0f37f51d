package org.lotgraph.importers.mapping;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

/**
 * The tables of a SQLite file, opened for reading only. Views and virtual tables are not among them: what they do is up to who wrote the
 * file. A row's line is its number.
 */
final class SqliteFile implements TableSet {

    // A virtual table has no page of its own.
    private static final String TABLES = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND rootpage > 0";

    private static final String MAGIC = "SQLite format 3\0";

    private final String name;
    private final Connection connection;
    private final Set<String> tables = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

    SqliteFile(Path file) {
        this.name = SourceFiles.name(file);
        if (name.contains("?")) {
            throw Refusals.refused(name, 0, "The name has a question mark.", "Rename the file.");
        }
        try {
            this.connection = open(file);
            try (var statement = connection.createStatement(); ResultSet rows = statement.executeQuery(TABLES)) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
        } catch (SQLException e) {
            throw refused(e);
        }
    }

    /** Other things than databases are called .db, too. */
    static boolean isOne(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(MAGIC.length()), StandardCharsets.US_ASCII).equals(MAGIC);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Connection open(Path file) throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file.toAbsolutePath(), readOnly());
        try (var statement = connection.createStatement()) {
            statement.execute("PRAGMA trusted_schema = OFF");
        }
        return connection;
    }

    /** Settings of a connection that cannot write: SQLITE_OPEN_READONLY. */
    static Properties readOnly() {
        Properties properties = new Properties();
        properties.put("open_mode", "1");
        return properties;
    }

    private RuntimeException refused(SQLException e) {
        return Refusals.refused(name, 0, "This is no SQLite file, or a damaged one: " + Sql.sentence(e) + ".", "Export it again.");
    }

    @Override
    public Set<String> tables() {
        return tables;
    }

    @Override
    public TableRows open(String table, Predicate<String> wanted) {
        try {
            return new Rows(connection, table, wanted);
        } catch (SQLException e) {
            throw refused(e);
        }
    }

    private static final class Rows implements TableRows {

        private final java.sql.Statement statement;
        private final ResultSet rows;
        private final List<String> columns = new ArrayList<>();
        private final List<Integer> at = new ArrayList<>();
        private long line;

        Rows(Connection connection, String table, Predicate<String> wanted) throws SQLException {
            this.statement = connection.createStatement();
            this.rows = statement.executeQuery("SELECT * FROM " + FileTables.quoted(table));
            Set<String> known = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
            for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                String column = rows.getMetaData().getColumnName(i);
                if (wanted.test(column) && known.add(column.toLowerCase(Locale.ROOT))) {
                    columns.add(column);
                    at.add(i);
                }
            }
        }

        @Override
        public List<String> columns() {
            return columns;
        }

        @Override
        public boolean next() throws IOException {
            try {
                line++;
                return rows.next();
            } catch (SQLException e) {
                throw new IOException(Sql.sentence(e), e);
            }
        }

        @Override
        public @Nullable String cell(int column) {
            try {
                return Values.text(rows, at.get(column));
            } catch (SQLException e) {
                throw new IllegalStateException(Sql.sentence(e), e);
            }
        }

        @Override
        public long line() {
            return line;
        }

        @Override
        public long offset() {
            return 0;
        }

        @Override
        public void close() throws IOException {
            try {
                statement.close();
            } catch (SQLException e) {
                throw new IOException(Sql.sentence(e), e);
            }
        }
    }

    @Override
    public void close() throws IOException {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IOException(Sql.sentence(e), e);
        }
    }
}
