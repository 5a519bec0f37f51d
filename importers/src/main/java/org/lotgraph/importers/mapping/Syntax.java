package org.lotgraph.importers.mapping;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** DuckDB's own parser: a statement to its tree and back. Nothing is run by it. */
final class Syntax {

    private static final JsonMapper JSON = new JsonMapper();

    private final Connection duckdb;
    private final Set<String> aggregates = new HashSet<>();

    Syntax(Connection duckdb) throws SQLException {
        this.duckdb = duckdb;
        try (PreparedStatement query = duckdb.prepareStatement("SELECT DISTINCT function_name FROM duckdb_functions() WHERE function_type = 'aggregate'");
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                aggregates.add(rows.getString(1));
            }
        }
    }

    /**
     * The tree of a statement.
     *
     * @throws org.lotgraph.importers.RefusedException when it is not exactly one SELECT
     */
    Select parse(Statement statement) throws SQLException {
        JsonNode parsed = JSON.readTree(call("SELECT json_serialize_sql(?::VARCHAR)", statement.sql()));
        if (parsed.path("error").asBoolean()) {
            throw refused(statement, parsed);
        }
        if (parsed.path("statements").size() != 1) {
            throw Refusals.refused(statement.file(), 0, "The file holds " + parsed.path("statements").size() + " statements.",
                    "Keep one SELECT a file; a further one of the same kind goes into a file like " + statement.shortName().replace(".sql", "-more.sql") + ".");
        }
        return new Select(statement, (ObjectNode) parsed, this);
    }

    private static RuntimeException refused(Statement statement, JsonNode error) {
        if (!error.path("error_type").asString().equals("parser")) {
            return noSelect(statement);
        }
        int position = Integer.parseInt(error.path("position").asString("0"));
        String before = statement.sql().substring(0, Math.clamp(position, 0, statement.sql().length()));
        return Refusals.refused(statement.file(), 1 + before.chars().filter(c -> c == '\n').count(), "The statement cannot be parsed: " + error.path("error_message").asString() + ".",
                "Correct it there; it is DuckDB's SQL.");
    }

    static RuntimeException noSelect(Statement statement) {
        return Refusals.refused(statement.file(), 0, "This is not a SELECT.",
                "A mapping only reads: write one SELECT, without INSERT, COPY, ATTACH, SET and the like.");
    }

    String text(JsonNode tree) throws SQLException {
        return call("SELECT json_deserialize_sql(?::JSON)", JSON.writeValueAsString(tree));
    }

    boolean isAggregate(String function) {
        return aggregates.contains(function);
    }

    private String call(String function, String argument) throws SQLException {
        try (PreparedStatement query = duckdb.prepareStatement(function)) {
            query.setString(1, argument);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return String.valueOf(row.getString(1));
            }
        }
    }
}
