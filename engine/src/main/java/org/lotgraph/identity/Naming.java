package org.lotgraph.identity;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

/** From a key and its qualifiers to the one identity that they name. */
final class Naming {

    private static final ApplicationIdentifier LOT = entry("10");
    private static final ApplicationIdentifier SERIAL = entry("21");
    private static final ApplicationIdentifier PACKET = entry("235");
    private static final ApplicationIdentifier EXTENSION = entry("254");

    private Naming() {
    }

    static Identity of(KeyType type, Elements elements) throws Malformed {
        String value = type.canonical(Objects.requireNonNullElse(elements.value(type.entry), ""));
        return switch (type) {
            case GTIN -> item(value, elements);
            case ITIP -> piece(value, elements);
            case SSCC -> simple(Scheme.SSCC, type, value, null);
            case GRAI -> simple(Scheme.GRAI, type, value, tail(type, value));
            case GDTI -> simple(Scheme.GDTI, type, value, tail(type, value));
            case SGCN -> simple(Scheme.SGCN, type, value, tail(type, value));
            case GIAI -> simple(Scheme.GIAI, type, value, null);
            case GSIN -> simple(Scheme.GSIN, type, value, null);
            case GINC -> simple(Scheme.GINC, type, value, null);
            case GMN -> simple(Scheme.GMN, type, value, null);
            case PGLN -> simple(Scheme.PGLN, type, value, null);
            // Extension 0 is how an EPC says that there is none (TDS, SGLN).
            case GLN -> qualified(Scheme.SGLN, type, value, "254", "0".equals(elements.value(EXTENSION)) ? null : checked(EXTENSION, elements));
            case CPI -> qualified(Scheme.CPI, type, value, "8011", checked(entry("8011"), elements));
            case GSRN -> qualified(Scheme.GSRN, type, value, "8019", checked(entry("8019"), elements));
            case GSRNP -> qualified(Scheme.GSRNP, type, value, "8019", checked(entry("8019"), elements));
            case PAYMENT -> payment(type, value, checked(entry("8020"), elements));
        };
    }

    /** A serial makes the unit, whatever lot stands beside it; a consumer product variant (22) tells no items apart. */
    private static Identity item(String gtin, Elements elements) throws Malformed {
        String serial = checked(SERIAL, elements);
        String lot = checked(LOT, elements);
        String packet = checked(PACKET, elements);
        if (serial != null && packet != null) {
            throw new Malformed("it holds two serials, (21) and (235)");
        }
        if (packet != null) {
            return new Identity(key(KeyType.GTIN, gtin, "235", packet), Scheme.UPUI, gtin, lot, packet, null);
        }
        if (serial != null) {
            return new Identity(key(KeyType.GTIN, gtin, "21", serial), Scheme.SGTIN, gtin, lot, serial, null);
        }
        if (lot != null) {
            return new Identity(key(KeyType.GTIN, gtin, "10", lot), Scheme.LGTIN, gtin, lot, null, null);
        }
        return new Identity(key(KeyType.GTIN, gtin), Scheme.GTIN, gtin, null, null, null);
    }

    private static Identity piece(String value, Elements elements) throws Malformed {
        String serial = checked(SERIAL, elements);
        String lot = checked(LOT, elements);
        String key = serial != null ? key(KeyType.ITIP, value, "21", serial)
                : lot != null ? key(KeyType.ITIP, value, "10", lot) : key(KeyType.ITIP, value);
        return new Identity(key, Scheme.ITIP, value.substring(0, 14), lot, serial, null);
    }

    /** Whom to pay is no thing; the slip is. */
    private static Identity payment(KeyType type, String value, @Nullable String slip) throws Malformed {
        if (slip == null) {
            throw new Malformed("(415) needs (8020) beside it");
        }
        return qualified(Scheme.PAYMENT, type, value, "8020", slip);
    }

    private static Identity simple(Scheme scheme, KeyType type, String value, @Nullable String serial) {
        return new Identity(key(type, value), scheme, null, null, serial, null);
    }

    private static Identity qualified(Scheme scheme, KeyType type, String value, String ai, @Nullable String qualifier) {
        String key = qualifier == null ? key(type, value) : key(type, value, ai, qualifier);
        return new Identity(key, scheme, null, null, qualifier, null);
    }

    private static @Nullable String tail(KeyType type, String value) {
        return value.length() == type.checked ? null : value.substring(type.checked);
    }

    private static @Nullable String checked(ApplicationIdentifier qualifier, Elements elements) throws Malformed {
        String value = elements.value(qualifier);
        if (value != null) {
            qualifier.check(value);
        }
        return value;
    }

    private static ApplicationIdentifier entry(String ai) {
        return Objects.requireNonNull(Dictionary.GS1.of(ai));
    }

    private static String key(KeyType type, String value) {
        return Identity.HOST + '/' + type.ai + '/' + Characters.encode(value);
    }

    private static String key(KeyType type, String value, String ai, String qualifier) {
        return key(type, value) + '/' + ai + '/' + Characters.encode(qualifier);
    }
}
