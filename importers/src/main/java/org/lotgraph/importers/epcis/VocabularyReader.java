package org.lotgraph.importers.epcis;

import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.lotgraph.importers.json.Json;
import org.lotgraph.importers.json.JsonTree;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** One vocabulary of the master data, element by element, where its type stands before them (as everybody writes it). */
final class VocabularyReader {

    private final JsonParser parser;
    private final JsonTree tree;
    private final PathStack path;
    private final Supplier<Place> here;
    private final EventSink sink;
    private @Nullable String type;
    private @Nullable Json waiting;
    private @Nullable Place waitingAt;

    VocabularyReader(JsonParser parser, JsonTree tree, PathStack path, Supplier<Place> here, EventSink sink) {
        this.parser = parser;
        this.tree = tree;
        this.path = path;
        this.here = here;
        this.sink = sink;
    }

    void read() {
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            path.push(name);
            if (name.equals("type") && value == JsonToken.VALUE_STRING) {
                type = parser.getString();
            } else if (name.equals("vocabularyElementList") && value == JsonToken.START_ARRAY) {
                elements();
            } else {
                parser.skipChildren();
            }
            path.pop();
        }
        if (waiting instanceof Json.Arr list && waitingAt != null) {
            for (Json element : list.elements()) {
                sink.vocabulary(String.valueOf(type), element, waitingAt);
            }
        }
    }

    private void elements() {
        if (type == null) {
            waitingAt = here.get();
            waiting = kept(waitingAt);
            return;
        }
        for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
            path.push(i);
            Place place = here.get();
            Json element = kept(place);
            if (element != null) {
                sink.vocabulary(type, element, place);
            }
            path.pop();
        }
    }

    private @Nullable Json kept(Place place) {
        Json value = tree.read(DocumentReader.LARGEST_EVENT);
        if (value == null) {
            sink.vocabularyTooLarge(place);
        }
        return value;
    }
}
