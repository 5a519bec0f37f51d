package org.lotgraph.importers.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lotgraph.importers.RefusedException;

/** Bounds of rows in JSON. */
class JsonRowsTests {

    @TempDir
    private Path folder = Path.of(".");
    private Path file = Path.of(".");

    @BeforeEach
    void file() {
        file = folder.resolve("rows.json");
    }

    private List<String> read(String text) throws IOException {
        Files.writeString(file, text);
        return read();
    }

    private List<String> read() throws IOException {
        List<String> found = new ArrayList<>();
        try (JsonRows rows = new JsonRows(file, null, column -> true)) {
            while (rows.next()) {
                for (int i = 0; i < rows.columns().size(); i++) {
                    found.add(rows.columns().get(i) + "=" + rows.cell(i));
                }
            }
        }
        return found;
    }

    private void refused(String text, long line, String what) throws IOException {
        Files.writeString(file, text);
        refused(line, what);
    }

    private void refused(long line, String what) {
        assertThatThrownBy(this::read).isInstanceOfSatisfying(RefusedException.class, refused -> {
            assertThat(refused.problem().what()).contains(what);
            assertThat(refused.problem().line()).isEqualTo(line);
            assertThat(refused.problem().file()).isEqualTo("rows.json");
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            [{"a": 1},#{"a": 2, "b": 3, "a": 4}]          | 2 | 'a'
            [{"a": 1},#{"a": 2,# "A": 4}]                 | 3 | 'A'
            {"a": 1}#{"a": 2, "a": 2}                     | 2 | 'a'
            [{"a": {"x": 1,# "y": 2, "x": 3}}]            | 2 | 'x'
            [{"a": [[{"x": 1}],# {"y": 2, "y": 3}]}]      | 2 | 'y'
            {"rows": [{"a": 1}],# "rows": [{"a": 2}]}     | 2 | 'rows'
            {"n": 1, "rows": [{"a": 1}],# "x": {}, "rows": 1} | 2 | 'rows'
            """)
    void aMemberThatStandsTwiceInOneObjectIsRefused(String text, long line, String member) throws IOException {
        refused(text.replace('#', '\n'), line, "The member " + member + " stands twice in one object.");
    }

    @Test
    void whatStandsTwiceInDifferentObjectsIsRead() throws IOException {
        assertThat(read("{\"n\": [], \"rows\": [{\"a\": {\"x\": {\"x\": 1}}}, {\"a\": [{\"x\": 1}, {\"x\": 2}]}], \"a\": {\"rows\": 1}}"))
                .containsExactly("a={\"x\":{\"x\":1}}", "a=[{\"x\":1},{\"x\":2}]");
    }

    @Test
    void depthNamesAndNumbersAreBounded() throws IOException {
        refused("[{\"a\":\n" + "[".repeat(100_000), 2, "nested more than 200 levels");
        refused("[{\"a\": 1},\n{\"" + "n".repeat(60_000) + "\": 1}]", 2, "name or text too long");
        refused("[{\"a\": 1},\n{\"a\": " + "7".repeat(2_000) + "}]", 2, "number of more than 1,000 digits");
    }

    @Test
    void aRowOfManyColumnsIsRefusedBeforeTheyAreAllKept() throws IOException {
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write("[\n{\"a\": 1");
            for (int i = 0; i < 2_000; i++) {
                out.write(", \"c" + i + "\": 1");
            }
        }
        refused(2, "more than 1000 different members");
    }

    @Test
    void aRowIsBoundedHoweverManyTextsItHas() throws IOException {
        String text = "x".repeat(5 << 20);
        refused("[{\"a\": \"1\"},\n{\"a\": \"" + text + "\", \"b\": \"" + text + "\", \"c\": \"" + text + "\", \"d\": \"" + text + "\"}]", 2, "longer than 16 MB");
        refused("[{\"a\": \"1\"},\n{\"a\": \"" + "x".repeat(17 << 20) + "\"}]", 2, "name or text too long");
        refused("[{\"a\": \"1\"},\n{\"a\": [" + "7,".repeat(9 << 20) + "7]}]", 2, "longer than 16 MB");
    }

    @Test
    void aFileThatIsCutOffBehindItsRowsIsRefused() throws IOException {
        refused("{\"rows\": [{\"a\": 1}],\n\"count\": ", 2, "cut off");
    }
}
