package org.lotgraph.importers.json;

/** Writes JSON without blanks, members and numbers as they were told. */
public final class JsonText {

    private static final char[] HEX = "0123456789abcdef".toCharArray();

    private JsonText() {
    }

    static void write(Json value, StringBuilder out) {
        switch (value) {
            case Json.Obj object -> object(object, out);
            case Json.Arr list -> list(list, out);
            case Json.Text text -> quote(text.value(), out);
            case Json.Num number -> out.append(number.value());
            case Json.Bool bool -> out.append(bool.value());
            case Json.Null none -> out.append("null");
        }
    }

    private static void object(Json.Obj object, StringBuilder out) {
        char before = '{';
        for (var member : object.members().entrySet()) {
            out.append(before);
            quote(member.getKey(), out);
            out.append(':');
            write(member.getValue(), out);
            before = ',';
        }
        out.append(before == '{' ? "{}" : "}");
    }

    private static void list(Json.Arr list, StringBuilder out) {
        char before = '[';
        for (Json element : list.elements()) {
            out.append(before);
            write(element, out);
            before = ',';
        }
        out.append(before == '[' ? "[]" : "]");
    }

    public static void quote(String text, StringBuilder out) {
        out.append('"');
        int done = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == '"' || c == '\\') {
                out.append(text, done, i);
                escape(c, out);
                done = i + 1;
            }
        }
        out.append(text, done, text.length()).append('"');
    }

    private static void escape(char c, StringBuilder out) {
        switch (c) {
            case '"', '\\' -> out.append('\\').append(c);
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> out.append("\\u00").append(HEX[c >> 4]).append(HEX[c & 15]);
        }
    }
}
