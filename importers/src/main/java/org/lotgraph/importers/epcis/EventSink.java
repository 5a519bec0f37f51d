package org.lotgraph.importers.epcis;

import org.lotgraph.importers.json.Json;

/** What one pass over a document does with what it meets. */
interface EventSink {

    /** @param bytes how long it is in the document, nearly */
    void event(Json.Obj event, Place place, long bytes);

    /** Whether it takes {@link #events} where they can be had. */
    default boolean takesBlocks() {
        return false;
    }

    /** Events in the document's own bytes. */
    default void events(EventBlock block) {
        throw new UnsupportedOperationException();
    }

    /** The document has ended. */
    default void end() {
    }

    /** An event of more than {@link DocumentReader#LARGEST_EVENT} bytes, or more values than fit in memory; it was walked past. */
    void tooLarge(Place place, long bytes);

    /** Likewise an element of the master data. */
    void vocabularyTooLarge(Place place);

    /** One element of a vocabulary in the header, or of a master data document. */
    void vocabulary(String type, Json element, Place place);
}
