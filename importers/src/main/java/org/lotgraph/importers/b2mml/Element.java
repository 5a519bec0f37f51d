package org.lotgraph.importers.b2mml;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * One element with all that is in it.
 *
 * @param name     without its prefix
 * @param text     without the space around it; empty where there are children
 * @param children in their order
 */
record Element(String name, long line, int column, String text, Map<String, String> attributes, List<Element> children) {

    /** All children of these names. */
    List<Element> all(String... names) {
        List<String> wanted = List.of(names);
        return children.stream().filter(child -> wanted.contains(child.name)).toList();
    }

    /** What the first child of this name says; null where there is none, or it says nothing. */
    @Nullable String text(String child) {
        for (Element each : children) {
            if (each.name.equals(child)) {
                return each.text.isEmpty() ? null : each.text;
            }
        }
        return null;
    }

    /** What all children of these names say. */
    List<String> texts(String... names) {
        return all(names).stream().map(Element::text).filter(text -> !text.isEmpty()).distinct().toList();
    }

    /** All it says, in one line. */
    String plain() {
        List<String> parts = new ArrayList<>();
        collect(parts);
        return String.join(" ", parts);
    }

    private void collect(List<String> parts) {
        if (!text.isEmpty()) {
            parts.add(text);
        }
        children.forEach(child -> child.collect(parts));
    }

    /** The same as XML, without namespaces. */
    void write(StringBuilder out) {
        out.append('<').append(name);
        attributes.forEach((attribute, value) -> {
            out.append(' ').append(attribute).append("=\"");
            escape(value, out);
            out.append('"');
        });
        out.append('>');
        escape(text, out);
        children.forEach(child -> child.write(out));
        out.append("</").append(name).append('>');
    }

    private static void escape(String text, StringBuilder out) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                default -> out.append(c);
            }
        }
    }
}
