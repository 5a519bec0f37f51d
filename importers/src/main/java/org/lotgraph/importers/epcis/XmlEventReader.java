package org.lotgraph.importers.epcis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.lotgraph.importers.json.Json;
import org.lotgraph.importers.xml.XmlReader;

/**
 * From the XML of one event to the JSON that says the same (EPCIS 2.0, 10 and 12). What EPCIS 1.x wraps into extension and baseExtension
 * stands where 2.0 has it. What a namespace other than EPCIS's holds becomes a member with a prefix, a list where it repeats.
 */
final class XmlEventReader {

    /** By the name of the list what its elements are called. */
    private static final Map<String, String> LISTS = lists();
    private static final Set<String> OBJECTS = Set.of("readPoint", "bizLocation", "errorDeclaration", "persistentDisposition", "ilmd",
            "quantityElement", "sensorElement", "sensorMetadata", "sensorReport");
    private static final Set<String> ALWAYS_LISTS = Set.of("sensorReport", "set", "unset");
    private static final Set<String> WRAPPERS = Set.of("extension", "baseExtension");
    private static final String SCHEMA_INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";

    private final XmlCursor cursor;
    private final XmlReader xml;
    private final XmlNames names;
    private boolean second;

    XmlEventReader(XmlCursor cursor, XmlNames names) {
        this.cursor = cursor;
        this.xml = cursor.xml;
        this.names = names;
    }

    private static Map<String, String> lists() {
        Map<String, String> lists = new HashMap<>(Map.of("bizTransactionList", "bizTransaction", "sourceList", "source", "destinationList",
                "destination", "sensorElementList", "sensorElement", "correctiveEventIDs", "correctiveEventID"));
        EventMembers.EPCS.forEach(name -> lists.put(name, "epc"));
        EventMembers.QUANTITIES.forEach(name -> lists.put(name, "quantityElement"));
        return lists;
    }

    /** From here on it is EPCIS 2.0: an action before its eventTime is a mistake, and an empty list means what it means in JSON. */
    void expectSecond() {
        second = true;
    }

    /** The event whose start tag the walk stands at. */
    Json.Obj read() {
        names.clear();
        String type = names.element(xml);
        XmlMembers event = new XmlMembers(cursor);
        event.once("type", new Json.Text(type));
        members(event, true, true);
        Json.Arr context = names.context();
        if (context != null) {
            event.once("@context", context);
        }
        return type.equals("QuantityEvent") ? objects(event.object()) : event.object();
    }

    /** EPCIS 1.1 calls the QuantityEvent deprecated, and the ObjectEvent that observes a quantity its successor (7.2.10). */
    private static Json.Obj objects(Json.Obj quantityEvent) {
        Map<String, Json> members = new LinkedHashMap<>(quantityEvent.members());
        Map<String, Json> element = new LinkedHashMap<>();
        for (String name : List.of("epcClass", "quantity")) {
            Json value = members.remove(name);
            if (value != null) {
                element.put(name, value);
            }
        }
        members.put("type", new Json.Text("ObjectEvent"));
        members.put("action", new Json.Text("OBSERVE"));
        members.put("quantityList", new Json.Arr(List.of(new Json.Obj(element))));
        return new Json.Obj(members);
    }

    /** @param known whether EPCIS says what stands here, so that twice is a mistake */
    private String members(XmlMembers into, boolean known, boolean event) {
        StringBuilder text = new StringBuilder();
        while (cursor.child(text)) {
            String name = names.element(xml);
            if (known && WRAPPERS.contains(name)) {
                members(into, true, event);
                continue;
            }
            cursor.push(name);
            if (event && second && name.equals("eventTime") && into.has("action")) {
                throw cursor.wrong("The action stands before the eventTime.", "Put the eventTime first, as the schema of EPCIS has it.");
            }
            member(into, name, known);
            cursor.pop();
        }
        return XmlValues.text(text);
    }

    /** An element of EPCIS's own that is empty, or nil, says nothing: it is left out; so is an empty list in 1.x, whose schema demands epcList and childEPCs. */
    private void member(XmlMembers into, String name, boolean known) {
        boolean bare = known && !Vocabulary.isPrefixed(name);
        Json value = bare && LISTS.containsKey(name) ? list(LISTS.getOrDefault(name, name)) : value(name, bare);
        if (bare && (value instanceof Json.Text text && text.value().isEmpty() || !second && value instanceof Json.Arr list && list.elements().isEmpty())) {
            return;
        }
        if (bare && ALWAYS_LISTS.contains(name)) {
            into.listed(name, value);
        } else if (bare && !name.equals("certificationInfo")) {
            into.once(name, value);
        } else {
            into.many(name, value);
        }
    }

    private Json.Arr list(String element) {
        List<Json> elements = new ArrayList<>();
        while (cursor.child(null)) {
            cursor.push(elements.size());
            String name = names.element(xml);
            if (!name.equals(element)) {
                throw cursor.wrong("This list has an element '" + name + "', where EPCIS has only " + element + '.',
                        "Write " + element + " if that is meant, or take it out.");
            }
            elements.add(element.equals("bizTransaction") || element.equals("source") || element.equals("destination") ? typed(element) : value(name, true));
            cursor.pop();
        }
        return new Json.Arr(elements);
    }

    /** {@code <source type="…">…</source>}. */
    private Json typed(String name) {
        XmlMembers members = new XmlMembers(cursor);
        attributes(members);
        members.once(name, new Json.Text(members(members, true, false)));
        return members.object();
    }

    /** A text, or an object where there are attributes or elements; what text there is beside them is its {@code @value}. */
    private Json value(String name, boolean known) {
        XmlMembers members = new XmlMembers(cursor);
        attributes(members);
        String text = members(members, known && !name.equals("ilmd"), false);
        if (members.isEmpty() && !(known && OBJECTS.contains(name))) {
            return known ? XmlValues.of(name, text) : new Json.Text(text);
        }
        if (!text.isEmpty()) {
            members.many("@value", new Json.Text(text));
        }
        return members.object();
    }

    private void attributes(XmlMembers into) {
        for (int i = 0; i < xml.attributes(); i++) {
            if (!xml.attributeNamespace(i).equals(SCHEMA_INSTANCE)) {
                String name = names.attribute(xml, i);
                into.many(name, XmlValues.of(name, xml.attribute(i)));
            }
        }
    }
}
