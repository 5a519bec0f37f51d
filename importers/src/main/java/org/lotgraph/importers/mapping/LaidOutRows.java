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
        List<LaidOutColumn> all = heading.columns(layout);
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
        boolean said = false;
        for (int i = 0; i < cells.length; i++) {
            LaidOutColumn column = columns.get(i);
            cells[i] = null;
            wrong[i] = null;
            try {
                cells[i] = column.read(grid, layout);
                said |= cells[i] != null && column.counts(grid);
            } catch (UnreadableCell cell) {
                said |= cell.says();
                wrong[i] = cell;
            }
        }
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
