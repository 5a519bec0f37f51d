package org.lotgraph.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
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

    /** How many rows of all tables there are in a dump. */
    static long rows(Path dump) {
        long[] rows = {0};
        for (Table table : values()) {
            if (Files.exists(table.file(dump))) {
                table.read(dump, row -> rows[0]++);
            }
        }
        return rows[0];
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
