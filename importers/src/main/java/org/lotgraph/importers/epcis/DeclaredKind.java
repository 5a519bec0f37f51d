package org.lotgraph.importers.epcis;

import java.util.Locale;
import java.util.regex.Pattern;

import org.lotgraph.identity.Identity;
import org.lotgraph.item.ItemKind;

/**
 * What a malformed identifier says that it is: an SSCC that lacks a digit is still a carton's, wherever in an event it stands. A private
 * identifier says nothing.
 */
final class DeclaredKind {

    private static final Pattern URN = Pattern.compile("urn:epc:(id|class):([a-z]+):.*", Pattern.CASE_INSENSITIVE);
    private static final Pattern LINK = Pattern.compile("https?://[^?#]*/(00|01|401|402|8003|8004|8018)/[^/?#]+(/10/[^/?#]+)?(/21/[^/?#]+)?.*");

    private DeclaredKind() {
    }

    static ItemKind of(Identity identity, ItemKind otherwise) {
        if (identity.defect() == null) {
            return otherwise;
        }
        var urn = URN.matcher(identity.key());
        if (urn.matches()) {
            return scheme(urn.group(2).toLowerCase(Locale.ROOT), otherwise);
        }
        var link = LINK.matcher(identity.key());
        return link.matches() ? key(link.group(1), link.group(2) != null, link.group(3) != null, otherwise) : otherwise;
    }

    private static ItemKind scheme(String scheme, ItemKind otherwise) {
        return switch (scheme) {
            case "sgtin", "giai", "itip", "upui", "cpi", "gsrn" -> ItemKind.UNIT;
            case "lgtin" -> ItemKind.RAW_MATERIAL;
            case "sscc", "grai" -> ItemKind.CARTON;
            case "gsin", "ginc" -> ItemKind.SHIPMENT;
            default -> otherwise;
        };
    }

    private static ItemKind key(String ai, boolean lot, boolean serial, ItemKind otherwise) {
        return switch (ai) {
            case "00", "8003" -> ItemKind.CARTON;
            case "401", "402" -> ItemKind.SHIPMENT;
            case "01" -> serial ? ItemKind.UNIT : lot ? ItemKind.RAW_MATERIAL : ItemKind.CLASS;
            case "8004", "8018" -> ItemKind.UNIT;
            default -> otherwise;
        };
    }
}
