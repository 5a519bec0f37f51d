package org.lotgraph.importers.mapping;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * The tables of a SQLite file, opened for reading only. Views and virtual tables are not among them: what they do is up to who wrote the
 * file. A row's line is its number.
 */
final class SqliteFile implements TableSet {

    // A virtual table has no page of its own.
    private static final String TABLES = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND rootpage > 0";

    private static final String MAGIC = "SQLite format 3\0";

    private final Path file;
    private final String name;
    private final Connection connection;
    private final Set<String> tables = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

    SqliteFile(Path file) {
        this.file = file;
        this.name = SourceFiles.name(file);
        if (name.contains("?")) {
            throw Refusals.refused(name, 0, "The name has a question mark.", "Rename the file.");
        }
        try {
            this.connection = open(file, tables);
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

    private static Connection open(Path file, Set<String> tables) throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file.toAbsolutePath(), readOnly());
        try (var statement = connection.createStatement()) {
            statement.execute("PRAGMA trusted_schema = OFF");
            try (ResultSet rows = statement.executeQuery(TABLES)) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
        return connection;
    }

    /**
     * Settings of a connection that cannot write, SQLITE_OPEN_READONLY, and where no value is longer than a row may be, SQLITE_LIMIT_LENGTH:
     * a column that is calculated makes a gigabyte of a few bytes.
     */
    static Properties readOnly() {
        Properties properties = new Properties();
        properties.put("open_mode", "1");
        properties.put("limit_length", String.valueOf(ResultRows.LONGEST_ROW));
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
    public TableRows open(String table, Predicate<String> wanted) throws IOException {
        try {
            java.sql.Statement statement = connection.createStatement();
            try {
                String columns = columns(table, wanted);
                return new ResultRows(file, statement.executeQuery("SELECT " + columns + " FROM " + FileTables.quoted(table)), statement::close, wanted);
            } catch (SQLException | IOException | RuntimeException e) {
                statement.close();
                throw e;
            }
        } catch (SQLException e) {
            throw Refusals.refused(name, 0, "Its table " + table + " cannot be read: " + Sql.sentence(e) + ".", "Leave the column out that it cannot give, or export it again.");
        }
    }

    /** Those that nobody asks for are not even calculated. */
    private String columns(String table, Predicate<String> wanted) throws SQLException {
        List<String> names = new ArrayList<>();
        try (PreparedStatement all = connection.prepareStatement("SELECT * FROM " + FileTables.quoted(table))) {
            ResultSetMetaData columns = all.getMetaData();
            for (int i = 1; i <= columns.getColumnCount(); i++) {
                if (wanted.test(columns.getColumnLabel(i))) {
                    names.add(FileTables.quoted(columns.getColumnLabel(i)));
                }
            }
        }
        return names.isEmpty() ? "*" : String.join(", ", names);
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
