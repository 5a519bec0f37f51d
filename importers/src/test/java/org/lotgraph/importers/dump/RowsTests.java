package org.lotgraph.importers.dump;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RowsTests {

    @TempDir
    private Path folder = Path.of(".");

    private record Seen(long line, List<String> fields) {
    }

    private List<Seen> read(Path file, int window) throws IOException {
        List<Seen> seen = new ArrayList<>();
        try (Rows rows = new Rows(file, window)) {
            for (Row row = rows.next(); row != null; row = rows.next()) {
                assertThat(row.damage()).isEqualTo(Row.Damage.NONE);
                List<String> fields = new ArrayList<>();
                for (int i = 0; i < row.fields(); i++) {
                    fields.add(row.text(i));
                }
                seen.add(new Seen(row.line(), fields));
            }
        }
        return seen;
    }

    /** A library reads well-formed files the same way; ours exists for the others. */
    @Test
    void anyWellFormedFileIsReadAsTheLibraryReadsIt() throws IOException {
        for (long seed = 0; seed < 2_000; seed++) {
            Random random = new Random(seed);
            String text = wellFormed(random);
            Path file = Files.writeString(folder.resolve("x.csv"), text);
            List<Seen> expected = new ArrayList<>();
            try (CsvReader<CsvRecord> reader = CsvReader.builder().extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE).ofCsvRecord(text)) {
                reader.forEach(row -> expected.add(new Seen(row.getStartingLineNumber(), row.getFields().stream().map(String::strip).toList())));
            }
            expected.removeIf(row -> row.fields().stream().allMatch(String::isEmpty));
            assertThat(read(file, 1 + random.nextInt(40))).as("seed %d: %s", seed, text)
                    .filteredOn(row -> !row.fields().stream().allMatch(String::isEmpty)).isEqualTo(expected);
        }
    }

    private static String wellFormed(Random random) {
        StringBuilder text = new StringBuilder();
        String[] breaks = {"\n", "\r\n", "\r"};
        String lineBreak = breaks[random.nextInt(3)];
        int rows = random.nextInt(6);
        for (int row = 0; row < rows; row++) {
            int fields = 1 + random.nextInt(4);
            for (int field = 0; field < fields; field++) {
                text.append(field == 0 ? "" : ",").append(random.nextInt(3) == 0 ? quoted(random, lineBreak) : plain(random));
            }
            text.append(row < rows - 1 || random.nextBoolean() ? lineBreak : "");
        }
        return text.toString();
    }

    private static String plain(Random random) {
        String[] words = {"", "a", "L-7", "x y", " z ", "ü", "量", "😀", "5.0"};
        return words[random.nextInt(words.length)];
    }

    private static String quoted(Random random, String lineBreak) {
        String[] words = {"", "a,b", "\"\"", "say \"\"hi\"\"", "ü", "two" + lineBreak + "lines", " "};
        return '"' + words[random.nextInt(words.length)] + '"';
    }

    @Test
    void anyBytesAtAllEndAndLoseNoLine() throws IOException {
        byte[] alphabet = {'a', ',', '"', '\n', '\r', 0, (byte) 0xC3, (byte) 0xBC, ' '};
        for (long seed = 0; seed < 5_000; seed++) {
            Random random = new Random(seed);
            byte[] bytes = new byte[random.nextInt(60)];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = alphabet[random.nextInt(alphabet.length)];
            }
            Path file = Files.write(folder.resolve("x.csv"), bytes);
            StringBuilder kept = new StringBuilder();
            try (Rows rows = new Rows(file, 1 + random.nextInt(20))) {
                for (Row row = rows.next(); row != null; row = rows.next()) {
                    kept.append(row.raw(0));
                }
            }
            String all = new String(bytes, StandardCharsets.ISO_8859_1);
            assertThat(letters(kept.toString())).as("seed %d", seed).isEqualTo(letters(all));
        }
    }

    private static String letters(String text) {
        return text.replaceAll("[^a]", "");
    }

    @Test
    void aRowIsFoundAgainAtItsOffset() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 1_000; i++) {
            text.append("id").append(i).append(",\"").append("x\n".repeat(i % 7)).append("\"\n");
        }
        Path file = Files.writeString(folder.resolve("x.csv"), text);
        List<Long> offsets = new ArrayList<>();
        try (Rows rows = new Rows(file, 100); Rows lookup = new Rows(file, 16)) {
            for (Row row = rows.next(); row != null; row = rows.next()) {
                offsets.add(row.offset());
            }
            assertThat(offsets).hasSize(1_000);
            for (int i : new int[] {999, 0, 500, 501, 499, 7}) {
                lookup.seek(offsets.get(i), 0);
                assertThat(Objects.requireNonNull(lookup.next()).text(0)).isEqualTo("id" + i);
            }
        }
    }
}
