package org.lotgraph.importers.epcis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.lotgraph.importers.json.Json;
import org.lotgraph.importers.json.JsonText;
import org.lotgraph.importers.json.ShapedMembers;

/**
 * One text for all events that say the same, in whatever notation (after CBV 2.0, 8.9): members in the order of their names, and elements
 * too where EPCIS calls a list unordered; identifiers as keys, words bare, numbers and texts alike. What says nothing is left out. The names of an
 * object's members stand before their values, each of which says itself where it ends.
 */
final class CanonicalText {

    /** Lists that say as little when they are empty as when they are missing. Of children it is not the same: a DELETE that names none empties the parent. */
    private static final Set<String> EMPTY_AS_NONE = Set.of("epcList", "quantityList", "inputEPCList", "inputQuantityList", "outputEPCList",
            "outputQuantityList", "bizTransactionList", "sourceList", "destinationList", "sensorElementList");

    private static final int LONGEST_WORD = 32;

    private final Items items;
    private final Utf8 out = new Utf8();
    /** Words as they are told here, for they are few. */
    private final Map<Sayings, Recent<byte[]>> words = new EnumMap<>(Sayings.class);
    private MemberOrder order;

    /** @param order of members, where an event says no other */
    CanonicalText(Items items, MemberOrder order) {
        this.items = items;
        this.order = order;
        for (Sayings saying : Sayings.values()) {
            words.put(saying, new Recent<>(text -> JsonText.quoted(saying.same(text))));
        }
    }

    /** Those of an object that say something, and in which order. */
    record Members(MemberOrder.Order order, List<Json> values) {
    }

    Utf8 out() {
        return out;
    }

    void order(MemberOrder members) {
        this.order = members;
    }

    Members members(Json.Obj object) {
        if (object.members() instanceof ShapedMembers shaped && saysAll(shaped)) {
            return new Members(order.of(shaped.shape()), shaped.values());
        }
        List<String> names = new ArrayList<>(object.members().size());
        List<Json> values = new ArrayList<>(object.members().size());
        object.members().forEach((name, value) -> {
            if (!saysNothing(name, value)) {
                names.add(name);
                values.add(value);
            }
        });
        return new Members(order.of(names), values);
    }

    private static boolean saysAll(ShapedMembers members) {
        List<Json> values = members.values();
        List<String> names = members.shape().names();
        for (int i = 0; i < values.size(); i++) {
            if (saysNothing(names.get(i), values.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Asked of every value, most of which are texts. */
    private static boolean saysNothing(String name, Json value) {
        if (value instanceof Json.Text text) {
            return text.value().isEmpty();
        }
        return value == Json.Null.NULL || value instanceof Json.Arr list && list.elements().isEmpty() && EMPTY_AS_NONE.contains(name);
    }

    void members(MemberOrder.Names names, List<Json> values) {
        out.add(names.text());
        for (MemberOrder.Name name : names.each()) {
            value(name, values.get(name.at()));
        }
    }

    private void value(MemberOrder.Name name, Json value) {
        if (value instanceof Json.Text text) {
            // As most are: asked for first, since a switch over classes takes its time.
            text(name, text.value());
            return;
        }
        switch (value) {
            case Json.Obj object -> object(object);
            case Json.Arr list -> list(name, list.elements());
            case Json.Num number -> out.add('"').add(normal(number.value()).toString()).add('"');
            case Json.Text text -> text(name, text.value());
            case Json.Bool bool -> out.add('"').add(String.valueOf(bool.value())).add('"');
            case Json.Null none -> out.add("null");
        }
    }

    private void text(MemberOrder.Name name, String text) {
        out.add(name.identifies() ? items.quoted(text) : quoted(name.saying(), text));
    }

    private byte[] quoted(Sayings saying, String text) {
        return text.length() > LONGEST_WORD ? JsonText.quoted(saying.same(text)) : Objects.requireNonNull(words.get(saying)).of(text);
    }

    private void object(Json.Obj object) {
        out.add('{');
        Members members = members(object);
        members(members.order().all(), members.values());
        out.add('}');
    }

    /** Of an extension, XML cannot tell a list of one from the one. */
    private void list(MemberOrder.Name name, List<Json> list) {
        if (list.size() == 1 && !name.unordered()) {
            value(name, list.getFirst());
            return;
        }
        out.add('[');
        int begin = out.length();
        int[] ends = new int[list.size()];
        for (int i = 0; i < ends.length; i++) {
            value(name, list.get(i));
            ends[i] = out.length();
            out.add(',');
        }
        if (name.unordered() && !isSorted(begin, ends)) {
            sort(begin, ends);
        }
        out.add(']');
    }

    private void sort(int begin, int[] ends) {
        List<int[]> parts = new ArrayList<>(ends.length);
        for (int i = 0; i < ends.length; i++) {
            parts.add(new int[]{i == 0 ? begin : ends[i - 1] + 1, ends[i]});
        }
        parts.sort((one, other) -> out.compare(one[0], one[1], other[0], other[1]));
        byte[] former = out.copy(begin);
        out.cut(begin);
        parts.forEach(part -> out.add(former, part[0] - begin, part[1] - begin).add(','));
    }

    /** Most are: then nothing has to be copied. */
    private boolean isSorted(int begin, int[] ends) {
        int one = begin;
        for (int i = 1; i < ends.length; i++) {
            int other = ends[i - 1] + 1;
            if (out.compare(one, ends[i - 1], other, ends[i]) > 0) {
                return false;
            }
            one = other;
        }
        return true;
    }

    static BigDecimal normal(BigDecimal number) {
        if (number.signum() == 0) {
            return BigDecimal.ZERO;
        }
        // Without its zeros it might have an exponent that Java has not.
        return number.scale() < Integer.MIN_VALUE + number.precision() ? number : number.stripTrailingZeros();
    }
}
