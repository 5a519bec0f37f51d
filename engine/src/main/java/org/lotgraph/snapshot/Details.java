package org.lotgraph.snapshot;

import static org.lotgraph.item.ValidTime.BEGINNING;
import static org.lotgraph.item.ValidTime.END;

import java.util.Arrays;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

import it.unimi.dsi.fastutil.ints.IntArrayList;

/**
 * What only some nodes have: when a lot's making was known, when a run began and ended, how much was made. Rows of ints: number of making
 * batches, the batches, begin and end (two ints each, where told), amount and unit (numbers of names, where told). Rows told since stand in a
 * map over the table.
 */
final class Details {

    private static final int RUN = 1 << 30;
    private static final int AMOUNT = 1 << 29;
    private static final int MAKING = AMOUNT - 1;

    private static final int STRIDE = 8;

    private final int[] nodes;
    /** By node without its last bits, and one more: where the nodes from there on begin among those that have a row. */
    private final int[] starts;
    private final int[] offsets;
    private final int[] words;
    private final ConcurrentHashMap<Integer, int[]> since = new ConcurrentHashMap<>();

    Details(int[] nodes, int[] offsets, int[] words) {
        this.nodes = nodes;
        this.starts = starts(nodes);
        this.offsets = offsets;
        this.words = words;
    }

    private static int[] starts(int[] nodes) {
        int[] starts = new int[nodes.length == 0 ? 1 : (nodes[nodes.length - 1] >>> STRIDE) + 2];
        for (int at = 0, group = 0; group < starts.length; group++) {
            while (at < nodes.length && nodes[at] >>> STRIDE < group) {
                at++;
            }
            starts[group] = at;
        }
        return starts;
    }

    int[] nodes() {
        return nodes;
    }

    int[] offsets() {
        return offsets;
    }

    int[] words() {
        return words;
    }

    void tell(int node, int[] row) {
        since.put(node, row);
    }

    static int[] row(NodeRow told, Names names) {
        IntArrayList row = new IntArrayList();
        boolean run = told.started() != BEGINNING || told.ended() != END;
        row.add(told.making().length | (run ? RUN : 0) | (told.quantity() == null ? 0 : AMOUNT));
        row.addElements(row.size(), told.making());
        if (run) {
            row.add((int) (told.started() >>> Integer.SIZE));
            row.add((int) told.started());
            row.add((int) (told.ended() >>> Integer.SIZE));
            row.add((int) told.ended());
        }
        if (told.quantity() != null) {
            row.add(names.number(told.quantity()));
            row.add(names.number(told.uom()));
        }
        return row.toIntArray();
    }

    /** Collects rows in ascending order of their nodes. */
    static final class Builder {

        private final IntArrayList nodes = new IntArrayList();
        private final IntArrayList offsets = new IntArrayList();
        private final IntArrayList words = new IntArrayList();

        void add(int node, int[] row) {
            nodes.add(node);
            offsets.add(words.size());
            words.addElements(words.size(), row);
        }

        Details build() {
            return new Details(nodes.toIntArray(), offsets.toIntArray(), words.toIntArray());
        }
    }

    /** Everything in one table again; what is told from now on stands in the new one only. */
    Details compacted() {
        if (since.isEmpty()) {
            return new Details(nodes, offsets, words);
        }
        int[] told = since.keySet().stream().mapToInt(Integer::intValue).sorted().toArray();
        Builder all = new Builder();
        int next = 0;
        for (int i = 0; i < nodes.length; i++) {
            while (next < told.length && told[next] < nodes[i]) {
                addSince(all, told[next++]);
            }
            if (next < told.length && told[next] == nodes[i]) {
                addSince(all, told[next++]);
            } else {
                all.add(nodes[i], Arrays.copyOfRange(words, offsets[i], i + 1 < offsets.length ? offsets[i + 1] : words.length));
            }
        }
        while (next < told.length) {
            addSince(all, told[next++]);
        }
        return all.build();
    }

    private void addSince(Builder all, int node) {
        all.add(node, since.getOrDefault(node, new int[] {0}));
    }

    /** One node's row, to be read. */
    record Found(int[] words, int at) {

        private int header() {
            return words[at];
        }

        /** Whether a lot's making was known at a batch. */
        boolean isMade(int batch) {
            int known = 0;
            for (int i = 0; i < (header() & MAKING); i++) {
                known += words[at + 1 + i] <= batch ? 1 : 0;
            }
            return (known & 1) == 1;
        }

        private int afterMaking() {
            return at + 1 + (header() & MAKING);
        }

        boolean tellsRun() {
            return (header() & RUN) != 0;
        }

        long started() {
            return tellsRun() ? read(afterMaking()) : BEGINNING;
        }

        long ended() {
            return tellsRun() ? read(afterMaking() + 2) : END;
        }

        int quantity() {
            return (header() & AMOUNT) == 0 ? Names.NONE : words[afterMaking() + (tellsRun() ? 4 : 0)];
        }

        int uom() {
            return words[afterMaking() + (tellsRun() ? 4 : 0) + 1];
        }

        private long read(int place) {
            return (long) words[place] << Integer.SIZE | Integer.toUnsignedLong(words[place + 1]);
        }
    }

    @Nullable Found find(int node) {
        int[] row = since.isEmpty() ? null : since.get(node);
        if (row != null) {
            return new Found(row, 0);
        }
        int group = node >>> STRIDE;
        int at = group + 1 < starts.length ? search(node, starts[group], starts[group + 1]) : -1;
        return at < 0 ? null : new Found(words, offsets[at]);
    }

    /** Lots, and runs, mostly come in rows without a gap. */
    private int search(int node, int begin, int end) {
        int likely = begin < end ? begin + node - nodes[begin] : -1;
        return likely >= begin && likely < end && nodes[likely] == node ? likely : Arrays.binarySearch(nodes, begin, end, node);
    }

    long bytes() {
        return 4L * (nodes.length + starts.length + offsets.length + words.length) + 100L * since.size();
    }
}
