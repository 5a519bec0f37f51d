package org.lotgraph.importers.xml;

import java.io.CharConversionException;
import java.io.IOException;

import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamException;

import org.jspecify.annotations.Nullable;

import com.ctc.wstx.exc.WstxEOFException;

/** What the parser says, in words for who has to mend the file. */
final class XmlErrors {

    private XmlErrors() {
    }

    /** @throws IOException where the file could not be read at all */
    static XmlException of(XMLStreamException e, @Nullable Location at) throws IOException {
        Throwable cause = e.getCause() == null ? e.getNestedException() : e.getCause();
        if (cause instanceof XmlInput.TagTooLongException) {
            return at(at, "A tag here is longer than " + (XmlInput.LONGEST_TAG >> 20) + " MB.", "Correct it, or leave its attribute out.");
        }
        if (cause instanceof CharConversionException || String.valueOf(e.getMessage()).contains("Invalid UTF-")) {
            return at(at, "There is a byte here that is no text in the encoding that the file declares.",
                    "Save the file as UTF-8; it seems to be in another encoding, such as Latin-1.");
        }
        if (cause instanceof IOException unreadable) {
            throw unreadable;
        }
        String message = String.valueOf(e.getMessage());
        if (e instanceof WstxEOFException || message.startsWith("Unexpected EOF") || message.startsWith("Unexpected end of input")) {
            return at(at, "The file ends in the middle of the document: it was cut off.", "Export or copy it again, completely.");
        }
        return bound(at, message);
    }

    private static XmlException bound(@Nullable Location at, String message) {
        if (message.contains("Maximum Element Depth")) {
            return at(at, "The document is nested more than " + XmlReader.DEEPEST + " levels deep.", "Flatten what nests so deep.");
        }
        if (message.contains("Maximum attribute size")) {
            return at(at, "An attribute here is longer than " + (XmlReader.LONGEST_ATTRIBUTE >> 20) + " MB.", "Correct it, or leave it out.");
        }
        if (message.contains("Attribute limit") || message.contains("aximum number of attributes")) {
            return at(at, "An element here has more than " + XmlReader.MOST_ATTRIBUTES + " attributes.", "Correct it, or leave them out.");
        }
        if (message.contains("ndeclared general entity") || message.contains("ndeclared entity")) {
            return at(at, "The text names an entity that XML does not know.", "Write the characters themselves: an entity is never looked up.");
        }
        if (message.contains("in epilog") || message.contains("multiple roots")) {
            return at(at, "Something follows the end of the document.", "Give one document a file.");
        }
        return at(at, "The file is no well-formed XML: " + first(message) + '.', "Correct it here, or export it again.");
    }

    /** The parser's first sentence, without its list of what it had expected and without the place. */
    private static String first(String message) {
        String line = message.lines().findFirst().orElse("");
        String text = line.replaceAll("\\s+at \\[row.*", "").replaceAll("[\\p{Cntrl}]", "?").strip();
        text = text.length() > 120 ? text.substring(0, 120) + "…" : text;
        return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    }

    private static XmlException at(@Nullable Location at, String what, String remedy) {
        return at == null || at.getLineNumber() < 1 ? new XmlException(0, 0, what, remedy)
                : new XmlException(at.getLineNumber(), Math.max(0, at.getColumnNumber()), what, remedy);
    }
}
