package org.lotgraph.importers.epcis;

import org.lotgraph.importers.json.Json;

/** What one pass over a document does with what it meets. */
interface EventSink {

    /** @param bytes how long it is in the document, nearly */
    void event(Json.Obj event, Place place, long bytes);

    /** An event of more than {@link DocumentReader#LARGEST_EVENT} bytes, or more values than fit in memory; it was walked past. */
    void tooLarge(Place place, long bytes);

    /** Likewise an element of the master data. */
    void vocabularyTooLarge(Place place);

    /** One element of a vocabulary in the header, or of a master data document. */
    void vocabulary(String type, Json element, Place place);
}
