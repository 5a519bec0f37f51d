package org.lotgraph.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

import org.lotgraph.bench.figures.Held;

/** SQL by name, as the files below {@code sql/} have it. */
final class Sql {

    private Sql() {
    }

    static String named(String name) {
        try (InputStream in = Sql.class.getResourceAsStream("/sql/" + name + ".sql")) {
            if (in == null) {
                throw new IllegalArgumentException("No SQL is named " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The statements of a file, one after the other, each in a transaction of its own. */
    static void run(Connection connection, String script) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String each : script.split(";\\s*\n")) {
                if (!each.isBlank()) {
                    statement.execute(each);
                }
            }
        }
    }

    static long count(PreparedStatement statement, String type, List<String> origins) throws SQLException {
        Array array = statement.getConnection().createArrayOf(type, origins.toArray());
        statement.setArray(1, array);
        try (ResultSet found = statement.executeQuery()) {
            found.next();
            return found.getLong(1) - origins.size();
        }
    }

    static Held held(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select (select count(*) from node), (select count(*) from edge)")) {
            found.next();
            return new Held(found.getLong(1), found.getLong(2), 0);
        }
    }
}
