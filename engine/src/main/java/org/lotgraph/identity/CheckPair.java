package org.lotgraph.identity;

import java.math.BigInteger;

import org.jspecify.annotations.Nullable;

/** The pair of check characters that ends alphanumeric keys such as a GMN (GS1 General Specifications, 7.9.5). */
final class CheckPair {

    private static final String VALUES = "!\"%&'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz";
    private static final String PAIRS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int MODULUS = 1021;

    private CheckPair() {
    }

    static @Nullable String fault(String text, int from, int to) {
        if (to - from < 2) {
            return "is too short for a pair of check characters";
        }
        String expected = of(text.substring(from, to - 2));
        String pair = text.substring(to - 2, to);
        return pair.equals(expected) ? null : "ends in check characters " + pair + ", expected " + expected;
    }

    /** From right to left the characters weigh 2, 3, 5, 7, 11, …; the sum modulo 1021 is two digits to the base 32. */
    private static String of(String text) {
        int sum = 0;
        BigInteger weight = BigInteger.TWO;
        for (int i = text.length() - 1; i >= 0; i--, weight = weight.nextProbablePrime()) {
            sum += VALUES.indexOf(text.charAt(i)) * weight.intValue();
        }
        sum %= MODULUS;
        return "" + PAIRS.charAt(sum >> 5) + PAIRS.charAt(sum & 31);
    }
}
