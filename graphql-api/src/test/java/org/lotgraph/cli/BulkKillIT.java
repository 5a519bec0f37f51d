package org.lotgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lotgraph.datafolder.Access;
import org.lotgraph.datafolder.Store;
import org.lotgraph.datafolder.StoreDump;
import org.lotgraph.datafolder.StoreLocation;

@DisplayName("An import into an empty store that is killed")
class BulkKillIT {

    /** What shows, one after the other, how far the import is: reading, loading, making indexes, whole. */
    private static final List<String> SIGNS = List.of("neo4j.importing/spool/edges", "neo4j.importing/data/databases/neo4j/neostore",
            "neo4j.importing/data/databases/system", "neo4j");

    @TempDir
    private Path temp = Path.of(".");
    private Path plant = Path.of(".");
    private List<String> clean = List.of();

    @BeforeEach
    void cleanRun() throws IOException {
        plant = temp.resolve("plant");
        assertThat(Ran.here("generate", plant, "--units", 3_000).exit()).isZero();
        assertThat(Ran.here("import", plant, "--data", temp.resolve("clean")).exit()).isZero();
        clean = dump(temp.resolve("clean"));
    }

    @Test
    @DisplayName("leaves a store that is whole or empty, and run again equals a clean run")
    void isCompletedByTheNext() throws Exception {
        Random random = new Random(3);
        for (String sign : SIGNS) {
            Path data = temp.resolve("killed").resolve(sign.replace('/', '-'));
            kill(data, sign, random.nextInt(400));
            boolean whole = Files.exists(data.resolve("neo4j")) || Files.exists(data.resolve("neo4j.imported"));
            Ran again = Ran.here("import", plant, "--data", data);
            assertThat(again.exit()).as(sign + again.err()).isZero();
            assertThat(again.out()).as(sign).contains(whole ? " 0 new" : " 0 known already");
            assertThat(again.err().contains("it starts again")).as(sign).isEqualTo(!whole);
            assertThat(dump(data)).as(sign).containsExactlyElementsOf(clean);
            assertThat(stores(data)).as(sign).containsExactly("neo4j");
        }
    }

    private void kill(Path data, String sign, long millisAfter) throws Exception {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx1g",
                "--add-opens=java.base/java.nio=ALL-UNNAMED", "--add-opens=java.base/java.lang=ALL-UNNAMED", "--enable-native-access=ALL-UNNAMED",
                "-cp", System.getProperty("java.class.path"), Main.class.getName(), "import", plant.toString(), "--data", data.toString()));
        Process process = new ProcessBuilder(command).directory(temp.toFile())
                .redirectOutput(temp.resolve("out.txt").toFile()).redirectError(temp.resolve("err.txt").toFile()).start();
        long until = System.nanoTime() + Duration.ofSeconds(300).toNanos();
        while (process.isAlive() && !Files.exists(data.resolve(sign))) {
            assertThat(System.nanoTime()).as("time is up").isLessThan(until);
            Thread.sleep(5);
        }
        Thread.sleep(millisAfter);
        process.destroyForcibly().waitFor();
        assertThat(Files.exists(data)).as(Files.readString(temp.resolve("err.txt"))).isTrue();
    }

    private static List<String> stores(Path data) throws IOException {
        try (Stream<Path> files = Files.list(data)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.startsWith("neo4j")).toList();
        }
    }

    private static List<String> dump(Path data) {
        try (Store store = Store.open(new StoreLocation.Folder(data), Access.READ)) {
            return StoreDump.of(store.driver());
        }
    }
}
