package org.lotgraph.importers.mapping;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.postgresql.PGConnection;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/** A real PostgreSQL for the length of one test class, and tables of CSV files copied into it. */
final class Postgres implements AutoCloseable {

    private final EmbeddedPostgres server;

    Postgres() throws IOException {
        this.server = EmbeddedPostgres.start();
    }

    Database database() {
        return new Database(server.getJdbcUrl("postgres", "postgres"), null, null, null);
    }

    void run(String sql) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection(); var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    List<List<Object>> query(String sql) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection(); var rows = connection.createStatement().executeQuery(sql)) {
            List<List<Object>> found = new java.util.ArrayList<>();
            while (rows.next()) {
                found.add(List.of(rows.getObject(1)));
            }
            return found;
        }
    }

    /** Every file as a table of its name, its columns of the types that a function of their names gives. */
    void copy(Path folder, UnaryOperator<String> type) throws IOException, SQLException {
        try (Stream<Path> files = Files.list(folder); Connection connection = server.getPostgresDatabase().getConnection()) {
            for (Path file : files.filter(each -> each.toString().endsWith(".csv")).toList()) {
                String table = file.getFileName().toString().replace(".csv", "").toLowerCase(Locale.ROOT);
                try (Reader rows = Files.newBufferedReader(file); var first = Files.lines(file); var statement = connection.createStatement()) {
                    String columns = Stream.of(first.findFirst().orElseThrow().split(",")).map(column -> column + " " + type.apply(column)).collect(Collectors.joining(", "));
                    statement.execute("CREATE TABLE " + table + " (" + columns + ")");
                    connection.unwrap(PGConnection.class).getCopyAPI().copyIn("COPY " + table + " FROM STDIN (FORMAT csv, HEADER)", rows);
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
