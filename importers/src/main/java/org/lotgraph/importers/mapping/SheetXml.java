package org.lotgraph.importers.mapping;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;

import com.fasterxml.aalto.stax.InputFactoryImpl;

/**
 * Walks over the tags of one part of a workbook with the parser that reads it later, so that both see the same ones, whatever its encoding,
 * comments and CDATA. Texts are passed over; depth, names and what stands between two {@link #mark marks} are bounded.
 */
final class SheetXml {

    /** Bytes from one mark to the next: so much is held in memory. */
    static final long LONGEST = 16 << 20;

    private static final int DEEPEST = 100;
    private static final int MOST_NAMES = 5_000;
    private static final Set<String> CELL = Set.of("r", "s", "t");

    private final String file;
    private final String part;
    private final XMLStreamReader2 reader;
    private final Set<String> names = new HashSet<>();
    private String name = "";
    private String between = "";
    private int depth;
    private long since;
    private boolean start;
    private boolean text;

    /** @param file how the workbook is named in problems */
    SheetXml(InputStream in, String file, String part) throws XMLStreamException {
        this.file = file;
        this.part = part;
        this.reader = reader(new Counted(in));
    }

    private static XMLStreamReader2 reader(InputStream in) throws XMLStreamException {
        InputFactoryImpl factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, Boolean.FALSE);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, Boolean.FALSE);
        return (XMLStreamReader2) factory.createXMLStreamReader(in);
    }

    /** Counts what the parser takes. */
    private final class Counted extends FilterInputStream {

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = in.read(buffer, offset, length);
            since += Math.max(0, count);
            if (since > LONGEST) {
                throw refused(between + part + " is longer than 16 MB.", "Shorten its cells: a spreadsheet program writes at most 32,767 characters into one.");
            }
            return count;
        }
    }

    /** Goes to the next start or end tag; false at the end of the part. */
    boolean next() throws XMLStreamException {
        text = false;
        while (true) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    start = true;
                    begin();
                    return true;
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    start = false;
                    depth--;
                    name = reader.getLocalName();
                    return true;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text = true;
                case XMLStreamConstants.DTD -> throw refused(part + " has a document type declaration, which no workbook has.", "Save it again with a spreadsheet program.");
                case XMLStreamConstants.PROCESSING_INSTRUCTION -> {
                    names.add("?" + reader.getPITarget());
                    bound();
                }
                case XMLStreamConstants.END_DOCUMENT -> {
                    return false;
                }
                default -> { }
            }
        }
    }

    /** The parser keeps every name that it has seen. */
    private void begin() {
        name = reader.getLocalName();
        names.add(name);
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String attribute = reader.getAttributeLocalName(i);
            if (!CELL.contains(attribute)) {
                names.add(attribute);
            }
        }
        for (int i = 0; i < reader.getNamespaceCount(); i++) {
            names.add("xmlns:" + reader.getNamespacePrefix(i));
            names.add("xmlns=" + reader.getNamespaceURI(i));
        }
        depth++;
        bound();
    }

    private void bound() {
        if (depth > DEEPEST || names.size() > MOST_NAMES) {
            throw refused(part + " is nested deeper than any sheet, or has more names than one.", "Save it again with a spreadsheet program.");
        }
    }

    /**
     * What stood before need not be held in memory any more.
     *
     * @param what begins here: {@code "A row of "}
     */
    void mark(String what) {
        between = what;
        since = 0;
    }

    boolean isStart() {
        return start;
    }

    /** Of the element, without its prefix. */
    String name() {
        return name;
    }

    /** Of the element. */
    String namespace() {
        return reader.getNamespaceURI() instanceof String uri ? uri : "";
    }

    boolean isStart(String element) {
        return start && name.equals(element);
    }

    boolean isEnd(String element) {
        return !start && name.equals(element);
    }

    /** Of the start tag; null where it has none. */
    @Nullable String attribute(String attribute) {
        return reader.getAttributeValue(null, attribute);
    }

    /** Of the start tag, whatever its namespace; null where it has none. */
    @Nullable String attributeOfAny(String attribute) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(attribute)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    /** Whether there is text between this tag and the one before. */
    boolean isAfterText() {
        return text;
    }

    /** Characters or bytes before this tag. */
    long offset() {
        return Math.max(reader.getLocationInfo().getStartingCharOffset(), reader.getLocationInfo().getStartingByteOffset());
    }

    String part() {
        return part;
    }

    RuntimeException refused(String what, String remedy) {
        return Refusals.refused(file, 0, what, remedy);
    }
}
