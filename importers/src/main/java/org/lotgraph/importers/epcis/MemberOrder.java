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
    private final Map<List<String>, List<Name>> orders = new HashMap<>();
    private final Map<Shape, List<Name>> shapes = new HashMap<>();

    MemberOrder(Prefixes prefixes) {
        this.prefixes = prefixes;
    }

    /**
     * The name of a member.
     *
     * @param at         its place among the members as they stood
     * @param name       what its prefix stands for, and the local name
     * @param quoted     the same as JSON
     * @param identifies whether its texts identify something
     * @param unordered  whether EPCIS calls its list unordered
     * @param saying     what its other texts say
     * @param part       in which part of an event's hash it goes
     */
    record Name(int at, String name, byte[] quoted, boolean identifies, boolean unordered, Sayings saying, EventHash.Part part) {
    }

    Prefixes prefixes() {
        return prefixes;
    }

    /** The members that are told, in order; of two that come to one name the later. */
    List<Name> of(List<String> names) {
        List<Name> known = orders.get(names);
        if (known != null) {
            return known;
        }
        List<Name> order = order(names);
        if (names.size() <= MOST_MEMBERS && names.stream().allMatch(name -> name.length() <= LONGEST)) {
            if (orders.size() == REMEMBERED) {
                orders.clear();
            }
            orders.put(List.copyOf(names), order);
        }
        return order;
    }

    /** The same of the members of an object. */
    List<Name> of(Shape shape) {
        List<Name> known = shapes.get(shape);
        if (known == null) {
            if (shapes.size() == REMEMBERED) {
                shapes.clear();
            }
            known = order(shape.names());
            shapes.put(shape, known);
        }
        return known;
    }

    private List<Name> order(List<String> names) {
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
        return order;
    }

    private Name name(String name, int at) {
        return new Name(at, name, JsonText.quoted(name), IDENTIFIERS.contains(name), UNORDERED.contains(name), Sayings.of(name), EventHash.Part.of(name));
    }
}
