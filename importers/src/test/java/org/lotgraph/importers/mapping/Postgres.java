package org.lotgraph.importers.mapping;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.BinaryOperator;
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

    /** The same database as another of its users. */
    Database database(String user, String password) {
        return new Database(server.getJdbcUrl("postgres", "postgres").replaceFirst("\\?.*", ""), user, password, null);
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

    /** Every file as a table, named as a function of its name gives, its columns of the types that a function of table and column gives. */
    void copy(Path folder, UnaryOperator<String> name, BinaryOperator<String> type) throws IOException, SQLException {
        try (Stream<Path> files = Files.list(folder); Connection connection = server.getPostgresDatabase().getConnection()) {
            for (Path file : files.filter(each -> each.toString().endsWith(".csv")).toList()) {
                String plain = file.getFileName().toString().replace(".csv", "");
                String table = name.apply(plain);
                try (Reader rows = Files.newBufferedReader(file); var first = Files.lines(file); var statement = connection.createStatement()) {
                    String columns = Stream.of(first.findFirst().orElseThrow().split(",")).map(column -> column + " " + type.apply(plain, column)).collect(Collectors.joining(", "));
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
