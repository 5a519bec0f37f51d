package org.lotgraph.importers.mapping;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** One sheet of a workbook. Merged cells all say what the first of them says. */
final class SheetGrid implements Grid {

    /** Characters that the cells of a sheet say together: one text that they share, or are merged for, is in the file only once. */
    private static final long MOST_SAID = 4L << 30;

    private final Workbook workbook;
    private final String sheet;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final MergedCells merged;
    private final boolean calculated;
    private SheetCell[] cells = new SheetCell[0];
    private long line;
    private long counted;
    private long said;

    SheetGrid(Workbook workbook, String sheet, Stream<Row> stream, SheetZip.Part part) {
        this.workbook = workbook;
        this.sheet = sheet;
        this.stream = stream;
        this.rows = stream.iterator();
        this.merged = new MergedCells(part.merges());
        this.calculated = part.calculated();
    }

    @Override
    public boolean next() throws IOException {
        try {
            while (rows.hasNext()) {
                Row row = rows.next();
                // The reader counts rows that do not say their number from 0; the others never have less than there are.
                line = Math.max(row.getRowNum(), ++counted);
                cells = merged.fill(line, row.stream().map(cell -> SheetCell.of(cell, workbook.startsIn1904(), calculated)).toArray(SheetCell[]::new));
                for (SheetCell cell : cells) {
                    if (cell.text() != null) {
                        return true;
                    }
                }
            }
            return false;
        } catch (RuntimeException e) {
            throw Refusals.refused(name(), line + 1, "The sheet cannot be read from here on: " + e.getMessage() + ".", "Save the workbook again with a spreadsheet program.");
        }
    }

    @Override
    public void expect(List<String> names) {
        // A row of a sheet ends where its last cell stands.
    }

    @Override
    public long line() {
        return line;
    }

    @Override
    public int width() {
        return cells.length;
    }

    @Override
    public @Nullable String text(int column) {
        String text = column < cells.length ? cells[column].text() : null;
        said += text == null ? 0 : text.length();
        if (said > MOST_SAID) {
            throw Refusals.refused(name(), line, "The cells of the sheet say more than 4 GB by this row.", "Shorten the text that so many of them share, or unmerge them.");
        }
        return text;
    }

    @Override
    public @Nullable Flaw flaw(int column) {
        return column < cells.length ? cells[column].flaw() : null;
    }

    @Override
    public boolean isNumber(int column) {
        return column < cells.length && cells[column].number();
    }

    @Override
    public boolean isRepeated(int column) {
        return column < cells.length && cells[column].repeated();
    }

    @Override
    public boolean startsIn1904() {
        return workbook.startsIn1904();
    }

    @Override
    public String cellName(int column, String header) {
        return SheetScan.letters(column) + line + " (" + header + ")";
    }

    @Override
    public String raw() {
        StringBuilder text = new StringBuilder();
        for (SheetCell cell : cells) {
            text.append(text.isEmpty() ? "" : "\t").append(cell.text() == null ? "" : cell.text());
        }
        return text.toString();
    }

    @Override
    public String name() {
        return workbook.name() + ", sheet " + sheet;
    }

    @Override
    public long offset() {
        return 0;
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
