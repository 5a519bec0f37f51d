package org.lotgraph.importers.mapping;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.lotgraph.importers.json.BoundedInput;
import org.lotgraph.importers.json.Json;
import org.lotgraph.importers.json.JsonInput;
import org.lotgraph.importers.json.JsonTree;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** The rows that the elements of one array of a log give, an element at a time. */
final class OcelRows implements TableRows {

    private static final int LARGEST = 16 << 20;
    private static final JsonFactory JSON = JsonInput.factory(LARGEST + 1_000);

    private final String name;
    private final List<String> columns;
    private final Function<Json.Obj, List<Map<String, String>>> rows;
    private final BoundedInput input;
    private final JsonParser parser;
    private final Deque<Map<String, String>> waiting = new ArrayDeque<>();
    private Map<String, String> row = Map.of();
    private boolean open;
    private long line;

    /**
     * Opens a file.
     *
     * @param array   the member of the root that holds the elements
     * @param columns that the rows have, in any case
     */
    OcelRows(Path file, String array, List<String> columns, Function<Json.Obj, List<Map<String, String>>> rows) throws IOException {
        this.name = SourceFiles.name(file);
        this.columns = columns;
        this.rows = rows;
        this.input = new BoundedInput(Files.newInputStream(file), null, LARGEST, bytes -> { });
        this.parser = parser();
        try {
            this.open = isFound(array);
        } catch (JacksonException e) {
            close();
            throw JsonInput.refused(name, e, parser.currentLocation());
        }
    }

    private JsonParser parser() throws IOException {
        try {
            return JSON.createParser(ObjectReadContext.empty(), input);
        } catch (JacksonException e) {
            input.close();
            throw JsonInput.refused(name, e, null);
        }
    }

    private boolean isFound(String array) {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            return false;
        }
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            boolean wanted = parser.currentName().equals(array);
            if (parser.nextToken() == JsonToken.START_ARRAY && wanted) {
                return true;
            }
            parser.skipChildren();
        }
        return false;
    }

    @Override
    public List<String> columns() {
        return columns;
    }

    @Override
    public boolean next() throws IOException {
        while (waiting.isEmpty()) {
            if (!open || !element()) {
                return false;
            }
        }
        row = waiting.remove();
        return true;
    }

    private boolean element() {
        try {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                open = false;
                return false;
            }
            line = parser.currentTokenLocation().getLineNr();
            if (new JsonTree(parser, input).read(LARGEST) instanceof Json.Obj element) {
                waiting.addAll(rows.apply(element));
                return true;
            }
            throw Refusals.refused(name, line, "An object or event here is larger than 16 MB.", "Leave out what is so large.");
        } catch (JacksonException e) {
            throw JsonInput.refused(name, e, parser.currentLocation());
        } catch (JsonTree.DuplicateException e) {
            throw JsonInput.at(name, parser.currentTokenLocation(), "The member '" + e.getMessage() + "' stands twice in one object.", "Keep the one that is meant.");
        }
    }

    @Override
    public @Nullable String cell(int column) {
        return row.get(columns.get(column));
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
        input.close();
    }
}
