package org.lotgraph.importers.epcis;

import java.util.Map;
import java.util.Set;

import org.lotgraph.importers.xml.XmlReader;

/**
 * Walks once through an EPCIS document in XML: 2.0, 1.2 or 1.1 (or an event without a document around it), holding one event at a time.
 * Paths are those of the same document in JSON-LD.
 */
final class XmlDocumentReader {

    static final String REMEDY = "Give an EPCISDocument, an EPCISQueryDocument, an EPCISMasterDataDocument or an event.";

    private static final Set<String> DOCUMENTS = Set.of("EPCISDocument", "EPCISQueryDocument", "EPCISMasterDataDocument");
    /** What holds events or master data somewhere inside, and its name in JSON-LD. */
    private static final Map<String, String> INNER = Map.of("EPCISHeader", "epcisHeader", "EPCISBody", "epcisBody", "EPCISMasterData",
            "epcisMasterData", "QueryResults", "queryResults", "resultsBody", "resultsBody");
    private static final Set<String> QUERIES = Set.of("Poll", "Subscribe", "Unsubscribe", "GetQueryNames", "GetSubscriptionIDs");
    private static final String EXTENSION = "extension";

    private final XmlCursor cursor;
    private final XmlReader xml;
    private final EventSink sink;
    private final XmlEventReader events;
    private final XmlVocabularies vocabularies;
    private boolean lists;
    private int index;

    XmlDocumentReader(XmlCursor cursor, EventSink sink) {
        this.cursor = cursor;
        this.xml = cursor.xml;
        this.sink = sink;
        XmlNames names = new XmlNames();
        this.events = new XmlEventReader(cursor, names);
        this.vocabularies = new XmlVocabularies(cursor, names, sink);
    }

    void read() {
        while (xml.next() != XmlReader.Token.START) {
            continue;
        }
        cursor.look();
        checkNamespace();
        String name = xml.name();
        String version = xml.attribute("schemaVersion");
        if (xml.namespace().endsWith(":2") || version != null && version.startsWith("2")) {
            events.expectSecond();
        }
        if (name.endsWith("Event")) {
            event();
        } else if (DOCUMENTS.contains(name) || INNER.containsKey(name)) {
            document();
        } else if (name.equals("EventList")) {
            eventList();
        } else {
            throw cursor.wrong("The file is XML, but no EPCIS document: its root is " + name + '.', REMEDY);
        }
        while (xml.next() != XmlReader.Token.DOCUMENT_END) {
            continue;
        }
    }

    private void checkNamespace() {
        if (!XmlNames.isEpcis(xml.namespace())) {
            throw cursor.wrong("The root " + xml.name() + " is of the namespace '" + xml.namespace() + "', which is none of EPCIS's.",
                    "Declare it as EPCIS does, such as xmlns:epcis=\"urn:epcglobal:epcis:xsd:2\".");
        }
    }

    private void document() {
        inside();
        if (!lists) {
            throw cursor.wrong("The document holds no list of events.",
                    "Put the events into EPCISBody/EventList (queries: EPCISBody/QueryResults/resultsBody/EventList).");
        }
    }

    /** The header's own extension holds the master data in EPCIS 1.2. */
    private void inside() {
        while (cursor.child(null)) {
            String name = XmlNames.isEpcis(xml.namespace()) ? xml.name() : "";
            String inner = INNER.get(name);
            if (inner != null) {
                cursor.push(inner);
                inside();
                cursor.pop();
            } else if (name.equals(EXTENSION)) {
                inside();
            } else if (name.equals("EventList")) {
                cursor.push("eventList");
                eventList();
                cursor.pop();
            } else if (name.equals("VocabularyList")) {
                cursor.push("vocabularyList");
                lists = true;
                vocabularies.read();
                cursor.pop();
            } else if (QUERIES.contains(name)) {
                throw cursor.wrong("This is a stored query, not a document with events.",
                        "Run the query and import the EPCISQueryDocument that it returns.");
            } else {
                xml.skip();
            }
        }
    }

    /** EPCIS 1.2 wraps the types of event that 1.0 had not into extensions. */
    private void eventList() {
        lists = true;
        while (cursor.child(null)) {
            if (xml.name().equals(EXTENSION) && XmlNames.isEpcis(xml.namespace())) {
                eventList();
            } else {
                cursor.push(index++);
                event();
                cursor.pop();
            }
        }
    }

    private void event() {
        Place place = cursor.place();
        int depth = xml.depth();
        long start = xml.offset();
        cursor.limit(DocumentReader.LARGEST_EVENT);
        try {
            sink.event(events.read(), place, xml.offset() - start);
        } catch (XmlCursor.TooLargeException e) {
            cursor.leave(depth, place.path().size());
            sink.tooLarge(place, xml.offset() - start);
        }
        cursor.unlimited();
    }
}
