package org.lotgraph.importers.epcis;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.lotgraph.identity.Identity;
import org.lotgraph.importers.json.Json;
import org.lotgraph.ledger.Fact;

/** Vocabulary elements of a document's header (EPCIS 2.0, 9.4; CBV 2.0, 9): products, places and parties. Others are passed over. */
final class MasterData {

    private static final List<String> PRODUCT_NAMES = List.of("descriptionShort", "functionalName", "name", "description", "tradeItemDescription",
            "regulatedProductName");
    private static final List<String> COUNTRIES = List.of("countryCode", "country");

    private final Items items;

    MasterData(String source) {
        this.items = new Items(source);
    }

    /** The declaration, or null where the element is of another vocabulary or identifies nothing. */
    @Nullable Fact declared(String type, Json element, long line) {
        if (!(element instanceof Json.Obj object)) {
            return null;
        }
        String id = object.text("id") == null ? object.text("@id") : object.text("id");
        if (id == null || id.isBlank()) {
            return null;
        }
        Map<String, String> told = attributes(object);
        return switch (Vocabulary.local(type).toLowerCase(Locale.ROOT)) {
            case "epcclass" -> product(id, told, line);
            case "location", "readpoint", "businesslocation", "bizlocation" -> new Fact.PlaceDeclared(line, items.key(id), name(told), gln(id),
                    first(told, COUNTRIES), told);
            case "party", "sourcedest" -> new Fact.PartyDeclared(line, items.key(id), null, name(told), null, gln(id), first(told, COUNTRIES),
                    first(told, List.of("email", "emailAddress")), told);
            default -> null;
        };
    }

    private Fact product(String id, Map<String, String> told, long line) {
        Identity identity = Identity.parse(id);
        String key = Items.product(identity);
        return new Fact.ProductDeclared(line, key == null ? items.key(id) : key, null, first(told, PRODUCT_NAMES), identity.gtin(), null, told);
    }

    private static @Nullable String name(Map<String, String> told) {
        return first(told, List.of("name", "site", "siteName", "organizationName"));
    }

    private static @Nullable String first(Map<String, String> told, List<String> names) {
        for (String name : names) {
            for (var attribute : told.entrySet()) {
                if (Vocabulary.local(attribute.getKey()).equals(name)) {
                    return attribute.getValue();
                }
            }
        }
        return null;
    }

    private static @Nullable String gln(String id) {
        Identity identity = Identity.parse(id);
        return switch (identity.scheme()) {
            case PGLN -> digits(identity.key(), "/417/");
            case SGLN -> digits(identity.key(), "/414/");
            default -> null;
        };
    }

    private static @Nullable String digits(String key, String ai) {
        int at = key.indexOf(ai) + ai.length();
        return at < ai.length() || key.length() < at + 13 ? null : key.substring(at, at + 13);
    }

    /** By their ids as told; an id that stands there twice keeps its values in one text. */
    private static Map<String, String> attributes(Json.Obj element) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (Json attribute : element.list("attributes")) {
            if (attribute instanceof Json.Obj object && object.text("id") instanceof String id && object.get("attribute") instanceof Json value) {
                attributes.merge(id, value.plain(), (one, other) -> one.equals(other) ? one : one + ", " + other);
            }
        }
        return attributes;
    }
}
