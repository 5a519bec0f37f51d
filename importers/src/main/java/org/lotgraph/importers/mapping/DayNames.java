package org.lotgraph.importers.mapping;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Words that stand before a date and say nothing more of it: the days of the week, long and short, and the "on" of a sentence. */
final class DayNames {

    private static final Set<String> WORDS = words();

    private DayNames() {
    }

    private static Set<String> words() {
        Set<String> words = new HashSet<>(Set.of("on", "am", "den", "der", "le", "el", "il", "em", "op", "tues", "thur", "thurs"));
        for (String language : MonthNames.LANGUAGES) {
            for (DayOfWeek day : DayOfWeek.values()) {
                for (TextStyle style : List.of(TextStyle.FULL, TextStyle.SHORT, TextStyle.FULL_STANDALONE, TextStyle.SHORT_STANDALONE)) {
                    words.add(MonthNames.key(day.getDisplayName(style, Locale.forLanguageTag(language))));
                }
            }
        }
        // Numbers' names for days, and months that are called as a day is, would take something away.
        words.removeIf(word -> !word.matches("\\p{L}{2,}") || MonthNames.of(word) != null);
        return Set.copyOf(words);
    }

    /** In whatever capitals, without a point at its end. */
    static boolean isOne(String word) {
        return WORDS.contains(word.toLowerCase(Locale.ROOT));
    }
}
