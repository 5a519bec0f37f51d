package org.lotgraph.importers.epcis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.api.Test;
import org.lotgraph.importers.RefusedException;
import org.lotgraph.ledger.Fact;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Documents written by others. Skipped where LOTGRAPH_REAL_DATA does not name the folder that holds them. */
class RealDocumentsTests {

    private static final String COMMENTED = "beef-leather-events.jsonld";

    @ParameterizedTest
    @MethodSource("valid")
    void noEventOfAValidDocumentIsLost(Path file) throws IOException {
        Collected collected = Collected.of(file);

        assertThat(collected.facts(Fact.Observed.class)).hasSize(events(new JsonMapper().readTree(Files.readAllBytes(file))));
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

    @Test
    void theDocumentWithCommentsIsNoJson() {
        Path file = all().filter(each -> each.endsWith(COMMENTED)).findFirst().orElseThrow();

        RefusedException refused = catchThrowableOfType(RefusedException.class, () -> Collected.of(file));

        assertThat(refused.problem().what()).isEqualTo("The file is no JSON: it holds a comment.");
        assertThat(refused.problem().line()).isEqualTo(14);
    }

    private static int events(JsonNode node) {
        if (node.path("type").asString("").endsWith("Event")) {
            return 1;
        }
        return node.valueStream().mapToInt(RealDocumentsTests::events).sum();
    }

    static List<Path> valid() {
        return all().filter(file -> !file.toString().contains("Invalid") && !file.toString().contains("Queries") && !file.endsWith(COMMENTED)).toList();
    }

    static List<Path> invalid() {
        return all().filter(file -> file.toString().contains("Invalid") || file.toString().contains("Queries")).toList();
    }

    private static Stream<Path> all() {
        String data = System.getenv("LOTGRAPH_REAL_DATA");
        assumeTrue(data != null, "LOTGRAPH_REAL_DATA names no folder with real documents");
        try (Stream<Path> files = Files.walk(Path.of(data, "epcis"))) {
            return files.filter(file -> file.toString().matches(".*\\.json(ld)?")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
