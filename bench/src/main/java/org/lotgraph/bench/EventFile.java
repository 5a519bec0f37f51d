package org.lotgraph.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A large EPCIS document as a packing line writes it: units are commissioned with their lot, packed into cartons, cartons onto pallets, and
 * pallets leave, arrive and are emptied. The same bytes each time.
 */
final class EventFile {

    private static final int CARTONS_A_PALLET = 5;
    private static final int UNITS_A_CARTON = 20;
    private static final int UNITS_A_PALLET = CARTONS_A_PALLET * UNITS_A_CARTON;
    private static final String HEAD = """
            {"@context":["https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld"],"type":"EPCISDocument","schemaVersion":"2.0",
            "creationDate":"2026-04-01T00:00:00Z","epcisBody":{"eventList":[
            """;

    private final BufferedWriter out;
    private boolean first = true;

    private EventFile(BufferedWriter out) {
        this.out = out;
    }

    static void write(Path file, long units) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(HEAD);
            EventFile events = new EventFile(out);
            for (long pallet = 0; pallet < units / UNITS_A_PALLET; pallet++) {
                events.pallet(pallet);
            }
            out.write("]}}\n");
        }
    }

    private void pallet(long pallet) throws IOException {
        String sscc = "urn:epc:id:sscc:4012345.2%09d".formatted(pallet);
        String advice = ",\"bizTransactionList\":[{\"type\":\"desadv\",\"bizTransaction\":\"urn:example:advice:" + pallet + "\"}]";
        event("ObjectEvent", pallet, 1, "\"action\":\"ADD\",\"bizStep\":\"commissioning\",\"epcList\":[" + units(pallet, 0, UNITS_A_PALLET)
                + "],\"ilmd\":{\"cbvmda:lotNumber\":\"L" + pallet / 10 + "\"}");
        for (int i = 0; i < CARTONS_A_PALLET; i++) {
            event("AggregationEvent", pallet, 2 + i, "\"action\":\"ADD\",\"bizStep\":\"packing\",\"parentID\":" + carton(pallet, i) + ",\"childEPCs\":["
                    + units(pallet, i * UNITS_A_CARTON, UNITS_A_CARTON) + "]");
        }
        event("AggregationEvent", pallet, 8, "\"action\":\"ADD\",\"bizStep\":\"packing\",\"parentID\":\"" + sscc + "\",\"childEPCs\":["
                + IntStream.range(0, CARTONS_A_PALLET).mapToObj(i -> carton(pallet, i)).collect(Collectors.joining(",")) + "]");
        event("ObjectEvent", pallet, 9, "\"action\":\"OBSERVE\",\"bizStep\":\"shipping\",\"epcList\":[\"" + sscc + "\"]" + advice);
        event("ObjectEvent", pallet, 10, "\"action\":\"OBSERVE\",\"bizStep\":\"receiving\",\"epcList\":[\"" + sscc + "\"]" + advice);
        event("AggregationEvent", pallet, 11, "\"action\":\"DELETE\",\"bizStep\":\"unpacking\",\"parentID\":\"" + sscc + "\"");
    }

    private static String carton(long pallet, int number) {
        return "\"urn:epc:id:sscc:4012345.1%09d\"".formatted(pallet * CARTONS_A_PALLET + number);
    }

    private static String units(long pallet, int from, int count) {
        return IntStream.range(from, from + count).mapToObj(i -> "\"urn:epc:id:sgtin:4012345.022222." + (pallet * UNITS_A_PALLET + i) + "\"")
                .collect(Collectors.joining(","));
    }

    private void event(String type, long pallet, int hour, String members) throws IOException {
        out.write(first ? "" : ",\n");
        first = false;
        out.write("{\"type\":\"%s\",\"eventID\":\"urn:example:event:%d-%d\",\"eventTime\":\"2026-03-%02dT%02d:%02d:%02dZ\",\"eventTimeZoneOffset\":\"+00:00\",%s}"
                .formatted(type, pallet, hour, 1 + pallet / 1440 % 28, hour, pallet / 60 % 24, pallet % 60, members));
    }
}
