package org.lotgraph.importers.mapping;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.lotgraph.ledger.Problem;

/** The rows of a table as a layout finds them in a grid: below its header, down to its last row, without those that say nothing. */
final class LaidOutRows implements TableRows {

    private final Grid grid;
    private final Layout layout;
    private final Consumer<Problem> problems;
    private final Heading heading;
    private final List<LaidOutColumn> all;
    private final List<LaidOutColumn> columns;
    private final @Nullable String[] cells;
    private final @Nullable String[] above;
    private final @Nullable UnreadableCell[] wrong;
    private final @Nullable UnreadableCell[] wrongAbove;
    private boolean pending;

    LaidOutRows(Grid grid, Layout layout, Predicate<String> wanted, Consumer<Problem> problems) throws IOException {
        this.grid = grid;
        this.layout = layout;
        this.problems = problems;
        this.heading = Heading.read(grid, layout);
        this.pending = heading.isPastItself();
        this.all = heading.isEmpty() ? List.of() : heading.columns(layout);
        List<LaidOutColumn> some = all.stream().filter(column -> wanted.test(column.name())).toList();
        this.columns = some.isEmpty() ? all.stream().limit(1).toList() : some;
        this.cells = new String[columns.size()];
        this.above = new String[columns.size()];
        this.wrong = new UnreadableCell[columns.size()];
        this.wrongAbove = new UnreadableCell[columns.size()];
        if (layout == Layout.DEFAULT) {
            grid.expect(all.stream().map(LaidOutColumn::name).toList());
        }
    }

    /** Whether the file, or sheet, holds nothing at all. */
    boolean isEmpty() {
        return heading.isEmpty();
    }

    @Override
    public List<String> columns() {
        return columns.stream().map(LaidOutColumn::name).toList();
    }

    @Override
    public boolean next() throws IOException {
        while (pending || grid.next()) {
            pending = false;
            if (grid.line() > layout.last()) {
                return false;
            }
            if (grid.line() >= layout.first() && read()) {
                return true;
            }
        }
        return false;
    }

    /** Whether the row says anything, and all that it says can be read. */
    private boolean read() {
        UnreadableCell shifted = shifted();
        boolean said = shifted != null;
        boolean repeated = false;
        for (int i = 0; i < cells.length; i++) {
            LaidOutColumn column = columns.get(i);
            cells[i] = null;
            wrong[i] = shifted;
            if (shifted != null) {
                continue;
            }
            try {
                cells[i] = column.read(grid, layout);
                said |= cells[i] != null && column.counts(grid);
                repeated |= cells[i] != null;
            } catch (UnreadableCell cell) {
                said |= cell.says();
                wrong[i] = cell;
            }
        }
        // What is read may be merged with the row above all over, and the row be one of the table for what nobody reads.
        said |= repeated && all.stream().anyMatch(column -> column.isHeaded() && column.counts(grid));
        if (!said || heading.isRepeated(grid)) {
            return false;
        }
        fill();
        for (UnreadableCell cell : wrong) {
            if (cell != null) {
                problems.accept(new Problem(grid.name(), grid.line(), null, cell.where(), cell.what(), cell.remedy(), grid.raw()));
                return false;
            }
        }
        return true;
    }

    /** Where the row has more fields than the header: nobody knows which of them is one too many. Where there is no layout the grid says so itself. */
    private @Nullable UnreadableCell shifted() {
        if (layout == Layout.DEFAULT || !grid.shifts() || heading.headed() == 0) {
            return null;
        }
        for (int column = heading.headed(); column < Math.min(grid.width(), ColumnNames.MOST); column++) {
            if (grid.text(column) != null) {
                return new UnreadableCell("field " + (column + 1), "Row %d has %,d fields, but the header %,d.".formatted(grid.line(), grid.width(), heading.headed()),
                        "Quote the cells that hold what separates the columns, or name all columns in the header.", true);
            }
        }
        return null;
    }

    /** A row that is rejected still says what the empty cells below it mean; where it cannot be read, they cannot either. */
    private void fill() {
        for (int i = 0; i < cells.length; i++) {
            if (columns.get(i).fills()) {
                boolean empty = cells[i] == null && wrong[i] == null;
                cells[i] = empty ? above[i] : cells[i];
                wrong[i] = empty ? wrongAbove[i] : wrong[i];
                above[i] = cells[i];
                wrongAbove[i] = wrong[i];
            }
        }
    }

    @Override
    public @Nullable String cell(int column) {
        return cells[column];
    }

    @Override
    public long line() {
        return grid.line();
    }

    @Override
    public long offset() {
        return grid.offset();
    }

    @Override
    public void close() throws IOException {
        grid.close();
    }
}
