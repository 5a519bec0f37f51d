package org.lotgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lotgraph.TestGraph;
import org.lotgraph.datafolder.LockHolder;

@DisplayName("Bad input gets one clear sentence and the right exit code")
class BadInputIT {

    private static final String LOTS = "id,product\n";

    @TempDir
    private Path temp;
    private Path data;
    private Path plant;

    @BeforeEach
    void makePlant() throws IOException {
        data = temp.resolve("data");
        plant = Files.createDirectory(temp.resolve("plant"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "--bogus|There is no option --bogus of lotgraph serve",
            "frobnicate|There is no command frobnicate of lotgraph",
            "serve --port x|'x' is not an int",
            "serve --port 70000|There is no port 70000",
            "serve --neo4j-uri http://x --neo4j-password y|is no address of a Neo4j",
            "serve --port 0 --neo4j-uri bolt://127.0.0.1:1 --neo4j-password y|No Neo4j can be used at bolt://127.0.0.1:1",
            "serve --neo4j-uri bolt://127.0.0.1:1 --data x|name two places",
            "import|Nothing to import was named; give the path of a folder or file.",
            "import no-such-path|There is no such file or folder.",
            "import . --zone Mars/Olympus|--zone Mars/Olympus is no time zone",
            "trace|Missing required parameter",
            "trace forward|Missing required parameter",
            "trace sideways a|expected one of [FORWARD, BACK]",
            "trace forward a --known-at yesterday|--known-at yesterday is no time",
            "trace forward a --window 2026-01-02|--window 2026-01-02 is no span of time",
            "trace forward a --window 2026-01-02/2026-01-01|ends before it begins",
            "trace forward a --max-depth 0|--max-depth 0 leaves nothing",
            "trace forward a --max-depth many|'many' is not an int",
            "trace forward a --kind wheel|expected one of [RAW_MATERIAL, BATCH, UNIT, CARTON, SHIPMENT, CLASS]",
            "trace forward a --json --csv|are mutually exclusive",
            "trace forward a --data no-such-folder|There is no Lotgraph data in",
            "generate x --units none|'none' is not a long",
            "generate x --units 0|--units 0 cannot be made",
            "generate x|Missing required option: '--units"})
    void misuse(String arguments, String sentence) {
        assertRefused(Ran.here((Object[]) arguments.split(" ")), sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "''|lots.csv",
            "'id;product\nL1;P1\n'|lots.csv",
            "'wrong,header\nL1,P1\n'|lots.csv",
            "'id,product,id\nL1,P1,L2\n'|lots.csv"})
    void tableWithoutItsHeader(String table, String place) throws IOException {
        Files.writeString(plant.resolve("lots.csv"), table);
        assertRefused(importPlant(), place);
        assertThat(data).as("nothing is left behind").doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{\"@context\": [", "// a comment\n{}", "null", "[1,2]", "\u0000", "<?xml version=\"1.0\"?><!DOCTYPE a ["
            + "<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;\">]><a>&c;</a>"})
    void fileThatIsNoDocumentOfEvents(String text) throws IOException {
        Path file = Files.writeString(plant.resolve("events.json"), text);
        assertRefused(Ran.here("import", file, "--data", data), "events.json");
        assertThat(data).as("nothing is left behind").doesNotExist();
    }

    @Test
    void fileOfEventsInOneLineOf300Megabytes() throws IOException {
        Path file = longLine(plant.resolve("events.json"), "{\"a\": \"");
        assertRefused(Ran.here("import", file, "--data", data), "events.json");
    }

    @Test
    void headerOf300Megabytes() throws IOException {
        longLine(plant.resolve("lots.csv"), "id,product,");
        assertRefused(importPlant(), "lots.csv");
    }

    @Test
    void rowOf300Megabytes() throws IOException {
        longLine(plant.resolve("lots.csv"), LOTS + "L1,");
        assertRejected(importPlant(), 1, "lots.csv:2");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "'L1,P1\nL2'|lots.csv:3",
            "'L1,P1\n\"L2,P1'|lots.csv:3",
            "'L1,P1\n=cmd()|calc,P1\n'|lots.csv:3",
            "'L1,P1\nL\0002,P1\n'|lots.csv:3"})
    void badRowDoesNotStopTheRest(String rows, String place) throws IOException {
        Files.writeString(plant.resolve("lots.csv"), LOTS + rows);
        assertRejected(importPlant(), 1, place);
    }

