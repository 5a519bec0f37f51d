package org.lotgraph.identity;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Tells the notations of an identifier apart. */
public final class Notation {

    /** Longer text is no identifier of GS1's, whatever it begins with. */
    static final int LONGEST = 4_000;
    private static final int BRIEF = 120;
    /** A colon alone makes no URI: plants write LOT:7. */
    private static final Pattern URI = Pattern.compile("(?:[A-Za-z][A-Za-z0-9+.-]*://|(?i:urn|did|tag|ni|info|oid|uuid):)\\S+");
    /** What most documents are named by, which is found out without a pattern. */
    private static final String URN = "urn:epcglobal:";

    /** Blanks without a width, marks of direction, byte order marks: what comes along when people copy from a page or a mail. */
    private static final String UNSEEN = "\u200B\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2060\u2066\u2067\u2068\u2069\uFEFF";

    private Notation() {
    }

    /** {@code text} without white space around. */
    static Identity read(String text) {
        try {
            if (text.length() > LONGEST) {
                return opaque(text, null);
            }
            Identity urn = EpcUrn.read(text);
            if (urn != null) {
                return urn;
            }
            Elements elements = elements(text);
            return elements == null ? opaque(text, null) : judged(text, elements);
        } catch (Malformed e) {
            return opaque(text, sentence(text, e.getMessage()));
        }
    }

    /** What names the thing must be right; what is not right beside it is told with the name standing. */
    static Identity judged(String text, Elements elements) throws Malformed {
        Identity identity = elements.identity();
        elements.check();
        String fault = elements.remark() != null ? elements.remark() : elements.companionFault();
        return fault == null ? identity : identity.but(sentence(text, fault));
    }

    static String sentence(String text, @Nullable String clause) {
        return brief(text) + ": " + clause + ".";
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
            return opaque(text.toString(), sentence(text.toString(), e.getMessage()));
        }
    }

    static Identity opaque(String text, @Nullable String defect) {
        boolean uri = text.startsWith(URN) && isPlain(text) || URI.matcher(text).matches();
        return new Identity(text, uri ? Scheme.URI : Scheme.PLAIN, null, null, null, defect);
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) <= ' ') {
                return false;
            }
        }
        return true;
    }

    /** Null where no notation of application identifiers is to be seen. */
    static @Nullable Elements elements(String text) throws Malformed {
        Elements elements = DigitalLink.read(text);
        if (elements == null) {
            elements = ElementScan.read(text);
        }
        return elements != null ? elements : number(text);
    }

    /** A bare number is a GTIN or an SSCC only when its length and its check digit both say so: other systems number things too. */
    private static @Nullable Elements number(String text) throws Malformed {
        int length = text.length();
        boolean gtin = length == 8 || length == 12 || length == 13 || length == 14;
        if (!gtin && length != 18 || !Characters.DIGITS.holds(text) || !CheckDigit.holds(text) || text.chars().allMatch(c -> c == '0')) {
            return null;
        }
        return gtin ? new Elements().put("01", KeyType.padded(text)) : new Elements().put("00", text);
    }

    /** {@code text} without white space, and marks that nobody sees, around; a group separator stays, which is FNC1 in an element string. */
    public static String strip(String text) {
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
        return c != ElementScan.FNC1 && (Character.isWhitespace(c) || Character.isSpaceChar(c) || c >= '\u200B' && UNSEEN.indexOf(c) >= 0);
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
