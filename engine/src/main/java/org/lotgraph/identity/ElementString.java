package org.lotgraph.identity;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Element strings: {@code (01)…(10)…} as people read them, and as a scanner sends them (GS1 General Specifications, 7.8). */
final class ElementString {

    /** How FNC1 arrives inside a message: the group separator. */
    static final char FNC1 = '\u001D';

    /** AIM identifiers that a scanner puts before GS1 data. */
    private static final Pattern SYMBOLOGY = Pattern.compile("^\\](?:C1|e0|d2|Q3|J1)");
    /** Before the bare GTIN of an EAN, UPC or ITF-14 symbol. */
    private static final Pattern RETAIL = Pattern.compile("^\\](?:E0|E4|I1)(?=\\d)");
    /** FNC1 as GS1's own tools print it. */
    private static final Pattern CARET = Pattern.compile("^\\^(?=[\\d(])");
    /** A bracket that is data is escaped with a backslash (GS1 syntax engine). */
    private static final Pattern BRACKETED = Pattern.compile("(?<!\\\\)\\((\\d{2,4})\\)");

    private ElementString() {
    }

    /** Null where the text is no element string. */
    static @Nullable Identity read(String text) throws Malformed {
        Matcher retail = RETAIL.matcher(text);
        if (retail.find()) {
            return new Elements().put("01", text.substring(retail.end())).identity();
        }
        String data = SYMBOLOGY.matcher(text).replaceFirst("");
        boolean marked = data.length() < text.length() || CARET.matcher(data).find() || data.indexOf(FNC1) >= 0;
        if (marked) {
            data = data.replace('^', FNC1);
            data = data.substring(skip(data, 0));
        }
        if (data.startsWith("(")) {
            return bracketed(data);
        }
        return marked ? raw(data).identity() : unmarked(data);
    }

    private static @Nullable Identity bracketed(String text) throws Malformed {
        Matcher matcher = BRACKETED.matcher(text);
        Elements elements = new Elements();
        String ai = null;
        int from = 0;
        while (matcher.find()) {
            if (!ApplicationIdentifiers.known(matcher.group(1))) {
                continue;
            }
            if (ai == null && matcher.start() > 0) {
                return null;
            }
            if (ai != null) {
                elements.put(ai, value(text, from, matcher.start()));
            }
            ai = matcher.group(1);
            from = matcher.end();
        }
        return ai == null ? null : elements.put(ai, value(text, from, text.length())).identity();
    }

    private static String value(String text, int from, int to) {
        String value = text.substring(from, to);
        return Notation.strip(value.indexOf(FNC1) < 0 ? value : value.replace(FNC1, ' ')).replace("\\(", "(").replace("\\)", ")");
    }

    private static Elements raw(String data) throws Malformed {
        Elements elements = new Elements();
        int at = 0;
        while (at < data.length()) {
            String ai = ApplicationIdentifiers.at(data, at);
            int from = at + ai.length();
            int fixed = ApplicationIdentifiers.predefinedLength(ai);
            int separator = data.indexOf(FNC1, from);
            int end = separator < 0 ? data.length() : separator;
            int to = fixed > 0 ? Math.min(end, from + fixed) : end;
            if (to == from || fixed > 0 && to < from + fixed) {
                throw new Malformed("(" + ai + ") is cut short");
            }
            elements.put(ai, data.substring(from, to));
            at = skip(data, to);
        }
        return elements;
    }

    private static int skip(String data, int at) {
        int next = at;
        while (next < data.length() && data.charAt(next) == FNC1) {
            next++;
        }
        return next;
    }

    /**
     * Nothing marks it, so it must prove itself: a key with a check digit that holds, and nothing left over. A GTIN that goes on with a
     * lot or serial is meant as one even when its check digit is wrong.
     */
    private static @Nullable Identity unmarked(String data) throws Malformed {
        KeyType type = ApplicationIdentifiers.leadingKey(data);
        if (type == null || type.checked == 0 || Characters.leadingDigits(data) < type.ai.length() + type.checked) {
            return null;
        }
        try {
            return raw(data).identity();
        } catch (Malformed e) {
            if (type == KeyType.GTIN && data.length() > 18 && (data.startsWith("10", 16) || data.startsWith("21", 16))) {
                throw e;
            }
            return null;
        }
    }
}
