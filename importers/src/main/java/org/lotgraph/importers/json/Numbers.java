package org.lotgraph.importers.json;

import java.math.BigDecimal;

/** Numbers that others write, of which a few signs may say far too many digits: {@code 1e999999999} would be a text of a gigabyte. */
public final class Numbers {

    private static final int LONGEST = 40;

    private Numbers() {
    }

    /** Whether it has few enough digits, before and after the point, to be written out and added up. */
    public static boolean isShort(BigDecimal number) {
        return Math.abs((long) number.scale()) <= LONGEST && number.precision() <= 2 * LONGEST;
    }

    /** 10 and 10.0 are one quantity. */
    public static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        return stripped.scale() < 0 && stripped.scale() > -19 ? stripped.setScale(0) : stripped;
    }
}
