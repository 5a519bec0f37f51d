package org.lotgraph.importers.epcis;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.function.LongConsumer;

import org.jspecify.annotations.Nullable;
import org.lotgraph.importers.RefusedException;
import org.lotgraph.importers.json.Json;
import org.lotgraph.importers.xml.XmlException;
import org.lotgraph.importers.xml.XmlReader;
import org.lotgraph.ledger.Problem;

/** EPCIS 2.0, 1.2 or 1.1 in XML. */
record XmlDocument(Path file, String name) implements Document {

    @Override
    public @Nullable Json pass(@Nullable MessageDigest digest, EventSink sink, LongConsumer progress) throws IOException {
        try (InputStream in = Files.newInputStream(file); XmlReader xml = new XmlReader(in, digest, progress)) {
            new XmlDocumentReader(new XmlCursor(xml, null), sink).read();
            sink.end();
            return null;
        } catch (XmlException e) {
            throw new RefusedException(new Problem(name, e.line(), e.column() < 1 ? null : e.column(), null, e.what(), e.remedy(), null));
        } catch (InvalidException e) {
            Place at = find(e);
            throw new RefusedException(new Problem(name, at.line(), at.column(), Place.text(e.path), e.what, e.remedy, null));
        }
    }

    /** Walks once more to where it broke a rule: no place has to be remembered while all is well. */
    private Place find(InvalidException broken) throws IOException {
        try (InputStream in = Files.newInputStream(file); XmlReader xml = new XmlReader(in, null, bytes -> { })) {
            XmlCursor cursor = new XmlCursor(xml, broken.path);
            try {
                new XmlDocumentReader(cursor, new Finding(broken)).read();
            } catch (InvalidException e) {
                return cursor.found();
            }
            return cursor.found();
        }
    }

    /** Ends the walk after the event that is not valid. */
    private record Finding(InvalidException broken) implements EventSink {

        @Override
        public void event(Json.Obj event, Place place, long bytes) {
            if (place.leadsTo(broken.path)) {
                throw broken;
            }
        }

        @Override
        public void tooLarge(Place place, long bytes) {
        }

        @Override
        public void vocabularyTooLarge(Place place) {
        }

        @Override
        public void vocabulary(String type, Json element, Place place) {
        }
    }
}
