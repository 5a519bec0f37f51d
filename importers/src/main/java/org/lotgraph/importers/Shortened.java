package org.lotgraph.importers;

import org.lotgraph.ledger.Problem;

/**
 * A problem as it is kept in memory, in the store, and in a list: 100,000 of them that each quote a cell of 64 KB would be gigabytes. The
 * rejects have the row as it was.
 */
public final class Shortened {

    /** Characters of each of its sentences and names. */
    private static final int LONGEST = 500;
    /** The same of a refusal, of which there is one: it may list the columns or tables that there are. */
    private static final int LONGEST_REFUSAL = 4_000;

    private Shortened() {
    }

    /** Without its row, each text of it at most {@link #LONGEST} characters long. */
    public static Problem problem(Problem told) {
        return problem(told, LONGEST);
    }

    /** Why all was refused: longer, but not without end. */
    public static Problem refusal(Problem told) {
        return problem(told, LONGEST_REFUSAL);
    }

    private static Problem problem(Problem told, int most) {
        String field = told.field();
        return new Problem(text(told.file(), most), told.line(), told.column(), field == null ? null : text(field, most), text(told.what(), most), text(told.remedy(), most), null);
    }

    /** Its beginning, and a sign that there was more. */
    private static String text(String told, int most) {
        if (told.length() <= most) {
            return told;
        }
        int end = most - 1;
        return told.substring(0, Character.isHighSurrogate(told.charAt(end - 1)) ? end - 1 : end) + "…";
    }
}
