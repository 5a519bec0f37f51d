package org.lotgraph.importers.catenax;

import org.lotgraph.importers.RefusedException;
import org.lotgraph.importers.json.Json;
import org.lotgraph.importers.json.JsonInput;
import org.lotgraph.importers.json.JsonTree;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;

/** Walks once through a file, holding one asset at a time. */
final class AssetReader {

    private final JsonParser parser;
    private final JsonTree tree;
    private final long budget;
    private final String file;
    private final AssetSink sink;

    AssetReader(JsonParser parser, JsonTree tree, long budget, String file, AssetSink sink) {
        this.parser = parser;
        this.tree = tree;
        this.budget = budget;
        this.file = file;
        this.sink = sink;
    }

    void read() {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw refused("The file is JSON, but no file of assets.", "Give an object with a member assets.");
        }
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (!name.equals("assets") && !name.startsWith(CatenaX.CONTAINER)) {
                parser.skipChildren();
            } else if (value == JsonToken.START_ARRAY) {
                assets();
            } else {
                throw refused("This should be a list of assets.", "Put square brackets around it.");
            }
        }
        if (parser.nextToken() != null) {
            throw refused("Something follows the end of the document.", "Give one document a file.");
        }
    }

    private void assets() {
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            TokenStreamLocation at = parser.currentTokenLocation();
            if (token != JsonToken.START_OBJECT) {
                throw refused("This is no asset.", "Put assets, which are JSON objects, into the list.");
            }
            if (tree.read(budget) instanceof Json.Obj asset) {
                sink.asset(Asset.of(asset, at.getLineNr(), at.getColumnNr()));
            } else {
                sink.tooLarge(at.getLineNr(), at.getColumnNr());
            }
        }
    }

    private RefusedException refused(String what, String remedy) {
        return JsonInput.at(file, parser.currentTokenLocation(), what, remedy);
    }
}
