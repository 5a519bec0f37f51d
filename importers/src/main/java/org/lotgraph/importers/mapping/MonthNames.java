package org.lotgraph.importers.mapping;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** Months by their names, long and short, in the languages that spreadsheets mostly come in. */
final class MonthNames {

    static final List<String> LANGUAGES = List.of("en", "de", "fr", "es", "it", "nl", "pt", "da", "sv", "pl");
    private static final Map<String, Integer> MONTHS = months();

    private MonthNames() {
    }

    private static Map<String, Integer> months() {
        Map<String, Integer> months = new HashMap<>(Map.of("sept", 9, "maerz", 3, "mrz", 3, "okt", 10, "dez", 12, "jaen", 1, "feber", 2));
        Set<String> ambiguous = new HashSet<>();
        for (String language : LANGUAGES) {
            for (Month month : Month.values()) {
                for (TextStyle style : List.of(TextStyle.FULL, TextStyle.SHORT, TextStyle.FULL_STANDALONE, TextStyle.SHORT_STANDALONE)) {
                    String name = key(month.getDisplayName(style, Locale.forLanguageTag(language)));
                    Integer other = name.matches("\\p{L}{3,}") ? months.putIfAbsent(name, month.getValue()) : null;
                    if (other != null && other != month.getValue()) {
                        ambiguous.add(name);
                    }
                }
            }
        }
        months.keySet().removeAll(ambiguous);
        return Map.copyOf(months);
    }

    static String key(String name) {
        return name.toLowerCase(Locale.ROOT).replace(".", "");
    }

    /** 1 to 12, or null for what is no month's name. */
    static @Nullable Integer of(String name) {
        return MONTHS.get(key(name));
    }
}
