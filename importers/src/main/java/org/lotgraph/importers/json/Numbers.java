package org.lotgraph.importers.json;

import java.math.BigDecimal;

/** Numbers that others write, of which a few signs may say far too many digits: {@code 1e999999999} would be a text of a gigabyte. */
public final class Numbers {

    private static final int LONGEST = 40;
    private static final int MOST_DIGITS = 1_000;
    /** What is said of a number that has more. */
    public static final String TOO_LONG = "a number of more than 1,000 digits";

    private Numbers() {
    }

    /** Whether it has few enough digits, before and after the point, to be written out and added up. */
    public static boolean isShort(BigDecimal number) {
        return Math.abs((long) number.scale()) <= LONGEST && number.precision() <= 2 * LONGEST;
    }

    /** Whether it can be written out and added up without harm: longer than {@link #isShort}, since programs write fractions to their last digit. */
    public static boolean isWritable(BigDecimal number) {
        return Math.abs((long) number.scale()) <= MOST_DIGITS && number.precision() <= MOST_DIGITS;
    }

    /** 10 and 10.0 are one quantity. */
    public static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        return stripped.scale() < 0 && stripped.scale() > -19 ? stripped.setScale(0) : stripped;
    }
}
