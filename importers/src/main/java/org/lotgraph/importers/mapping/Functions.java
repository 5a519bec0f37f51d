package org.lotgraph.importers.mapping;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import tools.jackson.databind.JsonNode;

/**
 * Which of DuckDB's functions a statement over files may call. Its limit of memory does not count what a single call makes, and no statement
 * can be ended while a call makes it; the closed database keeps files out, but neither the environment nor its settings and logs.
 */
final class Functions {

    /** Those that give rows after FROM without reading anything but what they are given. A list of the others would miss what the next DuckDB has. */
    private static final Set<String> TABLES = Set.of("unnest", "range", "generate_series", "generate_subscripts", "json_each", "json_tree", "regexp_split_to_table");
    /** A few signs make these fill the memory: a number is the length of what they give. */
    private static final Set<String> ENDLESS = Set.of("range", "generate_series", "list_resize", "array_resize", "bitstring", "bitstring_agg", "reservoir_quantile", "equi_width_bins", "approx_top_k");
    /** {@link FileTables} puts a bound in front of these, which a name with its schema goes around. */
    private static final Set<String> BOUNDED = Set.of("repeat", "lpad", "rpad", "replace", "regexp_replace");
    /** What they do or say is not of the tables: the machine, the database's settings, its log and state, time that passes, statements as text. */
    private static final Set<String> BEYOND = Set.of("getenv", "current_setting", "getvariable", "setseed", "nextval", "currval", "setval", "write_log", "sleep_ms", "pg_sleep",
            "json_serialize_sql", "json_deserialize_sql", "json_serialize_plan", "json_execute_serialized_sql", "query", "query_table", "enable_logging", "disable_logging");
    /** These are told by name which aggregate to call. */
    private static final Set<String> CALL_BY_NAME = Set.of("list_aggr", "list_aggregate", "array_aggr", "array_aggregate", "aggregate");
    /** A place for a value with a width of four digits or more, or with one that is given beside the text. */
    private static final Map<String, Pattern> WIDE = Map.of("format", Pattern.compile("\\{[^{}]*(?:\\d{4}|\\{)"), "printf", Pattern.compile("%[^a-zA-Z%]*(?:\\d{4}|\\*)"));

    private final Statement statement;

    Functions(Statement statement) {
        this.statement = statement;
    }

    /**
     * Looks at every call of a statement's tree.
     *
     * @throws org.lotgraph.importers.RefusedException at the first that may not be
     */
    void check(JsonNode tree) {
        if (tree.path("type").asString("").equals("TABLE_FUNCTION")) {
            JsonNode function = tree.path("function");
            checkTable(function, tree);
            function.path("arguments").forEach(this::check);
            return;
        }
        if (tree.has("function_name")) {
            checkValue(tree);
        }
        tree.forEach(this::check);
    }

    private static String name(JsonNode call) {
        return call.path("function_name").asString().toLowerCase(Locale.ROOT);
    }

    private void checkTable(JsonNode call, JsonNode place) {
        if (!TABLES.contains(name(call))) {
            throw refused(place, "It reads rows from " + name(call) + ", which is no table of a file.",
                    "Read tables by their names; of functions there are " + String.join(", ", TABLES.stream().sorted().toList()) + " after FROM.");
        }
    }

    private void checkValue(JsonNode call) {
        String name = name(call);
        checkName(call, name);
        if (BOUNDED.contains(name) && call.path("qualified_name").path("path").size() > 1) {
            throw refused(call, "It calls " + name + " with something before a point.", "Write it as " + name + "(…).");
        }
        JsonNode second = argument(call, 1);
        if (CALL_BY_NAME.contains(name)) {
            checkName(call, constant(call, second, name).toLowerCase(Locale.ROOT));
        }
        // A sign that stands twice is itself; what is left of them in a row still begins a place.
        Pattern wide = WIDE.get(name);
        if (wide != null && wide.matcher(constant(call, argument(call, 0), name).replace(name.equals("format") ? "{{" : "%%", "")).find()) {
            throw refused(call, "It calls " + name + " with a width of more than 999, or with one that stands beside the text.", "Write the width into the text, as in format('{:08d}', no).");
        }
    }

    private void checkName(JsonNode call, String name) {
        if (ENDLESS.contains(name)) {
            throw refused(call, "It calls " + name + ", which gives as much as a number asks for.",
                    name.equals("range") || name.equals("generate_series") ? "Write it after FROM: SELECT … FROM lots, " + name + "(lots.pieces)." : "Leave it out.");
        }
        if (BEYOND.contains(name) || name.startsWith("__internal") || name.startsWith("read_") || name.startsWith("duckdb_")) {
            throw refused(call, "It calls " + name + ", which reaches beyond the tables.", "A mapping reads tables only.");
        }
    }

    private static JsonNode argument(JsonNode call, int index) {
        return call.path("arguments").path(index).path("expression");
    }

    private String constant(JsonNode call, JsonNode argument, String name) {
        if (!argument.path("type").asString("").equals("VALUE_CONSTANT")) {
            throw refused(call, "It calls " + name + " with a text that is worked out.", "Write that text in quotes.");
        }
        return argument.path("literal").path("text").asString("");
    }

    private RuntimeException refused(JsonNode place, String what, String remedy) {
        String sql = statement.sql();
        double at = place.path("query_location").asDouble(-1);
        long line = at < 0 || at > sql.length() ? 0 : 1 + sql.substring(0, (int) at).chars().filter(c -> c == '\n').count();
        return Refusals.refused(statement.file(), line, what, remedy);
    }
}
