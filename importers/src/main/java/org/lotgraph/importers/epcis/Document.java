package org.lotgraph.importers.epcis;

import java.io.IOException;
import java.security.MessageDigest;
import java.util.function.LongConsumer;

import org.jspecify.annotations.Nullable;
import org.lotgraph.importers.RefusedException;
import org.lotgraph.importers.json.Json;

/** A file of EPCIS events in one of its two notations. */
sealed interface Document permits JsonDocument, XmlDocument {

    /**
     * Reads it once from its beginning to its end, giving the sink each event, whatever the notation, as the JSON of EPCIS 2.0.
     *
     * @param digest   is fed all bytes of the file; null: none
     * @param progress told the bytes read so far, now and then
     * @return the document's own {@code @context}; null where it has none
     * @throws RefusedException where it is no well-formed document of its notation, or the sink found it invalid, with the place
     */
    @Nullable Json pass(@Nullable MessageDigest digest, EventSink sink, LongConsumer progress) throws IOException;

    /** Forgets what a reading that broke off has noted for the next: the file may have been changed since. */
    default void forget() {
    }
}
