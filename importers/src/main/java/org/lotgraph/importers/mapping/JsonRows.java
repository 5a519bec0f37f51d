package org.lotgraph.importers.mapping;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.lotgraph.identity.Notation;
import org.lotgraph.importers.RefusedException;
import org.lotgraph.importers.json.JsonInput;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The objects of a JSON file as rows: of an array, of an array that a member of one object holds, or one after the other. What is nested in
 * a row stays JSON. Read twice: first for the names of the columns. Depth, names, numbers, texts and rows are bounded.
 */
final class JsonRows implements TableRows {

    private static final int LONGEST_ROW = 16 << 20;
    private static final JsonFactory JSON = JsonInput.factory(LONGEST_ROW);
    private static final int MOST_NESTED = 200_000;

    private final String name;
    private final JsonParser parser;
    private final List<String> columns;
    private final Map<String, Integer> index = new LinkedHashMap<>();
    private final @Nullable String[] cells;
    private long line;
    private long length;

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
            columns(rows, member, names);
        }
        if (names.isEmpty()) {
            throw Refusals.refused(name, 0, "No rows are found in it.", "A file of rows is an array of objects, or objects one after the other.");
        }
        return new ArrayList<>(names.values());
    }

    private void columns(JsonParser rows, @Nullable String member, Map<String, String> names) {
        try {
            String array = rows.currentToken() == JsonToken.START_OBJECT && !rows.streamReadContext().inRoot() ? outer(rows) : member;
            while (rows.currentToken() == JsonToken.START_OBJECT || toRow(rows)) {
                members(rows, names);
                rows.clearCurrentToken();
            }
            rest(rows, array);
        } catch (JacksonException e) {
            throw refused(e, rows);
        }
    }

    /** Adds the members of a row, of which none may stand there twice: capitals make no difference in a table. */
    private void members(JsonParser row, Map<String, String> names) {
        Set<String> here = new HashSet<>();
        while (row.nextToken() == JsonToken.PROPERTY_NAME) {
            String lower = row.currentName().toLowerCase(Locale.ROOT);
            if (!here.add(lower)) {
                throw twice(row, row.currentName());
            }
            names.putIfAbsent(lower, row.currentName());
            if (names.size() > ColumnNames.MOST) {
                throw JsonInput.at(name, row.currentTokenLocation(), "Its objects have more than " + ColumnNames.MOST + " different members.", "Export only those that are needed.");
            }
            row.nextToken();
            row.skipChildren();
        }
    }

    /** The member that the rows stand in; null where they stand in none. */
    private static @Nullable String outer(JsonParser row) {
        TokenStreamContext array = row.streamReadContext().getParent();
        return array == null || array.getParent() == null ? null : array.getParent().currentName();
    }

    /** What stands behind the rows has no rows of the same name. */
    private void rest(JsonParser behind, @Nullable String array) {
        while (behind.nextToken() != null) {
            if (behind.currentToken() == JsonToken.PROPERTY_NAME) {
                if (behind.currentName().equals(array)) {
                    throw twice(behind, array);
                }
                behind.nextToken();
            }
            behind.skipChildren();
        }
    }

    private RuntimeException twice(JsonParser here, String member) {
        return JsonInput.at(name, here.currentTokenLocation(), "The member '" + shown(member) + "' stands twice in one object.", "Keep the one that is meant.");
    }

    private static String shown(String member) {
        return member.length() > 60 ? member.substring(0, 60) + "…" : member;
    }

    /** The parser before the first row. */
    private JsonParser open(Path file, @Nullable String member) {
        JsonParser rows = null;
        try {
            rows = JSON.createParser(ObjectReadContext.empty(), file);
            if (rows.nextToken() != JsonToken.START_OBJECT || isInside(rows, member)) {
                return rows;
            }
            rows.close();
            rows = JSON.createParser(ObjectReadContext.empty(), file);
            rows.nextToken();
            return rows;
        } catch (JacksonException e) {
            RuntimeException refused = refused(e, rows);
            close(rows);
            throw refused;
        } catch (RefusedException e) {
            close(rows);
            throw e;
        }
    }

    private static void close(@Nullable JsonParser parser) {
        if (parser != null) {
            parser.close();
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

    private RuntimeException refused(JacksonException e, @Nullable JsonParser here) {
        return JsonInput.refused(name, e, here == null ? null : here.currentLocation());
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
            length = 0;
            Arrays.fill(cells, null);
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                Integer column = index.get(parser.currentName().toLowerCase(Locale.ROOT));
                parser.nextToken();
                if (column == null) {
                    parser.skipChildren();
                } else {
                    cells[column] = within(value());
                }
            }
            parser.clearCurrentToken();
            return true;
        } catch (JacksonException e) {
            throw refused(e, parser);
        }
    }

    private @Nullable String value() {
        return switch (parser.currentToken()) {
            case VALUE_NULL -> null;
            case START_OBJECT, START_ARRAY -> nested();
            default -> {
                String text = Notation.strip(parser.getString());
                yield text.isEmpty() ? null : text;
            }
        };
    }

    private @Nullable String within(@Nullable String cell) {
        length += cell == null ? 0 : cell.length();
        if (length > LONGEST_ROW) {
            throw Refusals.refused(name, line, "This row is longer than 16 MB.", "Export its parts as tables of their own.");
        }
        return cell;
    }

    private String nested() {
        StringWriter text = new StringWriter();
        Deque<Set<String>> names = new ArrayDeque<>();
        int members = 0;
        try (JsonGenerator copy = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            do {
                copy.copyCurrentEvent(parser);
                if (parser.currentToken().isStructStart()) {
                    names.push(new HashSet<>());
                } else if (parser.currentToken().isStructEnd()) {
                    names.pop();
                } else if (parser.currentToken() == JsonToken.PROPERTY_NAME && !names.element().add(parser.currentName())) {
                    throw twice(parser, parser.currentName());
                }
                members += parser.currentToken() == JsonToken.PROPERTY_NAME ? 1 : 0;
                if (text.getBuffer().length() > LONGEST_ROW || members > MOST_NESTED) {
                    throw Refusals.refused(name, line, "What is nested in this row is longer than 16 MB, or has more than 200,000 members.", "Export its parts as tables of their own.");
                }
            } while (!names.isEmpty() && parser.nextToken() != null);
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
