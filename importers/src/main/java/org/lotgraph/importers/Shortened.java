package org.lotgraph.importers;

import org.jspecify.annotations.Nullable;
import org.lotgraph.ledger.Problem;

/**
 * A problem as it is kept in memory, in the store, and in a list: 100,000 of them that each quote a cell of 64 KB would be gigabytes. The
 * rejects have the row as it was.
 */
public final class Shortened {

    /** Characters of each of its sentences and names. */
    public static final int LONGEST = 500;

    private Shortened() {
    }

    /** Without its row, each text of it at most {@link #LONGEST} characters long. */
    public static Problem problem(Problem told) {
        String field = told.field();
        return new Problem(text(told.file()), told.line(), told.column(), field == null ? null : text(field), text(told.what()), text(told.remedy()), null);
    }

    /** Its beginning, and a sign that there was more. */
    public static String text(String told) {
        if (told.length() <= LONGEST) {
            return told;
        }
        int end = LONGEST - 1;
        return told.substring(0, Character.isHighSurrogate(told.charAt(end - 1)) ? end - 1 : end) + "…";
    }

    static @Nullable Problem orNull(@Nullable Problem told) {
        return told == null ? null : problem(told);
    }
}
