package org.lotgraph.importers.epcis;

import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.lotgraph.importers.json.Json;

/** The words of CBV 2.0 in all their notations: bare, as CURIE, as URN of EPCIS 1.x, as URI on ref.gs1.org. */
final class Vocabulary {

    /** CBV 2.0, 7.1. */
    static final Set<String> BIZ_STEPS = Set.of("accepting", "arriving", "assembling", "collecting", "commissioning", "consigning",
            "creating_class_instance", "cycle_counting", "decommissioning", "departing", "destroying", "disassembling", "dispensing", "encoding",
            "entering_exiting", "holding", "inspecting", "installing", "killing", "loading", "other", "packing", "picking", "receiving",
            "removing", "repackaging", "repairing", "replacing", "reserving", "retail_selling", "sampling", "sensor_reporting", "shipping",
            "staging_outbound", "stock_taking", "stocking", "storing", "transporting", "unloading", "unpacking", "void_shipping");

    /** CBV 2.0, 7.2. */
    static final Set<String> DISPOSITIONS = Set.of("active", "available", "completeness_inferred", "completeness_verified", "conformant",
            "container_closed", "container_open", "damaged", "destroyed", "dispensed", "disposed", "encoded", "expired", "in_progress",
            "in_transit", "inactive", "mismatch_class", "mismatch_instance", "mismatch_quantity", "needs_replacement", "no_pedigree_match",
            "non_conformant", "non_sellable_other", "partially_dispensed", "recalled", "reserved", "retail_sold", "returned",
            "sellable_accessible", "sellable_not_accessible", "stolen", "unavailable", "unknown");

    /** CBV 2.0, 7.4. */
    static final Set<String> PARTIES = Set.of("owning_party", "possessing_party", "location");

    private static final String[] CBV = {"https://ref.gs1.org/cbv/", "http://ref.gs1.org/cbv/", "https://ns.gs1.org/cbv/", "cbv:", "urn:epcglobal:cbv:"};
    private static final String[] EPCIS = {"https://ref.gs1.org/epcis/", "http://ref.gs1.org/epcis/", "epcis:"};
    private static final String[] KINDS = {"BizStep-", "Disp-", "BTT-", "SDT-", "bizstep:", "disp:", "btt:", "sdt:", "ER-", "er:", "Comp-",
            "comp:"};

    private Vocabulary() {
    }

    /** The bare word where the text is CBV's, else the text as told. */
    static @Nullable String word(@Nullable String told) {
        if (told == null || told.indexOf(':') < 0) {
            return told;
        }
        for (String base : CBV) {
            if (told.startsWith(base)) {
                String rest = told.substring(base.length());
                for (String kind : KINDS) {
                    if (rest.startsWith(kind)) {
                        return rest.substring(kind.length());
                    }
                }
            }
        }
        return told;
    }

    /** The type of an event or document, bare; null where there is none. */
    static @Nullable String type(Json.Obj of) {
        String told = of.text("type");
        if (told == null) {
            told = of.text("@type") == null ? of.text("isA") : of.text("@type");
        }
        for (String base : EPCIS) {
            if (told != null && told.startsWith(base)) {
                return told.substring(base.length());
            }
        }
        return told;
    }

    /** Whether a text is an absolute URI (RFC 3986, 3.1: it begins with a scheme). */
    static boolean isUri(String text) {
        int colon = text.indexOf(':');
        if (colon < 2 || !Character.isLetter(text.charAt(0))) {
            return false;
        }
        return text.chars().limit(colon).allMatch(c -> c < 128 && Character.isLetterOrDigit(c) || c == '+' || c == '-' || c == '.');
    }

    /** Whether a name or word has a prefix that says whose it is. */
    static boolean isPrefixed(String name) {
        return name.indexOf(':') > 0;
    }

    /** What follows the namespace: {@code lotNumber} of {@code cbvmda:lotNumber} and of {@code urn:epcglobal:cbv:mda#lotNumber}. */
    static String local(String name) {
        int end = Math.max(name.lastIndexOf(':'), Math.max(name.lastIndexOf('#'), name.lastIndexOf('/')));
        return name.substring(end + 1);
    }

    /** How a value is quoted in a sentence: short, whatever it is. */
    static String shown(@Nullable Json value) {
        if (value == null) {
            return "missing";
        }
        String text = value.compact();
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}
