package org.lotgraph.importers.dump;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lotgraph.importers.ImportOptions;
import org.lotgraph.importers.ImportReport;
import org.lotgraph.importers.Imported;
import org.lotgraph.importers.Imports;
import org.lotgraph.ledger.Appended;

/** Files larger than the memory that reads them: each is imported by a process of its own, with {@link #HEAP}. */
class LargeDumpIT {

    private static final String HEAP = "-Xmx128m";
    private static final long HUGE = 300L << 20;

    @TempDir
    private Path folder = Path.of(".");

    /** What the small process runs: imports the first argument into a ledger that forgets, and prints what became of it. */
    static final class Small {

        private Small() {
        }

        public static void main(String[] arguments) {
            ImportReport report = Imports.run(List.of(Path.of(arguments[0])), new ImportOptions("plant", ZoneOffset.UTC, Path.of(arguments[1])),
                    batch -> new Appended(0, batch.facts().size(), 0, 0), (path, read, all) -> { });
            Imported imported = report.imports().getFirst();
            imported.problems().stream().limit(3).forEach(problem -> System.out.println(problem.line() + ": " + problem.what()));
            System.out.println(imported.facts() + " " + imported.rejected() + " " + imported.problems().size() + " " + report.exitCode());
        }
    }

    private List<String> importInSmallProcess() throws IOException, InterruptedException {
        Path output = folder.resolve("output");
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), HEAP, "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")), Small.class.getName(),
                folder.resolve("dump").toString(), folder.resolve("rejects").toString())
                .redirectErrorStream(true).redirectOutput(output.toFile()).start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(output)).isZero();
        return Files.readAllLines(output);
    }

    private OutputStream file(String name) throws IOException {
        return new BufferedOutputStream(Files.newOutputStream(Files.createDirectories(folder.resolve("dump")).resolve(name)));
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void fill(OutputStream out, char with) throws IOException {
        byte[] block = String.valueOf(with).repeat(1 << 16).getBytes(StandardCharsets.US_ASCII);
        for (long written = 0; written < HUGE; written += block.length) {
            out.write(block);
        }
    }

    @Test
    void aLineOf300MegabytesIsOneProblemAndTheRestGoesOn() throws Exception {
        try (OutputStream out = file("lots.csv")) {
            write(out, "id,product,remark\nL1,P,a\nL2,P,");
            fill(out, 'x');
            write(out, "\nL3,P,c\n");
        }
        assertThat(importInSmallProcess()).containsExactly("3: The row is longer than 16 MB; it is skipped and not copied to the rejects.",
                "{LotDeclared=2} 1 1 1");
    }

    @Test
    void aQuoteThatNeverClosesCostsItsLineOnly() throws Exception {
        try (OutputStream out = file("lots.csv")) {
            write(out, "id,product,remark\nL1,P,\"a\n");
            for (int i = 0; i < 2_000_000; i++) {
                write(out, "L" + i + ",P,no quote in here\n");
            }
        }
        List<String> output = importInSmallProcess();
        assertThat(output.getFirst()).startsWith("2: A quote in this row does not close");
        assertThat(output.getLast()).isEqualTo("{LotDeclared=2000000} 1 1 1");
    }

    @Test
    void commasWithoutEndAreOneProblem() throws Exception {
        try (OutputStream out = file("lots.csv")) {
            write(out, "id,product\nL1,P");
            fill(out, ',');
        }
        assertThat(importInSmallProcess()).containsExactly("2: The row is longer than 16 MB; it is skipped and not copied to the rejects.",
                "{} 1 1 1");
    }

    @Test
    void millionsOfBadRowsAreAllKeptOnDiskAndAHundredThousandTold() throws Exception {
        int rows = 1_000_000;
        try (OutputStream out = file("units.csv")) {
            write(out, "id,lot,serial,made_at\n");
            for (int i = 0; i < rows; i++) {
                write(out, "U" + i + ",L" + i % 100 + ",,yesterday\n");
            }
        }
        assertThat(importInSmallProcess()).endsWith("{} 1000000 100000 1");
        try (var lines = Files.lines(folder.resolve("rejects/1/plant/units.csv"))) {
            assertThat(lines.count()).isEqualTo(rows + 1);
        }
    }
}
