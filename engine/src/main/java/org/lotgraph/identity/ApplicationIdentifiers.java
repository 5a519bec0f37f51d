package org.lotgraph.identity;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/** How long application identifiers are, and which of their values need no separator (GS1 General Specifications, 3.2 and 7.8.4). */
final class ApplicationIdentifiers {

    /** By the first two digits: the length of the value. */
    private static final Map<String, Integer> PREDEFINED = Map.ofEntries(Map.entry("00", 18), Map.entry("01", 14), Map.entry("02", 14),
            Map.entry("03", 14), Map.entry("04", 16), Map.entry("11", 6), Map.entry("12", 6), Map.entry("13", 6), Map.entry("14", 6),
            Map.entry("15", 6), Map.entry("16", 6), Map.entry("17", 6), Map.entry("18", 6), Map.entry("19", 6), Map.entry("20", 2),
            Map.entry("31", 6), Map.entry("32", 6), Map.entry("33", 6), Map.entry("34", 6), Map.entry("35", 6), Map.entry("36", 6),
            Map.entry("41", 13));

    private ApplicationIdentifiers() {
    }

    static boolean known(String ai) {
        return length(ai) == ai.length();
    }

    /** The identifier that begins at this place. */
    static String at(String data, int at) throws Malformed {
        String rest = data.substring(at, Math.min(data.length(), at + 4));
        int length = Characters.leadingDigits(rest) < 2 ? 0 : length(rest);
        if (length == 0 || Characters.leadingDigits(rest) < length) {
            throw new Malformed("no application identifier stands at character " + (at + 1));
        }
        return rest.substring(0, length);
    }

    /** The value's length where GS1 has fixed it for good, else 0: a separator or the end closes the value. */
    static int predefinedLength(String ai) {
        return PREDEFINED.getOrDefault(ai.substring(0, 2), 0);
    }

    static @Nullable KeyType leadingKey(String data) {
        for (KeyType type : KeyType.values()) {
            if (data.startsWith(type.ai)) {
                return type;
            }
        }
        return null;
    }

    /** By its first two digits; 0 where no identifier begins so. */
    private static int length(String digits) {
        int two = (digits.charAt(0) - '0') * 10 + digits.charAt(1) - '0';
        return switch (two) {
            case 0, 1, 2, 3, 4, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 30, 37 -> 2;
            case 23, 24, 25, 40, 41, 42, 71 -> 3;
            case 31, 32, 33, 34, 35, 36, 39, 43, 70, 72, 80, 81, 82 -> 4;
            default -> two >= 90 ? 2 : 0;
        };
    }
}
