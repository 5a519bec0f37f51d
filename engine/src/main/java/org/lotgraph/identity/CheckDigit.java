package org.lotgraph.identity;

import org.jspecify.annotations.Nullable;

/** The modulo-10 check digit that ends GTIN, SSCC, GLN, GSRN, GSIN and the like (GS1 General Specifications, 7.9.1). */
final class CheckDigit {

    /** As the dictionary means it. */
    static final Linter TEST = CheckDigit::fault;

    private CheckDigit() {
    }

    /** The check digit that completes these digits. */
    static char of(String digits) {
        return of(digits, 0, digits.length());
    }

    private static char of(String text, int from, int to) {
        int sum = 0;
        for (int i = to - 1, weight = 3; i >= from; i--, weight = 4 - weight) {
            sum += (text.charAt(i) - '0') * weight;
        }
        return (char) ('0' + (10 - sum % 10) % 10);
    }

    /** Digits with the check digit that completes them behind. */
    static String complete(String digits) {
        return digits + of(digits);
    }

    /** Whether the last digit is the check digit of the others. */
    static boolean holds(String digits) {
        int last = digits.length() - 1;
        return last > 0 && digits.charAt(last) == of(digits, 0, last);
    }

    static @Nullable String fault(String text, int from, int to) {
        char expected = of(text, from, to - 1);
        return text.charAt(to - 1) == expected ? null
                : (to == text.length() ? "ends in" : "has the") + " check digit " + text.charAt(to - 1) + ", expected " + expected;
    }
}
