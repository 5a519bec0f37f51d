package org.lotgraph.importers.epcis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.lotgraph.importers.json.JsonText;
import org.lotgraph.importers.json.Shape;

/**
 * In which order members are told, and by which names: the same for all objects whose members have the same names in the same order, as
 * those of one exporter have.
 */
final class MemberOrder {

    private static final Set<String> UNORDERED = Set.of("epcList", "quantityList", "childEPCs", "childQuantityList", "inputEPCList",
            "inputQuantityList", "outputEPCList", "outputQuantityList", "bizTransactionList", "sourceList", "destinationList",
            "sensorElementList", "sensorReport", "set", "unset", "correctiveEventIDs");
    private static final Set<String> IDENTIFIERS = Set.of("epcList", "childEPCs", "inputEPCList", "outputEPCList", "epcClass", "parentID", "id",
            "source", "destination", "bizTransaction", "transformationID", "deviceID", "deviceMetadata", "rawData");
    private static final int REMEMBERED = 100;
    private static final int MOST_MEMBERS = 32;
    private static final int LONGEST = 100;

    private final Prefixes prefixes;
    private final Map<List<String>, Order> orders = new HashMap<>();
    private final Map<Shape, Order> shapes = new HashMap<>();

    MemberOrder(Prefixes prefixes) {
        this.prefixes = prefixes;
    }

    /**
     * The name of a member.
     *
     * @param at         its place among the members as they stood
     * @param name       what its prefix stands for, and the local name
     * @param identifies whether its texts identify something
     * @param unordered  whether EPCIS calls its list unordered
     * @param saying     what its other texts say
     */
    record Name(int at, String name, boolean identifies, boolean unordered, Sayings saying) {
    }

    /**
     * Some members in order.
     *
     * @param text tells all their names, before their values: as they are, or where these are many by a hash of them
     */
    record Names(List<Name> each, byte[] text) {

        /** Longer ones are told by their hash, which has as many bits as an event's. */
        private static final int LONGEST_TEXT = 32;

        static Names of(List<Name> names) {
            Utf8 text = new Utf8();
            names.forEach(name -> text.add(JsonText.quoted(name.name())));
            byte[] told = text.add(':').copy(0);
            if (told.length > LONGEST_TEXT) {
                text.cut(0);
                told = text.add('#').add(EventHash.sha256().digest(told), 0, EventHash.BYTES).copy(0);
            }
            return new Names(List.copyOf(names), told);
        }
    }

    /**
     * The members of an object.
     *
     * @param all     each of them
     * @param said    those of an event that are in its hash
     * @param telling those of an event that tell something of its being told
     */
    record Order(Names all, Names said, Names telling) {
    }

    Prefixes prefixes() {
        return prefixes;
    }

    /** The members that are told, in order; of two that come to one name the later. */
    Order of(List<String> names) {
        Order known = orders.get(names);
        if (known != null) {
            return known;
        }
        Order order = order(names);
        if (names.size() <= MOST_MEMBERS && names.stream().allMatch(name -> name.length() <= LONGEST)) {
            if (orders.size() == REMEMBERED) {
                orders.clear();
            }
            orders.put(List.copyOf(names), order);
        }
        return order;
    }

    /** The same of the members of an object. */
    Order of(Shape shape) {
        Order known = shapes.get(shape);
        if (known == null) {
            if (shapes.size() == REMEMBERED) {
                shapes.clear();
            }
            known = order(shape.names());
            shapes.put(shape, known);
        }
        return known;
    }

    private Order order(List<String> names) {
        List<Name> sorted = new ArrayList<>(names.size());
        for (int i = 0; i < names.size(); i++) {
            sorted.add(name(prefixes.name(names.get(i)), i));
        }
        sorted.sort(Comparator.comparing(Name::name));
        List<Name> order = new ArrayList<>(sorted.size());
        for (int i = 0; i < sorted.size(); i++) {
            if (i + 1 == sorted.size() || !sorted.get(i).name().equals(sorted.get(i + 1).name())) {
                order.add(sorted.get(i));
            }
        }
        return new Order(Names.of(order), Names.of(order.stream().filter(name -> EventHash.isSaid(name.name())).toList()),
                Names.of(order.stream().filter(name -> EventHash.isTelling(name.name())).toList()));
    }

    private Name name(String name, int at) {
        return new Name(at, name, IDENTIFIERS.contains(name), UNORDERED.contains(name), Sayings.of(name));
    }
}
