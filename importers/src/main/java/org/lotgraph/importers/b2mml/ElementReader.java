package org.lotgraph.importers.b2mml;

import java.io.Serial;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.lotgraph.importers.xml.XmlReader;

/** Reads elements as a whole, each within bounds. */
final class ElementReader {

    /** Characters. */
    static final int LARGEST = 16 << 20;
    private static final int MOST_INSIDE = 200_000;

    private final XmlReader xml;
    private long end;
    private int count;

    ElementReader(XmlReader xml) {
        this.xml = xml;
    }

    /** From the start tag to the end tag; null where it is too large, and was walked past. */
    @Nullable Element read() {
        int depth = xml.depth();
        end = xml.offset() + LARGEST;
        count = 0;
        try {
            return element();
        } catch (TooLargeException e) {
            xml.leave(depth);
            return null;
        }
    }

    private Element element() {
        String name = xml.name();
        long line = xml.line();
        int column = xml.column();
        Map<String, String> attributes = attributes();
        List<Element> children = new ArrayList<>(0);
        StringBuilder text = new StringBuilder(0);
        for (XmlReader.Token token = next(); token != XmlReader.Token.END; token = next()) {
            if (token == XmlReader.Token.START) {
                children.add(element());
            } else {
                xml.text(text);
            }
        }
        return new Element(name, line, column, children.isEmpty() ? text.toString().strip() : "", attributes, children);
    }

    private XmlReader.Token next() {
        XmlReader.Token token = xml.next();
        if (xml.offset() > end || ++count > MOST_INSIDE) {
            throw new TooLargeException();
        }
        return token;
    }

    /** Those without a namespace. */
    private Map<String, String> attributes() {
        Map<String, String> attributes = Map.of();
        for (int i = 0; i < xml.attributes(); i++) {
            if (xml.attributeNamespace(i).isEmpty()) {
                attributes = attributes.isEmpty() ? new HashMap<>() : attributes;
                attributes.put(xml.attributeName(i), xml.attribute(i));
            }
        }
        return attributes;
    }

    /** More is to be kept than may be. */
    private static final class TooLargeException extends RuntimeException {

        @Serial
        private static final long serialVersionUID = 1L;

        TooLargeException() {
            super(null, null, false, false);
        }
    }
}
