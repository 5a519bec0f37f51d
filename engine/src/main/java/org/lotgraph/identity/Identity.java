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
 * @param defect one sentence where the identifier is malformed or its check digit wrong, or where something beside a good key is not as
 *               GS1 wants it; else null
 */
public record Identity(String key, Scheme scheme, @Nullable String gtin, @Nullable String lot, @Nullable String serial,
        @Nullable String defect) {

    static final String HOST = "https://id.gs1.org";

    /**
     * Reads any notation of an identity; one thing gets one key, whatever the notation. Never throws.
     *
     * <ul>
     * <li>EPC URNs: {@code urn:epc:id:}, {@code class:lgtin:}, {@code idpat:} (the key without its serial) and {@code tag:}.
     * <li>GS1 Digital Links on any domain, uncompressed. Elsewhere than on GS1's own domains a path counts as one only when its key has
     * the digits of a key: {@code https://example.org/2024/01/15} is a private URI.
     * <li>Element strings with brackets, or as scanned: behind a symbology identifier, with FNC1 as the group separator, or as {@code ^}
     * where the text begins with it. Without any of these marks the text must begin with a key whose check digit holds, and leave
     * nothing over.
     * <li>Bare numbers, only when length and check digit agree: 8, 12, 13, 14 digits are a GTIN (a GLN has 13 too, hence {@link #party}
     * and {@link #place}), 18 an SSCC. A number whose check digit does not hold is some other system's and no defect.
     * </ul>
     *
     * What does not identify is tested by GS1's syntax dictionary and then dropped ({@link ElementString} keeps it): domain, query
     * attributes, dates, consumer product variant (22), a GLN extension 0. Lot and serial together are the unit. A URI that is no GS1 key
     * is kept as it stands ({@link Scheme#URI}), and so is any other text ({@link Scheme#PLAIN}); white space around it is not part of
     * it. What a plain name means, its source knows: look there first.
     */
    public static Identity parse(String text) {
        return Notation.read(Notation.strip(text));
    }

    /** A product by its GTIN-8, -12, -13 or -14, or by any notation of it. */
    public static Identity gtin(String gtin) {
        Identity given = parse(gtin);
        return stands(given, Scheme.GTIN) ? given : Notation.assemble("01", Notation.strip(gtin));
    }

    /** A lot of a product; {@code gtin} as for {@link #gtin}. */
    public static Identity lot(String gtin, String lot) {
        return Notation.assemble("01", item(gtin), "10", Notation.strip(lot));
    }

    /** A piece of a product; {@code gtin} as for {@link #gtin}. */
    public static Identity unit(String gtin, String serial) {
        return Notation.assemble("01", item(gtin), "21", Notation.strip(serial));
    }

    /** A logistic unit by its SSCC's 18 digits, or by any notation of it. */
    public static Identity sscc(String sscc) {
        Identity given = parse(sscc);
        return stands(given, Scheme.SSCC) ? given : Notation.assemble("00", Notation.strip(sscc));
    }

    /** A party by its GLN's 13 digits, or by any notation of it, that of a place too; a private URI stands. */
    public static Identity party(String gln) {
        Identity given = parse(gln);
        return stands(given, Scheme.PGLN) ? given : Notation.assemble("417", gln(given, Scheme.SGLN, gln));
    }

    /** A place by its GLN's 13 digits, or by any notation of it, extension included, that of a party too; a private URI stands. */
    public static Identity place(String gln) {
        Identity given = parse(gln);
        return stands(given, Scheme.SGLN) ? given : Notation.assemble("414", gln(given, Scheme.PGLN, gln));
    }

    private static boolean stands(Identity given, Scheme wanted) {
        return given.scheme == wanted || given.scheme == Scheme.URI;
    }

    private static String item(String gtin) {
        Identity given = parse(gtin);
        return given.scheme == Scheme.GTIN && given.gtin != null ? given.gtin : Notation.strip(gtin);
    }

    /** The GLN of the other reading, else the text. */
    private static String gln(Identity given, Scheme other, String text) {
        int from = HOST.length() + "/414/".length();
        return given.scheme == other ? given.key.substring(from, from + 13) : Notation.strip(text);
    }

    Identity but(String fault) {
        return new Identity(key, scheme, gtin, lot, serial, fault);
    }

    /** Whether its key is one of GS1's; a defect beside it is about what stood beside the key. */
    public boolean isGs1() {
        return scheme != Scheme.URI && scheme != Scheme.PLAIN;
    }

    /** What the identifier says the thing is; null where only the caller knows. */
    public @Nullable ItemKind kind() {
        if (isGs1() && key.startsWith(EpcPattern.PREFIX)) {
            return ItemKind.CLASS;
        }
        return switch (scheme) {
            case SGTIN, GIAI, UPUI, GSRN -> ItemKind.UNIT;
            case ITIP -> serial != null ? ItemKind.UNIT : lot != null ? ItemKind.RAW_MATERIAL : ItemKind.CLASS;
            case CPI -> serial != null ? ItemKind.UNIT : ItemKind.CLASS;
            case LGTIN -> ItemKind.RAW_MATERIAL;
            case SSCC -> ItemKind.CARTON;
            case GRAI -> serial != null ? ItemKind.CARTON : ItemKind.CLASS;
            case GDTI, SGCN -> serial != null ? null : ItemKind.CLASS;
            case GSIN, GINC -> ItemKind.SHIPMENT;
            case GTIN, GMN -> ItemKind.CLASS;
            case SGLN, PGLN, GSRNP, PAYMENT, URI, PLAIN -> null;
        };
    }
}
