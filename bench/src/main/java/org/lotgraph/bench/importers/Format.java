package org.lotgraph.bench.importers;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** What is read, and a made-up file of so many rows: events, assets, materials, or rows of tables. Nothing in it is drawn, so it is always the same. */
public enum Format {

    DUMP_CSV("dump"), EPCIS_JSON_LD("events.jsonld"), EPCIS_XML_2_0("events.xml"), EPCIS_XML_1_2("events.xml"), B2MML("performance.xml"), CATENA_X("assets.json"),
    FOODCHAIN_LAB("network.json"), OCEL_JSON("log.json"), MAPPING_CSV("movements.csv"), MAPPING_JSON("movements.jsonl"), MAPPING_XLSX("movements.xlsx"), MAPPING_JDBC("movements.csv");

    private static final String WHEN = "2026-%02d-%02dT%02d:%02d:00Z";
    private static final String SELECT = """
            SELECT order_no AS process, batch AS item, qty AS quantity, unit AS uom, moved_at AS "at", doc AS line%s
            FROM movements
            WHERE movement_type = '%s'
            """;

    private final String file;

    Format(String file) {
        this.file = file;
    }

    /** Its name in tables: {@code epcis-json-ld}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String when(long i) {
        return WHEN.formatted(i % 12 + 1, i % 28 + 1, i % 24, i % 60);
    }

    /** The mapping that reads it, written beside it where none that ships does; null where it needs none. */
    @Nullable String mapping(Path folder) {
        return this == OCEL_JSON ? "ocel" : isMapped() ? folder.resolve("mapping").toString() : null;
    }

    private boolean isMapped() {
        return name().startsWith("MAPPING");
    }

    /** Writes the file, or folder, into an empty folder, beside it the mapping that it needs, and gives its place. */
    public Path write(Path folder, long rows) throws IOException {
        if (isMapped()) {
            Path mapping = Files.createDirectories(folder.resolve("mapping"));
            String key = this == MAPPING_JDBC ? ", 'movements' AS source_table, doc AS source_key" : "";
            Files.writeString(mapping.resolve("consumption.sql"), SELECT.formatted(key, "261"));
            Files.writeString(mapping.resolve("production.sql"), SELECT.formatted(key, "101"));
        }
        Path path = folder.resolve(file);
        switch (this) {
            case DUMP_CSV -> Tables.dump(Files.createDirectories(path), rows);
            case MAPPING_XLSX -> Tables.workbook(path, rows);
            default -> {
                try (BufferedWriter out = Files.newBufferedWriter(path)) {
                    text(out, rows);
                }
            }
        }
        return path;
    }

    private void text(Writer out, long rows) throws IOException {
        switch (this) {
            case EPCIS_JSON_LD -> EpcisEvents.json(out, rows);
            case EPCIS_XML_2_0 -> EpcisEvents.xml(out, rows, "2.0");
            case EPCIS_XML_1_2 -> EpcisEvents.xml(out, rows, "1.2");
            case B2MML -> Documents.performance(out, rows);
            case CATENA_X -> Documents.assets(out, rows);
            case FOODCHAIN_LAB -> Documents.network(out, rows);
            case OCEL_JSON -> Documents.log(out, rows);
            case MAPPING_JSON -> Tables.objects(out, rows);
            default -> Tables.movements(out, rows);
        }
    }
}
