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
        out.append('[');
        int begin = out.length();
        int[] ends = new int[list.size()];
        for (int i = 0; i < ends.length; i++) {
            value(name, list.get(i), out);
            ends[i] = out.length();
            out.append(',');
        }
        if (UNORDERED.contains(name) && !isSorted(out, begin, ends)) {
            sort(out, begin, ends);
        }
        out.append(']');
    }

    private static void sort(StringBuilder out, int begin, int[] ends) {
        List<String> parts = new ArrayList<>(ends.length);
        for (int i = 0; i < ends.length; i++) {
            parts.add(out.substring(i == 0 ? begin : ends[i - 1] + 1, ends[i]));
        }
        parts.sort(null);
        out.setLength(begin);
        parts.forEach(part -> out.append(part).append(','));
    }

    /** Most are: then nothing has to be copied. */
    private static boolean isSorted(StringBuilder out, int begin, int[] ends) {
        int one = begin;
        for (int i = 1; i < ends.length; i++) {
            int other = ends[i - 1] + 1;
            if (isAfter(out, one, ends[i - 1], other, ends[i])) {
                return false;
            }
            one = other;
        }
        return true;
    }

    private static boolean isAfter(StringBuilder out, int one, int oneEnd, int other, int otherEnd) {
        int length = Math.min(oneEnd - one, otherEnd - other);
        for (int i = 0; i < length; i++) {
            int difference = out.charAt(one + i) - out.charAt(other + i);
            if (difference != 0) {
                return difference > 0;
            }
        }
        return oneEnd - one > otherEnd - other;
    }

    static BigDecimal normal(BigDecimal number) {
        return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    }
}
