package org.lotgraph.importers.epcis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.lotgraph.importers.json.Json;

/** The members of one JSON object, as elements and attributes of XML bring them. */
final class XmlMembers {

    private final Map<String, Json> members = new LinkedHashMap<>();
    private final XmlCursor cursor;

    XmlMembers(XmlCursor cursor) {
        this.cursor = cursor;
    }

    boolean has(String name) {
        return members.containsKey(name);
    }

    boolean isEmpty() {
        return members.isEmpty();
    }

    /** One that stands once, and twice is a mistake. */
    void once(String name, Json value) {
        if (members.put(name, value) != null) {
            throw cursor.wrong("The element '" + name + "' stands twice here.", "Keep the one that is meant.");
        }
    }

    /** One that becomes a list with its second. Its values are no lists themselves. */
    void many(String name, Json value) {
        Json before = members.putIfAbsent(name, value);
        if (before instanceof Json.Arr list) {
            list.elements().add(value);
        } else if (before != null) {
            members.put(name, new Json.Arr(new ArrayList<>(List.of(before, value))));
        }
    }

    /** One that is a list even where it stands once. */
    void listed(String name, Json value) {
        if (members.putIfAbsent(name, new Json.Arr(new ArrayList<>(List.of(value)))) instanceof Json.Arr list) {
            list.elements().add(value);
        }
    }

    Json.Obj object() {
        return new Json.Obj(members);
    }
}
