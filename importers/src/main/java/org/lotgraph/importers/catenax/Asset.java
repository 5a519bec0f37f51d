package org.lotgraph.importers.catenax;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.lotgraph.importers.json.Json;

/**
 * One digital twin with its aspects.
 *
 * @param id      its catenaXId; null where it has none
 * @param aspects payloads by the name of the aspect, such as SerialPart, whatever its version
 * @param json    as it stood
 */
record Asset(long line, int column, @Nullable String id, @Nullable String twinType, Map<String, List<Json.Obj>> aspects, Json.Obj json) {

    static Asset of(Json.Obj json, long line, int column) {
        Json.Obj meta = json.get("assetMetaInfo") instanceof Json.Obj object ? object : json;
        Map<String, List<Json.Obj>> aspects = new LinkedHashMap<>();
        for (Json submodel : json.list("submodels")) {
            if (submodel instanceof Json.Obj object) {
                add(object.text("aspectType"), object.get("payload"), aspects);
            }
        }
        json.members().forEach((name, value) -> {
            if (name.startsWith("urn:")) {
                add(name, value, aspects);
            }
        });
        String id = meta.text("catenaXId");
        for (List<Json.Obj> payloads : aspects.values()) {
            id = id == null ? payloads.getFirst().text("catenaXId") : id;
        }
        return new Asset(line, column, Link.stripped(id), meta.text("digitalTwinType"), aspects, json);
    }

    private static void add(@Nullable String type, @Nullable Json payload, Map<String, List<Json.Obj>> aspects) {
        String name = type == null ? "" : type.substring(type.lastIndexOf('#') + 1);
        for (Json each : payload instanceof Json.Arr list ? list.elements() : payload == null ? List.<Json>of() : List.of(payload)) {
            if (each instanceof Json.Obj object) {
                aspects.computeIfAbsent(name, none -> new ArrayList<>()).add(object);
            }
        }
    }

    /** A part number as planned, not a part as built. */
    boolean isType() {
        return twinType == null ? aspects.keySet().stream().anyMatch(name -> name.endsWith("AsPlanned")) : twinType.equalsIgnoreCase("partType");
    }

    List<Json.Obj> aspect(String name) {
        return aspects.getOrDefault(name, List.of());
    }

    boolean is(String aspect) {
        return aspects.containsKey(aspect);
    }
}
