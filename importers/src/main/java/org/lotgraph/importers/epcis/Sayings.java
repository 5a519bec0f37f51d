package org.lotgraph.importers.epcis;

import java.math.BigDecimal;
import java.util.Set;
import java.util.regex.Pattern;

import org.lotgraph.item.ValidTime;

/** One form for texts that mean the same, so that events are equal in whatever notation they are told (CBV 2.0, 8.9). */
enum Sayings {

    WORD, TIME, EXTENSION, OTHER;

    private static final Set<String> WORDS = Set.of("bizStep", "disposition", "type", "reason", "set", "unset", "component", "exception");
    private static final Set<String> TIMES = Set.of("time", "startTime", "endTime", "declarationTime");
    private static final String[] GS1 = {"gs1:", "https://gs1.org/voc/", "https://ref.gs1.org/voc/", "https://www.gs1.org/voc/"};
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d{0,99})(\\.\\d{1,100})?");

    /** @param name of the member that says it */
    static Sayings of(String name) {
        if (WORDS.contains(name)) {
            return WORD;
        }
        if (TIMES.contains(name)) {
            return TIME;
        }
        return name.indexOf('#') > 0 || Vocabulary.isPrefixed(name) ? EXTENSION : OTHER;
    }

    String same(String text) {
        return switch (this) {
            case WORD -> word(text);
            case TIME -> time(text);
            case EXTENSION -> number(text);
            case OTHER -> text;
        };
    }

    private static String word(String text) {
        for (String base : GS1) {
            if (text.startsWith(base)) {
                return text.substring(base.length());
            }
        }
        return String.valueOf(Vocabulary.word(text));
    }

    private static String time(String text) {
        ValidTime time = EventTime.parse(text, "+00:00");
        return time == null || time.earliest() == ValidTime.BEGINNING || time.latest() == ValidTime.END ? text : time.earliest() + "/" + time.latest();
    }

    /** XML has no numbers: those in extensions come as texts from there. */
    private static String number(String text) {
        if (!NUMBER.matcher(text).matches()) {
            return text;
        }
        return CanonicalText.normal(new BigDecimal(text)).toString();
    }
}
