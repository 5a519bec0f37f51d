package org.lotgraph.importers.epcis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.lotgraph.importers.json.Json;
import org.lotgraph.importers.json.JsonText;

/**
 * One text for all events that say the same, in whatever notation (after CBV 2.0, 8.9): members in the order of their names, and elements
 * too where EPCIS calls a list unordered; identifiers as keys, words bare, numbers and texts alike. What says nothing is left out.
 */
final class CanonicalText {

    /** Lists that say as little when they are empty as when they are missing. Of children it is not the same: a DELETE that names none empties the parent. */
    private static final Set<String> EMPTY_AS_NONE = Set.of("epcList", "quantityList", "inputEPCList", "inputQuantityList", "outputEPCList",
            "outputQuantityList", "bizTransactionList", "sourceList", "destinationList", "sensorElementList");

    private final Items items;
    private final MemberOrder order;
    private final JsonText json;

    /** @param json what writes it */
    CanonicalText(Items items, MemberOrder order, JsonText json) {
        this.items = items;
        this.order = order;
        this.json = json;
    }

    /** Those of an object that say something, as they stood, and their names in order. */
    record Members(List<MemberOrder.Name> names, List<Json> values) {

        Json value(MemberOrder.Name name) {
            return values.get(name.at());
        }
    }

    StringBuilder out() {
        return json.out();
    }

    /** What is written so far; begins anew. */
    String take() {
        return json.take();
    }

    Members members(Json.Obj object) {
        List<String> names = new ArrayList<>(object.members().size());
        List<Json> values = new ArrayList<>(object.members().size());
        for (var member : object.members().entrySet()) {
            Json value = member.getValue();
            if (!saysNothing(member.getKey(), value)) {
                names.add(member.getKey());
                values.add(value);
            }
        }
        return new Members(order.of(names), values);
    }

    private static boolean saysNothing(String name, Json value) {
        return switch (value) {
            case Json.Null none -> true;
            case Json.Text text -> text.value().isEmpty();
            case Json.Arr list -> list.elements().isEmpty() && EMPTY_AS_NONE.contains(name);
            default -> false;
        };
    }

    void member(MemberOrder.Name name, Json value) {
        out().append(name.quoted());
        value(name, value);
    }

    private void value(MemberOrder.Name name, Json value) {
        switch (value) {
            case Json.Obj object -> object(object);
            case Json.Arr list -> list(name, list.elements(), out());
            case Json.Num number -> out().append('"').append(normal(number.value())).append('"');
            case Json.Text text when name.identifies() -> out().append(items.quoted(text.value()));
            case Json.Text text -> json.quote(name.saying().same(text.value()));
            case Json.Bool bool -> out().append('"').append(bool.value()).append('"');
            case Json.Null none -> out().append("null");
        }
    }

    private void object(Json.Obj object) {
        out().append('{');
        Members members = members(object);
        for (MemberOrder.Name name : members.names()) {
            member(name, members.value(name));
        }
        out().append('}');
    }

    /** Of an extension, XML cannot tell a list of one from the one. */
    private void list(MemberOrder.Name name, List<Json> list, StringBuilder out) {
        if (list.size() == 1 && !name.unordered()) {
            value(name, list.getFirst());
            return;
        }
        out.append('[');
        int begin = out.length();
        int[] ends = new int[list.size()];
        for (int i = 0; i < ends.length; i++) {
            value(name, list.get(i));
            ends[i] = out.length();
            out.append(',');
        }
        if (name.unordered() && !isSorted(out, begin, ends)) {
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
        if (number.signum() == 0) {
            return BigDecimal.ZERO;
        }
        // Without its zeros it might have an exponent that Java has not.
        return number.scale() < Integer.MIN_VALUE + number.precision() ? number : number.stripTrailingZeros();
    }
}
