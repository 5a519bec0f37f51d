package org.lotgraph.importers.epcis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lotgraph.importers.epcis.Large.MEGABYTE;
import static org.lotgraph.importers.epcis.XmlEvents.GOOD;

import java.io.Writer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** XML larger than memory. */
class LargeXmlIT {

    private static final String AROUND = XmlEvents.document("*");

    @TempDir
    Path folder;

    private Path document(Large.Content events) throws IOException {
        return Large.write(folder, out -> {
            out.write(AROUND.substring(0, AROUND.indexOf('*')));
            events.to(out);
            out.write(AROUND.substring(AROUND.indexOf('*') + 1));
        });
    }

    @Test
    void threeHundredMegabytesFitIntoASmallHeap() throws Exception {
        Path file = document(out -> Large.repeat(out, GOOD, 300 * MEGABYTE));
        long events = (Files.size(file) - AROUND.length() + 1) / GOOD.length();

        assertThat(Large.imported(file, 64)).containsExactly("events " + events, "problems 0");
    }

    @ParameterizedTest
    @CsvSource({"<acme:photo>,nonsense &lt;,</acme:photo>", "<acme:photo><![CDATA[,nonsense,]]></acme:photo>", "<childEPCs><epc>,urn:a:b,</epc></childEPCs>",
            "<childEPCs>,<epc>urn:a:b</epc>,</childEPCs>", "'',<acme:a/>,''", "<readPoint><id>,x,</id></readPoint>"})
    void anEventOfSeventyMegabytesIsAProblemAndTheRestGoesOn(String opening, String content, String closing) throws Exception {
        Path file = document(out -> {
            out.write(GOOD + GOOD.replace("</ObjectEvent>", opening));
            Large.repeat(out, content, 70 * MEGABYTE);
            out.write(closing + "</ObjectEvent>\n" + GOOD);
        });

        assertThat(Large.imported(file, 768)).containsExactly("events 2", "problem 2 epcisBody.eventList[1] The event is too large to be read: ", "problems 1");
    }

    @Test
    void afterALargeEventThePlacesAreRight() throws Exception {
        Path file = document(out -> {
            for (int i = 0; i < 2; i++) {
                out.write(GOOD + GOOD.replace("</ObjectEvent>", "<acme:photo>"));
                Large.repeat(out, "x", 65 * MEGABYTE);
                out.write("</acme:photo></ObjectEvent>\n");
            }
            out.write(GOOD);
        });

        assertThat(Large.imported(file, 768)).containsExactly("events 3", "problem 3 epcisBody.eventList[3] The event is too large to be read: ", "problems 2");
    }

    @Test
    void whatTheHeaderCarriesIsWalkedPast() throws Exception {
        Path file = Large.write(folder, out -> {
            int header = AROUND.indexOf("<EPCISBody>");
            out.write(AROUND.substring(0, header) + "<EPCISHeader>");
            nonsense(out, "<!-- ", " -->");
            nonsense(out, "<acme:photo>", "</acme:photo>");
            nonsense(out, "<acme:photo><![CDATA[", "]]></acme:photo>");
            nonsense(out, "<?note ", "?>");
            out.write("</EPCISHeader>" + AROUND.substring(header).replace("*", GOOD));
        });

        assertThat(Large.imported(file, 64)).containsExactly("events 1", "problems 0");
    }

    private static void nonsense(Writer out, String opening, String closing) throws IOException {
        out.write(opening);
        Large.repeat(out, "nonsense ", 100 * MEGABYTE);
        out.write(closing);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <acme a="nonsense      | An attribute here is longer than 1 MB.
            <acme                  | A tag here is longer than 4 MB.
            <!DOCTYPE a [<!ENTITY  | The file has a document type declaration, which is never followed.
            <!DOCTYPE              | A tag here is longer than 4 MB.
            <?xml version="        | The file is no well-formed XML
            """)
    void threeHundredMegabytesInOneTagAreRefused(String opening, String what) throws Exception {
        Path file = Large.write(folder, out -> {
            out.write(opening);
            Large.repeat(out, "nonsense", 300 * MEGABYTE);
        });

        assertThat(Large.imported(file, 64)).singleElement().asString().startsWith("refused 1 " + what);
    }
}
