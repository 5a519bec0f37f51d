package org.lotgraph.ledger;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;
import org.lotgraph.item.Quantity;
import org.lotgraph.item.ValidTime;

/** Builds the properties of one node or edge; what is null is left out. */
final class Properties {

    static final String EARLIEST = "Earliest";

    /** By the name of a time, of which there are few: every edge has one. */
    private static final Map<String, Ends> ENDS = new ConcurrentHashMap<>();

    private record Ends(String earliest, String latest) {

        static Ends of(String name) {
            return new Ends(name + EARLIEST, name + "Latest");
        }
    }

    private final Map<String, Object> values = new HashMap<>();

    Properties put(String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, value);
        }
        return this;
    }

    /** The amount is kept as decimal text: a double would change what was told. */
    Properties put(@Nullable Quantity quantity) {
        return quantity == null ? this : put("quantity", quantity.amount().toString()).put("uom", quantity.uom());
    }

    Properties put(String name, @Nullable ValidTime time) {
        if (time == null) {
            return this;
        }
        Ends ends = ENDS.computeIfAbsent(name, Ends::of);
        return put(name, time.text()).put(ends.earliest, time.earliest()).put(ends.latest, time.latest());
    }

    Properties attributes(Map<String, String> attributes) {
        return attributes.isEmpty() ? this : put("attributes", json(new TreeMap<>(attributes)));
    }

    Properties map(Map<String, Object> further) {
        values.putAll(further);
        return this;
    }

    Map<String, Object> map() {
        return values;
    }

    private static String json(Map<String, String> attributes) {
        StringBuilder out = new StringBuilder("{");
        attributes.forEach((name, value) -> {
            if (out.length() > 1) {
                out.append(',');
            }
            text(out, name);
            text(out.append(':'), value);
        });
        return out.append('}').toString();
    }

    private static void text(StringBuilder out, String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ') {
                out.append(String.format("\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }
}
