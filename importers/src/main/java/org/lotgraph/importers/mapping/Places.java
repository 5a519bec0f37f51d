package org.lotgraph.importers.mapping;

import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Adds two columns to a query: the table that each of its rows comes from, and the number of the row there. That is the first table after
 * FROM; of a group of rows the first. A query below it, named by WITH or in brackets, passes them on.
 */
final class Places {

    /** Names that nobody gives to a column of his own. */
    static final String TABLE = "_lotgraph_table";
    static final String ROW = "_lotgraph_row";
    private static final Set<String> OWN = Set.of("source_file", "source_line");

    private final Syntax syntax;
    private final Map<String, JsonNode> queries = new HashMap<>();
    private final Set<JsonNode> done = Collections.newSetFromMap(new IdentityHashMap<>());

    Places(Syntax syntax) {
        this.syntax = syntax;
    }

    /**
     * Where the rows come from.
     *
     * @param table null where a query below says it
     * @param alias under which the query knows it
     * @param row   the column with the number
     */
    private record Origin(@Nullable String table, String alias, String row) {
    }

    /** Whether the query could be made to say it; a query that says so itself is left alone. */
    boolean add(ObjectNode query) {
        if (done.contains(query)) {
            return true;
        }
        for (JsonNode entry : query.path("cte_map").path("map")) {
            queries.put(key(entry.path("key").asString()), entry.path("value"));
        }
        boolean added = switch (query.path("type").asString("")) {
            case "SELECT_NODE" -> addToSelect(query);
            case "SET_OPERATION_NODE" -> addToUnion(query);
            default -> false;
        };
        if (added) {
            done.add(query);
        }
        return added;
    }

    private boolean addToUnion(ObjectNode union) {
        boolean all = union.path("setop_type").asString().startsWith("UNION") && union.path("setop_all").asBoolean();
        for (JsonNode child : union.path("children")) {
            all = all && add((ObjectNode) child);
        }
        return all;
    }

    private boolean addToSelect(ObjectNode select) {
        Origin origin = isDistinct(select) || saysItself(select) ? null : origin(select.path("from_table"));
        if (origin == null) {
            return false;
        }
        boolean grouped = !select.path("group_expressions").isEmpty() || !select.path("aggregate_handling").asString().equals("STANDARD_HANDLING")
                || hasAggregate(select.path("select_list"));
        ArrayNode columns = (ArrayNode) select.path("select_list");
        ObjectNode table = origin.table() == null ? column(columns, origin.alias(), TABLE) : constant(columns, origin.table());
        ObjectNode row = column(columns, origin.alias(), origin.row());
        columns.add((grouped ? first(table) : table).put("alias", TABLE));
        columns.add((grouped ? first(row) : row).put("alias", ROW));
        return true;
    }

    private static boolean saysItself(ObjectNode select) {
        for (JsonNode column : select.path("select_list")) {
            JsonNode names = column.path("column_names");
            String alias = column.path("alias").asString("");
            if (OWN.contains(key(alias.isEmpty() && !names.isEmpty() ? names.path(names.size() - 1).asString() : alias))) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Origin origin(JsonNode from) {
        String alias = from.path("alias").asString("");
        return switch (from.path("type").asString("")) {
            case "JOIN" -> origin(from.path(from.path("join_type").asString().equals("RIGHT") ? "right" : "left"));
            case "SUBQUERY" -> add((ObjectNode) from.path("subquery").path("node")) ? new Origin(null, named((ObjectNode) from), ROW) : null;
            case "BASE_TABLE" -> {
                String name = from.path("table_name").asString();
                JsonNode query = queries.get(key(name));
                if (query == null) {
                    yield new Origin(name, alias.isEmpty() ? name : alias, "rowid");
                }
                yield query.path("aliases").isEmpty() && add((ObjectNode) query.path("query_node")) ? new Origin(null, alias.isEmpty() ? name : alias, ROW) : null;
            }
            default -> null;
        };
    }

    /** The alias of a query in brackets; one that has none gets one. */
    private String named(ObjectNode subquery) {
        if (subquery.path("alias").asString("").isEmpty()) {
            subquery.put("alias", "_lotgraph_" + done.size());
        }
        return subquery.path("alias").asString();
    }

    private boolean hasAggregate(JsonNode tree) {
        if (tree.path("class").asString("").equals("FUNCTION") && syntax.isAggregate(tree.path("function_name").asString())) {
            return true;
        }
        if (tree.path("class").asString("").equals("SUBQUERY") || tree.path("class").asString("").equals("WINDOW")) {
            return false;
        }
        for (JsonNode child : tree) {
            if (hasAggregate(child)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDistinct(JsonNode query) {
        for (JsonNode modifier : query.path("modifiers")) {
            if (modifier.path("type").asString().equals("DISTINCT_MODIFIER") && modifier.path("distinct_on_targets").isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** Takes the DISTINCT, or the same of a UNION, from the top of a query; {@link #distinct} gives it back once the places are added. */
    static boolean dropDistinct(ObjectNode query) {
        if (query.path("type").asString().equals("SET_OPERATION_NODE") && query.path("setop_type").asString().startsWith("UNION")
                && query.path("modifiers").isEmpty() && !query.path("setop_all").asBoolean()) {
            query.put("setop_all", true);
            return true;
        }
        if (query.path("modifiers").size() == 1 && isDistinct(query)) {
            ((ArrayNode) query.path("modifiers")).removeAll();
            return true;
        }
        return false;
    }

    /** Equal rows once, from the first place of each. */
    static String distinct(String sql) {
        return "SELECT * EXCLUDE (" + TABLE + ", " + ROW + "), arg_min(" + TABLE + ", " + ROW + ") AS " + TABLE + ", min(" + ROW + ") AS " + ROW
                + " FROM (" + sql + ") GROUP BY ALL";
    }

    private static ObjectNode column(ArrayNode beside, String alias, String name) {
        ObjectNode column = beside.objectNode().put("class", "COLUMN_REF").put("type", "COLUMN_REF").put("alias", "");
        column.putArray("column_names").add(alias).add(name);
        return column;
    }

    private static ObjectNode constant(ArrayNode beside, String text) {
        ObjectNode constant = beside.objectNode().put("class", "CONSTANT").put("type", "VALUE_CONSTANT").put("alias", "");
        constant.putObject("literal").put("kind", "STRING").put("text", text);
        return constant;
    }

    private static ObjectNode first(ObjectNode argument) {
        ObjectNode call = argument.objectNode().put("class", "FUNCTION").put("type", "FUNCTION").put("alias", "").put("function_name", "min")
                .put("schema", "").put("catalog", "").put("distinct", false).put("is_operator", false).put("export_state", false);
        call.putNull("filter");
        call.putObject("order_bys").put("type", "ORDER_MODIFIER").putArray("orders");
        call.putArray("arguments").addObject().put("name", "").set("expression", argument);
        call.putObject("qualified_name").putArray("path").add("min");
        return call;
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
