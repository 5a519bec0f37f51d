package org.lotgraph.importers.mapping;

import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Gives every cell of a merged range what the range says, while the rows of a sheet pass by. Ranges stay ranges: a row costs as much as
 * its columns, however many ranges there are. Where two of them overlap, which no spreadsheet program writes, the first one holds.
 */
final class MergedCells {

    private final List<SheetZip.Merge> merges;
    private final @Nullable Open[] open = new Open[ColumnNames.MOST + 1];
    private int next;
    /** One more than the last column that an open range covers. */
    private int width;

    private record Open(long lastRow, SheetCell again) {
    }

    /** Ranges in the order of their first rows. */
    MergedCells(List<SheetZip.Merge> merges) {
        this.merges = merges;
    }

    SheetCell[] fill(long row, SheetCell[] cells) {
        SheetCell[] filled = fromAbove(row, cells);
        for (; next < merges.size() && merges.get(next).firstRow() <= row; next++) {
            SheetZip.Merge merge = merges.get(next);
            int first = merge.firstColumn();
            if (merge.firstRow() == row && first < cells.length && (first >= open.length || open[first] == null)) {
                filled = begin(merge, filled);
            }
        }
        return filled;
    }

    private SheetCell[] fromAbove(long row, SheetCell[] cells) {
        int still = 0;
        for (int column = 0; column < width; column++) {
            Open range = open[column];
            if (range != null && range.lastRow() >= row) {
                still = column + 1;
            } else {
                open[column] = null;
            }
        }
        width = still;
        SheetCell[] filled = wide(cells, width);
        for (int column = 0; column < width; column++) {
            Open range = open[column];
            if (range != null) {
                filled[column] = range.again();
            }
        }
        return filled;
    }

    private SheetCell[] begin(SheetZip.Merge merge, SheetCell[] cells) {
        int last = Math.min(merge.lastColumn(), ColumnNames.MOST);
        SheetCell[] filled = wide(cells, last + 1);
        Open range = new Open(merge.lastRow(), filled[merge.firstColumn()].again());
        for (int column = merge.firstColumn(); column <= last; column++) {
            if (open[column] == null) {
                filled[column] = column == merge.firstColumn() ? filled[column] : range.again();
                open[column] = range;
                width = Math.max(width, column + 1);
            }
        }
        return filled;
    }

    private static SheetCell[] wide(SheetCell[] cells, int width) {
        if (width <= cells.length) {
            return cells;
        }
        SheetCell[] wide = Arrays.copyOf(cells, width);
        Arrays.fill(wide, cells.length, width, SheetCell.EMPTY);
        return wide;
    }
}
