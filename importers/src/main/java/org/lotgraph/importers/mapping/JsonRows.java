package org.lotgraph.importers.mapping;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The objects of a JSON file as rows: of an array, of an array that a member of one object holds, or one after the other. What is nested in
 * a row stays JSON. Read twice: first for the names of the columns.
 */
final class JsonRows implements TableRows {

    private static final JsonFactory JSON = new JsonFactory();
    private static final int LONGEST_CELL = 16 << 20;

    private final String name;
    private final JsonParser parser;
    private final List<String> columns;
    private final Map<String, Integer> index = new LinkedHashMap<>();
    private final @Nullable String[] cells;
    private long line;

    /**
     * Opens a file.
     *
     * @param member the member with the rows, where the file is one object; null: its first array
     */
    JsonRows(Path file, @Nullable String member, Predicate<String> wanted) throws IOException {
        this.name = String.valueOf(file.getFileName());
        this.columns = columns(file, member).stream().filter(wanted).toList();
        columns.forEach(column -> index.put(column.toLowerCase(Locale.ROOT), index.size()));
        this.cells = new String[columns.size()];
        this.parser = open(file, member);
    }

    private List<String> columns(Path file, @Nullable String member) {
        Map<String, String> names = new LinkedHashMap<>();
        try (JsonParser rows = open(file, member)) {
            while (rows.currentToken() == JsonToken.START_OBJECT || toRow(rows)) {
                while (rows.nextToken() == JsonToken.PROPERTY_NAME) {
                    names.putIfAbsent(rows.currentName().toLowerCase(Locale.ROOT), rows.currentName());
                    rows.nextToken();
                    rows.skipChildren();
                }
                if (names.size() > ColumnNames.MOST) {
                    throw Refusals.refused(name, 0, "Its objects have more than " + ColumnNames.MOST + " different members.", "Export only those that are needed.");
                }
                rows.clearCurrentToken();
            }
        } catch (JacksonException e) {
            throw refused(e);
        }
        if (names.isEmpty()) {
            throw Refusals.refused(name, 0, "No rows are found in it.", "A file of rows is an array of objects, or objects one after the other.");
        }
        return new ArrayList<>(names.values());
    }

    /** The parser before the first row. */
    private JsonParser open(Path file, @Nullable String member) {
        try {
            JsonParser rows = JSON.createParser(ObjectReadContext.empty(), file);
            if (rows.nextToken() != JsonToken.START_OBJECT) {
                return rows;
            }
            if (isInside(rows, member)) {
                return rows;
            }
            rows.close();
            JsonParser again = JSON.createParser(ObjectReadContext.empty(), file);
            again.nextToken();
            return again;
        } catch (JacksonException e) {
            throw refused(e);
        }
    }

    /** Goes into the array that holds the rows; false where the object is a row itself. */
    private boolean isInside(JsonParser object, @Nullable String member) {
        while (object.nextToken() == JsonToken.PROPERTY_NAME) {
            String each = object.currentName();
            JsonToken value = object.nextToken();
            if (value == JsonToken.START_ARRAY && (member == null ? object.nextToken() == JsonToken.START_OBJECT : each.equalsIgnoreCase(member))) {
                return true;
            }
            if (value == JsonToken.START_ARRAY && member == null) {
                skipArray(object);
            } else {
                object.skipChildren();
            }
        }
        if (member != null) {
            throw Refusals.refused(name, 0, "It has no array called " + member + ".", "Name one of its members as the sheet of the table, in tables.yaml.");
        }
        return false;
    }

    /** The first element was looked at already. */
    private static void skipArray(JsonParser array) {
        while (array.currentToken() != JsonToken.END_ARRAY) {
            array.skipChildren();
            array.nextToken();
        }
    }

    private RuntimeException refused(JacksonException e) {
        return Refusals.refused(name, e.getLocation() == null ? 0 : e.getLocation().getLineNr(), "This is no JSON: " + e.getOriginalMessage() + ".", "Export it again.");
    }

    private boolean toRow(JsonParser rows) {
        JsonToken token = rows.nextToken();
        while (token != null && token != JsonToken.START_OBJECT) {
            if (token == JsonToken.END_ARRAY) {
                return false;
            }
            if (token.isScalarValue()) {
                throw Refusals.refused(name, rows.currentLocation().getLineNr(), "Here should be an object with the columns of a row.", "Export it again as an array of objects.");
            }
            token = rows.nextToken();
        }
        return token != null;
    }

    @Override
    public List<String> columns() {
        return columns;
    }

    @Override
    public boolean next() throws IOException {
        try {
            if (parser.currentToken() != JsonToken.START_OBJECT && !toRow(parser)) {
                return false;
            }
            line = parser.currentTokenLocation().getLineNr();
            java.util.Arrays.fill(cells, null);
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                Integer column = index.get(parser.currentName().toLowerCase(Locale.ROOT));
                parser.nextToken();
                if (column == null) {
                    parser.skipChildren();
                } else {
                    cells[column] = value();
                }
            }
            parser.clearCurrentToken();
            return true;
        } catch (JacksonException e) {
            throw refused(e);
        }
    }

    private @Nullable String value() {
        return switch (parser.currentToken()) {
            case VALUE_NULL -> null;
            case START_OBJECT, START_ARRAY -> nested();
            default -> {
                String text = parser.getString().strip();
                yield text.isEmpty() ? null : text;
            }
        };
    }

    private String nested() {
        StringWriter text = new StringWriter();
        try (JsonGenerator copy = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            int depth = 0;
            do {
                copy.copyCurrentEvent(parser);
                depth += parser.currentToken().isStructStart() ? 1 : parser.currentToken().isStructEnd() ? -1 : 0;
                if (text.getBuffer().length() > LONGEST_CELL) {
                    throw Refusals.refused(name, line, "What is nested in this row is longer than 16 MB.", "Export its parts as tables of their own.");
                }
            } while (depth > 0 && parser.nextToken() != null);
        }
        return text.toString();
    }

    @Override
    public @Nullable String cell(int column) {
        return cells[column];
    }

    @Override
    public long line() {
        return line;
    }

    @Override
    public long offset() {
        return Math.max(0, parser.currentLocation().getByteOffset());
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
