package org.lotgraph.identity;

import org.jspecify.annotations.Nullable;

/** Element strings: {@code (01)…(10)…} as people read them, and as a scanner sends them (GS1 General Specifications, 7.8). */
final class ElementScan {

    /** How FNC1 arrives inside a message: the group separator. */
    static final char FNC1 = '\u001D';

    private ElementScan() {
    }

    /** Null where the text is no element string. */
    static @Nullable Elements read(String text) throws Malformed {
        if (text.isEmpty()) {
            return null;
        }
        char first = text.charAt(0);
        if (first == ']' && text.length() >= 3) {
            return Symbology.read(text.substring(1, 3), text.substring(3));
        }
        // FNC1 as GS1's own tools print it.
        boolean caret = first == '^' && text.length() > 1 && (text.charAt(1) == '(' || Characters.leadingDigits(text.substring(1, 2)) == 1);
        if (caret || text.indexOf(FNC1) >= 0) {
            return marked(caret ? text.replace('^', FNC1) : text);
        }
        return first == '(' ? bracketed(text) : first >= '0' && first <= '9' ? unmarked(text) : null;
    }

    /** What something marks as an element string. */
    static Elements marked(String data) throws Malformed {
        int from = skip(data, 0);
        Elements elements = from < data.length() && data.charAt(from) == '(' ? bracketed(data.substring(from)) : raw(data, from, new Elements());
        if (elements == null) {
            throw new Malformed("no application identifier stands at character " + (from + 1));
        }
        if (from > 1) {
            elements.remark("several separators stand before the first identifier");
        }
        return elements;
    }

    private static @Nullable Elements bracketed(String text) throws Malformed {
        Elements elements = new Elements(true, null);
        int at = 0;
        while (at < text.length()) {
            int close = text.indexOf(')', at);
            String ai = text.substring(at + 1, close < 0 ? at + 1 : close);
            if (at == 0 && Dictionary.GS1.of(ai) == null) {
                return null;
            }
            int next = bracket(text, close + 1);
            elements.put(ai, value(text, close + 1, next, ai, elements));
            at = next;
        }
        return elements;
    }

    /** Where the next identifier opens: a bracket that is data is escaped with a backslash (GS1 syntax engine), or holds no number. */
    private static int bracket(String text, int from) {
        for (int open = text.indexOf('(', from); open >= 0; open = text.indexOf('(', open + 1)) {
            int digits = Characters.leadingDigits(text.substring(open + 1, Math.min(text.length(), open + 6)));
            boolean number = digits >= 2 && digits <= 4 && text.startsWith(")", open + 1 + digits);
            if (number && text.charAt(open - 1) != '\\') {
                return open;
            }
        }
        return text.length();
    }

    /** What GS1's syntax engine would not read so is told, where it leaves no doubt: blanks around, bare opening and escaped closing brackets. */
    private static String value(String text, int from, int to, String ai, Elements elements) {
        String written = text.substring(from, to);
        String value = Notation.strip(written.indexOf(FNC1) < 0 ? written : written.replace(FNC1, ' '));
        if (value.length() < written.length()) {
            elements.remark("blanks or separators stand around the value of (" + ai + ")");
        }
        String opening = value.replace("\\(", "");
        if (opening.indexOf('(') >= 0) {
            elements.remark("the value of (" + ai + ") holds an opening bracket without a backslash before it");
        } else if (opening.contains("\\)")) {
            elements.remark("the value of (" + ai + ") holds a backslash before a closing bracket, which needs none");
        }
        return value.replace("\\(", "(").replace("\\)", ")");
    }

    /** Elements one after the other; a separator closes those whose length GS1 has not fixed for good. */
    static Elements raw(String data, int start, Elements elements) throws Malformed {
        if (start == data.length()) {
            throw new Malformed("it holds no element");
        }
        int at = start;
        while (at < data.length()) {
            ApplicationIdentifier identifier = Dictionary.GS1.at(data, at);
            if (identifier == null) {
                throw new Malformed("no application identifier stands at character " + (at + 1));
            }
            int from = at + identifier.ai().length();
            int separator = data.indexOf(FNC1, from);
            int end = separator < 0 ? data.length() : separator;
            int to = identifier.predefined() ? Math.min(end, from + identifier.most()) : end;
            if (to == from || identifier.predefined() && to < from + identifier.most()) {
                throw new Malformed("(" + identifier.ai() + ") is cut short");
            }
            elements.put(identifier, data.substring(from, to));
            at = skip(data, to);
            if (at > to + 1) {
                elements.remark("several separators stand in a row behind (" + identifier.ai() + ")");
            }
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
    private static @Nullable Elements unmarked(String data) throws Malformed {
        KeyType type = KeyType.leading(data);
        if (type == null || type.checked == 0 || Characters.leadingDigits(data) < type.ai.length() + type.checked) {
            return null;
        }
        try {
            Elements elements = raw(data, 0, new Elements());
            elements.identity();
            elements.check();
            return elements;
        } catch (Malformed e) {
            if (type == KeyType.GTIN && data.length() > 18 && (data.startsWith("10", 16) || data.startsWith("21", 16))) {
                throw e;
            }
            return null;
        }
    }
}
