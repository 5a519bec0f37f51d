package org.lotgraph.identity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * GS1's identification keys: application identifier, digits up to and with the check digit, what may follow them, and the key
 * qualifiers that identify (GS1 General Specifications 3; Digital Link URI Syntax, key qualifiers). In the order of precedence in
 * an element string that holds several: a label's logistic unit is what it stands on, places and parties are attributes.
 */
enum KeyType {
    SSCC("00", "sscc", 18, 0, Characters.DIGITS),
    ITIP("8006", "itip", 14, 4, Characters.DIGITS, "10", "21"),
    GTIN("01", "gtin", 14, 0, Characters.DIGITS, "10", "21", "235"),
    GRAI("8003", "grai", 14, 16, Characters.TEXT),
    GIAI("8004", "giai", 0, 30, Characters.TEXT),
    CPI("8010", "cpid", 0, 30, Characters.PART, "8011"),
    GSRN("8018", "gsrn", 18, 0, Characters.DIGITS, "8019"),
    GSRNP("8017", "gsrnp", 18, 0, Characters.DIGITS, "8019"),
    GDTI("253", "gdti", 13, 17, Characters.TEXT),
    SGCN("255", "gcn", 13, 12, Characters.DIGITS),
    GSIN("402", "gsin", 17, 0, Characters.DIGITS),
    GINC("401", "ginc", 0, 30, Characters.TEXT),
    GLN("414", "gln", 13, 0, Characters.DIGITS, "254"),
    PGLN("417", "party", 13, 0, Characters.DIGITS);

    private static final Map<String, KeyType> BY_AI = new HashMap<>();

    static {
        for (KeyType type : values()) {
            BY_AI.put(type.ai, type);
            BY_AI.put(type.alias, type);
        }
    }

    final String ai;
    /** The word for it in a Digital Link of version 1.0; deprecated since 1.2, but printed on packages. */
    private final String alias;
    /** Length of the part that a check digit ends; 0 where the key has none. */
    final int checked;
    private final int tail;
    private final Characters tailSet;
    final List<String> qualifiers;

    KeyType(String ai, String alias, int checked, int tail, Characters tailSet, String... qualifiers) {
        this.ai = ai;
        this.alias = alias;
        this.checked = checked;
        this.tail = tail;
        this.tailSet = tailSet;
        this.qualifiers = List.of(qualifiers);
    }

    /** By application identifier or alias. */
    static @Nullable KeyType of(String name) {
        return BY_AI.get(name);
    }

    /** The value as it stands in the canonical form. */
    String canonical(String value) throws Malformed {
        if (checked == 0) {
            return prefixed(value);
        }
        String whole = this == GTIN ? padded(value) : value;
        if (Characters.leadingDigits(whole) < checked || tail == 0 && whole.length() > checked) {
            throw new Malformed("the " + name() + " \"" + Notation.brief(value) + "\" is not "
                    + (this == GTIN ? "8, 12, 13 or 14" : tail == 0 ? checked : checked + " or more") + " digits");
        }
        // Placeholders: their check digit holds, and every firm's would be one thing.
        if (whole.substring(0, checked).chars().allMatch(c -> c == '0')) {
            throw new Malformed("the " + name() + " is all zeros, which names nothing");
        }
        if (this == GRAI && whole.charAt(0) != '0') {
            throw new Malformed("the GRAI \"" + Notation.brief(value) + "\" does not begin with the filler 0");
        }
        CheckDigit.verify(name(), whole.substring(0, checked));
        tail(whole);
        return whole;
    }

    private void tail(String whole) throws Malformed {
        String rest = whole.substring(checked);
        if (this == ITIP) {
            pieces(rest);
        } else if (!rest.isEmpty()) {
            tailSet.check(name() + "'s serial", rest, tail);
        }
    }

    private static void pieces(String rest) throws Malformed {
        if (rest.length() != 4 || !Characters.DIGITS.holds(rest)) {
            throw new Malformed("the ITIP's piece and total \"" + Notation.brief(rest) + "\" are not two digits each");
        }
        String piece = rest.substring(0, 2);
        String total = rest.substring(2);
        if (piece.equals("00") || piece.compareTo(total) > 0) {
            throw new Malformed("the ITIP names piece " + piece + " of " + total);
        }
    }

    /** A key without check digit begins with a company prefix, which has at least four digits. */
    private String prefixed(String value) throws Malformed {
        tailSet.check(name(), value, tail);
        if (Characters.leadingDigits(value) < 4) {
            throw new Malformed("the " + name() + " \"" + Notation.brief(value) + "\" does not begin with a company prefix");
        }
        return value;
    }

    private static String padded(String value) {
        return switch (value.length()) {
            case 8, 12, 13 -> "0".repeat(14 - value.length()) + value;
            default -> value;
        };
    }
}
