package org.lotgraph.identity;

/** GS1's character sets (General Specifications, 7.11) and how their characters stand in a URI. */
enum Characters {
    DIGITS("digits", ""),
    /** AI encodable character set 39: components and parts. */
    PART("digits, capital letters, #, - and /", "#-/"),
    /** AI encodable character set 82: serials and lots. */
    TEXT("letters, digits and !\"%&'()*+,-./:;<=>?_", "!\"%&'()*+,-./:;<=>?_");

    private static final String HEX = "0123456789ABCDEF";

    private final String words;
    private final String marks;

    Characters(String words, String marks) {
        this.words = words;
        this.marks = marks;
    }

    boolean holds(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!holds(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean holds(char c) {
        return c >= '0' && c <= '9' || this != DIGITS && c >= 'A' && c <= 'Z' || this == TEXT && c >= 'a' && c <= 'z'
                || marks.indexOf(c) >= 0;
    }

    /** One to {@code most} characters of this set. */
    void check(String name, String text, int most) throws Malformed {
        if (text.isEmpty()) {
            throw new Malformed("the " + name + " is empty");
        }
        if (!holds(text)) {
            throw new Malformed("the " + name + " \"" + Notation.brief(text) + "\" holds a character other than " + words);
        }
        if (text.length() > most) {
            throw new Malformed("the " + name + " \"" + Notation.brief(text) + "\" has " + text.length() + " characters, at most " + most
                    + " are allowed");
        }
    }

    static int leadingDigits(String text) {
        int n = 0;
        while (n < text.length() && DIGITS.holds(text.charAt(n))) {
            n++;
        }
        return n;
    }

    /** Everything but RFC 3986's unreserved characters as %XX, as GS1's canonical form wants it (Digital Link URI Syntax). */
    static String encode(String ascii) {
        StringBuilder out = new StringBuilder(ascii.length());
        for (int i = 0; i < ascii.length(); i++) {
            char c = ascii.charAt(i);
            if (c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || "-._~".indexOf(c) >= 0) {
                out.append(c);
            } else {
                out.append('%').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
            }
        }
        return out.toString();
    }

    /** %XX in either case. Bytes beyond ASCII become characters that no set holds. */
    static String decode(String text) throws Malformed {
        if (text.indexOf('%') < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            out.append(c == '%' ? escaped(text, i) : c);
            i += c == '%' ? 2 : 0;
        }
        return out.toString();
    }

    private static char escaped(String text, int percent) throws Malformed {
        int high = percent + 2 < text.length() ? HEX.indexOf(Character.toUpperCase(text.charAt(percent + 1))) : -1;
        int low = percent + 2 < text.length() ? HEX.indexOf(Character.toUpperCase(text.charAt(percent + 2))) : -1;
        if (high < 0 || low < 0) {
            throw new Malformed("\"" + Notation.brief(text) + "\" holds a % that two hexadecimal digits do not follow");
        }
        return (char) (high << 4 | low);
    }
}
