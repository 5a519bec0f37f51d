package org.lotgraph.importers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** All files written by others, and what becomes of each: a new one is forgotten by nobody. */
@EnabledIfEnvironmentVariable(named = "LOTGRAPH_REAL_DATA", matches = ".+", disabledReason = "It names the folder with real data, which is not part of the project")
class RealDataTests {

    private static final Path DATA = Path.of(String.valueOf(System.getenv("LOTGRAPH_REAL_DATA")));

    /** The first pattern that a path meets says who reads it. */
    private static final Map<String, String> READERS = new LinkedHashMap<>();

    static {
        READERS.put("(.*/)?(LICENSE.*|NOTICE\\.md|SOURCES\\.md|.*\\.list)", "nobody: words about the data");
        READERS.put("epcis/.*/(Invalid|Queries)/.*\\.(json|jsonld|xml)", "refused: RealDocumentsTests, XmlDocumentsTests, EpcisGraphIT");
        READERS.put("epcis/ift/beef-leather-events\\.jsonld", "refused for its comments: RealDocumentsTests, EpcisGraphIT");
        READERS.put("epcis/.*\\.(json|jsonld|xml)", "imported: RealDocumentsTests, XmlDocumentsTests, EpcisGraphIT");
        READERS.put("catena-x/.*\\.json", "imported: AssembliesIT");
        READERS.put("traceability-driver/tables/.*\\.csv", "imported by a mapping: TraceabilityDriverIT");
        READERS.put("traceability-driver/(build|seed)\\.sql", "the same rows as the tables, as SQL Server's scripts");
        READERS.put("traceability-driver/test_mapping\\.json", "another program's mapping");
        READERS.put("gs1-syntax-dictionary/gs1-syntax-dictionary\\.txt", "DictionaryTests");
        READERS.put("b2mml/.*\\.xml", "imported as B2MML");
    }

    @Test
    void somebodyKnowsWhatBecomesOfEveryFile() throws IOException {
        Map<String, Integer> found = new TreeMap<>();
        List<String> forgotten;
        try (Stream<Path> files = Files.walk(DATA)) {
            forgotten = files.filter(Files::isRegularFile).map(file -> DATA.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> READERS.entrySet().stream().filter(reader -> name.matches(reader.getKey())).findFirst()
                            .map(reader -> found.merge(reader.getValue(), 1, Integer::sum)).isEmpty()).toList();
        }
        System.out.println("Files by what becomes of them: " + found);
        assertThat(forgotten).isEmpty();
        assertThat(found.keySet()).containsExactlyInAnyOrderElementsOf(READERS.values().stream().distinct().toList());
    }
}
