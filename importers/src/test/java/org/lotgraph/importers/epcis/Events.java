package org.lotgraph.importers.epcis;

import java.io.IOException;
import java.util.List;

import org.lotgraph.ledger.Fact;

/** Small documents around one or few events. */
final class Events {

    static final String UNIT = "urn:epc:id:sgtin:4012345.011111.1";
    static final String UNIT_KEY = "https://id.gs1.org/01/04012345111118/21/1";
    static final String LOT = "urn:epc:class:lgtin:4012345.011111.L1";
    static final String LOT_KEY = "https://id.gs1.org/01/04012345111118/10/L1";
    static final String PALLET = "urn:epc:id:sscc:4012345.0000000333";
    static final String PALLET_KEY = "https://id.gs1.org/00/040123450000003338";
    static final String TIME = "2026-03-01T10:00:00+01:00";

    private Events() {
    }

    /** An event of the type, with time and offset and further members. */
    static String event(String type, String members) {
        return "{\"type\":\"" + type + "\",\"eventTime\":\"" + TIME + "\",\"eventTimeZoneOffset\":\"+01:00\"," + members + "}";
    }

    static String document(String... events) {
        return "{\"@context\":[\"https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld\"],\"type\":\"EPCISDocument\","
                + "\"schemaVersion\":\"2.0\",\"epcisBody\":{\"eventList\":[" + String.join(",", events) + "]}}";
    }

    static List<Fact> told(String... events) throws IOException {
        return Collected.of(document(events)).facts();
    }

    static <F extends Fact> List<F> told(Class<F> kind, String... events) throws IOException {
        return Collected.of(document(events)).facts(kind);
    }

    static String key(String event) throws IOException {
        return told(Fact.Observed.class, event).getFirst().told().key();
    }
}
