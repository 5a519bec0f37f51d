package org.lotgraph.importers.mapping;

import java.util.ArrayList;
import java.util.List;

import it.unimi.dsi.fastutil.longs.LongArrayList;

/**
 * From the number of a row in a table, as the database counts it, to its file and line. Lines mostly follow one another, so only
 * where they do not is anything kept.
 */
final class Lines {

    private final LongArrayList rows = new LongArrayList();
    private final LongArrayList lines = new LongArrayList();
    private final LongArrayList fileStarts = new LongArrayList();
    private final List<String> files = new ArrayList<>();
    private long count;
    private long expected = -1;

    void begin(String file) {
        files.add(file);
        fileStarts.add(count);
        expected = -1;
    }

    /** The next row of the table stands on that line. */
    void add(long line) {
        if (line != expected) {
            rows.add(count);
            lines.add(line);
        }
        expected = line + 1;
        count++;
    }

    long count() {
        return count;
    }

    String file(long row) {
        return files.get(floor(fileStarts, row));
    }

    long line(long row) {
        int at = floor(rows, row);
        return lines.getLong(at) + row - rows.getLong(at);
    }

    private static int floor(LongArrayList sorted, long value) {
        int low = 0;
        int high = sorted.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (sorted.getLong(middle) <= value) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
