package org.lotgraph.importers.epcis;

import java.util.List;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;

/** Finds again where a path leads, to tell line and column of what is wrong: nothing has to be remembered while all is well. */
final class Locator {

    private Locator() {
    }

    /** Of the value at the path, or of the deepest thing on the way to it. */
    static TokenStreamLocation find(JsonParser parser, List<Object> path) {
        parser.nextToken();
        TokenStreamLocation here = parser.currentTokenLocation();
        for (Object step : path) {
            boolean found = step instanceof Integer index ? element(parser, index) : member(parser, String.valueOf(step));
            if (!found) {
                return here;
            }
            here = parser.currentTokenLocation();
        }
        return here;
    }

    private static boolean element(JsonParser parser, int index) {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            return false;
        }
        for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
            if (i == index) {
                return true;
            }
            parser.skipChildren();
        }
        return false;
    }

    private static boolean member(JsonParser parser, String name) {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            return false;
        }
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            boolean found = name.equals(parser.currentName());
            parser.nextToken();
            if (found) {
                return true;
            }
            parser.skipChildren();
        }
        return false;
    }
}
