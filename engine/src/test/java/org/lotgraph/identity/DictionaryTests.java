package org.lotgraph.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.junit.jupiter.api.Test;

class DictionaryTests {

    /** GS1 General Specifications, figure 7.8.5-2: what begins so has a length that is fixed for good. */
    private static final Set<String> PREDEFINED = Set.of("00", "01", "02", "03", "04", "11", "12", "13", "14", "15", "16", "17", "18", "19", "20", "31", "32",
            "33", "34", "35", "36", "41");

    @Test
    void aRangeIsAnEntryForEachOfItsNumbers() {
        assertThat(Dictionary.GS1.all()).hasSizeGreaterThan(500).extracting(ApplicationIdentifier::ai).doesNotHaveDuplicates();
        assertThat(entry("3103").title()).isEqualTo("NET WEIGHT (kg)");
        assertThat(entry("3105").excluded()).containsExactly("310n");
        assertThat(Dictionary.GS1.of("3106")).isNull();
        assertThat(entry("99").most()).isEqualTo(90);
    }

    @Test
    void anEntryIsReadToTheLastWord() {
        ApplicationIdentifier price = entry("3925");
        assertThat(price.required()).containsExactly(List.of(List.of("01", "30"), List.of("01", "31nn"), List.of("01", "32nn"), List.of("01", "35nn"),
                List.of("01", "36nn")));
        assertThat(price.excluded()).containsExactly("392n", "393n");
        assertThat(price.predefined()).isFalse();
        assertThat(price.attribute()).isTrue();
        ApplicationIdentifier gtin = entry("01");
        assertThat(gtin.qualifiers()).containsExactly(List.of("22", "10", "21"), List.of("235"));
        assertThat(gtin.predefined()).isTrue();
        assertThat(entry("00").qualifiers()).isEmpty();
        assertThat(entry("10").qualifiers()).isNull();
        assertThat(entry("21").attribute()).isFalse();
        ApplicationIdentifier grai = entry("8003");
        assertThat(grai.least()).isEqualTo(14);
        assertThat(grai.most()).isEqualTo(30);
        assertThat(grai.components()).extracting(Component::optional).containsExactly(false, false, true);
        assertThat(grai.components()).extracting(component -> component.tests().size()).containsExactly(1, 2, 0);
    }

    @Test
    void noIdentifierIsTheBeginningOfAnother() {
        for (ApplicationIdentifier one : Dictionary.GS1.all()) {
            assertThat(Dictionary.GS1.at(one.ai() + "0000", 0)).isSameAs(one);
            assertThat(one.predefined()).as(one.ai()).isEqualTo(PREDEFINED.contains(one.ai().substring(0, 2)));
            assertThat(one.components()).as(one.ai()).isNotEmpty();
        }
        assertThat(Dictionary.GS1.at("234567", 0)).isNull();
        assertThat(Dictionary.GS1.at("XX", 0)).isNull();
        assertThat(Dictionary.GS1.at("8", 0)).isNull();
    }

    @Test
    void aLineThatIsNoEntryIsRefused() {
        assertThatThrownBy(() -> new Dictionary(List.of("ABC X..20"))).hasMessageContaining("ABC");
        assertThatThrownBy(() -> new Dictionary(List.of("10 X..20,unheardof"))).hasMessageContaining("unheardof");
        assertThatThrownBy(() -> new Dictionary(List.of("10 W..20"))).hasMessageContaining("10");
    }

    @Test
    void earlierReleasesAreRead() {
        List<String> lines = List.of("8008 N8,yymmddhh [N..4],mmoptss req=01,02 # PROD TIME", "423 N..15,iso3166list", "8004 *!? X..30,key dlpkey=7040");
        assertThat(new Dictionary(lines).all()).extracting(ApplicationIdentifier::ai).containsExactly("8008", "423", "8004");
    }

    @Test
    void whatShipsIsWhatGs1Publishes() throws IOException {
        String data = System.getenv("LOTGRAPH_REAL_DATA");
        assumeTrue(data != null, "LOTGRAPH_REAL_DATA names no folder with GS1's syntax dictionary");
        try (BufferedReader in = Files.newBufferedReader(Path.of(data, "gs1-syntax-dictionary", "gs1-syntax-dictionary.txt"))) {
            List<String> published = Lines.of(in);
            assertThat(Lines.of("application-identifiers.txt"))
                    .containsExactlyElementsOf(published.stream().map(line -> line.trim().replaceAll(" +", " ")).toList());
            assertThat(new Dictionary(published).all()).hasSameSizeAs(Dictionary.GS1.all());
        }
    }

    private static ApplicationIdentifier entry(String ai) {
        return Objects.requireNonNull(Dictionary.GS1.of(ai));
    }
}
