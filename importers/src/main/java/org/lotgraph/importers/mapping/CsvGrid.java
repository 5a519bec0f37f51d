package org.lotgraph.importers.mapping;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.lotgraph.importers.dump.Damages;
import org.lotgraph.importers.dump.Row;
import org.lotgraph.importers.dump.Rows;
import org.lotgraph.ledger.Problem;

/** A CSV file; commas, semicolons, tabs or bars between the columns, as its {@link CsvStart beginning} says. */
final class CsvGrid implements Grid {

    private static final int WINDOW = 1 << 18;

    private final String name;
    private final Rows rows;
    private final Consumer<Problem> problems;
    private List<String> header = List.of();
    /** Lines of the header. Above it a title may be no CSV at all, but not of another encoding: then the header is, too. */
    private long firstOfHeader;
    private long lastOfHeader;
    private @Nullable Row row;

    CsvGrid(Path file, Layout layout, Consumer<Problem> problems) throws IOException {
        this.name = String.valueOf(file.getFileName());
        this.problems = problems;
        CsvStart start = CsvStart.of(file, layout);
        this.rows = new Rows(file, WINDOW, start.separator());
        rows.seek(start.offset(), start.line());
    }

    @Override
    public void heading(long first, long last) {
        firstOfHeader = first;
        lastOfHeader = last;
    }

    private void damaged(Row damaged, Problem problem) {
        boolean encoded = damaged.damage() == Row.Damage.NOT_UTF8 || damaged.damage() == Row.Damage.NUL;
        if (damaged.line() <= lastOfHeader && encoded) {
            throw Refusals.refused(name, damaged.line(), "The header, or a line above it, is not UTF-8 text.", "Save the file as CSV in UTF-8.");
        }
        if (damaged.line() >= firstOfHeader && damaged.line() <= lastOfHeader) {
            throw Refusals.refused(name, damaged.line(), "The header cannot be read. " + problem.what(), problem.remedy());
        }
        if (damaged.line() >= firstOfHeader) {
            problems.accept(problem);
        }
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
            damaged(read, problem);
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
    public boolean shifts() {
        return true;
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
