package org.lotgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lotgraph.importers.mapping.Mapping;

@DisplayName("Tables are imported by a mapping, tried first, and again when they grew")
class MappingCommandIT {

    @TempDir
    private Path temp;
    private Path data;
    private Path tables;
    private Path mapping;

    @BeforeEach
    void write() throws IOException {
        data = temp.resolve("data");
        tables = Files.createDirectory(temp.resolve("tables"));
        mapping = Files.createDirectory(temp.resolve("mapping"));
        Files.writeString(tables.resolve("batch.csv"), "no,item,kg,changed\n007,P,5,2026-03-01 10:00:00\n008,P,9,2026-03-05 10:00:00\n");
        Files.writeString(tables.resolve("used.csv"), "run,no,kg\nR1,007,6\nR1,009,x\n");
        Files.writeString(mapping.resolve("lots.sql"), "SELECT no AS id, item AS product, kg AS quantity, 'kg' AS uom, CAST(changed AS TIMESTAMP) AS watermark FROM batch");
        Files.writeString(mapping.resolve("consumption.sql"), "-- optional\nSELECT run AS process, no AS item, kg AS quantity, 'kg' AS uom FROM used");
    }

    private Ran run(Object... more) {
        return Ran.here(Stream.concat(Stream.of("import", tables, "--mapping", mapping, "--source", "plant", "--data", data, "--rejects", temp.resolve("rejects")), Stream.of(more)).toArray());
    }

    private Map<String, Long> files() throws IOException {
        Map<String, Long> files = new TreeMap<>();
        try (Stream<Path> found = Files.walk(temp)) {
            for (Path path : found.filter(Files::isRegularFile).toList()) {
                files.put(path.toString(), Files.size(path) * 31 + Files.getLastModifiedTime(path).toMillis());
            }
        }
        return files;
    }

    @Test
    void aCheckSaysWhatWouldComeInAndTouchesNothing() throws IOException {
        Map<String, Long> before = files();
        Ran ran = run("--check");
        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.out()).contains("3 facts read").contains("1 rejected").contains("at least 6 kg were used").contains("This was a dry run: nothing was changed.");
        assertThat(ran.err()).contains("used.csv:3, quantity: The quantity \"x\" is not a number.");
        assertThat(files()).isEqualTo(before);
        Files.writeString(tables.resolve("used.csv"), "run,no,kg\nR1,007,5\n");
        assertThat(run().exit()).isZero();
        Map<String, Long> imported = files();
        assertThat(run("--check").out()).contains("nothing was changed");
        assertThat(files()).isEqualTo(imported);
    }

    @Test
    void aSecondRunReadsOnlyWhatIsNew() throws IOException {
        Files.delete(tables.resolve("used.csv"));
        Ran first = run();
        assertThat(first.out()).contains("2 facts read, 2 new").contains("mapping/consumption.sql is optional and left out: there is no table used.");
        Files.writeString(tables.resolve("batch.csv"), Files.readString(tables.resolve("batch.csv")) + "009,P,1,2026-03-06 10:00:00\n");
        assertThat(run().out()).contains("2 facts read, 1 new, 1 known already");
    }

    @Test
    void theHelpNamesTheMappingsThatShip() {
        assertThat(Ran.here("import", "--help").out().replaceAll("\\s+", " ")).contains(String.join(", ", Mapping.SHIPPED));
        assertThat(Mapping.SHIPPED).contains("erpnext", "odoo", "sap", "traceability-driver");
    }

    @Test
    void theJarHasThemToo() throws Exception {
        Ran ran = Ran.jar(temp, "import", "no-such-folder", "--mapping", "nobodys");
        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).contains("erpnext, ocel, odoo, sap, traceability-driver");
    }
}
