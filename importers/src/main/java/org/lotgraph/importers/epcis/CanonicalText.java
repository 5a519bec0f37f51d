package org.lotgraph.importers.epcis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.lotgraph.importers.json.Json;
import org.lotgraph.importers.json.JsonText;

/**
 * One text for all events that say the same, in whatever notation (after CBV 2.0, 8.9): members in the order of their names, and elements
 * too where EPCIS calls a list unordered; identifiers as keys, words bare, numbers and texts alike. What says nothing is left out.
 */
final class CanonicalText {

    private static final Set<String> UNORDERED = Set.of("epcList", "quantityList", "childEPCs", "childQuantityList", "inputEPCList",
            "inputQuantityList", "outputEPCList", "outputQuantityList", "bizTransactionList", "sourceList", "destinationList",
            "sensorElementList", "sensorReport", "set", "unset", "correctiveEventIDs");
    private static final Set<String> IDENTIFIERS = Set.of("epcList", "childEPCs", "inputEPCList", "outputEPCList", "epcClass", "parentID", "id",
            "source", "destination", "bizTransaction", "transformationID", "deviceID", "deviceMetadata", "rawData");

    private final Items items;
    private final Prefixes prefixes;

    CanonicalText(Items items, Prefixes prefixes) {
        this.items = items;
        this.prefixes = prefixes;
    }

    /** The members in order, each by the name that its prefix stands for. */
    Map<String, Json> members(Json.Obj object) {
        Map<String, Json> members = new TreeMap<>();
        object.members().forEach((name, value) -> {
            if (value != Json.Null.NULL && !(value instanceof Json.Text text && text.value().isEmpty())) {
                members.put(prefixes.name(name), value);
            }
        });
        return members;
    }

    void member(String name, Json value, StringBuilder out) {
        JsonText.quote(name, out);
        out.append(':');
        value(name, value, out);
    }

    private void value(String name, Json value, StringBuilder out) {
        switch (value) {
            case Json.Obj object -> {
                out.append('{');
                members(object).forEach((inner, each) -> member(inner, each, out));
                out.append('}');
            }
            case Json.Arr list -> list(name, list.elements(), out);
            case Json.Num number -> JsonText.quote(normal(number.value()).toString(), out);
            case Json.Text text -> JsonText.quote(IDENTIFIERS.contains(name) ? items.same(text.value()) : Sayings.same(name, text.value()), out);
            case Json.Bool bool -> out.append('"').append(bool.value()).append('"');
            case Json.Null none -> out.append("null");
        }
    }

    /** Of an extension, XML cannot tell a list of one from the one. */
    private void list(String name, List<Json> list, StringBuilder out) {
        if (list.size() == 1 && !UNORDERED.contains(name)) {
            value(name, list.getFirst(), out);
            return;
        }
        List<String> parts = new ArrayList<>(list.size());
        for (Json element : list) {
            StringBuilder part = new StringBuilder(64);
            value(name, element, part);
            parts.add(part.toString());
        }
        if (UNORDERED.contains(name)) {
            parts.sort(null);
        }
        out.append('[');
        parts.forEach(part -> out.append(part).append(','));
        out.append(']');
    }

    static BigDecimal normal(BigDecimal number) {
        return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    }
}
