package org.lotgraph.identity;

import org.jspecify.annotations.Nullable;
import org.lotgraph.item.ItemKind;

/**
 * What a thing is called, in the one canonical form.
 *
 * @param key    canonical GS1 Digital Link URI on https://id.gs1.org, else the text as it came
 * @param gtin   14 digits, where the identity holds a GTIN
 * @param lot    AI 10; filled beside {@code serial} where both were given
 * @param serial the serial component, where the identity has one
 * @param defect one sentence where the identifier is malformed or its check digit wrong, else null
 */
public record Identity(String key, Scheme scheme, @Nullable String gtin, @Nullable String lot, @Nullable String serial,
        @Nullable String defect) {

    static final String HOST = "https://id.gs1.org";

    /** Any notation; never throws. */
    public static Identity parse(String text) {
        return new Identity(text, text.contains(":") ? Scheme.URI : Scheme.PLAIN, null, null, null, null);
    }

    public static Identity gtin(String gtin) {
        return parse(HOST + "/01/" + gtin);
    }

    public static Identity lot(String gtin, String lot) {
        return parse(HOST + "/01/" + gtin + "/10/" + lot);
    }

    public static Identity unit(String gtin, String serial) {
        return parse(HOST + "/01/" + gtin + "/21/" + serial);
    }

    public static Identity sscc(String sscc) {
        return parse(HOST + "/00/" + sscc);
    }

    public static Identity party(String gln) {
        return parse(HOST + "/417/" + gln);
    }

    public static Identity place(String gln) {
        return parse(HOST + "/414/" + gln);
    }

    /** Whether this is a well-formed GS1 identity. */
    public boolean isGs1() {
        return scheme != Scheme.URI && scheme != Scheme.PLAIN;
    }

    /** What the identifier says the thing is; null where only the caller knows. */
    public @Nullable ItemKind kind() {
        return switch (scheme) {
            case SGTIN, GIAI, ITIP, UPUI, CPI, GSRN -> ItemKind.UNIT;
            case LGTIN -> ItemKind.RAW_MATERIAL;
            case SSCC, GRAI -> ItemKind.CARTON;
            case GSIN, GINC -> ItemKind.SHIPMENT;
            case GTIN -> ItemKind.CLASS;
            case SGLN, PGLN, GSRNP, GDTI, SGCN, URI, PLAIN -> null;
        };
    }
}
