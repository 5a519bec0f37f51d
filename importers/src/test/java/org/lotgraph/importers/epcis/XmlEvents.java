package org.lotgraph.importers.epcis;

/** Small documents in XML around one or few events. */
final class XmlEvents {

    static final String TIME = "<eventTime>" + Events.TIME + "</eventTime><eventTimeZoneOffset>+01:00</eventTimeZoneOffset>";
    static final String EPC = "<epcList><epc>" + Events.UNIT + "</epc></epcList>";
    static final String GOOD = event("ObjectEvent", EPC + "<action>ADD</action>");

    private XmlEvents() {
    }

    /** An event of the type, with time and offset and further elements. */
    static String event(String type, String elements) {
        return "<" + type + ">" + TIME + elements + "</" + type + ">";
    }

    static String document(String... events) {
        return of(2, events);
    }

    /** @param version of the schema: 1 or 2 */
    static String of(int version, String... events) {
        return "<?xml version=\"1.0\"?>\n<epcis:EPCISDocument xmlns:epcis=\"urn:epcglobal:epcis:xsd:" + version + "\" xmlns:cbvmda=\"urn:epcglobal:cbv:mda\""
                + " xmlns:acme=\"https://acme.example/\" schemaVersion=\"" + (version == 1 ? "1.2" : "2.0") + "\"><EPCISBody><EventList>"
                + String.join("", events) + "</EventList></EPCISBody></epcis:EPCISDocument>";
    }
}
