package org.lotgraph.importers.catenax;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.lotgraph.identity.Notation;
import org.lotgraph.importers.json.Json;
import org.lotgraph.importers.json.Numbers;
import org.lotgraph.item.Quantity;

/** How an aspect names what the part is linked to, in its present version and in former ones. */
enum Link {

    /** What was built into it. */
    CHILDREN(List.of("childItems", "childParts"), List.of("catenaXId", "childCatenaXId")),
    /** What it was built into. */
    PARENTS(List.of("parentItems", "parentParts"), List.of("catenaXId", "parentCatenaXId"));

    static final String BILL = "SingleLevelBomAsBuilt";
    static final String USAGE = "SingleLevelUsageAsBuilt";

    private static final Set<String> USED = Set.of("catenaXId", "childCatenaXId", "parentCatenaXId", "quantity", "createdOn", "assembledOn");

    private final List<String> lists;
    private final List<String> ids;

    Link(List<String> lists, List<String> ids) {
        this.lists = lists;
        this.ids = ids;
    }

    List<Json> items(Json.Obj payload) {
        return lists.stream().flatMap(name -> payload.list(name).stream()).toList();
    }

    @Nullable String id(Json item) {
        return item instanceof Json.Obj object ? ids.stream().map(object::text).map(Link::stripped).filter(Objects::nonNull).findFirst().orElse(null) : null;
    }

    /** An id without blanks around it, but for the separator that an element string may begin with; null where nothing is left. */
    static @Nullable String stripped(@Nullable String id) {
        String bare = id == null ? "" : Notation.strip(id);
        return bare.isBlank() ? null : bare;
    }

    /** {@code {"value": 2, "unit": "unit:piece"}}, formerly {@code {"quantityNumber": 2, "measurementUnit": …}}. */
    static @Nullable Quantity quantity(Json.Obj item) {
        if (!(item.get("quantity") instanceof Json.Obj told)) {
            return null;
        }
        Json amount = amount(told);
        return amount instanceof Json.Num number ? new Quantity(Numbers.plain(number.value()), unit(told)) : null;
    }

    private static @Nullable Json amount(Json.Obj quantity) {
        return quantity.has("value") ? quantity.get("value") : quantity.get("quantityNumber");
    }

    /** Whether its quantity would fill the memory once it is added up. */
    static boolean isTooLong(Json.Obj item) {
        return item.get("quantity") instanceof Json.Obj told && amount(told) instanceof Json.Num number && !Numbers.isWritable(number.value());
    }

    private static @Nullable String unit(Json.Obj quantity) {
        Json told = quantity.has("unit") ? quantity.get("unit") : quantity.get("measurementUnit");
        String unit = told instanceof Json.Text text ? text.value() : told instanceof Json.Obj object ? object.text("lexicalValue") : null;
        return unit == null ? null : unit.substring(unit.lastIndexOf(':') + 1);
    }

    /** When it was built in. */
    static @Nullable String builtAt(Json.Obj item) {
        return item.text("createdOn") == null ? item.text("assembledOn") : item.text("createdOn");
    }

    /** What else is said of it: whether it is one of several that it may have been, its manufacturer. */
    static Map<String, String> attributes(Json.Obj item) {
        Map<String, String> attributes = new LinkedHashMap<>();
        item.members().forEach((name, value) -> {
            if (!USED.contains(name) && value != Json.Null.NULL) {
                attributes.put(name, value.plain());
            }
        });
        return attributes;
    }
}
