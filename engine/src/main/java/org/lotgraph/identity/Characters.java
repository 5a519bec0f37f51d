package org.lotgraph.identity;

import org.jspecify.annotations.Nullable;

/** GS1's character sets (General Specifications, 7.11) and how their characters stand in a URI. */
enum Characters {
    DIGITS("digits", "", ""),
    /** AI encodable character set 39: components and parts. */
    PART("digits, capital letters, #, - and /", "A-Z", "#-/"),
    /** AI encodable character set 82: serials and lots. */
    TEXT("letters, digits and !\"%&'()*+,-./:;<=>?_", "A-Za-z", "!\"%&'()*+,-./:;<=>?_"),
    /** AI encodable character set 64: base64 for file names and URIs. */
    FILE_SAFE("letters, digits, - and _", "A-Za-z", "-_"),
    /** RFC 3986: what need not be escaped, */
    UNRESERVED("letters, digits, -, ., _ and ~", "A-Za-z", "-._~"),
    /** and all that may stand in a URI. */
    URI("characters of a URI", "A-Za-z", "-._~:/?#[]@!$&'()*+,;=%");

    private static final String HEX = "0123456789ABCDEF";

    final String words;
    /** One bit a character of ASCII. */
    private final long low;
    private final long high;

    Characters(String words, String letters, String marks) {
        this.words = words;
        long[] bits = new long[2];
        "0123456789".chars().forEach(c -> bits[c >> 6] |= 1L << c);
        marks.chars().forEach(c -> bits[c >> 6] |= 1L << c);
        for (int i = 0; i < letters.length(); i += 3) {
            for (int c = letters.charAt(i); c <= letters.charAt(i + 2); c++) {
                bits[c >> 6] |= 1L << c;
            }
        }
        this.low = bits[0];
        this.high = bits[1];
    }

    /** By the letter that GS1's syntax dictionary has for it. */
    static Characters of(char type) {
        return switch (type) {
            case 'N' -> DIGITS;
            case 'X' -> TEXT;
            case 'Y' -> PART;
            case 'Z' -> FILE_SAFE;
            default -> throw new IllegalArgumentException("the dictionary names the character set " + type + ", which is not known here");
        };
    }

    boolean holds(String text) {
        return foreign(text, 0, text.length()) < 0;
    }

    /** Where the first character stands that is not of this set; -1 where there is none. */
    int foreign(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c >= 128 || ((c < 64 ? low : high) >>> c & 1) == 0) {
                return i;
            }
        }
        return -1;
    }

    static int leadingDigits(String text) {
        int foreign = DIGITS.foreign(text, 0, text.length());
        return foreign < 0 ? text.length() : foreign;
    }

    /** Everything but RFC 3986's unreserved characters as %XX, as GS1's canonical form wants it (Digital Link URI Syntax). */
    static String encode(String ascii) {
        if (UNRESERVED.holds(ascii)) {
            return ascii;
        }
        StringBuilder out = new StringBuilder(ascii.length() + 8);
        for (int i = 0; i < ascii.length(); i++) {
            char c = ascii.charAt(i);
            if (UNRESERVED.foreign(ascii, i, i + 1) < 0) {
                out.append(c);
            } else {
                out.append('%').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
            }
        }
        return out.toString();
    }

    /** %XX in either case; a % that no two hexadecimal digits follow stands for itself. Bytes beyond ASCII become characters that no set holds. */
    static String decode(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            int escaped = text.charAt(i) == '%' ? escaped(text, i) : -1;
            out.append(escaped < 0 ? text.charAt(i) : (char) escaped);
            i += escaped < 0 ? 0 : 2;
        }
        return out.toString();
    }

    /** What is wrong with its escapes, as a clause; else null. */
    static @Nullable String escapeFault(String text) {
        for (int i = text.indexOf('%'); i >= 0; i = text.indexOf('%', i + 3)) {
            if (escaped(text, i) < 0) {
                return "\"" + Notation.brief(text) + "\" holds a % that two hexadecimal digits do not follow";
            }
        }
        return null;
    }

    /** -1 where it is no escape. */
    private static int escaped(String text, int percent) {
        int high = percent + 2 < text.length() ? HEX.indexOf(Character.toUpperCase(text.charAt(percent + 1))) : -1;
        int low = percent + 2 < text.length() ? HEX.indexOf(Character.toUpperCase(text.charAt(percent + 2))) : -1;
        return high < 0 || low < 0 ? -1 : high << 4 | low;
    }
}
