package org.lotgraph.importers.mapping;

import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A statement as a tree: which tables it reads, and the same statement that also says from which row each of its rows comes. */
final class Select {

    private final Statement statement;
    private final ObjectNode parsed;
    private final Syntax syntax;
    private final Set<TableName> tables = new LinkedHashSet<>();
    private final Set<String> columns = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    private final Set<String> defined = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    private boolean everyColumn;

    Select(Statement statement, ObjectNode parsed, Syntax syntax) {
        this.statement = statement;
        this.parsed = parsed;
        this.syntax = syntax;
        defined(parsed);
        collect(parsed);
    }

    /** A table as a statement names it; equal whatever the case. */
    record TableName(@Nullable String schema, String name) {

        static TableName of(JsonNode table) {
            JsonNode path = table.path("qualified_name").path("path");
            String schema = path.size() > 1 ? path.path(path.size() - 2).asString() : null;
            return new TableName(schema, table.path("table_name").asString());
        }

        String key() {
            return name.toLowerCase(Locale.ROOT);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof TableName table && key().equals(table.key()) && String.valueOf(schema).equalsIgnoreCase(String.valueOf(table.schema));
        }

        @Override
        public int hashCode() {
            return key().hashCode();
        }
    }

    Statement statement() {
        return statement;
    }

    /** The tables that it reads, in the order in which it names them. */
    Set<TableName> tables() {
        return tables;
    }

    /** Whether it may read a column of that name. */
    boolean reads(String column) {
        return everyColumn || columns.contains(column);
    }

    /** Whether it reads a column by that name, not by a star. */
    boolean names(String column) {
        return columns.contains(column);
    }

    /** Refuses it where it calls what no mapping over files needs. */
    Select checked() {
        new Functions(statement).check(parsed);
        return this;
    }

    /** The statement with its places added to every row, or as it is where a row of it comes from no single one. */
    String withPlaces() throws SQLException {
        ObjectNode copy = parsed.deepCopy();
        ObjectNode node = (ObjectNode) copy.path("statements").path(0).path("node");
        boolean distinct = Places.dropDistinct(node);
        if (!new Places(syntax).add(node)) {
            return statement.sql();
        }
        String sql = syntax.text(copy);
        return distinct ? Places.distinct(sql) : sql;
    }

    private void defined(JsonNode tree) {
        for (JsonNode entry : tree.path("cte_map").path("map")) {
            defined.add(entry.path("key").asString());
        }
        tree.forEach(this::defined);
    }

    private void collect(JsonNode tree) {
        switch (tree.path("type").asString("")) {
            case "BASE_TABLE" -> {
                TableName table = TableName.of(tree);
                if (table.schema() != null || !defined.contains(table.name())) {
                    tables.add(table);
                }
            }
            case "COLUMN_REF" -> tree.path("column_names").forEach(name -> columns.add(name.asString()));
            case "STAR" -> everyColumn = true;
            case "INSERT_QUERY_NODE", "UPDATE_QUERY_NODE", "DELETE_QUERY_NODE", "MERGE_QUERY_NODE", "MERGE_INTO_QUERY_NODE" -> throw Syntax.noSelect(statement);
            case "JOIN" -> {
                tree.path("using_columns").forEach(name -> columns.add(name.asString()));
                everyColumn |= tree.path("ref_type").asString().equals("NATURAL");
            }
            default -> { }
        }
        tree.forEach(this::collect);
    }
}
