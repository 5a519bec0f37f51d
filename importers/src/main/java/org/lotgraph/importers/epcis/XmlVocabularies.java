package org.lotgraph.importers.epcis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.lotgraph.importers.json.Json;

/** Master data of a header or a master data document (EPCIS 2.0, 10.6), as the same elements that JSON-LD has. */
final class XmlVocabularies {

    private final XmlCursor cursor;
    private final XmlNames names;
    private final EventSink sink;

    XmlVocabularies(XmlCursor cursor, XmlNames names, EventSink sink) {
        this.cursor = cursor;
        this.names = names;
        this.sink = sink;
    }

    /** From the start tag of a VocabularyList to its end. */
    void read() {
        for (int i = 0; cursor.child(null); i++) {
            cursor.push(i);
            String type = String.valueOf(cursor.xml.attribute("type"));
            while (cursor.child(null)) {
                if (cursor.xml.name().equals("VocabularyElementList")) {
                    cursor.push("vocabularyElementList");
                    elements(type);
                    cursor.pop();
                } else {
                    cursor.xml.skip();
                }
            }
            cursor.pop();
        }
    }

    private void elements(String type) {
        for (int i = 0; cursor.child(null); i++) {
            cursor.push(i);
            Place place = cursor.place();
            int depth = cursor.xml.depth();
            cursor.limit(DocumentReader.LARGEST_EVENT);
            try {
                sink.vocabulary(type, element(), place);
            } catch (XmlCursor.TooLargeException e) {
                cursor.leave(depth, place.path().size());
                sink.vocabularyTooLarge(place);
            }
            cursor.unlimited();
            cursor.pop();
        }
    }

    private Json element() {
        Map<String, Json> element = new LinkedHashMap<>();
        String id = cursor.xml.attribute("id");
        if (id != null) {
            element.put("id", new Json.Text(id.strip()));
        }
        List<Json> attributes = new ArrayList<>();
        List<Json> children = new ArrayList<>();
        while (cursor.child(null)) {
            switch (cursor.xml.name()) {
                case "attribute" -> attributes.add(attribute());
                case "children" -> children(children);
                default -> cursor.xml.skip();
            }
        }
        if (!attributes.isEmpty()) {
            element.put("attributes", new Json.Arr(attributes));
        }
        if (!children.isEmpty()) {
            element.put("children", new Json.Arr(children));
        }
        return new Json.Obj(element);
    }

    private Json attribute() {
        String id = String.valueOf(cursor.xml.attribute("id"));
        return new Json.Obj(Map.of("id", new Json.Text(id.strip()), "attribute", value()));
    }

    private void children(List<Json> into) {
        while (cursor.child(null)) {
            into.add(value());
        }
    }

    /** A text, or what elements there are in it. */
    private Json value() {
        StringBuilder text = new StringBuilder();
        XmlMembers members = new XmlMembers(cursor);
        while (cursor.child(text)) {
            members.many(names.element(cursor.xml), value());
        }
        return members.isEmpty() ? new Json.Text(XmlValues.text(text)) : members.object();
    }
}
