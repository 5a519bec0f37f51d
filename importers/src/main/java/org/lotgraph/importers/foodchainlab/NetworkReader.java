package org.lotgraph.importers.foodchainlab;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

import org.lotgraph.identity.Notation;
import org.lotgraph.importers.RefusedException;
import org.lotgraph.importers.json.JsonInput;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;

/** Walks once through a network, members in any order, a row at a time. */
final class NetworkReader {

    private static final String REMEDY = "Save the network from FoodChain-Lab again.";

    private final JsonParser parser;
    private final String file;
    private final RowSink sink;

    NetworkReader(JsonParser parser, String file, RowSink sink) {
        this.parser = parser;
        this.file = file;
        this.sink = sink;
    }

    void read() {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw refused("The file is JSON, but no network of FoodChain-Lab.");
        }
        members();
        if (parser.nextToken() != null) {
            throw refused("Something follows the end of the network.");
        }
    }

    private void members() {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            switch (name) {
                case "data", "elements" -> inside(value);
                case "tracing" -> tracing(value);
                case "stations" -> table(value, sink::station);
                case "deliveries" -> table(value, sink::delivery);
                case "deliveryRelations", "deliveriesRelations" -> table(value, sink::relation);
                default -> parser.skipChildren();
            }
        }
    }

    private void inside(JsonToken value) {
        if (value == JsonToken.START_OBJECT) {
            members();
        } else {
            parser.skipChildren();
        }
    }

    private void tracing(JsonToken value) {
        if (value != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return;
        }
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String of = parser.currentName().equals(RejectedNetwork.DELIVERIES) ? RejectedNetwork.DELIVERIES : RejectedNetwork.STATIONS;
            table(parser.nextToken(), row -> sink.tracing(of, row));
        }
    }

    /** A list of rows, or an object that holds it as {@code data}. */
    private void table(JsonToken value, Consumer<NetworkRow> rows) {
        if (value == JsonToken.START_OBJECT) {
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                boolean data = parser.currentName().equals("data");
                if (parser.nextToken() == JsonToken.START_ARRAY && data) {
                    rows(rows);
                } else {
                    parser.skipChildren();
                }
            }
        } else if (value == JsonToken.START_ARRAY) {
            rows(rows);
        } else {
            parser.skipChildren();
        }
    }

    private void rows(Consumer<NetworkRow> rows) {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            rows.accept(row());
        }
    }

    /** {@code {"id": "D1", "lot": "7"}}, or {@code [{"id": "ID", "value": "D1"}, {"id": "Lot Number", "value": "7"}]}. */
    private NetworkRow row() {
        TokenStreamLocation at = parser.currentTokenLocation();
        Map<String, String> values = new LinkedHashMap<>();
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            members(values);
        } else if (parser.currentToken() == JsonToken.START_ARRAY) {
            pairs("id", values);
        } else {
            throw refused("There is something here that is no row.");
        }
        return new NetworkRow(at.getLineNr(), at.getColumnNr(), values);
    }

    private void members(Map<String, String> values) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (value == JsonToken.START_ARRAY && name.equals("connections")) {
                rows(sink::relation);
            } else if (value == JsonToken.START_ARRAY && name.equals("properties")) {
                pairs("name", values);
            } else if (value == JsonToken.START_ARRAY && name.equals("contains")) {
                group(values);
            } else {
                put(name, values);
            }
        }
    }

    /** The stations that are shown as this one, of which only it matters here that there are any. */
    private void group(Map<String, String> values) {
        int members = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            members++;
            parser.skipChildren();
        }
        if (members > 0) {
            values.put(Columns.MEMBERS.getFirst(), String.valueOf(members));
        }
    }

    private void pairs(String key, Map<String, String> values) {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            Map<String, String> pair = new LinkedHashMap<>();
            if (parser.currentToken() != JsonToken.START_OBJECT) {
                throw refused("There is something here that is no cell.");
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                put(name, pair);
            }
            String column = pair.get(key);
            String value = pair.get("value");
            if (column != null && value != null) {
                values.put(column, value);
            }
        }
    }

    /** What is nested is how FoodChain-Lab draws it. */
    private void put(String name, Map<String, String> values) {
        if (parser.currentToken().isScalarValue() && parser.currentToken() != JsonToken.VALUE_NULL) {
            String text = Notation.strip(parser.getString());
            if (!text.isEmpty()) {
                values.put(name, text);
            }
        } else {
            parser.skipChildren();
        }
    }

    private RefusedException refused(String what) {
        return JsonInput.at(file, parser.currentTokenLocation(), what, REMEDY);
    }
}
