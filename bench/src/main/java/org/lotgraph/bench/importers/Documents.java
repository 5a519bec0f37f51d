package org.lotgraph.bench.importers;

import java.io.IOException;
import java.io.Writer;

/** Made-up documents of the formats that know what they mean, but for EPCIS. */
final class Documents {

    private Documents() {
    }

    static void network(Writer out, long rows) throws IOException {
        long stations = Math.max(1, rows / 10);
        long deliveries = rows / 2;
        out.write("{\"stations\": [\n");
        for (long i = 0; i < stations; i++) {
            out.write((i == 0 ? "" : ",\n") + "{\"id\": \"S%d\", \"name\": \"Station %d\", \"country\": \"DE\", \"type\": \"Processor\", \"zip\": \"%05d\"}".formatted(i, i, i % 100_000));
        }
        out.write("\n], \"deliveries\": [\n");
        for (long i = 0; i < deliveries; i++) {
            out.write((i == 0 ? "" : ",\n") + "{\"id\": \"D%d\", \"name\": \"Ware %d\", \"lot\": \"L%d\", \"datedelivery\": \"%s\", \"source\": \"S%d\", \"target\": \"S%d\", \"amount\": \"%d kg\"}"
                    .formatted(i, i % 300, i, Format.when(i).substring(0, 10), i % stations, (i + 1) % stations, i % 1_000));
        }
        out.write("\n], \"deliveriesRelations\": [\n");
        for (long i = 0; i < rows - stations - deliveries; i++) {
            out.write((i == 0 ? "" : ",\n") + "{\"id\": \"R%d\", \"source\": \"D%d\", \"target\": \"D%d\"}".formatted(i, i % deliveries, (i + 1) % deliveries));
        }
        out.write("\n]}\n");
    }

    static void assets(Writer out, long rows) throws IOException {
        out.write("{\"assets\": [\n");
        for (long i = 0; i < rows; i++) {
            out.write((i == 0 ? "" : ",\n") + """
                    {"assetMetaInfo": {"catenaXId": "urn:uuid:%032x", "digitalTwinType": "partInstance"}, "submodels": [\
                    {"aspectType": "urn:samm:io.catenax.serial_part:3.0.0#SerialPart", "payload": {"localIdentifiers": [{"key": "manufacturerId", "value": "BPNL%010d"}], \
                    "manufacturingInformation": {"date": "%s", "country": "DEU"}, "partTypeInformation": {"manufacturerPartId": "P-%d", "nameAtManufacturer": "Part %d"}}}, \
                    {"aspectType": "urn:samm:io.catenax.single_level_bom_as_built:3.0.0#SingleLevelBomAsBuilt", "payload": {"childItems": [{"catenaXId": "urn:uuid:%032x", \
                    "quantity": {"value": 1, "unit": "unit:piece"}, "createdOn": "%s"}]}}]}""".formatted(i, i % 90, Format.when(i), i % 500, i % 500, i + 1, Format.when(i)));
        }
        out.write("\n]}\n");
    }

    /** Of ten materials one came out. */
    static void performance(Writer out, long rows) throws IOException {
        out.write("<ProductionPerformance xmlns=\"http://www.mesa.org/xml/B2MML-V0600\">\n");
        for (long i = 0; i < rows; i++) {
            if (i % 10 == 0) {
                out.write("<ProductionResponse><ID>R-%d</ID><SegmentResponse><ID>Mixing</ID><ActualStartTime>%s</ActualStartTime><EquipmentActual><EquipmentID>MIXER-%d</EquipmentID></EquipmentActual>\n"
                        .formatted(i / 10, Format.when(i), i % 40));
            }
            out.write(("<MaterialActual><MaterialDefinitionID>M-%d</MaterialDefinitionID><MaterialLotID>LOT-%d</MaterialLotID><MaterialUse>%s</MaterialUse><Quantity>"
                    + "<QuantityString>12.5</QuantityString><DataType>decimal</DataType><UnitOfMeasure>KG</UnitOfMeasure></Quantity></MaterialActual>\n")
                    .formatted(i % 500, i * 7919 % rows, i % 10 == 9 ? "Produced" : "Consumed"));
            if (i % 10 == 9 || i == rows - 1) {
                out.write("</SegmentResponse></ProductionResponse>\n");
            }
        }
        out.write("</ProductionPerformance>\n");
    }

    /** Of ten rows eight are raw lots, one the batch that they went into and one the event that made it. */
    static void log(Writer out, long rows) throws IOException {
        out.write("{\"objectTypes\": [{\"name\": \"raw lot\", \"attributes\": [%s, %s, %s, %s]}, {\"name\": \"batch\", \"attributes\": [%s, %s, %s]}, {\"name\": \"carton\", \"attributes\": [%s]}],\n"
                .formatted(text("material"), text("supplier"), text("quantity"), text("uom"), text("product"), text("quantity"), text("uom"), text("kind")));
        out.write("\"eventTypes\": [{\"name\": \"receive\", \"attributes\": []}, {\"name\": \"make\", \"attributes\": [%s]}, {\"name\": \"pack\", \"attributes\": []}],\n\"objects\": [\n"
                .formatted(text("line")));
        for (long i = 0; i < rows; i++) {
            if (i % 10 < 8) {
                out.write((i == 0 ? "" : ",\n") + "{\"id\": \"LOT-%d\", \"type\": \"raw lot\", \"attributes\": [%s, %s, %s, %s], \"relationships\": [{\"objectId\": \"BATCH-%d\", \"qualifier\": \"consumed in\"}]}"
                        .formatted(i, value("material", "M-" + i % 500), value("supplier", "SUPPLIER-" + i % 90), value("quantity", "12.5"), value("uom", "KGM"), i / 10));
            } else if (i % 10 == 8) {
                out.write(",\n{\"id\": \"BATCH-%d\", \"type\": \"batch\", \"attributes\": [%s, %s, %s], \"relationships\": []}"
                        .formatted(i / 10, value("product", "P-" + i % 50), value("quantity", "100"), value("uom", "KGM")));
            }
        }
        out.write("\n], \"events\": [\n");
        for (long i = 0; i < rows / 10; i++) {
            out.write((i == 0 ? "" : ",\n") + "{\"id\": \"E-%d\", \"type\": \"make\", \"time\": \"%s\", \"attributes\": [{\"name\": \"line\", \"value\": \"LINE-%d\"}], \"relationships\": [{\"objectId\": \"BATCH-%d\", \"qualifier\": \"made\"}]}"
                    .formatted(i, Format.when(i), i % 9, i));
        }
        out.write("\n]}\n");
    }

    private static String text(String name) {
        return "{\"name\": \"" + name + "\", \"type\": \"string\"}";
    }

    private static String value(String name, String value) {
        return "{\"name\": \"" + name + "\", \"time\": \"1970-01-01T00:00:00Z\", \"value\": \"" + value + "\"}";
    }
}
