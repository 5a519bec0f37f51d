package org.lotgraph.identity;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** Application identifiers with their values, from whatever notation; they make one {@link Identity}. */
final class Elements {

    private final Map<String, String> values = new HashMap<>();

    /** An element may be told twice, but not with two values. */
    Elements put(String ai, String value) throws Malformed {
        String earlier = values.putIfAbsent(ai, value);
        if (earlier != null && !earlier.equals(value)) {
            throw new Malformed("(" + ai + ") is given twice, as \"" + Notation.brief(earlier) + "\" and \"" + Notation.brief(value) + "\"");
        }
        return this;
    }

    Identity identity() throws Malformed {
        for (KeyType type : KeyType.values()) {
            String value = values.get(type.ai);
            if (value != null) {
                return identity(type, type.canonical(value));
            }
        }
        throw new Malformed("it holds no GS1 key that identifies, such as (01) or (00)");
    }

    private Identity identity(KeyType type, String value) throws Malformed {
        return switch (type) {
            case GTIN -> item(value);
            case ITIP -> piece(value);
            case SSCC -> simple(Scheme.SSCC, type, value, null);
            case GRAI -> simple(Scheme.GRAI, type, value, tail(type, value));
            case GDTI -> simple(Scheme.GDTI, type, value, tail(type, value));
            case SGCN -> simple(Scheme.SGCN, type, value, tail(type, value));
            case GIAI -> simple(Scheme.GIAI, type, value, null);
            case GSIN -> simple(Scheme.GSIN, type, value, null);
            case GINC -> simple(Scheme.GINC, type, value, null);
            case PGLN -> simple(Scheme.PGLN, type, value, null);
            case GLN -> qualified(Scheme.SGLN, type, value, "254", extension());
            case CPI -> qualified(Scheme.CPI, type, value, "8011", partSerial());
            case GSRN -> qualified(Scheme.GSRN, type, value, "8019", instance());
            case GSRNP -> qualified(Scheme.GSRNP, type, value, "8019", instance());
        };
    }

    /** A serial makes the unit, whatever lot stands beside it; a consumer product variant (22) tells no items apart. */
    private Identity item(String gtin) throws Malformed {
        String serial = text("21", "serial", 20);
        String lot = text("10", "lot", 20);
        String packet = text("235", "third-party serial", 28);
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

    private Identity piece(String value) throws Malformed {
        String serial = text("21", "serial", 20);
        String lot = text("10", "lot", 20);
        String key = serial != null ? key(KeyType.ITIP, value, "21", serial)
                : lot != null ? key(KeyType.ITIP, value, "10", lot) : key(KeyType.ITIP, value);
        return new Identity(key, Scheme.ITIP, value.substring(0, 14), lot, serial, null);
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

    /** Extension 0 is how an EPC says that there is none (TDS, SGLN). */
    private @Nullable String extension() throws Malformed {
        String extension = text("254", "GLN extension", 20);
        return "0".equals(extension) ? null : extension;
    }

    private @Nullable String partSerial() throws Malformed {
        String serial = digits("8011", "part serial", 12);
        if (serial != null && serial.length() > 1 && serial.charAt(0) == '0') {
            throw new Malformed("the part serial " + serial + " begins with 0");
        }
        return serial;
    }

    private @Nullable String instance() throws Malformed {
        return digits("8019", "service relation instance", 10);
    }

    private @Nullable String text(String ai, String name, int most) throws Malformed {
        return checked(ai, name, most, Characters.TEXT);
    }

    private @Nullable String digits(String ai, String name, int most) throws Malformed {
        return checked(ai, name, most, Characters.DIGITS);
    }

    private @Nullable String checked(String ai, String name, int most, Characters set) throws Malformed {
        String value = values.get(ai);
        if (value != null) {
            set.check(name, value, most);
        }
        return value;
    }

    private static String key(KeyType type, String value) {
        return Identity.HOST + '/' + type.ai + '/' + Characters.encode(value);
    }

    private static String key(KeyType type, String value, String ai, String qualifier) {
        return key(type, value) + '/' + ai + '/' + Characters.encode(qualifier);
    }
}
