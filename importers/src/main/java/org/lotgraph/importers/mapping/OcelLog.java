package org.lotgraph.importers.mapping;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.lotgraph.identity.Notation;
import org.lotgraph.importers.FileHead;
import org.lotgraph.importers.json.Json;

/**
 * An object-centric event log (OCEL 2.0) in JSON, as the tables that the standard gives such a log in SQLite: {@code object},
 * {@code event}, {@code object_object}, {@code event_object}, {@code object_map_type}, {@code event_map_type}, and one {@code object_…} or
 * {@code event_…} for each type, with a column for each of its attributes.
 */
final class OcelLog implements TableSet {

    private static final String ID = "ocel_id";
    private static final String TYPE = "ocel_type";
    private static final String MAP = "ocel_type_map";
    private static final String TIME = "ocel_time";
    private static final String CHANGED = "ocel_changed_field";
    private static final String QUALIFIER = "ocel_qualifier";
    private static final String OBJECTS = "objects";
    private static final String EVENTS = "events";
    /** What an attribute that an object has from its beginning bears as its time. */
    private static final String EPOCH = "1970-01-01";

    private final Path file;
    private final Map<String, Table> tables = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    private interface Rows {
        List<Map<String, String>> of(Json.Obj element);
    }

    /** @param array the member of the log whose elements give its rows */
    private record Table(String array, List<String> columns, Rows rows) {
    }

    OcelLog(Path file) throws IOException {
        this.file = file;
        tables.put("object", new Table(OBJECTS, List.of(ID, TYPE), each -> List.of(row(ID, each.text("id"), TYPE, each.text("type")))));
        tables.put("event", new Table(EVENTS, List.of(ID, TYPE), each -> List.of(row(ID, each.text("id"), TYPE, each.text("type")))));
        tables.put("object_object", new Table(OBJECTS, List.of("ocel_source_id", "ocel_target_id", QUALIFIER), each -> relations(each, "ocel_source_id", "ocel_target_id")));
        tables.put("event_object", new Table(EVENTS, List.of("ocel_event_id", "ocel_object_id", QUALIFIER), each -> relations(each, "ocel_event_id", "ocel_object_id")));
        types("object_", "objectTypes", OBJECTS, List.of(ID, TIME, CHANGED));
        types("event_", "eventTypes", EVENTS, List.of(ID, TIME));
    }

    /** Whether a file of JSON begins like a log. */
    static boolean isOne(Path file) throws IOException {
        Set<String> names = FileHead.of(file).names();
        return (names.contains("objectTypes") || names.contains("eventTypes")) && (names.contains(OBJECTS) || names.contains(EVENTS));
    }

    /** A type's table bears its name without what a table's name may not have. */
    private static String map(String type) {
        return type.replaceAll("[^\\p{L}\\p{N}_]", "");
    }

    private void types(String prefix, String types, String array, List<String> columns) throws IOException {
        tables.put(prefix + "map_type", new Table(types, List.of(TYPE, MAP), type -> List.of(row(TYPE, type.text("name"), MAP, map(String.valueOf(type.text("name")))))));
        Map<String, Set<String>> attributes = new LinkedHashMap<>();
        read(types, type -> collect(attributes, type.text("name"), type));
        read(array, element -> collect(attributes, element.text("type"), element));
        attributes.forEach((type, names) -> {
            List<String> all = new ArrayList<>(columns);
            Set<String> taken = new LinkedHashSet<>();
            names.stream().filter(name -> taken.add(name.toLowerCase(Locale.ROOT))).forEach(all::add);
            tables.putIfAbsent(prefix + map(type), new Table(array, all, each -> !type.equals(each.text("type")) ? List.of()
                    : array.equals(OBJECTS) ? states(each) : List.of(event(each))));
        });
    }

    private void collect(Map<String, Set<String>> attributes, @Nullable String type, Json.Obj element) {
        if (type == null) {
            return;
        }
        Set<String> names = attributes.computeIfAbsent(type, none -> new LinkedHashSet<>());
        attributes(element).forEach(attribute -> names.add(String.valueOf(attribute.text("name"))));
        if (names.size() > ColumnNames.MOST || attributes.size() > ColumnNames.MOST) {
            throw Refusals.refused(SourceFiles.name(file), 0, "It has more than " + ColumnNames.MOST + " types, or a type more than so many attributes.", "Export only those that are needed.");
        }
    }

    private interface Each {
        void of(Json.Obj element);
    }

    private void read(String array, Each each) throws IOException {
        try (OcelRows rows = new OcelRows(file, array, List.of(), element -> {
            each.of(element);
            return List.of();
        })) {
            while (rows.next()) {
                continue;
            }
        }
    }

    private static List<Json.Obj> attributes(Json.Obj element) {
        return element.list("attributes").stream().filter(each -> each instanceof Json.Obj object && object.text("name") != null).map(Json.Obj.class::cast).toList();
    }

    private static Map<String, String> row(@Nullable String... cells) {
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < cells.length; i += 2) {
            String value = cells[i + 1] instanceof String said ? Notation.strip(said) : "";
            if (!value.isBlank()) {
                row.put(String.valueOf(cells[i]), value);
            }
        }
        return row;
    }

    private static List<Map<String, String>> relations(Json.Obj element, String from, String to) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (Json relation : element.list("relationships")) {
            if (relation instanceof Json.Obj object) {
                rows.add(row(from, element.text("id"), to, object.text("objectId"), QUALIFIER, object.text("qualifier")));
            }
        }
        return rows;
    }

    private static void put(Map<String, String> row, Json.Obj attribute) {
        Json value = attribute.get("value");
        String text = value == null ? "" : Notation.strip(value.plain());
        if (!text.isEmpty()) {
            row.put(String.valueOf(attribute.text("name")), text);
        }
    }

    private static Map<String, String> event(Json.Obj event) {
        Map<String, String> row = row(ID, event.text("id"), TIME, event.text("time"));
        attributes(event).forEach(attribute -> put(row, attribute));
        return row;
    }

    /** What an object was from its beginning, and then a row for each change. */
    private static List<Map<String, String>> states(Json.Obj object) {
        List<Map<String, String>> rows = new ArrayList<>();
        Map<String, String> first = row(ID, object.text("id"), TIME, EPOCH + "T00:00:00Z");
        rows.add(first);
        for (Json.Obj attribute : attributes(object)) {
            String time = attribute.text("time");
            if (time == null || time.startsWith(EPOCH)) {
                put(first, attribute);
            } else {
                Map<String, String> change = row(ID, object.text("id"), TIME, time, CHANGED, attribute.text("name"));
                put(change, attribute);
                rows.add(change);
            }
        }
        return rows;
    }

    @Override
    public Set<String> tables() {
        return tables.keySet();
    }

    @Override
    public TableRows open(String name, Predicate<String> wanted) throws IOException {
        Table table = tables.get(name);
        if (table == null) {
            throw new IllegalStateException("No table " + name);
        }
        return new OcelRows(file, table.array(), table.columns().stream().filter(wanted).toList(), table.rows()::of);
    }

    @Override
    public void close() {
        // Every reading closes its own file.
    }
}
