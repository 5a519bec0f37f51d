package org.lotgraph.identity;

import org.jspecify.annotations.Nullable;

/** International bank account numbers (ISO 13616-1): a country, two check digits that make the whole 1 modulo 97, the account. */
final class Iban {

    private static final int TOO_SHORT = 10;

    private Iban() {
    }

    static @Nullable String fault(String text, int from, int to) {
        if (to - from <= TOO_SHORT) {
            return "is too short for an IBAN";
        }
        if (!CodeLists.country(text.substring(from, from + 2))) {
            return "does not begin with the two letters of a country";
        }
        int remainder = 0;
        for (int i = from + 4; i < to + 4; i++) {
            char c = text.charAt(i < to ? i : i - to + from);
            int value = c >= '0' && c <= '9' ? c - '0' : c >= 'A' && c <= 'Z' ? c - 'A' + 10 : -1;
            if (value < 0) {
                return "holds " + c + ", which no IBAN has";
            }
            remainder = (remainder * (value < 10 ? 10 : 100) + value) % 97;
        }
        return remainder == 1 ? null : "has wrong IBAN check digits " + text.substring(from + 2, from + 4);
    }
}
