package org.lotgraph.importers.epcis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lotgraph.importers.epcis.Events.UNIT;
import static org.lotgraph.importers.epcis.Events.event;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents larger than memory. Each is read by a JVM of its own, whose heap is what the bound says. */
class LargeDocumentsIT {

    private static final String SMALL = event("ObjectEvent", "\"action\":\"ADD\",\"epcList\":[\"" + UNIT + "\"]");
    private static final long MEGABYTE = 1L << 20;

    @TempDir
    Path folder;

    @Test
    void threeHundredMegabytesOnOneLineFitIntoASmallHeap() throws Exception {
        Path file = write(out -> {
            out.write("[" + SMALL);
            for (long bytes = SMALL.length(); bytes < 300 * MEGABYTE; bytes += SMALL.length() + 1) {
                out.write("," + SMALL);
            }
            out.write("]");
        });
        long events = (Files.size(file) - 1) / (SMALL.length() + 1);

        assertThat(imported(file, 64)).containsExactly("events " + events, "problems 0");
    }

    @Test
    void aTextOfThreeHundredMegabytesIsAProblemOfItsEvent() throws Exception {
        Path file = write(out -> {
            out.write("[" + SMALL + "," + SMALL.replace("]}", "],\"acme:photo\":\""));
            repeat(out, "a\\\\\\u00e9\\\"é", 300 * MEGABYTE);
            out.write("\"}," + SMALL + "]");
        });

        assertThat(imported(file, 768)).containsExactly("events 2", "problem 1 [1] The event is too large to be read: ", "problems 1");
    }

    @Test
    void anEventOfSixtyFiveMegabytesIsAProblemAndTheRestGoesOn() throws Exception {
        Path file = write(out -> {
            out.write("[\n" + SMALL.replace("\"]}", ""));
            repeat(out, "\",\"" + UNIT, 65 * MEGABYTE);
            out.write("\"]},\n" + SMALL + "]");
        });

        assertThat(imported(file, 768)).containsExactly("events 1", "problem 2 [0] The event is too large to be read: ", "problems 1");
    }

    @Test
    void aBareEventOfSixtyFiveMegabytesIsAProblem() throws Exception {
        Path file = write(out -> {
            out.write(SMALL.replace("\"]}", ""));
            repeat(out, "\",\"" + UNIT, 65 * MEGABYTE);
            out.write("\"]}");
        });

        assertThat(imported(file, 768)).containsExactly("events 0", "problem 1 $ The event is too large to be read: ", "problems 1");
    }

    @Test
    void whatADocumentCarriesBesideItsEventsIsWalkedPast() throws Exception {
        Path file = write(out -> {
            out.write("{\"@context\":\"x\",\"acme:photo\":\"");
            repeat(out, "nonsense ", 300 * MEGABYTE);
            out.write("\",\"epcisBody\":{\"eventList\":[" + SMALL + "]},\"type\":\"EPCISDocument\"}");
        });

        assertThat(imported(file, 512)).containsExactly("events 1", "problems 0");
    }

    @Test
    void millionsOfTinyValuesAreAProblemOfTheirEvent() throws Exception {
        Path file = write(out -> {
            out.write("[" + SMALL + ',' + SMALL.replace("]}", "],\"acme:bomb\":[[]"));
            repeat(out, ",[]", 60 * MEGABYTE);
            out.write("]}]");
        });

        assertThat(imported(file, 512)).containsExactly("events 1", "problem 1 [1] The event is too large to be read: ", "problems 1");
    }

    @Test
    void threeHundredMegabytesOfNonsenseAreRefused() throws Exception {
        assertThat(imported(write(out -> repeat(out, "nonsense ", 300 * MEGABYTE)), 64)).singleElement().asString().startsWith("refused 1 The file is no JSON: ");
        assertThat(imported(write(out -> {
            out.write('"');
            repeat(out, "nonsense ", 300 * MEGABYTE);
        }), 64)).containsExactly("refused 1 The file is JSON, but no EPCIS document.");
        assertThat(imported(write(out -> {
            out.write("{\"");
            repeat(out, "nonsense ", 300 * MEGABYTE);
        }), 64)).containsExactly("refused 1 There is a name or text too long to read.");
    }

    private interface Content {
        void to(Writer out) throws IOException;
    }

    private Path write(Content content) throws IOException {
        Path file = folder.resolve("large.json");
        try (Writer out = Files.newBufferedWriter(file)) {
            content.to(out);
        }
        return file;
    }

    private static void repeat(Writer out, String text, long bytes) throws IOException {
        for (long done = 0; done < bytes; done += text.length()) {
            out.write(text);
        }
    }

    private static List<String> imported(Path file, int megabytes) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx" + megabytes + "m", "-cp",
                System.getProperty("java.class.path"), CountingMain.class.getName(), file.toString()).redirectErrorStream(true).start();
        List<String> lines = process.inputReader().lines().toList();
        assertThat(process.waitFor()).as(String.join("\n", lines)).isZero();
        return lines;
    }
}
