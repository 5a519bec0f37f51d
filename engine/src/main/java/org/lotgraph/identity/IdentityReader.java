package org.lotgraph.identity;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Reads many identifiers, most of them pieces or lots of a few products, or cartons: what an EPC URN says of the product is then looked at once. Gives
 * what {@link Identity#parse} gives. Each thread has its own.
 */
public final class IdentityReader {

    private static final String UNIT = "urn:epc:id:sgtin:";
    private static final String LOT = "urn:epc:class:lgtin:";
    private static final String CARTON = "urn:epc:id:sscc:";
    private static final String SSCC = Identity.HOST + "/00/";
    /** Without the check digit. */
    private static final int SSCC_DIGITS = 17;
    private static final String NOTHING = "0".repeat(SSCC_DIGITS);
    private static final int SHORTEST_PREFIX = 6;
    private static final int LONGEST_PREFIX = 12;
    private static final int LONGEST_SERIAL = 20;
    private static final int LONGEST = 60;
    private static final int REMEMBERED = 1_000;

    /** By all of a URN that stands before its serial or lot. */
    private final Map<String, Product> products = new HashMap<>();
    /** That of the last piece, and of the last lot: the next one is mostly of the same. */
    private @Nullable Product lastUnit;
    private @Nullable Product lastLot;

    /**
     * @param before all of a URN that stands before its serial or lot
     * @param key    of a piece or lot, up to its serial
     */
    private record Product(String before, Scheme scheme, @Nullable String gtin, String key) {

        /** Whether the text names a piece, or lot, of it in the usual way. */
        boolean isBefore(String text) {
            return text.startsWith(before) && isUsual(text, before.length());
        }

        Identity piece(String text) {
            String serial = text.substring(before.length());
            boolean unit = scheme == Scheme.SGTIN;
            return new Identity(key + serial, scheme, gtin, unit ? null : serial, unit ? serial : null, null);
        }
    }

    public Identity read(String text) {
        Product unit = lastUnit;
        if (unit != null && unit.isBefore(text)) {
            return unit.piece(text);
        }
        Product lot = lastLot;
        if (lot != null && lot.isBefore(text)) {
            return lot.piece(text);
        }
        if (text.startsWith(CARTON)) {
            Identity carton = carton(text);
            return carton == null ? Identity.parse(text) : carton;
        }
        boolean isUnit = text.startsWith(UNIT);
        int serial = text.lastIndexOf('.') + 1;
        if (!isUnit && !text.startsWith(LOT) || !isUsual(text, serial)) {
            return Identity.parse(text);
        }
        String before = text.substring(0, serial);
        Product product = products.get(before);
        if (product == null) {
            Identity identity = Identity.parse(text);
            remember(before, text.substring(serial), identity);
            return identity;
        }
        lastUnit = isUnit ? product : lastUnit;
        lastLot = isUnit ? lastLot : product;
        return product.piece(text);
    }

    /** Null where it is no SSCC without fault: each has a check digit of its own, so nothing is to be remembered. */
    private static @Nullable Identity carton(String text) {
        int from = CARTON.length();
        int dot = text.indexOf('.', from);
        if (text.length() != from + SSCC_DIGITS + 1 || dot < from + SHORTEST_PREFIX || dot > from + LONGEST_PREFIX) {
            return null;
        }
        String digits = text.charAt(dot + 1) + text.substring(from, dot) + text.substring(dot + 2);
        if (!Characters.DIGITS.holds(digits) || digits.equals(NOTHING)) {
            return null;
        }
        return new Identity(SSCC + CheckDigit.complete(digits), Scheme.SSCC, null, null, null, null);
    }

    /** Letters and digits alone: nothing in it is escaped, neither here nor in the key, and no test could find fault with it. */
    private static boolean isUsual(String text, int from) {
        int length = text.length() - from;
        if (length == 0 || length > LONGEST_SERIAL || text.length() > LONGEST) {
            return false;
        }
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!(c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z')) {
                return false;
            }
        }
        return true;
    }

    /** A serial may hold dots: then the text before the last of them names no product. */
    private void remember(String before, String serial, Identity identity) {
        String read = identity.scheme() == Scheme.SGTIN ? identity.serial() : identity.scheme() == Scheme.LGTIN ? identity.lot() : null;
        if (identity.defect() != null || !serial.equals(read)) {
            return;
        }
        if (products.size() == REMEMBERED) {
            products.clear();
        }
        String key = identity.key();
        products.put(before, new Product(before, identity.scheme(), identity.gtin(), key.substring(0, key.length() - serial.length())));
    }
}
