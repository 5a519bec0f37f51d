package org.lotgraph.importers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lotgraph.ledger.Appended;
import org.lotgraph.ledger.Batch;

class ImportsTests {

    @TempDir
    private Path folder = Path.of(".");
    private final List<Batch> batches = new ArrayList<>();

    private Appended append(Batch batch) {
        batches.add(batch);
        return new Appended(0, batch.facts().size(), 0, 0);
    }

    private ImportReport run(Path... paths) {
        return Imports.run(List.of(paths), new ImportOptions(null, ZoneOffset.UTC, folder.resolve("rejects")), this::append, (path, read, all) -> { });
    }

    private Path dump(String name, String file, String... lines) throws IOException {
        Path dump = Files.createDirectories(folder.resolve(name));
        Files.writeString(dump.resolve(file), String.join("\n", lines) + "\n");
        return dump;
    }

    @Test
    void theFolderNamesTheSource() throws IOException {
        Path dump = dump("plant-a", "lots.csv", "id,product", "L,P");
        ImportReport report = run(dump, dump.resolve("lots.csv"));
        assertThat(report.exitCode()).isZero();
        assertThat(batches).extracting(Batch::source).containsExactly("plant-a", "plant-a");
        assertThat(report.imports().getFirst().facts()).containsEntry("LotDeclared", 1L);
        assertThat(report.imports().getFirst().undeclared()).isEqualTo(1);
    }

    @Test
    void aPathThatDoesNotExistRefusesAllBeforeAnythingChanges() throws IOException {
        Path dump = dump("plant-a", "lots.csv", "id,product", "L,P");
        assertThatThrownBy(() -> run(dump, folder.resolve("nowhere"))).isInstanceOfSatisfying(RefusedException.class, e -> {
            assertThat(e.problem().what()).isEqualTo("There is no such file or folder.");
            assertThat(e.problem().file()).endsWith("nowhere");
        });
        assertThat(batches).isEmpty();
    }

    @Test
    void aWrongHeaderInOneFolderRefusesAllBeforeAnythingChanges() throws IOException {
        Path good = dump("plant-a", "lots.csv", "id,product", "L,P");
        Path bad = dump("plant-b", "lots.csv", "lot,product", "L,P");
        assertThatThrownBy(() -> run(good, bad)).isInstanceOf(RefusedException.class).hasMessageContaining("The column id is missing.");
        assertThat(batches).isEmpty();
    }

