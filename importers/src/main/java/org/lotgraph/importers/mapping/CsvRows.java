package org.lotgraph.importers.mapping;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.lotgraph.importers.dump.Damages;
import org.lotgraph.importers.dump.Row;
import org.lotgraph.importers.dump.Rows;
import org.lotgraph.ledger.Problem;

/** The rows of a CSV file; commas, semicolons, tabs or bars between the columns, whichever its first line has most of. */
final class CsvRows implements TableRows {

    private static final int WINDOW = 1 << 18;
    private static final String SEPARATORS = ",;\t|";

    private final Path file;
    private final Rows rows;
    private final List<String> columns;
    private final Consumer<Problem> problems;
    private @Nullable Row row;

    CsvRows(Path file, Consumer<Problem> problems) throws IOException {
        this.file = file;
        this.problems = problems;
        byte[] start = start(file);
        boolean marked = start.length > 2 && (start[0] & 0xFF) == 0xEF && (start[1] & 0xFF) == 0xBB && (start[2] & 0xFF) == 0xBF;
        this.rows = new Rows(file, WINDOW, separator(start));
        try {
            rows.seek(marked ? 3 : 0, 1);
            this.columns = header();
        } catch (IOException | RuntimeException e) {
            rows.close();
            throw e;
        }
    }

    private static byte[] start(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(1 << 16);
            if (start.length > 1 && (start[0] & 0xFF) + (start[1] & 0xFF) == 0xFE + 0xFF) {
                throw Refusals.refused(name(file), 1, "The file is UTF-16, not UTF-8.", "Save it as CSV in UTF-8.");
            }
            return start;
        }
    }

    private static char separator(byte[] start) {
        int[] counts = new int[SEPARATORS.length()];
        boolean quoted = false;
        for (byte b : start) {
            quoted ^= b == '"';
            if (!quoted && (b == '\n' || b == '\r')) {
                break;
            }
            int at = quoted ? -1 : SEPARATORS.indexOf(b);
            if (at >= 0) {
                counts[at]++;
            }
        }
        int most = Arrays.stream(counts).max().orElse(0);
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] == most) {
                return SEPARATORS.charAt(i);
            }
        }
        return ',';
    }

    private List<String> header() throws IOException {
        Row first = rows.next();
        if (first == null) {
            throw Refusals.refused(name(file), 0, "The file is empty: it has no header.", "Export it again, or take it out of the folder.");
        }
        if (first.damage() != Row.Damage.NONE || first.fields() > ColumnNames.MOST) {
            throw Refusals.refused(name(file), first.line(), "The header cannot be read, or has more than " + ColumnNames.MOST + " columns.",
                    "Save the file as CSV in UTF-8 with the names of the columns in its first line.");
        }
        List<@Nullable String> names = new ArrayList<>();
        for (int i = 0; i < first.fields(); i++) {
            names.add(first.text(i));
        }
        return ColumnNames.of(names);
    }

    static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    @Override
    public List<String> columns() {
        return columns;
    }

    @Override
    public boolean next() throws IOException {
        for (Row read = rows.next(); read != null; read = rows.next()) {
            Problem problem = Damages.problem(read, name(file), columns);
            if (problem == null) {
                row = read;
                return true;
            }
            problems.accept(problem);
        }
        return false;
    }

    @Override
    public @Nullable String cell(int column) {
        String text = row == null ? "" : row.text(column);
        return text.isEmpty() ? null : text;
    }

    @Override
    public long line() {
        return row == null ? 0 : row.line();
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
