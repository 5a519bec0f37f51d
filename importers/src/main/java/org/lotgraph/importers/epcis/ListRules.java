package org.lotgraph.importers.epcis;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.lotgraph.importers.json.Json;
import org.lotgraph.importers.json.Numbers;

/** Rules for the elements of an event's lists. */
final class ListRules {

    private static final Set<String> QUANTITY_MEMBERS = Set.of("epcClass", "quantity", "uom");

    private ListRules() {
    }

    static void epcs(Json.Obj event, String name) {
        List<Json> list = list(event, name);
        for (int i = 0; i < list.size(); i++) {
            if (!(list.get(i) instanceof Json.Text text) || text.value().isBlank()) {
                EventRules.text(list.get(i), List.of(name, i));
            }
        }
    }

    static void quantities(Json.Obj event, String name) {
        List<Json> list = list(event, name);
        for (int i = 0; i < list.size(); i++) {
            quantity(object(list.get(i), List.of(name, i)), name, i);
        }
    }

    private static void quantity(Json.Obj element, String name, int index) {
        for (String member : element.members().keySet()) {
            if (!QUANTITY_MEMBERS.contains(member) && !Vocabulary.isPrefixed(member) && !member.startsWith("@")) {
                throw new InvalidException(List.of(name, index, member), "A quantity element has no member '" + member + "'.",
                        "Use epcClass, quantity and uom, or give an extension its namespace.");
            }
        }
        member(element, "epcClass", List.of(name, index), "Name the class or lot: urn:epc:class:lgtin:4012345.012345.998877.");
        Json quantity = element.get("quantity");
        if (quantity != null && !(quantity instanceof Json.Num)) {
            throw new InvalidException(List.of(name, index, "quantity"), "The quantity is " + Vocabulary.shown(quantity) + ", which is no number.",
                    "Write it as a number without quotes: 20.5.");
        }
        Json uom = element.get("uom");
        if (uom != null) {
            EventRules.text(uom, List.of(name, index, "uom"));
        }
    }

    /** Where the event gives a negative quantity; null where it gives none. EPCIS counts what there is (EPCIS 2.0, 7.3.3.3). */
    static @Nullable List<Object> negativeQuantity(Json.Obj event) {
        return quantity(event, number -> number.signum() < 0);
    }

    /** Where it gives a quantity that would fill the memory once it is added up; null where it gives none. */
    static @Nullable List<Object> longQuantity(Json.Obj event) {
        return quantity(event, number -> !Numbers.isWritable(number));
    }

    private static @Nullable List<Object> quantity(Json.Obj event, Predicate<BigDecimal> wrong) {
        for (String name : EventMembers.QUANTITIES) {
            List<Json> list = event.list(name);
            for (int i = 0; i < list.size(); i++) {
                if (list.get(i) instanceof Json.Obj element && element.get("quantity") instanceof Json.Num number && wrong.test(number.value())) {
                    return List.of(name, i, "quantity");
                }
            }
        }
        return null;
    }

    static void transactions(Json.Obj event) {
        List<Json> list = list(event, "bizTransactionList");
        for (int i = 0; i < list.size(); i++) {
            List<Object> path = List.of("bizTransactionList", i);
            Json.Obj element = object(list.get(i), path);
            member(element, "bizTransaction", path, "Name the document: urn:epcglobal:cbv:bt:0614141073467:1152.");
            if (element.has("type")) {
                member(element, "type", path, "");
            }
        }
    }

    /** @param member source or destination */
    static void parties(Json.Obj event, String name, String member) {
        List<Json> list = list(event, name);
        for (int i = 0; i < list.size(); i++) {
            List<Object> path = List.of(name, i);
            Json.Obj element = object(list.get(i), path);
            member(element, member, path, "Name the party or place: urn:epc:id:pgln:4012345.00225.");
            String type = member(element, "type", path, "Say owning_party, possessing_party or location.");
            EventRules.word(type, Vocabulary.PARTIES, List.of(name, i, "type"));
        }
    }

    private static String member(Json.Obj element, String name, List<Object> path, String remedy) {
        Json value = element.get(name);
        if (value == null) {
            throw new InvalidException(path, "The element has no " + name + '.', remedy);
        }
        return EventRules.text(value, List.of(path.get(0), path.get(1), name));
    }

    static List<Json> list(Json.Obj event, String name) {
        Json value = event.get(name);
        if (value != null && !(value instanceof Json.Arr)) {
            throw new InvalidException(List.of(name), "This should be a list, but is " + Vocabulary.shown(value) + '.', "Put square brackets around it.");
        }
        return event.list(name);
    }

    private static Json.Obj object(Json value, List<Object> path) {
        if (value instanceof Json.Obj object) {
            return object;
        }
        throw new InvalidException(path, "This should be an object, but is " + Vocabulary.shown(value) + '.', "Put its members into curly braces.");
    }
}