    @Test
    void anEmptyFolderIsRefused() {
        assertThatThrownBy(() -> run(folder)).isInstanceOf(RefusedException.class).hasMessageContaining("neither a table of a dump nor");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a:b", " ", ".", "..", "\u6f22\u6f22\u6f22\u6f22\u6f22\u6f22\u6f22\u6f22\u6f22\u6f22\u6f22\u6f22\u6f22\u6f22\u6f22\u6f22\u6f22\u6f22\u6f22\u6f22\u6f22\u6f22\u6f22\u6f22\u6f22\u6f22\u6f22\u6f22\u6f22\u6f22\u6f22\u6f22\u6f22\u6f22\u6f22\u6f22\u6f22\u6f22\u6f22\u6f22\u6f22\u6f22\u6f22\u6f22\u6f22\u6f22\u6f22\u6f22\u6f22\u6f22\u6f22\u6f22\u6f22\u6f22\u6f22\u6f22\u6f22\u6f22\u6f22\u6f22\u6f22\u6f22\u6f22\u6f22\u6f22\u6f22\u6f22\u6f22"})
    void aSourceMustBeNameable(String name) throws IOException {
        Path dump = dump("plant-a", "lots.csv", "id,product", "L,P");
        assertThatThrownBy(() -> Imports.run(List.of(dump), new ImportOptions(name, ZoneOffset.UTC, folder), this::append, (path, read, all) -> { }))
                .isInstanceOf(RefusedException.class).hasMessageContaining("cannot be the name of a source");
    }

    @Test
    void rejectedRowsCanBeMendedAndImportedAgain() throws IOException {
        Path dump = dump("plant-a", "lots.csv", "id,product,quantity,remark", "L1,P,5,fine", "L2,P,\"1,5\",\"a, b\"", "L3,P");
        ImportReport report = run(dump);
        assertThat(report.exitCode()).isEqualTo(1);
        assertThat(report.rejected()).isEqualTo(2);
        Path rejects = report.imports().getFirst().rejects();
        assertThat(rejects).isEqualTo(folder.resolve("rejects/1/plant-a"));
        Path file = folder.resolve("rejects/1/plant-a/lots.csv");
        assertThat(file).hasContent("""
                problem,remedy,original_line,id,product,quantity,remark
                "The quantity ""1,5"" is not a number.","Write digits with a point for decimals, such as 1250.5.",3,L2,P,"1,5","a, b"
                "The row has 2 fields, but the header 4.","Fill in the missing fields; the row or the file may be cut off.",4,L3,P
                """);

        Files.writeString(file, Files.readString(file).replace("\"1,5\",\"a, b\"", "1.5,\"a, b\"").replace("L3,P\n", "L3,P,x,\n"));
        batches.clear();
        ImportReport again = run(folder.resolve("rejects/1/plant-a"));
        assertThat(batches).hasSize(1);
        assertThat(batches.getFirst().source()).isEqualTo("plant-a");
        assertThat(batches.getFirst().facts()).hasSize(1);
        assertThat(again.imports().getFirst().rejects()).isEqualTo(folder.resolve("rejects/2/plant-a"));
        assertThat(folder.resolve("rejects/2/plant-a/lots.csv")).content().contains("not a number").endsWith(",3,L3,P,x,\n")
                .startsWith("problem,remedy,original_line,id,product,quantity,remark\n");
    }

    @Test
    void anImportThatEndsBeforeItsEndIsBrokenOffAndNotRejected() throws IOException {
        StringBuilder deliveries = new StringBuilder();
        for (int i = 0; i < 4_000; i++) {
            deliveries.append(i == 0 ? "" : ",\n").append("{\"id\": \"D").append(i).append("\"}");
        }
        Path network = events("network.json", "{\"stations\": [], \"deliveries\": [" + deliveries + "], \"deliveriesRelations\": []}");
        String whole = Files.readString(network);
        ImportReport report = Imports.run(List.of(network, dump("plant-a", "lots.csv", "id,product", "L,P")), new ImportOptions("plant-a", ZoneOffset.UTC, folder.resolve("rejects")),
                this::append, (path, read, all) -> {
                    if (path.equals(network) && read < all) {
                        cut(network, whole.length() / 2 + 3_000);
                    }
                });
        Imported cut = report.imports().getFirst();
        assertThat(batches).anyMatch(batch -> batch.file().equals("network.json"));
        assertThat(cut.refused()).isNotNull();
        assertThat(cut.isBrokenOff()).isTrue();
        assertThat(report.imports().getLast().facts()).as("the next is read all the same").containsEntry("LotDeclared", 1L);
        assertThat(report.exitCode()).isEqualTo(1);
    }

    private static void cut(Path file, int length) {
        try {
            Files.writeString(file, Files.readString(file).substring(0, length));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void whereTheRejectsMayNotBeWrittenTheyGoToAFolderThatNobodyElseOpens() throws IOException {
        Path dump = dump("plant-a", "lots.csv", "id,product", "L");
        Files.writeString(folder.resolve("file"), "");
        ImportReport report = Imports.run(List.of(dump), new ImportOptions(null, ZoneOffset.UTC, folder.resolve("file/rejects")), this::append, (path, read, all) -> { });
        Path rejects = report.imports().getFirst().rejects();
        assertThat(rejects.resolve("lots.csv")).content().contains(",2,L");
        Path own = rejects.getParent().getParent();
        assertThat(own.getParent()).isEqualTo(Path.of(System.getProperty("java.io.tmpdir")));
        if (Files.getFileStore(own).supportsFileAttributeView("posix")) {
            assertThat(java.nio.file.attribute.PosixFilePermissions.toString(Files.getPosixFilePermissions(own))).isEqualTo("rwx------");
        }
    }

    @Test
    void aProblemIsKeptShortAndItsRowIsKeptWhole() throws IOException {
        String id = "L".repeat(3_900);
        ImportReport report = run(dump("plant-a", "lots.csv", "id,product", id + ",P", id + ",Q", "M"));
        assertThat(report.imports().getFirst().problems()).hasSize(2).allSatisfy(problem -> assertThat(problem.what().length()).isLessThanOrEqualTo(500));
        assertThat(report.imports().getFirst().problems().getFirst().what()).startsWith("The id LLL").endsWith("L…");
        assertThat(folder.resolve("rejects/1/plant-a/lots.csv")).content().contains("3," + id + ",Q").endsWith(",4,M\n");
    }

    @Test
    void problemsBeyondTheMostAreCountedAndTheirRowsRejected() throws IOException {
        String[] lines = new String[Imports.MOST_PROBLEMS + 101];
        java.util.Arrays.fill(lines, "L");
        lines[0] = "id,product";
        ImportReport report = run(dump("plant-a", "lots.csv", lines));
        assertThat(report.rejected()).isEqualTo(Imports.MOST_PROBLEMS + 100);
        assertThat(report.imports().getFirst().problems()).hasSize(Imports.MOST_PROBLEMS);
        assertThat(Files.readAllLines(folder.resolve("rejects/1/plant-a/lots.csv"))).hasSize(Imports.MOST_PROBLEMS + 101).last().asString().endsWith("," + (Imports.MOST_PROBLEMS + 101) + ",L");
    }

    private static final String EVENT = """
            {"type": "ObjectEvent", "action": "OBSERVE", "eventTime": "2026-03-01T10:00:00Z", "eventTimeZoneOffset": "+00:00",
             "epcList": ["urn:epc:id:sgtin:9506000.013435.42"]}""";

    private Path events(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void aFileOfEventsIsReadUnderItsName() throws IOException {
        ImportReport report = run(events("shipping.jsonld", EVENT));
        assertThat(report.exitCode()).isZero();
        assertThat(report.imports().getFirst().facts()).containsEntry("Observed", 1L);
        assertThat(batches.getFirst().source()).isEqualTo("shipping");
        assertThat(batches.getFirst().file()).isEqualTo("shipping.jsonld");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[{\"type\": \"ObjectEvent\"}]", "// no JSON",
            "<!DOCTYPE a [<!ENTITY b \"bb\"><!ENTITY c \"&b;&b;&b;&b;\">]><a>&c;</a>", "id,product", "\0\0"})
    void aFileThatHoldsNoValidEventsIsRefusedAndNothingChanges(String text) throws IOException {
        ImportReport report = run(events("bad.json", text));
        assertThat(report.exitCode()).isEqualTo(2);
        assertThat(report.imports().getFirst().refused()).isNotNull().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo("bad.json");
            assertThat(problem.what()).endsWith(".").doesNotContain("Exception");
            assertThat(problem.remedy()).endsWith(".");
        });
        assertThat(batches).isEmpty();
    }

    @Test
    void aRefusedFileDoesNotKeepItsNeighboursOut() throws IOException {
        events("a.json", "{");
        events("b.json", EVENT);
        ImportReport report = run(folder);
        assertThat(report.exitCode()).isEqualTo(1);
        assertThat(batches).extracting(Batch::file).containsExactly("b.json");
    }

    @Test
    void aLedgerThatFailsStopsTheReading() throws IOException {
        String[] lines = new String[60_000];
        lines[0] = "id,product";
        for (int i = 1; i < lines.length; i++) {
            lines[i] = "L" + i + ",P";
        }
        Path dump = dump("plant-a", "lots.csv", lines);
        assertThatThrownBy(() -> Imports.run(List.of(dump), new ImportOptions(null, ZoneOffset.UTC, folder), batch -> {
            throw new IllegalStateException("the store is gone");
        }, (path, read, all) -> { })).hasMessage("the store is gone");
        assertThat(Thread.getAllStackTraces().keySet()).noneMatch(thread -> thread.getName().equals("lotgraph-import-reader"));
    }
}
