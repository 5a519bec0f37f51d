package org.lotgraph.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

/** The tables of a dump that make nodes or edges. */
enum Table {
    LOTS("lots"), PROCESSES("processes"), UNITS("units"), CARTONS("cartons"), SHIPMENTS("shipments"),
    CONSUMPTION("consumption"), PRODUCTION("production"), PACKING("packing"), SHIPMENT_ITEMS("shipment_items");

    private final String label;

    Table(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    Path file(Path dump) {
        return dump.resolve(label + ".csv");
    }

    interface Rows {
        void row(NamedCsvRecord row);
    }

    void read(Path dump, Rows rows) {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file(dump))) {
            reader.forEach(rows::row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
