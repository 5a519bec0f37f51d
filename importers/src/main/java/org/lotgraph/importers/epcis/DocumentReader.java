package org.lotgraph.importers.epcis;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.lotgraph.importers.json.BoundedInput;
import org.lotgraph.importers.json.Json;
import org.lotgraph.importers.json.JsonTree;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;

/**
 * Walks once through a document of whatever form, members in any order, holding one event at a time. What it cannot know before the end
 * (the document's own type may be its last member) is checked at the end.
 */
final class DocumentReader {

    /** Bytes. */
    static final long LARGEST_EVENT = 64L << 20;

    private static final Set<String> INNER = Set.of("epcisBody", "epcisHeader", "epcisMasterData", "queryResults", "resultsBody");
    private static final Set<String> TELLING = Set.of("@context", "type", "@type", "isA", "eventTime");

    private final JsonParser parser;
    private final BoundedInput input;
    private final JsonTree tree;
    private final EventSink sink;
    private final EventBlocks blocks;
    private final PathStack path = new PathStack();
    private final Map<String, Json> top = new LinkedHashMap<>();
    private final Set<String> containers = new HashSet<>();
    private long topSize;

    /** @param found by an earlier reading of the same document; is told what this one finds */
    DocumentReader(JsonParser parser, BoundedInput input, EventSink sink, FoundBlocks found) {
        this.parser = parser;
        this.input = input;
        this.tree = new JsonTree(parser, input);
        this.sink = sink;
        this.blocks = new EventBlocks(parser, input, found);
    }

    /** The members of the root that are neither events nor master data; empty for a list of events. */
    Json.Obj read() {
        JsonToken first = parser.nextToken();
        Place root = place();
        long start = parser.currentTokenLocation().getByteOffset();
        if (first == JsonToken.START_ARRAY) {
            events();
        } else if (first == JsonToken.START_OBJECT) {
            members(true);
        } else {
            throw new InvalidException(List.of(), "The file is JSON, but no EPCIS document.", DocumentForm.REMEDY);
        }
        long bytes = input.size(start, parser.currentLocation().getByteOffset());
        if (parser.nextToken() != null) {
            throw new TrailingException();
        }
        Json.Obj rest = new Json.Obj(top);
        if (first == JsonToken.START_OBJECT && DocumentForm.of(rest, containers) == DocumentForm.EVENT) {
            bareEvent(rest, root, bytes);
        }
        return rest;
    }

    private void bareEvent(Json.Obj event, Place root, long bytes) {
        if (bytes > LARGEST_EVENT || topSize > LARGEST_EVENT) {
            sink.tooLarge(root, bytes);
        } else {
            sink.event(event, root, bytes);
        }
    }

    private void members(boolean root) {
        Set<String> seen = new HashSet<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            if (!seen.add(name)) {
                throw new JsonTree.DuplicateException(name);
            }
            JsonToken value = parser.nextToken();
            path.push(name);
            member(name, value, root);
            path.pop();
        }
    }

    private void member(String name, JsonToken value, boolean root) {
        if (INNER.contains(name) && value == JsonToken.START_OBJECT) {
            containers.add(name);
            members(false);
        } else if (name.equals("eventList")) {
            containers.add(name);
            expectList(value, "events");
            events();
        } else if (name.equals("vocabularyList")) {
            containers.add(name);
            expectList(value, "vocabularies");
            vocabularies();
        } else if (root) {
            keep(name);
        } else {
            parser.skipChildren();
        }
    }

    private void expectList(JsonToken value, String of) {
        if (value != JsonToken.START_ARRAY) {
            throw new InvalidException(path.copy(), "This should be a list of " + of + ".", "Put square brackets around it.");
        }
    }

    /** A member of the root, which may turn out to be an event itself. Enough is kept of any to tell what it is. */
    private void keep(String name) {
        if (topSize > LARGEST_EVENT && !TELLING.contains(name)) {
            parser.skipChildren();
            return;
        }
        Json value = tree.read(LARGEST_EVENT);
        topSize += tree.size();
        if (value != null && (topSize <= LARGEST_EVENT || TELLING.contains(name))) {
            top.put(name, value);
        }
    }

    private void events() {
        int index = taken(0, false);
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            path.push(index++);
            if (token != JsonToken.START_OBJECT) {
                throw new InvalidException(path.copy(), "This is no event.", "Put events, which are JSON objects, into the list.");
            }
            event();
            path.pop();
            index += taken(index, true);
        }
    }

    /** How many of the next events the sink read itself. */
    private int taken(int index, boolean began) {
        return sink.takesBlocks() ? blocks.take(path.copy(), index, began, sink::events) : 0;
    }

    private void event() {
        Place place = place();
        Json event = tree.read(LARGEST_EVENT);
        if (event == null) {
            sink.tooLarge(place, tree.size());
        } else {
            sink.event((Json.Obj) event, place, tree.size());
        }
    }

    private void vocabularies() {
        for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
            path.push(i);
            if (parser.currentToken() == JsonToken.START_OBJECT) {
                new VocabularyReader(parser, tree, path, this::place, sink).read();
            } else {
                parser.skipChildren();
            }
            path.pop();
        }
    }

    private Place place() {
        TokenStreamLocation here = parser.currentTokenLocation();
        return new Place(path.copy(), blocks.line(here), blocks.column(here));
    }

    /** Something follows the end of the document. */
    static final class TrailingException extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }
}
