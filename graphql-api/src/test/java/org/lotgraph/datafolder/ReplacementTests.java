package org.lotgraph.datafolder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever folders a kill leaves: the next owner has the former store or the new one, whole, and nothing else. */
class ReplacementTests {

    @TempDir
    private Path temp = Path.of(".");
    private Path data = Path.of(".");

    private Replacement replacement() {
        return new Replacement(DataFolder.at(data, Access.WRITE, "1.0"));
    }

    @BeforeEach
    void folder() {
        data = temp.resolve("data");
        replacement();
    }

    private void make(String... stores) throws IOException {
        for (String store : stores) {
            Files.createDirectories(data.resolve(store).resolve("data/databases"));
            Files.writeString(data.resolve(store).resolve("data/databases/what"), store);
        }
    }

    private List<String> stores() throws IOException {
        try (Stream<Path> files = Files.list(data)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.startsWith("neo4j")).toList();
        }
    }

    private String store() throws IOException {
        return Files.readString(data.resolve("neo4j/data/databases/what"));
    }

    @Test
    void whatIsNotWholeIsRemoved() throws IOException {
        make("neo4j.importing");
        assertThat(replacement().recover()).isTrue();
        assertThat(stores()).isEmpty();
    }

    @Test
    void theFormerStoreStaysWhereTheNewOneIsNotWhole() throws IOException {
        make("neo4j", "neo4j.importing");
        assertThat(replacement().recover()).isTrue();
        assertThat(stores()).containsExactly("neo4j");
        assertThat(store()).isEqualTo("neo4j");
    }

    @Test
    void aWholeStoreTakesItsPlace() throws IOException {
        make("neo4j.imported");
        assertThat(replacement().recover()).isFalse();
        assertThat(stores()).containsExactly("neo4j");
        assertThat(store()).isEqualTo("neo4j.imported");
    }

    @Test
    void aWholeStoreTakesThePlaceOfTheFormer() throws IOException {
        make("neo4j", "neo4j.imported");
        assertThat(replacement().recover()).isFalse();
        assertThat(stores()).containsExactly("neo4j");
        assertThat(store()).isEqualTo("neo4j.imported");
    }

    @Test
    void theFormerStoreMayBeMovedAwayAlready() throws IOException {
        make("neo4j.importing", "neo4j.imported");
        assertThat(replacement().recover()).isFalse();
        assertThat(stores()).containsExactly("neo4j");
        assertThat(store()).isEqualTo("neo4j.imported");
    }

    @Test
    void theFormerStoreMayBeLeftOver() throws IOException {
        make("neo4j", "neo4j.importing");
        Files.writeString(data.resolve("neo4j/data/databases/what"), "new");
        replacement().recover();
        assertThat(store()).isEqualTo("new");
    }

    @Test
    void whatIsMadeTakesThePlaceOfTheFormerOnceItIsCommitted() throws IOException {
        make("neo4j");
        replacement().begin();
        make("neo4j.importing");
        assertThat(store()).isEqualTo("neo4j");
        replacement().commit();
        assertThat(store()).isEqualTo("neo4j.importing");
        assertThat(stores()).containsExactly("neo4j");
        assertThat(replacement().recover()).isFalse();
    }
}
