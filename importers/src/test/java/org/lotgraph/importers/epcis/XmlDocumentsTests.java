package org.lotgraph.importers.epcis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lotgraph.importers.RefusedException;
import org.lotgraph.ledger.Fact;
import org.w3c.dom.NodeList;

/** XML documents written by others. Skipped where LOTGRAPH_REAL_DATA does not name the folder that holds them. */
class XmlDocumentsTests {

    /** Twins that do not say the same: another offset in the time of an error declaration, an identifier with a wrong check digit under two hosts. */
    private static final Set<String> UNLIKE = Set.of("Capture/Documents/Combination_of_different_event", "Query/Combination_of_different_event",
            "Capture/Events/TransformationEvent", "Query/queryDocument");

    @ParameterizedTest
    @MethodSource("valid")
    void noEventOfAValidDocumentIsLost(Path file) throws Exception {
        Collected collected = Collected.of(file);

        assertThat(collected.facts(Fact.Observed.class)).hasSize(events(file));
        assertThat(collected.problems).isEmpty();
        assertThat(collected.read).isEqualTo(collected.size).isEqualTo(Files.size(file));
    }

    @ParameterizedTest
    @MethodSource("invalid")
    void anInvalidDocumentIsRefusedWithFilePlaceAndRemedy(Path file) {
        RefusedException refused = catchThrowableOfType(RefusedException.class, () -> Collected.of(file));

        assertThat(refused).isNotNull();
        assertThat(refused.problem().file()).isEqualTo(file.getFileName().toString());
        assertThat(refused.problem().line()).isPositive();
        assertThat(refused.problem().remedy()).endsWith(".");
    }

    @ParameterizedTest
    @MethodSource("twins")
    void twinsInBothNotationsTellTheSameFacts(Path xml) throws IOException {
        assertThat(SameFacts.of(Collected.of(xml))).isEqualTo(SameFacts.of(Collected.of(json(xml))));
    }

    private static int events(Path file) throws Exception {
        NodeList all = DocumentBuilderFactory.newDefaultNSInstance().newDocumentBuilder().parse(file.toFile()).getElementsByTagNameNS("*", "*");
        int events = 0;
        for (int i = 0; i < all.getLength(); i++) {
            events += all.item(i).getLocalName().matches("(Object|Aggregation|Transaction|Transformation|Association)Event") ? 1 : 0;
        }
        return events;
    }

    static List<Path> valid() {
        return all().filter(file -> !isInvalid(file)).toList();
    }

    static List<Path> invalid() {
        return all().filter(XmlDocumentsTests::isInvalid).toList();
    }

    static List<Path> twins() {
        return valid().stream().filter(file -> Files.exists(json(file)) && UNLIKE.stream().noneMatch(name -> file.toString().endsWith(name + ".xml"))).toList();
    }

    private static boolean isInvalid(Path file) {
        return file.toString().contains("Invalid") || file.toString().contains("Queries");
    }

    static Path json(Path xml) {
        return Path.of(xml.toString().replace("/XML/", "/JSON/").replaceFirst("xml$", "json"));
    }

    private static Stream<Path> all() {
        String data = System.getenv("LOTGRAPH_REAL_DATA");
        assumeTrue(data != null, "LOTGRAPH_REAL_DATA names no folder with real documents");
        try (Stream<Path> files = Files.walk(Path.of(data, "epcis"))) {
            return files.filter(file -> file.toString().endsWith(".xml")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
