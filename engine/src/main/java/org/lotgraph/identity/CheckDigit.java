package org.lotgraph.identity;

/** The modulo-10 check digit that ends GTIN, SSCC, GLN, GSRN, GSIN and the like (GS1 General Specifications, 7.9.1). */
final class CheckDigit {

    private CheckDigit() {
    }

    /** The check digit that completes these digits. */
    static char of(String digits) {
        int sum = 0;
        for (int i = digits.length() - 1, weight = 3; i >= 0; i--, weight = 4 - weight) {
            sum += (digits.charAt(i) - '0') * weight;
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
        return last > 0 && digits.charAt(last) == of(digits.substring(0, last));
    }

    static void verify(String name, String digits) throws Malformed {
        if (!holds(digits)) {
            int last = digits.length() - 1;
            throw new Malformed("the " + name + " " + digits + " ends in check digit " + digits.charAt(last) + ", expected "
                    + of(digits.substring(0, last)));
        }
    }
}
