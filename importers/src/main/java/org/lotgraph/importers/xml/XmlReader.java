package org.lotgraph.importers.xml;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.util.function.LongConsumer;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.exc.WstxLazyException;
import com.ctc.wstx.stax.WstxInputFactory;

/**
 * Walks through an XML document, tag by tag, past comments and processing instructions. A document type declaration, an entity or an
 * XInclude ends the walk: none is ever followed. Depth, attributes and tags are bounded; text comes in pieces.
 *
 * <p>Every method throws {@link XmlException} where the file is no XML, and {@link UncheckedIOException} where it cannot be read.
 */
public final class XmlReader implements Closeable {

    static final int DEEPEST = 200;
    static final int LONGEST_ATTRIBUTE = 1 << 20;
    static final int MOST_ATTRIBUTES = 1_000;

    private static final String XINCLUDE = "http://www.w3.org/2001/XInclude";
    private static final WstxInputFactory FACTORY = factory();

    private final XMLStreamReader2 reader;

    /** Where the walk stands. */
    public enum Token {
        START, TEXT, END, DOCUMENT_END
    }

    /**
     * @param digest   is fed all bytes of the file by the end of the document; null: none
     * @param progress told the bytes read so far, now and then
     */
    public XmlReader(InputStream in, @Nullable MessageDigest digest, LongConsumer progress) throws IOException {
        try {
            reader = (XMLStreamReader2) FACTORY.createXMLStreamReader(new XmlInput(in, digest, progress));
        } catch (XMLStreamException e) {
            throw XmlErrors.of(e, e.getLocation());
        }
    }

    private static WstxInputFactory factory() {
        WstxInputFactory factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, DEEPEST);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, LONGEST_ATTRIBUTE);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, MOST_ATTRIBUTES);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> InputStream.nullInputStream());
        return factory;
    }

    /** Moves on; after the end of the document there is nothing to move to. */
    public Token next() {
        while (true) {
            switch (step()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (XINCLUDE.equals(reader.getNamespaceURI())) {
                        throw here("An XInclude asks for another file, which is never read.", "Put the content itself here.");
                    }
                    return Token.START;
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    return Token.END;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    return Token.TEXT;
                }
                case XMLStreamConstants.END_DOCUMENT -> {
                    return Token.DOCUMENT_END;
                }
                case XMLStreamConstants.DTD -> throw here("The file has a document type declaration, which is never followed.",
                        "Take the line that begins with <!DOCTYPE out, with all that it declares.");
                case XMLStreamConstants.ENTITY_REFERENCE -> throw here("The text names an entity that XML does not know.",
                        "Write the characters themselves: an entity is never looked up.");
                default -> { }
            }
        }
    }

    private int step() {
        try {
            return reader.next();
        } catch (XMLStreamException e) {
            throw mended(e);
        }
    }

    /** Not every exception knows its place. */
    private XmlException mended(XMLStreamException e) {
        try {
            return XmlErrors.of(e, e.getLocation() == null ? reader.getLocationInfo().getCurrentLocation() : e.getLocation());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private XmlException here(String what, String remedy) {
        return new XmlException(line(), column(), what, remedy);
    }

    /** From a start tag to its end tag. */
    public void skip() {
        leave(reader.getDepth());
    }

    /** From anywhere within the element of this depth to its end tag. */
    public void leave(int depth) {
        while (reader.getEventType() != XMLStreamConstants.END_ELEMENT || reader.getDepth() != depth) {
            next();
        }
    }

    /** Adds this piece of text. */
    public void text(StringBuilder out) {
        try {
            out.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
        } catch (WstxLazyException e) {
            throw e.getCause() instanceof XMLStreamException cause ? mended(cause) : e;
        }
    }

    /** Without its prefix. */
    public String name() {
        return reader.getLocalName();
    }

    /** Empty where there is none. */
    public String prefix() {
        String prefix = reader.getPrefix();
        return prefix == null ? "" : prefix;
    }

    /** Empty where there is none. */
    public String namespace() {
        String namespace = reader.getNamespaceURI();
        return namespace == null ? "" : namespace;
    }

    /** How many attributes the start tag has. */
    public int attributes() {
        return reader.getAttributeCount();
    }

    public String attributeName(int index) {
        return reader.getAttributeLocalName(index);
    }

    public String attributePrefix(int index) {
        String prefix = reader.getAttributePrefix(index);
        return prefix == null ? "" : prefix;
    }

    /** Empty where there is none. */
    public String attributeNamespace(int index) {
        String namespace = reader.getAttributeNamespace(index);
        return namespace == null ? "" : namespace;
    }

    public String attribute(int index) {
        return reader.getAttributeValue(index);
    }

    /** The attribute without a namespace, or null. */
    public @Nullable String attribute(String name) {
        return reader.getAttributeValue("", name);
    }

    /** How many elements are open; an end tag still counts as inside. */
    public int depth() {
        return reader.getDepth();
    }

    /** Characters before this tag or text. */
    public long offset() {
        return reader.getLocationInfo().getStartingCharOffset();
    }

    /** 1-based, of the beginning of this tag or text. */
    public long line() {
        return reader.getLocation().getLineNumber();
    }

    /** 1-based. */
    public int column() {
        return reader.getLocation().getColumnNumber();
    }

    @Override
    public void close() throws IOException {
        try {
            reader.close();
        } catch (XMLStreamException e) {
            throw XmlErrors.of(e, e.getLocation());
        }
    }
}
