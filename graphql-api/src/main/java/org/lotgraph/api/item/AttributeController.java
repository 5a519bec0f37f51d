package org.lotgraph.api.item;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.lotgraph.api.masterdata.Equipment;
import org.lotgraph.api.masterdata.Party;
import org.lotgraph.api.masterdata.Place;
import org.lotgraph.api.masterdata.Product;
import org.lotgraph.item.HistoryEntry;
import org.lotgraph.item.Run;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The columns that the graph does not use are kept as one JSON object; here they are names and values again. */
@Controller
class AttributeController {

    private static final TypeReference<Map<String, Object>> NAMES_AND_VALUES = new TypeReference<>() { };

    private final JsonMapper json;

    AttributeController(JsonMapper json) {
        this.json = json;
    }

    @SchemaMapping
    List<Attribute> declared(HistoryEntry entry) {
        return entry.declared().entrySet().stream().map(one -> new Attribute(one.getKey(), one.getValue())).toList();
    }

    @SchemaMapping
    List<Attribute> attributes(HistoryEntry entry) {
        return read(entry.attributes());
    }

    @SchemaMapping(typeName = "Process", field = "attributes")
    List<Attribute> ofProcess(Run run) {
        return read(run.attributes());
    }

    @SchemaMapping(field = "attributes")
    List<Attribute> ofProduct(Product product) {
        return read(product.attributes());
    }

    @SchemaMapping(field = "attributes")
    List<Attribute> ofParty(Party party) {
        return read(party.attributes());
    }

    @SchemaMapping(field = "attributes")
    List<Attribute> ofPlace(Place place) {
        return read(place.attributes());
    }

    @SchemaMapping(field = "attributes")
    List<Attribute> ofEquipment(Equipment equipment) {
        return read(equipment.attributes());
    }

    private List<Attribute> read(@Nullable String attributes) {
        if (attributes == null) {
            return List.of();
        }
        try {
            return json.readValue(attributes, NAMES_AND_VALUES).entrySet().stream()
                    .map(one -> new Attribute(one.getKey(), String.valueOf(one.getValue()))).toList();
        } catch (JacksonException unreadable) {
            return List.of(new Attribute("", attributes));
        }
    }
}
