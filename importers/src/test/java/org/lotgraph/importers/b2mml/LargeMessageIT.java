package org.lotgraph.importers.b2mml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lotgraph.importers.FileFormat;
import org.lotgraph.importers.Intake;
import org.lotgraph.ledger.Batch;
import org.lotgraph.ledger.Problem;

/** One response, and one lot, larger than memory. */
class LargeMessageIT {

    private static final String ACTUAL = "<MaterialActual><MaterialLotID>%09d</MaterialLotID><MaterialUse>Consumed</MaterialUse><Description>%s</Description></MaterialActual>\n";
    private static final String SUBLOT = "<MaterialSubLot><ID>%09d</ID><Description>%s</Description></MaterialSubLot>\n";
    private static final String WORDS = "as it stands ".repeat(20);

    @TempDir
    private Path folder = Path.of(".");

    @Test
    void aResponseOfTwoHundredMegabytesFitsIntoASmallHeap() throws Exception {
        assertThat(imported("<ProductionPerformance xmlns=\"http://www.mesa.org/xml/B2MML\"><ProductionResponse><ID>R</ID><SegmentResponse>", ACTUAL,
                "</SegmentResponse></ProductionResponse></ProductionPerformance>")).containsExactly("facts 500001", "problems 0");
    }

    @Test
    void aLotOfSublotsFitsToo() throws Exception {
        assertThat(imported("<MaterialLot xmlns=\"http://www.mesa.org/xml/B2MML\"><ID>L</ID>", SUBLOT, "</MaterialLot>")).containsExactly("facts 2000000", "problems 0");
    }

    @Test
    void anElementOfTwentyMegabytesIsAProblemAndTheRestGoesOn() throws Exception {
        Path file = folder.resolve("message.xml");
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write("<ProductionPerformance xmlns=\"http://www.mesa.org/xml/B2MML\"><ProductionResponse><ID>R</ID><SegmentResponse>" + ACTUAL.formatted(1, ""));
            out.write("<MaterialActual><Description>" + "nonsense ".repeat(2_300_000) + "</Description></MaterialActual>");
            out.write(ACTUAL.formatted(2, "") + "</SegmentResponse></ProductionResponse></ProductionPerformance>");
        }
        assertThat(imported(file, 256)).containsExactly("facts 3", "problems 1");
    }

    private List<String> imported(String opening, String each, String closing) throws IOException, InterruptedException {
        Path file = folder.resolve("message.xml");
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write(opening);
            for (int i = 0; i < 500_000; i++) {
                out.write(each.formatted(i, WORDS));
            }
            out.write(closing);
        }
        return imported(file, 64);
    }

    private static List<String> imported(Path file, int megabytes) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx" + megabytes + "m", "-cp",
                System.getProperty("java.class.path"), Counting.class.getName(), file.toString()).redirectErrorStream(true).start();
        List<String> lines = process.inputReader().lines().toList();
        assertThat(process.waitFor()).as(String.join("\n", lines)).isZero();
        return lines;
    }

    /** Run in a JVM of its own. */
    static final class Counting implements Intake {

        private long facts;
        private long problems;

        public static void main(String[] arguments) throws IOException {
            Path file = Path.of(arguments[0]);
            Counting counting = new Counting();
            FileFormat.of(file).read(file, "message.xml", "test", ZoneOffset.UTC, counting);
            System.out.println("facts " + counting.facts);
            System.out.println("problems " + counting.problems);
        }

        @Override
        public void append(Batch batch) {
            facts += batch.facts().size();
        }

        @Override
        public void problem(Problem problem) {
            problems++;
        }

        @Override
        public void progress(long bytesRead, long bytesInAll) {
            // Nobody looks.
        }
    }
}
