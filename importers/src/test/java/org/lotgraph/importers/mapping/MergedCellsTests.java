package org.lotgraph.importers.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.lotgraph.importers.mapping.SheetZip.Merge;

/** Merged ranges while the rows pass by. */
class MergedCellsTests {

    private static SheetCell[] row(String... texts) {
        return Stream.of(texts).map(text -> text.isEmpty() ? SheetCell.EMPTY : new SheetCell(text, null, false, false)).toArray(SheetCell[]::new);
    }

    private static List<String> said(SheetCell[] cells) {
        return Arrays.stream(cells).map(cell -> String.valueOf(cell.text()) + (cell.repeated() ? "+" : "")).toList();
    }

    @Test
    void everyCellOfARangeSaysWhatTheFirstSays() {
        MergedCells merged = new MergedCells(List.of(new Merge(1, 0, 2, 1), new Merge(2, 3, 3, 3)));
        assertThat(said(merged.fill(1, row("a")))).containsExactly("a", "a+");
        assertThat(said(merged.fill(2, row("", "", "c", "d")))).containsExactly("a+", "a+", "c", "d");
        assertThat(said(merged.fill(3, row("e")))).containsExactly("e", "null", "null", "d+");
        assertThat(said(merged.fill(4, row("f")))).containsExactly("f");
    }

    @Test
    void ofRangesThatOverlapTheFirstHolds() {
        MergedCells merged = new MergedCells(List.of(new Merge(1, 0, 2, 2), new Merge(1, 1, 3, 4), new Merge(2, 2, 2, 3)));
        assertThat(said(merged.fill(1, row("a", "b", "c")))).containsExactly("a", "a+", "a+");
        assertThat(said(merged.fill(2, row("x", "y", "z", "w")))).containsExactly("a+", "a+", "a+", "w");
        assertThat(said(merged.fill(3, row("x", "y")))).containsExactly("x", "y");
    }

    @Test
    void thousandsOfRangesOfTheWholeSheetCostAsMuchAsOne() {
        MergedCells merged = new MergedCells(Collections.nCopies(10_000, new Merge(1, 0, 1 << 20, (1 << 14) - 1)));
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
            for (int row = 1; row <= 5_000; row++) {
                assertThat(merged.fill(row, row("a")).length).isLessThanOrEqualTo(ColumnNames.MOST + 1);
            }
        });
    }
}
