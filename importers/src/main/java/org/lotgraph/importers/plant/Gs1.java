package org.lotgraph.importers.plant;

/** Valid GS1 keys under 9506000, a company prefix that GS1 keeps for examples. */
final class Gs1 {

    private static final String PREFIX = "9506000";

    private Gs1() {
    }

    /** GTIN-14. */
    static String gtin(int item) {
        return checked("0" + PREFIX + padded(item, 5));
    }

    /** GLN, 13 digits. */
    static String gln(int location) {
        return checked(PREFIX + padded(location, 5));
    }

    /** SSCC, 18 digits, of a family told apart by the extension digit. */
    static String sscc(int extension, long serial) {
        return checked(extension + PREFIX + padded(serial, 9));
    }

    /** The same key with a check digit that is wrong. */
    static String mistyped(String key) {
        int last = key.length() - 1;
        return key.substring(0, last) + (char) ('0' + (key.charAt(last) - '0' + 1) % 10);
    }

    static String padded(long number, int digits) {
        String text = Long.toString(number);
        return "0".repeat(Math.max(0, digits - text.length())) + text;
    }

    /** GS1 General Specifications, 7.9.1: weights 3 and 1 from the right. */
    private static String checked(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int weight = (digits.length() - i) % 2 == 1 ? 3 : 1;
            sum += weight * (digits.charAt(i) - '0');
        }
        return digits + (10 - sum % 10) % 10;
    }
}
