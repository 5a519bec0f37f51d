package org.lotgraph.importers.b2mml;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.lotgraph.identity.Identity;
import org.lotgraph.item.ItemKind;
import org.lotgraph.ledger.ItemRef;

/**
 * What the identifications in a message name. ISA-95 makes those of lots and sublots unique in the enterprise, so they stand alone; where the
 * material is a GTIN, both together are the GS1 identity.
 */
final class Names {

    private static final Pattern GTIN = Pattern.compile("\\d{13,14}");

    private final String source;

    Names(String source) {
        this.source = source;
    }

    /** The source's own name of something; a URI is its own. */
    String local(String id) {
        return isUri(id) ? id : urn(id);
    }

    private static boolean isUri(String id) {
        return id.startsWith("urn:") || id.contains("://");
    }

    private String urn(String id) {
        return "urn:lotgraph:" + source + ':' + id;
    }

    ItemRef lot(String id, @Nullable String material) {
        String gtin = material == null || isNotation(id) ? null : gtin(material);
        Identity identity = gtin == null ? null : Identity.lot(gtin, id);
        return identity == null || !identity.isGs1() ? sublot(id, material) : new ItemRef(identity.key(), ItemKind.RAW_MATERIAL, urn(id), product(String.valueOf(material)), null);
    }

    /** A sublot's identification is no lot number of GS1's, which it shares with the other sublots. */
    ItemRef sublot(String id, @Nullable String material) {
        String product = material == null ? null : product(material);
        Identity identity = isNotation(id) ? Identity.parse(id) : null;
        if (identity == null || !identity.isGs1() && !isUri(id)) {
            return new ItemRef(urn(id), ItemKind.RAW_MATERIAL, null, product, identity == null ? null : identity.defect());
        }
        ItemKind kind = identity.kind();
        return new ItemRef(identity.key(), kind == null ? ItemKind.RAW_MATERIAL : kind, null, product, identity.defect());
    }

    private static boolean isNotation(String id) {
        return isUri(id) || id.startsWith("(");
    }

    /** A material definition. */
    String product(String material) {
        String gtin = gtin(material);
        return gtin == null ? local(material) : Identity.gtin(gtin).key();
    }

    private static @Nullable String gtin(String material) {
        if (!isNotation(material) && !GTIN.matcher(material).matches()) {
            return null;
        }
        Identity identity = GTIN.matcher(material).matches() ? Identity.gtin(material) : Identity.parse(material);
        return identity.isGs1() ? identity.gtin() : null;
    }

    /** Some of a material, of whichever lot. */
    ItemRef anyOf(String material) {
        String product = product(material);
        return new ItemRef(gtin(material) == null ? urn("material:" + material) : product, ItemKind.CLASS, null, product, null);
    }

    /** Some of a class of materials. */
    ItemRef anyOfClass(String materialClass) {
        return ItemRef.of(urn("material-class:" + materialClass), ItemKind.CLASS);
    }
}
