package org.lotgraph.importers;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;

import org.lotgraph.importers.json.JsonInput;
import org.lotgraph.importers.xml.XmlException;
import org.lotgraph.importers.xml.XmlReader;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;

/**
 * What the beginning of a file gives away, as far as it can be read at all.
 *
 * @param names     of JSON: the members of the root, and of the objects in it as {@code data.stations}; of XML: the root's name
 * @param namespace of XML: the root's; else empty
 * @param whole     whether it is all of the file: then there is nothing else in it
 */
public record FileHead(Set<String> names, String namespace, boolean whole) {

    /** Bytes; members that begin beyond are not seen. */
    private static final int ENOUGH = 8 << 20;
    private static final int LONGEST_TEXT = 1 << 20;

    /** @throws IOException where the file cannot be read */
    public static FileHead of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(ENOUGH);
            for (byte b : head) {
                if (b == '<') {
                    return xml(head);
                }
                if (b == '{') {
                    return json(head);
                }
                if (b > ' ' && b < 0x7f) {
                    break;
                }
            }
            return new FileHead(Set.of(), "", false);
        }
    }

    private static FileHead xml(byte[] head) throws IOException {
        try (XmlReader xml = new XmlReader(new ByteArrayInputStream(head), null, bytes -> { })) {
            while (xml.next() != XmlReader.Token.START) {
                continue;
            }
            return new FileHead(Set.of(xml.name()), xml.namespace(), false);
        } catch (XmlException e) {
            return new FileHead(Set.of(), "", false);
        }
    }

    private static FileHead json(byte[] head) {
        Set<String> names = new LinkedHashSet<>();
        try (JsonParser parser = JsonInput.factory(LONGEST_TEXT).createParser(ObjectReadContext.empty(), head)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                names.add(name);
                if (parser.nextToken() == JsonToken.START_OBJECT) {
                    inside(parser, name, names);
                } else {
                    parser.skipChildren();
                }
            }
        } catch (JacksonException e) {
            return new FileHead(names, "", head.length < ENOUGH);
        }
        return new FileHead(names, "", head.length < ENOUGH);
    }

    private static void inside(JsonParser parser, String outer, Set<String> names) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            names.add(outer + '.' + parser.currentName());
            parser.nextToken();
            parser.skipChildren();
        }
    }
}
