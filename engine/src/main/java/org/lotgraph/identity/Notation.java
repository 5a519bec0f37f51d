package org.lotgraph.identity;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Tells the notations of an identifier apart. */
final class Notation {

    /** Longer text is no identifier of GS1's, whatever it begins with. */
    private static final int LONGEST = 4_000;
    private static final int BRIEF = 120;
    /** A colon alone makes no URI: plants write LOT:7. */
    private static final Pattern URI = Pattern.compile("(?:[A-Za-z][A-Za-z0-9+.-]*://|(?i:urn|did|tag|ni|info|oid|uuid):)\\S+");

    private Notation() {
    }

    /** {@code text} without white space around. */
    static Identity read(String text) {
        try {
            Identity identity = text.length() > LONGEST ? null : gs1(text);
            return identity != null ? identity : opaque(text, null);
        } catch (Malformed e) {
            return opaque(text, brief(text) + ": " + e.getMessage() + ".");
        }
    }

    /** Application identifiers and values in turn; what is wrong stays as the bracketed element string that they make. */
    static Identity assemble(String... pairs) {
        StringBuilder text = new StringBuilder();
        Elements elements = new Elements();
        try {
            for (int i = 0; i < pairs.length; i += 2) {
                text.append('(').append(pairs[i]).append(')').append(pairs[i + 1].replace("(", "\\("));
                elements.put(pairs[i], pairs[i + 1]);
            }
            return elements.identity();
        } catch (Malformed e) {
            return opaque(text.toString(), brief(text.toString()) + ": " + e.getMessage() + ".");
        }
    }

    private static Identity opaque(String text, @Nullable String defect) {
        boolean uri = URI.matcher(text).matches();
        return new Identity(text, uri ? Scheme.URI : Scheme.PLAIN, null, null, null, defect);
    }

    private static @Nullable Identity gs1(String text) throws Malformed {
        Identity identity = EpcUrn.read(text);
        if (identity == null) {
            identity = DigitalLink.read(text);
        }
        if (identity == null) {
            identity = ElementString.read(text);
        }
        return identity != null ? identity : number(text);
    }

    /** A bare number is a GTIN or an SSCC only when its length and its check digit both say so: other systems number things too. */
    private static @Nullable Identity number(String text) throws Malformed {
        if (!Characters.DIGITS.holds(text) || !CheckDigit.holds(text) || text.chars().allMatch(c -> c == '0')) {
            return null;
        }
        return switch (text.length()) {
            case 8, 12, 13, 14 -> new Elements().put("01", text).identity();
            case 18 -> new Elements().put("00", text).identity();
            default -> null;
        };
    }

    /** White space and byte order marks; not the group separator, which is FNC1 in an element string. */
    static String strip(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && blank(text.charAt(from))) {
            from++;
        }
        while (to > from && blank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean blank(char c) {
        return c != ElementString.FNC1 && (Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF');
    }

    /** For a sentence: not too long, control characters shown as their pictures. */
    static String brief(String text) {
        String head = text.length() <= BRIEF ? text : text.substring(0, BRIEF) + "…";
        StringBuilder out = new StringBuilder(head);
        for (int i = 0; i < out.length(); i++) {
            if (out.charAt(i) < ' ') {
                out.setCharAt(i, (char) ('\u2400' + out.charAt(i)));
            }
        }
        return out.toString();
    }
}
