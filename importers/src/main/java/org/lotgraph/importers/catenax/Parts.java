package org.lotgraph.importers.catenax;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.lotgraph.importers.json.Json;
import org.lotgraph.item.ItemKind;
import org.lotgraph.item.Timing;
import org.lotgraph.item.ValidTime;
import org.lotgraph.ledger.Event;
import org.lotgraph.ledger.Fact;
import org.lotgraph.ledger.ItemRef;

/** From one asset to what the part itself is: a piece that was commissioned, a lot, or a product as planned. */
final class Parts {

    private static final List<String> DESCRIPTIONS = List.of("Batch", "SerialPart", "JustInSequencePart");
    private static final int HASH_BYTES = 16;

    private final String source;
    private final ZoneId zone;

    Parts(String source, ZoneId zone) {
        this.source = source;
        this.zone = zone;
    }

    /** A business partner by its number, which is the same in everybody's files. */
    static @Nullable String party(@Nullable String bpn) {
        String bare = Link.stripped(bpn);
        return bare == null ? null : "urn:bpn:" + bare;
    }

    /** Nothing where the asset tells only what it is linked to. */
    void add(Asset asset, String id, List<Fact> facts) {
        if (asset.isType()) {
            facts.add(new Fact.ProductDeclared(asset.line(), id, null, name(asset), null, null, aspects(asset)));
            return;
        }
        if (asset.aspects().keySet().stream().allMatch(name -> name.equals(Link.BILL) || name.equals(Link.USAGE))) {
            return;
        }
        Json.Obj description = description(asset);
        String product = product(asset, description, facts);
        if (asset.is("Batch")) {
            facts.add(lot(asset, id, description, product));
        } else {
            piece(asset, id, description, product, facts);
        }
    }

    private static Json.Obj description(Asset asset) {
        return DESCRIPTIONS.stream().flatMap(name -> asset.aspect(name).stream()).findFirst().orElse(new Json.Obj(Map.of()));
    }

    private static @Nullable String name(Asset asset) {
        for (List<Json.Obj> payloads : asset.aspects().values()) {
            String name = type(payloads.getFirst()).text("nameAtManufacturer");
            if (name != null) {
                return name;
            }
        }
        return null;
    }

    private static Json.Obj type(Json.Obj description) {
        return description.get("partTypeInformation") instanceof Json.Obj type ? type : new Json.Obj(Map.of());
    }

    /** A manufacturer's own part number means something only together with the manufacturer. */
    private @Nullable String product(Asset asset, Json.Obj description, List<Fact> facts) {
        Json.Obj type = type(description);
        String number = type.text("manufacturerPartId");
        if (number == null || number.isBlank()) {
            return null;
        }
        String manufacturer = party(identifier(description, "manufacturerId"));
        String key = manufacturer == null ? "urn:lotgraph:" + source + ':' + number : manufacturer + ":part:" + number;
        Map<String, String> attributes = new LinkedHashMap<>();
        type.members().forEach((member, value) -> {
            if (!member.equals("nameAtManufacturer") && value != Json.Null.NULL) {
                attributes.put(member, value.plain());
            }
        });
        facts.add(new Fact.ProductDeclared(asset.line(), key, null, type.text("nameAtManufacturer"), null, null, attributes));
        return key;
    }

    private static @Nullable String identifier(Json.Obj description, String key) {
        for (Json identifier : description.list("localIdentifiers")) {
            if (identifier instanceof Json.Obj object && key.equalsIgnoreCase(object.text("key"))) {
                return object.text("value");
            }
        }
        return null;
    }

    private Fact lot(Asset asset, String id, Json.Obj description, @Nullable String product) {
        return new Fact.LotDeclared(asset.line(), null, new ItemRef(id, ItemKind.RAW_MATERIAL, null, product, null), product,
                identifier(description, "batchId"), party(identifier(description, "manufacturerId")), null, null, made(description), null, null,
                Timing.TIMELESS, aspects(asset));
    }

    /** All that is told of it stays with the event of its making. */
    private void piece(Asset asset, String id, Json.Obj description, @Nullable String product, List<Fact> facts) {
        ItemRef piece = new ItemRef(id, ItemKind.UNIT, null, product, null);
        String json = asset.json().compact();
        byte[] hash = CatenaX.sha256().digest((source + '\n' + json).getBytes(StandardCharsets.UTF_8));
        String key = "urn:lotgraph:event:" + HexFormat.of().formatHex(hash, 0, HASH_BYTES);
        ValidTime at = made(description);
        boolean made = at != null;
        ValidTime time = at == null ? ValidTime.UNKNOWN : at;
        facts.addFirst(new Fact.Observed(asset.line(), new Event(key, key, null, "ObjectEvent", made ? "ADD" : "OBSERVE", time,
                made ? "commissioning" : null, null, null, null, json), List.of(new Fact.Participant(piece, "epc", null))));
        if (made) {
            facts.add(new Fact.Commissioned(asset.line(), key, piece, null, time));
        }
    }

    private @Nullable ValidTime made(Json.Obj description) {
        return description.get("manufacturingInformation") instanceof Json.Obj making ? time(making.text("date"), zone) : null;
    }

    /** A text that is no time is an unknown one. */
    static @Nullable ValidTime time(@Nullable String text, ZoneId zone) {
        try {
            return text == null || text.isBlank() ? null : ValidTime.parse(text, zone);
        } catch (DateTimeException e) {
            return ValidTime.between(ValidTime.BEGINNING, ValidTime.END, text);
        }
    }

    /** But for the links, which are edges. */
    private static Map<String, String> aspects(Asset asset) {
        Map<String, String> aspects = new LinkedHashMap<>();
        asset.aspects().forEach((name, payloads) -> {
            if (!name.equals(Link.BILL) && !name.equals(Link.USAGE)) {
                aspects.put(name, payloads.size() == 1 ? payloads.getFirst().compact() : new Json.Arr(List.copyOf(payloads)).compact());
            }
        });
        return aspects;
    }
}
