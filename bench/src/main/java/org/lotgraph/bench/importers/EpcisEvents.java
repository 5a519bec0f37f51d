package org.lotgraph.bench.importers;

import java.io.IOException;
import java.io.Writer;
import java.time.Instant;

/** The same made-up events in three notations: commissioned with their lot, packed, transformed, shipped, in turn. */
final class EpcisEvents {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final String XML = "<%s><eventTime>%s</eventTime><eventTimeZoneOffset>+00:00</eventTimeZoneOffset>%s</%s>\n";

    private EpcisEvents() {
    }

    private static String time(long i) {
        return START.plusSeconds(i).toString();
    }

    private static String unit(long i) {
        return "urn:epc:id:sgtin:0614141.107346." + i;
    }

    private static String carton(long i) {
        return "urn:epc:id:sscc:0614141.%010d".formatted(i);
    }

    private static String lot(long i) {
        return "urn:epc:class:lgtin:4012345.012345.L" + i;
    }

    static void json(Writer out, long events) throws IOException {
        out.write("{\"@context\": [\"https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld\", {\"cbvmda\": \"urn:epcglobal:cbv:mda\"}], \"type\": \"EPCISDocument\", "
                + "\"schemaVersion\": \"2.0\", \"creationDate\": \"2026-01-01T00:00:00Z\", \"epcisBody\": {\"eventList\": [\n");
        for (long i = 0; i < events; i++) {
            out.write((i == 0 ? "" : ",\n") + json(i));
        }
        out.write("\n]}}\n");
    }

    private static String json(long i) {
        String common = "\"eventTime\": \"%s\", \"eventTimeZoneOffset\": \"+00:00\", ".formatted(time(i));
        String at = "\"readPoint\": {\"id\": \"urn:epc:id:sgln:4012345.00001.%d\"}, \"bizLocation\": {\"id\": \"urn:epc:id:sgln:4012345.00001.0\"}}".formatted(i % 40);
        String units = "[\"%s\", \"%s\", \"%s\", \"%s\"]".formatted(unit(i), unit(i + 1), unit(i + 2), unit(i + 3));
        return switch ((int) (i % 4)) {
            case 0 -> "{\"type\": \"ObjectEvent\", " + common + "\"action\": \"ADD\", \"bizStep\": \"commissioning\", \"disposition\": \"active\", \"epcList\": " + units
                    + ", \"ilmd\": {\"cbvmda:lotNumber\": \"L%d\"}, ".formatted(i / 400) + at;
            case 1 -> "{\"type\": \"AggregationEvent\", " + common + "\"action\": \"ADD\", \"bizStep\": \"packing\", \"disposition\": \"in_progress\", \"parentID\": \"%s\", \"childEPCs\": %s, "
                    .formatted(carton(i), units) + at;
            case 2 -> "{\"type\": \"TransformationEvent\", " + common + "\"bizStep\": \"creating_class_instance\", \"inputQuantityList\": [{\"epcClass\": \"%s\", \"quantity\": 12.5, \"uom\": \"KGM\"}, "
                    .formatted(lot(i)) + "{\"epcClass\": \"%s\", \"quantity\": 3, \"uom\": \"KGM\"}], \"outputQuantityList\": [{\"epcClass\": \"%s\", \"quantity\": 15, \"uom\": \"KGM\"}], "
                            .formatted(lot(i + 1), lot(i + 4)) + at;
            default -> "{\"type\": \"ObjectEvent\", " + common + "\"action\": \"OBSERVE\", \"bizStep\": \"shipping\", \"disposition\": \"in_transit\", \"epcList\": [\"%s\"], ".formatted(carton(i - 2))
                    + "\"bizTransactionList\": [{\"type\": \"desadv\", \"bizTransaction\": \"urn:epcglobal:cbv:bt:4012345000009:%d\"}], ".formatted(i) + at;
        };
    }

    /** @param version 2.0 or 1.2 */
    static void xml(Writer out, long events, String version) throws IOException {
        out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<epcis:EPCISDocument xmlns:epcis=\"urn:epcglobal:epcis:xsd:%s\" xmlns:cbvmda=\"urn:epcglobal:cbv:mda\" schemaVersion=\"%s\" creationDate=\"2026-01-01T00:00:00Z\">"
                .formatted(version.substring(0, 1), version) + "<EPCISBody><EventList>\n");
        for (long i = 0; i < events; i++) {
            out.write(xml(i, version.startsWith("1")));
        }
        out.write("</EventList></EPCISBody></epcis:EPCISDocument>\n");
    }

    private static String xml(long i, boolean former) {
        String at = "<readPoint><id>urn:epc:id:sgln:4012345.00001.%d</id></readPoint><bizLocation><id>urn:epc:id:sgln:4012345.00001.0</id></bizLocation>".formatted(i % 40);
        String units = "<epc>%s</epc><epc>%s</epc><epc>%s</epc><epc>%s</epc>".formatted(unit(i), unit(i + 1), unit(i + 2), unit(i + 3));
        String ilmd = "<ilmd><cbvmda:lotNumber>L%d</cbvmda:lotNumber></ilmd>".formatted(i / 400);
        return switch ((int) (i % 4)) {
            case 0 -> event(i, "ObjectEvent", "<epcList>" + units + "</epcList><action>ADD</action>" + step("commissioning", "active") + at + (former ? "<extension>" + ilmd + "</extension>" : ilmd));
            case 1 -> event(i, "AggregationEvent", "<parentID>" + carton(i) + "</parentID><childEPCs>" + units + "</childEPCs><action>ADD</action>" + step("packing", "in_progress") + at);
            case 2 -> {
                String made = event(i, "TransformationEvent", "<inputQuantityList>" + quantity(lot(i), "12.5") + quantity(lot(i + 1), "3") + "</inputQuantityList><outputQuantityList>"
                        + quantity(lot(i + 4), "15") + "</outputQuantityList><bizStep>urn:epcglobal:cbv:bizstep:creating_class_instance</bizStep>" + at);
                yield former ? "<extension>" + made + "</extension>" : made;
            }
            default -> event(i, "ObjectEvent", "<epcList><epc>" + carton(i - 2) + "</epc></epcList><action>OBSERVE</action>" + step("shipping", "in_transit") + at
                    + "<bizTransactionList><bizTransaction type=\"urn:epcglobal:cbv:btt:desadv\">urn:epcglobal:cbv:bt:4012345000009:%d</bizTransaction></bizTransactionList>".formatted(i));
        };
    }

    private static String event(long i, String type, String inside) {
        return XML.formatted(type, time(i), inside, type);
    }

    private static String step(String step, String disposition) {
        return "<bizStep>urn:epcglobal:cbv:bizstep:" + step + "</bizStep><disposition>urn:epcglobal:cbv:disp:" + disposition + "</disposition>";
    }

    private static String quantity(String lot, String amount) {
        return "<quantityElement><epcClass>" + lot + "</epcClass><quantity>" + amount + "</quantity><uom>KGM</uom></quantityElement>";
    }
}
