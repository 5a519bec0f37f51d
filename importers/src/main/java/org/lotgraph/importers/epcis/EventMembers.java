package org.lotgraph.importers.epcis;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.lotgraph.importers.json.Json;

/**
 * Which members an event may have. A bare name that its type does not have is refused: JSON-LD would drop it in silence, and with a
 * misspelt childEPCs whatever was inside. Names with a prefix are extensions.
 */
final class EventMembers {

    static final List<String> EPCS = List.of("epcList", "childEPCs", "inputEPCList", "outputEPCList");
    static final List<String> QUANTITIES = List.of("quantityList", "childQuantityList", "inputQuantityList", "outputQuantityList");

    private static final Set<String> COMMON = Set.of("@context", "type", "@type", "isA", "id", "@id", "eventTime", "recordTime", "eventTimeZoneOffset",
            "eventID", "errorDeclaration", "certificationInfo", "action", "bizStep", "disposition", "persistentDisposition", "readPoint",
            "bizLocation", "bizTransactionList", "sourceList", "destinationList", "sensorElementList", "ilmd");
    private static final Set<String> CHILDREN = Set.of("parentID", "childEPCs", "childQuantityList");
    private static final Map<String, Set<String>> OWN = Map.of(
            "ObjectEvent", Set.of("epcList", "quantityList"),
            "AggregationEvent", CHILDREN,
            "AssociationEvent", CHILDREN,
            "TransactionEvent", Set.of("parentID", "epcList", "quantityList"),
            "TransformationEvent", Set.of("inputEPCList", "inputQuantityList", "outputEPCList", "outputQuantityList", "transformationID"));

    private EventMembers() {
    }

    static void check(Json.Obj event, String type) {
        Set<String> own = OWN.getOrDefault(type, Set.of());
        for (String name : event.members().keySet()) {
            if (!COMMON.contains(name) && !own.contains(name) && !Vocabulary.isPrefixed(name) && !name.startsWith("@") && event.has(name)) {
                throw new InvalidException(List.of(name), "No " + type + " has a member '" + name + "'.",
                        "Write " + Nearest.of(name, own) + " if that is meant, or give an extension its namespace: example:" + name + '.');
            }
        }
    }
}