    @Test
    void textInLatin1() throws IOException {
        Ran.writeLatin1(plant.resolve("lots.csv"), LOTS + "L1,P1\nL2,K\u00e4se\n");
        assertRejected(importPlant(), 1, "lots.csv:3");
    }

    @Test
    void keysThatAreNotKnown() throws IOException {
        Files.writeString(plant.resolve("lots.csv"), LOTS + "L1,P1\n");
        assertThat(importPlant().exit()).isZero();
        assertRefused(Ran.here("trace", "forward", "plant:L1", "plant:L2", "plant:L3", "--data", data), "\"plant:L2\", \"plant:L3\"");
    }

    @Test
    void portInUse() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertRefused(Ran.here("serve", "--port", other.getLocalPort(), "--data", data), "Port " + other.getLocalPort() + " of 127.0.0.1 cannot be used");
        }
        assertThat(data).as("nothing is left behind").doesNotExist();
    }

    @Test
    void dataFolderLockedByAnotherProcess() throws IOException {
        Files.writeString(plant.resolve("lots.csv"), LOTS + "L1,P1\n");
        importPlant();
        try (LockHolder other = LockHolder.of(data.resolve("lotgraph.lock"))) {
            assertThat(other).isNotNull();
            assertRefused(importPlant(), "is locked by another process");
            assertRefused(Ran.here("trace", "forward", "plant:L1", "--data", data), "is locked by another process");
            assertRefused(Ran.here("serve", "--port", 0, "--data", data), "is locked by another process");
        }
    }

    @Test
    void uploadsOfAnotherServerThatUsesAnotherNeo4j() throws IOException {
        Path imports = Files.createDirectories(temp.resolve("imports/20260301T100000-0a1b2c/files")).getParent().getParent();
        Path waits = Files.writeString(imports.resolve("20260301T100000-0a1b2c/files/lots.csv"), LOTS);
        System.setProperty("lotgraph.imports.folder", imports.toString());
        try (LockHolder other = LockHolder.of(imports.resolve("lotgraph.lock"))) {
            assertThat(other).isNotNull();
            assertRefused(Ran.here("serve", "--port", 0, "--neo4j-uri", TestGraph.uri(), "--neo4j-password", "x"), "Another Lotgraph keeps its uploads in " + imports);
        } finally {
            System.clearProperty("lotgraph.imports.folder");
        }
        assertThat(waits).as("what waits there").exists();
    }

    @Test
    void dataFolderOfANewerVersion() throws IOException {
        Files.createDirectory(data);
        Files.writeString(data.resolve("lotgraph.properties"), "format=2\n");
        assertRefused(Ran.here("serve", "--port", 0, "--data", data), "was written by a newer Lotgraph");
        assertRefused(Ran.here("trace", "forward", "x", "--data", data), "was written by a newer Lotgraph");
    }

    @Test
    void dataFolderThatIsAFile() throws IOException {
        Files.createFile(data);
        assertRefused(Ran.here("serve", "--port", 0, "--data", data), "is a file");
    }

    private Ran importPlant() {
        return Ran.here("import", plant, "--data", data, "--rejects", temp.resolve("rejects"));
    }

    private static Path longLine(Path file, String opening) throws IOException {
        byte[] megabyte = new byte[1 << 20];
        Arrays.fill(megabyte, (byte) 'x');
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(opening.getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < 300; i++) {
                out.write(megabyte);
            }
        }
        return file;
    }

    private static void assertRefused(Ran ran, String sentence) {
        assertThat(ran.err()).contains(sentence).doesNotContain("unexpected error");
        assertThat(ran.err().strip().lines().filter(line -> !line.startsWith("Importing: "))).as(ran.err()).hasSize(1);
        assertThat(ran.err().strip()).endsWith(".");
        assertThat(ran.exit()).isEqualTo(2);
    }

    private static void assertRejected(Ran ran, int rows, String place) {
        assertThat(ran.err()).contains(place).doesNotContain("unexpected error").doesNotContain("Exception");
        assertThat(ran.out()).contains(rows + " rejected");
        assertThat(ran.exit()).isEqualTo(1);
    }
}
