package org.lotgraph.importers.json;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** Writes JSON without blanks, members and numbers as they were told. */
public final class JsonText {

    private static final char[] HEX = "0123456789abcdef".toCharArray();
    private static final int LOOKED_AT_ONCE = 128;
    private static final int NAMES = 1_000;
    private static final int MOST_AT_FIRST = 1 << 12;

    /** An array's characters are looked through several times as fast as a text's. */
    private final char[] looked = new char[LOOKED_AT_ONCE];
    private StringBuilder out = new StringBuilder(2 * LOOKED_AT_ONCE);
    /** Each as JSON, with the colon. */
    private final @Nullable Map<String, String> names;

    public JsonText() {
        this(null);
    }

    private JsonText(@Nullable Map<String, String> names) {
        this.names = names;
    }

    /** For many values whose members have the same few names. */
    public static JsonText ofMany() {
        return new JsonText(new HashMap<>());
    }

    /** What is written so far, to write what is no JSON too. */
    public StringBuilder out() {
        return out;
    }

    /** What is written so far; begins anew, for one character beyond Latin-1 would slow down all that a builder takes after it. */
    public String take() {
        String text = out.toString();
        out = new StringBuilder(Math.clamp(text.length(), LOOKED_AT_ONCE, MOST_AT_FIRST));
        return text;
    }

    public JsonText write(Json value) {
        switch (value) {
            case Json.Obj object -> object(object);
            case Json.Arr list -> list(list);
            case Json.Text text -> quote(text.value());
            case Json.Num number -> out.append(number.value());
            case Json.Bool bool -> out.append(bool.value());
            case Json.Null none -> out.append("null");
        }
        return this;
    }

    private void object(Json.Obj object) {
        char before = '{';
        for (var member : object.members().entrySet()) {
            out.append(before);
            name(member.getKey());
            write(member.getValue());
            before = ',';
        }
        out.append(before == '{' ? "{}" : "}");
    }

    private void name(String name) {
        String known = names == null ? null : names.get(name);
        if (known != null) {
            out.append(known);
            return;
        }
        int begin = out.length();
        quote(name);
        out.append(':');
        if (names != null && names.size() < NAMES && name.length() < LOOKED_AT_ONCE) {
            names.put(name, out.substring(begin));
        }
    }

    private void list(Json.Arr list) {
        char before = '[';
        for (Json element : list.elements()) {
            out.append(before);
            write(element);
            before = ',';
        }
        out.append(before == '[' ? "[]" : "]");
    }

    /** A text as JSON, alone. */
    public static byte[] quoted(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (isAnyEscaped(bytes)) {
            JsonText json = new JsonText();
            json.quote(text);
            return json.take().getBytes(StandardCharsets.UTF_8);
        }
        byte[] quoted = new byte[bytes.length + 2];
        quoted[0] = '"';
        System.arraycopy(bytes, 0, quoted, 1, bytes.length);
        quoted[bytes.length + 1] = '"';
        return quoted;
    }

    /** Letters and digits are passed over eight at once. */
    private static boolean isAnyEscaped(byte[] bytes) {
        int i = 0;
        while (i + Long.BYTES <= bytes.length && UsualJson.isPlain(bytes, i)) {
            i += Long.BYTES;
        }
        for (; i < bytes.length; i++) {
            if (bytes[i] >= 0 && isEscaped((char) bytes[i])) {
                return true;
            }
        }
        return false;
    }

    public void quote(String text) {
        out.append('"');
        if (isPlain(text)) {
            out.append(text);
        } else {
            escaped(text);
        }
        out.append('"');
    }

    private boolean isPlain(String text) {
        for (int from = 0; from < text.length(); from += LOOKED_AT_ONCE) {
            int count = Math.min(text.length() - from, LOOKED_AT_ONCE);
            text.getChars(from, from + count, looked, 0);
            for (int i = 0; i < count; i++) {
                if (isEscaped(looked[i])) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean isEscaped(char c) {
        return c < ' ' || c == '"' || c == '\\';
    }

    private void escaped(String text) {
        int done = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isEscaped(c)) {
                out.append(text, done, i);
                escape(c);
                done = i + 1;
            }
        }
        out.append(text, done, text.length());
    }

    private void escape(char c) {
        switch (c) {
            case '"', '\\' -> out.append('\\').append(c);
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> out.append("\\u00").append(HEX[c >> 4]).append(HEX[c & 15]);
        }
    }
}
