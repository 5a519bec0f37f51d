package org.lotgraph.importers.mapping;

import java.util.regex.Pattern;

import org.lotgraph.identity.Notation;

/** Blanks that people cannot tell from each other: those that do not break a line, those without a width, line breaks in a cell. */
final class Blanks {

    private static final char NO_BREAK = 0xA0;
    private static final Pattern UNUSUAL = Pattern.compile("[\\u00A0\\u2007\\u202F]");
    private static final Pattern WITHOUT_WIDTH = Pattern.compile("[\\u200B\\u2060\\uFEFF]");
    private static final Pattern SEVERAL = Pattern.compile("\\s+");

    private Blanks() {
    }

    /** The text as people see it, without blanks around it. */
    static String plain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= NO_BREAK) {
                return Notation.strip(WITHOUT_WIDTH.matcher(UNUSUAL.matcher(text).replaceAll(" ")).replaceAll(""));
            }
        }
        return Notation.strip(text);
    }

    /** In one line, with a single blank where there are several: how headers are compared. */
    static String single(String text) {
        return SEVERAL.matcher(plain(text)).replaceAll(" ");
    }
}
