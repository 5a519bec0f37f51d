package org.lotgraph.importers.epcis;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.lotgraph.importers.json.Json;

/** What an event of each type has to name, for it says nothing without (EPCIS 2.0, 7.4.2 to 7.4.7). */
final class RequiredItems {

    private RequiredItems() {
    }

    static void check(Json.Obj event, String type) {
        @Nullable String missing = switch (type) {
            case "ObjectEvent" -> any(event, "epcList", "quantityList", "sensorElementList") ? null : "epcList or quantityList";
            case "AggregationEvent" -> children(event, "OBSERVE".equals(event.text("action")));
            case "AssociationEvent" -> children(event, false);
            case "TransactionEvent" -> event.list("bizTransactionList").isEmpty() ? "bizTransactionList" : null;
            default -> transformed(event);
        };
        if (missing != null) {
            throw new InvalidException(List.of(), "The " + type + " has no " + missing + '.', "Add it: without it the event says nothing of any item.");
        }
        if (event.has("parentID")) {
            EventRules.required(event, "parentID", "");
        }
    }

    /** Only DELETE may name no children: it then means all. */
    private static @Nullable String children(Json.Obj event, boolean mayLackParent) {
        if (!mayLackParent && !event.has("parentID")) {
            return "parentID";
        }
        return any(event, "childEPCs", "childQuantityList") || "DELETE".equals(event.text("action")) ? null : "childEPCs or childQuantityList";
    }

    /** One event of several that share a transformationID may tell one side alone. */
    private static @Nullable String transformed(Json.Obj event) {
        boolean inputs = named(event, "inputEPCList", "inputQuantityList");
        boolean outputs = named(event, "outputEPCList", "outputQuantityList");
        if (event.has("transformationID")) {
            EventRules.required(event, "transformationID", "");
            return inputs || outputs ? null : "inputs and no outputs";
        }
        return inputs ? outputs ? null : "outputEPCList or outputQuantityList" : "inputEPCList or inputQuantityList";
    }

    private static boolean any(Json.Obj event, String... names) {
        for (String name : names) {
            if (event.has(name)) {
                return true;
            }
        }
        return false;
    }

    private static boolean named(Json.Obj event, String... names) {
        for (String name : names) {
            if (!event.list(name).isEmpty()) {
                return true;
            }
        }
        return false;
    }
}
