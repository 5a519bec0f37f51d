package org.lotgraph.importers.epcis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lotgraph.importers.epcis.Events.UNIT;
import static org.lotgraph.importers.epcis.Events.event;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents larger than memory. Each is read by a JVM of its own, whose heap is what the bound says. */
class LargeDocumentsIT {

    private static final String SMALL = event("ObjectEvent", "\"action\":\"ADD\",\"epcList\":[\"" + UNIT + "\"]");

    @TempDir
    Path folder;

    @Test
    void threeHundredMegabytesOnOneLineFitIntoASmallHeap() throws Exception {
        Path file = write(out -> {
            out.write("[" + SMALL);
            for (long bytes = SMALL.length(); bytes < 300 * Large.MEGABYTE; bytes += SMALL.length() + 1) {
                out.write("," + SMALL);
            }
            out.write("]");
        });
        long events = (Files.size(file) - 1) / (SMALL.length() + 1);

        assertThat(Large.imported(file, 64)).containsExactly("events " + events, "problems 0");
    }

    @Test
    void aTextOfThreeHundredMegabytesIsAProblemOfItsEvent() throws Exception {
        Path file = write(out -> {
            out.write("[" + SMALL + "," + SMALL.replace("]}", "],\"acme:photo\":\""));
            Large.repeat(out, "a\\\\\\u00e9\\\"é", 300 * Large.MEGABYTE);
            out.write("\"}," + SMALL + "]");
        });

        assertThat(Large.imported(file, 768)).containsExactly("events 2", "problem 1 [1] The event is too large to be read: ", "problems 1");
    }

    @Test
    void anEventOfSixtyFiveMegabytesIsAProblemAndTheRestGoesOn() throws Exception {
        Path file = write(out -> {
            out.write("[\n" + SMALL.replace("\"]}", ""));
            Large.repeat(out, "\",\"" + UNIT, 65 * Large.MEGABYTE);
            out.write("\"]},\n" + SMALL + "]");
        });

        assertThat(Large.imported(file, 768)).containsExactly("events 1", "problem 2 [0] The event is too large to be read: ", "problems 1");
    }

    @Test
    void aBareEventOfSixtyFiveMegabytesIsAProblem() throws Exception {
        Path file = write(out -> {
            out.write(SMALL.replace("\"]}", ""));
            Large.repeat(out, "\",\"" + UNIT, 65 * Large.MEGABYTE);
            out.write("\"]}");
        });

        assertThat(Large.imported(file, 768)).containsExactly("events 0", "problem 1 $ The event is too large to be read: ", "problems 1");
    }

    @Test
    void whatADocumentCarriesBesideItsEventsIsWalkedPast() throws Exception {
        Path file = write(out -> {
            out.write("{\"@context\":\"x\",\"acme:photo\":\"");
            Large.repeat(out, "nonsense ", 300 * Large.MEGABYTE);
            out.write("\",\"epcisBody\":{\"eventList\":[" + SMALL + "]},\"type\":\"EPCISDocument\"}");
        });

        assertThat(Large.imported(file, 512)).containsExactly("events 1", "problems 0");
    }

    @Test
    void millionsOfTinyValuesAreAProblemOfTheirEvent() throws Exception {
        Path file = write(out -> {
            out.write("[" + SMALL + ',' + SMALL.replace("]}", "],\"acme:bomb\":[[]"));
            Large.repeat(out, ",[]", 60 * Large.MEGABYTE);
            out.write("]}]");
        });

        assertThat(Large.imported(file, 512)).containsExactly("events 1", "problem 1 [1] The event is too large to be read: ", "problems 1");
    }

    @Test
    void threeHundredMegabytesOfNonsenseAreRefused() throws Exception {
        assertThat(Large.imported(write(out -> Large.repeat(out, "nonsense ", 300 * Large.MEGABYTE)), 64)).singleElement().asString().startsWith("refused 1 The file is no JSON: ");
        assertThat(Large.imported(write(out -> {
            out.write('"');
            Large.repeat(out, "nonsense ", 300 * Large.MEGABYTE);
        }), 64)).containsExactly("refused 1 The file is JSON, but no EPCIS document.");
        assertThat(Large.imported(write(out -> {
            out.write("{\"");
            Large.repeat(out, "nonsense ", 300 * Large.MEGABYTE);
        }), 64)).containsExactly("refused 1 There is a name or text too long to read.");
    }

    private Path write(Large.Content content) throws IOException {
        return Large.write(folder, content);
    }
}
