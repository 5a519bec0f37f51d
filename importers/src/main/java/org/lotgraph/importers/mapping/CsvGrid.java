package org.lotgraph.importers.mapping;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.lotgraph.importers.dump.Damages;
import org.lotgraph.importers.dump.Row;
import org.lotgraph.importers.dump.Rows;
import org.lotgraph.ledger.Problem;

/** A CSV file; commas, semicolons, tabs or bars between the columns, whichever its first lines have most of. */
final class CsvGrid implements Grid {

    private static final int WINDOW = 1 << 18;
    private static final int LOOKED_AT = 1 << 16;
    private static final String SEPARATORS = ",;\t|";

    private final String name;
    private final Rows rows;
    private final Consumer<Problem> problems;
    private List<String> header = List.of();
    private @Nullable Row row;

    CsvGrid(Path file, Consumer<Problem> problems) throws IOException {
        this.name = String.valueOf(file.getFileName());
        this.problems = problems;
        byte[] start = start(file);
        this.rows = new Rows(file, WINDOW, separator(start));
        rows.seek(isMarked(start) ? 3 : 0, 1);
    }

    private byte[] start(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(LOOKED_AT);
            if (start.length > 1 && (start[0] & 0xFF) + (start[1] & 0xFF) == 0xFE + 0xFF) {
                throw Refusals.refused(name, 1, "The file is UTF-16, not UTF-8.", "Save it as CSV in UTF-8.");
            }
            return start;
        }
    }

    private static boolean isMarked(byte[] start) {
        return start.length > 2 && (start[0] & 0xFF) == 0xEF && (start[1] & 0xFF) == 0xBB && (start[2] & 0xFF) == 0xBF;
    }

    private static char separator(byte[] start) {
        int[] counts = new int[SEPARATORS.length()];
        boolean quoted = false;
        for (byte b : start) {
            quoted ^= b == '"';
            int at = quoted ? -1 : SEPARATORS.indexOf(b);
            if (at >= 0) {
                counts[at]++;
            }
            if (!quoted && (b == '\n' || b == '\r') && Arrays.stream(counts).anyMatch(count -> count > 0)) {
                break;
            }
        }
        int most = Arrays.stream(counts).max().orElse(0);
        int best = 0;
        while (counts[best] < most) {
            best++;
        }
        return SEPARATORS.charAt(best);
    }

    /** From here on a row that has not as many fields as the header is none. */
    @Override
    public void expect(List<String> names) {
        header = names;
    }

    @Override
    public boolean next() throws IOException {
        for (Row read = rows.next(); read != null; read = rows.next()) {
            Problem problem = read.damage() == Row.Damage.NONE && header.isEmpty() ? null : Damages.problem(read, name, header.isEmpty() ? List.of("the row") : header);
            if (problem == null) {
                row = read;
                return true;
            }
            problems.accept(problem);
        }
        return false;
    }

    @Override
    public long line() {
        return row == null ? 0 : row.line();
    }

    @Override
    public int width() {
        return row == null ? 0 : row.fields();
    }

    @Override
    public @Nullable String text(int column) {
        String text = row == null || column >= row.fields() ? "" : Blanks.plain(row.text(column));
        return text.isEmpty() ? null : text;
    }

    @Override
    public @Nullable Flaw flaw(int column) {
        return null;
    }

    @Override
    public String cellName(int column, String header) {
        return header;
    }

    @Override
    public @Nullable String raw() {
        return row == null ? null : row.raw(0);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public long offset() {
        return rows.offset();
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
