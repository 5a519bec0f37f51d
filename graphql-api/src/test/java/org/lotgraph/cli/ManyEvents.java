package org.lotgraph.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * A document of several thousand EPCIS events: lots become units, units go into reused cartons, cartons onto pallets, pallets travel, are
 * received and emptied. Some events are told twice, declared an error, or corrected, and the second half comes in no order.
 */
final class ManyEvents {

    private static final int CARTONS = 70;
    private static final int PALLETS = 13;

    private final Random random = new Random(5);
    private final List<String> events = new ArrayList<>();

    private ManyEvents() {
    }

    static void write(Path file, int runs) throws IOException {
        ManyEvents many = new ManyEvents();
        for (int i = 0; i < runs; i++) {
            many.run(i);
        }
        Collections.shuffle(many.events.subList(many.events.size() / 2, many.events.size()), many.random);
        Files.writeString(file, """
                {"@context":["https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld"],"type":"EPCISDocument","schemaVersion":"2.0",
                "creationDate":"2026-04-01T00:00:00Z","epcisBody":{"eventList":[
                """ + String.join(",\n", many.events) + "]}}");
    }

    static String lot(int run) {
        return "urn:epc:class:lgtin:4012345.011111.L" + run;
    }

    static String unit(int run, int piece) {
        return "urn:epc:id:sgtin:4012345.022222." + run + "x" + piece;
    }

    static String carton(int run) {
        return "urn:epc:id:sscc:4012345.1%09d".formatted(run % CARTONS);
    }

    static String pallet(int run) {
        return "urn:epc:id:sscc:4012345.2%09d".formatted(run % PALLETS);
    }

    private void run(int i) {
        int day = 1 + i % 28;
        String units = "[\"" + unit(i, 0) + "\",\"" + unit(i, 1) + "\"]";
        String advice = ",\"bizTransactionList\":[{\"type\":\"desadv\",\"bizTransaction\":\"urn:example:advice:" + i + "\"}]";
        List<String> told = new ArrayList<>(List.of(
                event("TransformationEvent", day, 1, i, "\"inputQuantityList\":[{\"epcClass\":\"" + lot(i) + "\",\"quantity\":2}],\"outputEPCList\":" + units),
                event("AggregationEvent", day, 2, i, "\"action\":\"ADD\",\"parentID\":\"" + carton(i) + "\",\"childEPCs\":" + units),
                event("AggregationEvent", day, 3, i, "\"action\":\"ADD\",\"parentID\":\"" + pallet(i) + "\",\"childEPCs\":[\"" + carton(i) + "\"]"),
                event("ObjectEvent", day, 4, i, "\"action\":\"OBSERVE\",\"bizStep\":\"shipping\",\"epcList\":[\"" + pallet(i) + "\"],\"destinationList\":"
                        + "[{\"type\":\"owning_party\",\"destination\":\"urn:epc:id:pgln:4012345.%05d\"}]".formatted(i % 50) + advice),
                event("ObjectEvent", day, 6, i, "\"action\":\"OBSERVE\",\"bizStep\":\"receiving\",\"epcList\":[\"" + pallet(i) + "\"]" + advice),
                event("AggregationEvent", day, 7, i, "\"action\":\"DELETE\",\"parentID\":\"" + (i % 2 == 0 ? pallet(i) : carton(i)) + "\"")));
        if (i % 3 == 0) {
            told.add(event("AggregationEvent", day, 5, i, "\"action\":\"DELETE\",\"parentID\":\"" + carton(i) + "\",\"childEPCs\":[\"" + unit(i, 1) + "\"]"));
        }
        events.addAll(told);
        if (i % 7 == 0) {
            events.add(events.get(random.nextInt(events.size())));
        }
        if (i % 11 == 0) {
            events.add(wrong(told.get(random.nextInt(told.size())), i));
        }
        if (i % 13 == 0) {
            events.add(told.getFirst().replace("T01:", "T02:"));
        }
    }

    private static String event(String type, int day, int hour, int run, String members) {
        return "{\"type\":\"%s\",\"eventID\":\"urn:example:event:%d-%d\",\"eventTime\":\"2026-03-%02dT%02d:%02d:00Z\",\"eventTimeZoneOffset\":\"+00:00\",%s}"
                .formatted(type, run, hour, day, hour, run % 60, members);
    }

    private static String wrong(String event, int run) {
        return event.replaceFirst("\"eventID\":\"[^\"]*\"", "\"eventID\":\"urn:example:wrong:" + run + "\"").replaceFirst("}$",
                ",\"errorDeclaration\":{\"declarationTime\":\"2026-03-30T00:00:00Z\"}}");
    }
}
