package org.lotgraph.identity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * The identification keys among GS1's application identifiers; their form and their qualifiers are the dictionary's. In the order of
 * precedence in an element string that holds several: a label's logistic unit is what it stands on, places and parties are attributes. A product alone gives way to one asset
 * or part, {@link Elements#key}.
 */
enum KeyType {
    SSCC("00", "sscc"),
    ITIP("8006", "itip"),
    GTIN("01", "gtin"),
    GRAI("8003", "grai"),
    GIAI("8004", "giai"),
    CPI("8010", "cpid"),
    GSRN("8018", "gsrn"),
    GSRNP("8017", "gsrnp"),
    GDTI("253", "gdti"),
    SGCN("255", "gcn"),
    GSIN("402", "gsin"),
    GINC("401", "ginc"),
    GMN("8013", "gmn"),
    GLN("414", "gln"),
    PGLN("417", "party"),
    PAYMENT("415", "payTo");

    private static final Map<String, KeyType> BY_AI = new HashMap<>();

    static {
        for (KeyType type : values()) {
            BY_AI.put(type.ai, type);
            BY_AI.put(type.alias, type);
        }
    }

    final String ai;
    /** The word for it in a Digital Link of version 1.0; deprecated since 1.2, but printed on packages. */
    final String alias;
    final ApplicationIdentifier entry;
    /** Length of the part that a check digit ends; 0 where the key has none. */
    final int checked;
    /** The qualifiers that identify. */
    final List<String> qualifiers;

    KeyType(String ai, String alias) {
        this.ai = ai;
        this.alias = alias;
        this.entry = Objects.requireNonNull(Dictionary.GS1.of(ai));
        this.checked = checked(entry.components());
        this.qualifiers = entry.qualifiers() == null ? List.of()
                : entry.qualifiers().stream().flatMap(List::stream).filter(qualifier -> !aside(qualifier)).toList();
    }

    /** Qualifiers that tell no two things apart: consumer product variant, and who issued a code for tobacco. */
    private static boolean aside(String ai) {
        return ai.equals("22") || ai.equals("7040");
    }

    /** Digits alone stand before and in the component that the check digit ends. */
    private static int checked(List<Component> components) {
        int digits = 0;
        for (Component component : components) {
            digits += component.most();
            if (component.set() != Characters.DIGITS) {
                return 0;
            }
            if (component.tests().contains(CheckDigit.TEST)) {
                return digits;
            }
        }
        return 0;
    }

    /** By application identifier or alias. */
    static @Nullable KeyType of(String name) {
        return BY_AI.get(name);
    }

    /** The one that a text without any mark begins with. */
    static @Nullable KeyType leading(String data) {
        ApplicationIdentifier entry = Dictionary.GS1.at(data, 0);
        return entry == null ? null : BY_AI.get(entry.ai());
    }

    /** The value as it stands in the canonical form. */
    String canonical(String value) throws Malformed {
        String whole = this == GTIN ? padded(value) : value;
        if (checked > 0) {
            if (Characters.leadingDigits(whole) < checked || entry.most() == checked && whole.length() > checked) {
                throw new Malformed("the " + name() + " \"" + Notation.brief(value) + "\" is not "
                        + (this == GTIN ? "8, 12, 13 or 14" : entry.most() == checked ? checked : checked + " or more") + " digits");
            }
            // Placeholders: their check digit holds, and every firm's would be one thing.
            if (zeros(whole)) {
                throw new Malformed("the " + name() + " is all zeros, which names nothing");
            }
        }
        entry.check(whole);
        return whole;
    }

    private boolean zeros(String whole) {
        for (int i = 0; i < checked; i++) {
            if (whole.charAt(i) != '0') {
                return false;
            }
        }
        return true;
    }

    static String padded(String gtin) {
        return switch (gtin.length()) {
            case 8, 12, 13 -> "0".repeat(14 - gtin.length()) + gtin;
            default -> gtin;
        };
    }
}
