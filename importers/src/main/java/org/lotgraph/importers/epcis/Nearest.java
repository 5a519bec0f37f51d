package org.lotgraph.importers.epcis;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** The known word that a wrong one was most likely meant to be. */
final class Nearest {

    private Nearest() {
    }

    static String of(String word, Collection<String> known) {
        String wrong = word.length() > 60 ? word.substring(0, 60) : word;
        return known.stream().min(Comparator.<String>comparingInt(each -> distance(wrong, each)).thenComparing(Comparator.naturalOrder())).orElse(word);
    }

    /** Levenshtein's, capitals ignored. */
    private static int distance(String one, String other) {
        String a = one.toLowerCase(Locale.ROOT);
        String b = other.toLowerCase(Locale.ROOT);
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substituted, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
