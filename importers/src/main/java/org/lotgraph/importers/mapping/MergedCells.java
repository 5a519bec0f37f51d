package org.lotgraph.importers.mapping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Gives every cell of a merged range what the range says, while the rows of a sheet pass by. */
final class MergedCells {

    private final List<SheetZip.Merge> merges;
    private final List<Open> open = new ArrayList<>();
    private int next;

    private record Open(SheetZip.Merge merge, SheetCell said) {
    }

    /** Ranges in the order of their first rows. */
    MergedCells(List<SheetZip.Merge> merges) {
        this.merges = merges;
    }

    SheetCell[] fill(long row, SheetCell[] cells) {
        open.removeIf(range -> range.merge().lastRow() < row);
        SheetCell[] filled = cells;
        for (Open range : open) {
            filled = spread(range, range.merge().firstColumn(), filled);
        }
        for (; next < merges.size() && merges.get(next).firstRow() <= row; next++) {
            SheetZip.Merge merge = merges.get(next);
            if (merge.firstRow() == row && merge.firstColumn() < filled.length) {
                Open range = new Open(merge, filled[merge.firstColumn()]);
                filled = spread(range, merge.firstColumn() + 1, filled);
                if (merge.lastRow() > row) {
                    open.add(range);
                }
            }
        }
        return filled;
    }

    private static SheetCell[] spread(Open range, int from, SheetCell[] cells) {
        int last = Math.min(range.merge().lastColumn(), ColumnNames.MOST);
        SheetCell[] wide = cells;
        if (last >= cells.length) {
            wide = Arrays.copyOf(cells, last + 1);
            Arrays.fill(wide, cells.length, wide.length, SheetCell.EMPTY);
        }
        for (int column = from; column <= last; column++) {
            wide[column] = range.said().again();
        }
        return wide;
    }
}
