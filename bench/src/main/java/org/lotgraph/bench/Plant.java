package org.lotgraph.bench;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.lotgraph.importers.plant.PlantGenerator;

/**
 * One made-up plant that everybody is asked about; the same bytes wherever it is made.
 *
 * @param name  its number of units, as in {@code 0.4M}
 * @param units how many serialized units it has
 */
record Plant(String name, long units) {

    /** The source that Lotgraph is told: the name of the dump's folder. */
    static final String SOURCE = "plant";
    static final long SEED = 20;

    /**
     * @throws IllegalArgumentException when the name is no number of units
     */
    static Plant named(String name) {
        return new Plant(name, count(name));
    }

    /** A number as in {@code 0.4M}. */
    static long count(String name) {
        boolean millions = name.endsWith("M");
        return new BigDecimal(millions ? name.substring(0, name.length() - 1) : name).multiply(BigDecimal.valueOf(millions ? 1_000_000 : 1)).longValueExact();
    }

    /** The name under which Lotgraph knows one of the dump's ids. */
    static String name(String id) {
        return SOURCE + ":" + id;
    }

    /** How the stored graph names one of the dump's ids: as an item's key, or beside the GS1 identity that it has. */
    static String key(String id) {
        return "urn:lotgraph:" + name(id);
    }

    /** The folder of its CSV files below the given one, written unless it is there. */
    Path dump(Path plants) throws IOException {
        Path dump = plants.resolve(name).resolve(SOURCE);
        Path whole = plants.resolve(name).resolve("whole");
        if (!Files.exists(whole)) {
            PlantGenerator.plain(units, SEED).write(dump);
            Files.createFile(whole);
        }
        return dump;
    }

    /** The ids of a table's rows that begin so, in the order of the table. */
    static List<String> ids(Path dump, Table table, String prefix) {
        List<String> ids = new ArrayList<>();
        table.read(dump, row -> {
            String id = row.getField("id");
            if (id.startsWith(prefix)) {
                ids.add(id);
            }
        });
        return ids;
    }
}
