package org.lotgraph.importers.foodchainlab;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** The columns that mean something, under the names of both formats. All others are attributes. */
final class Columns {

    static final List<String> ID = List.of("ID");
    static final List<String> NAME = List.of("Name");
    static final List<String> COUNTRY = List.of("Country");
    static final List<String> BUSINESS = List.of("type of business", "typeOfBusiness", "type");
    /** Where stations are shown as one, their deliveries name the group, and the station beside it. */
    static final List<String> FROM = List.of("from", "originalSource", "source");
    static final List<String> TO = List.of("to", "originalTarget", "target");
    /** What makes a station a group of others; as no property of a station can be called. */
    static final List<String> MEMBERS = List.of("\u0000members");
    /** FoodChain-Lab's own key of the lot before its number. */
    static final List<String> LOT = List.of("Lot ID", "Lot Number", "lot");
    static final List<String> LOT_NUMBER = List.of("Lot Number", "lot", "Lot ID");
    static final List<String> SHIPPED = List.of("Date Delivery", "datedelivery", "date");
    static final List<String> RECEIVED = List.of("Date Delivery Arrival", "datearrival");
    private static final List<String> EATEN = List.of("from", "source");
    private static final List<String> MADE = List.of("to", "target");
    private static final List<String> NEXT = List.of("Next");

    static final Set<String> OF_STATIONS = names(ID, NAME, COUNTRY, BUSINESS, MEMBERS, List.of("incoming", "outgoing", "connections"));
    static final Set<String> OF_DELIVERIES = names(ID, NAME, FROM, TO, List.of("Lot ID", "Lot Number", "lot"), SHIPPED, RECEIVED);
    static final Set<String> OF_RELATIONS = names(EATEN, MADE, NEXT, ID);

    private Columns() {
    }

    /** The delivery that a relation is from: {@code from} or {@code source}, and {@code ID} beside a {@code Next}; anywhere else the ID is the relation's own. */
    static @Nullable String eaten(NetworkRow relation) {
        return relation.get(relation.get(NEXT) == null ? EATEN : ID);
    }

    /** The delivery that a relation is to. */
    static @Nullable String made(NetworkRow relation) {
        String next = relation.get(NEXT);
        return next == null ? relation.get(MADE) : next;
    }

    @SafeVarargs
    private static Set<String> names(List<String>... columns) {
        Set<String> names = new HashSet<>();
        for (List<String> each : columns) {
            each.forEach(name -> names.add(name.toLowerCase(Locale.ROOT)));
        }
        return names;
    }
}
