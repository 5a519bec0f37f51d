package org.lotgraph.snapshot;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntArrays;

/** Collects edges in any order and lays them out by tail and by head. */
final class PartBuilder {

    private int size;
    private int[] from;
    private int[] to;
    private byte[] kind;
    private int[] batch;
    private int[] time;
    private Ids ids;
    private final TimePool times;
    private final IntArrayList ended = new IntArrayList();
    private final IntArrayList endedBatch = new IntArrayList();

    PartBuilder(int capacity) {
        int room = Math.max(16, capacity);
        from = new int[room];
        to = new int[room];
        kind = new byte[room];
        batch = new int[room];
        time = new int[room];
        ids = new Ids(room);
        times = new TimePool(room);
    }

    int size() {
        return size;
    }

    /** Takes in an edge; {@code ended} 0: it stands. */
    void add(int tail, int head, int what, long id, int since, int endedIn, EdgeTimes told) {
        if (size == from.length) {
            enlarge(size + (size >> 1));
        }
        int fromForm = TimePool.form(told.tellsFrom, told.fromEarliest, told.fromLatest);
        int untilForm = TimePool.form(told.tellsUntil, told.untilEarliest, told.untilLatest);
        from[size] = tail;
        to[size] = head;
        kind[size] = Part.kind(what, fromForm, untilForm);
        batch[size] = since;
        ids.set(size, id);
        time[size] = times.add(fromForm, told.fromEarliest, told.fromLatest, untilForm, told.untilEarliest, told.untilLatest);
        if (endedIn != 0) {
            ended.add(size);
            endedBatch.add(endedIn);
        }
        size++;
    }

    private void enlarge(int room) {
        from = Arrays.copyOf(from, room);
        to = Arrays.copyOf(to, room);
        kind = Arrays.copyOf(kind, room);
        batch = Arrays.copyOf(batch, room);
        time = Arrays.copyOf(time, room);
        ids = ids.copy(room);
    }

    /** All nodes from 0 to {@code nodes}; pieces of one lot that lie in one thing come one after the other. */
    Part dense(int nodes) {
        return build(null, null, nodes, nodes, byContainer(nodes));
    }

    /** The edges in the order of what the piece that a lot yielded lies in, where it lies in one thing alone; all others before them. */
    private int[] byContainer(int nodes) {
        int[] into = new int[nodes];
        for (int i = 0; i < size; i++) {
            Courtesy.at(i);
            into[from[i]] = into[from[i]] == 0 ? to[i] + 1 : -1;
        }
        int[] begin = new int[nodes + 2];
        for (int i = 0; i < size; i++) {
            Courtesy.at(i);
            begin[place(i, into) + 1]++;
        }
        for (int i = 0; i <= nodes; i++) {
            Courtesy.at(i);
            begin[i + 1] += begin[i];
        }
        int[] order = new int[size];
        for (int i = 0; i < size; i++) {
            Courtesy.at(i);
            order[begin[place(i, into)]++] = i;
        }
        return order;
    }

    private int place(int edge, int[] into) {
        return Part.kind(kind[edge]) == Part.YIELDED ? Math.max(0, into[to[edge]]) : 0;
    }

    /** Only the nodes that have edges here. */
    Part sparse() {
        int[] tails = distinct(from);
        int[] heads = distinct(to);
        return build(tails, heads, tails.length, heads.length, null);
    }

    private int[] distinct(int[] nodes) {
        int[] sorted = Arrays.copyOf(nodes, size);
        Arrays.sort(sorted);
        int count = 0;
        for (int i = 0; i < size; i++) {
            Courtesy.at(i);
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                sorted[count++] = sorted[i];
            }
        }
        return Arrays.copyOf(sorted, count);
    }

    private Part build(int @Nullable [] tails, int @Nullable [] heads, int tailCount, int headCount, int @Nullable [] order) {
        int[] placeOf = new int[size];
        int[] out = offsets(from, tails, tailCount, placeOf, order);
        int[] target = new int[size];
        byte[] kinds = new byte[size];
        int[] batches = new int[size];
        int[] refs = new int[size];
        Ids relationships = new Ids(size);
        for (int i = 0; i < size; i++) {
            Courtesy.at(i);
            int at = placeOf[i];
            target[at] = to[i];
            kinds[at] = kind[i];
            batches[at] = batch[i];
            refs[at] = time[i];
            relationships.set(at, ids.get(i));
        }
        int[] endedEdges = new int[ended.size()];
        for (int i = 0; i < endedEdges.length; i++) {
            endedEdges[i] = placeOf[ended.getInt(i)];
        }
        int[] endedBatches = endedBatch.toIntArray();
        IntArrays.quickSort(endedEdges, endedBatches);
        int[] in = offsets(target, heads, headCount, placeOf, null);
        int[] back = new int[size];
        for (int i = 0; i < size; i++) {
            Courtesy.at(i);
            back[placeOf[i]] = i;
        }
        Part part = new Part(tails, heads, out, in, target, back, kinds, batches, relationships, refs, times.words(), endedEdges, endedBatches);
        for (int edge : endedEdges) {
            part.markEnded(edge);
        }
        return part;
    }

    /**
     * A counting sort by node: where each node's edges begin, and into {@code places} where each edge goes. Those of one node stay in the
     * order in which they are given, or came.
     */
    private int[] offsets(int[] nodes, int @Nullable [] present, int count, int[] places, int @Nullable [] order) {
        int[] offsets = new int[count + 1];
        for (int i = 0; i < size; i++) {
            Courtesy.at(i);
            offsets[index(nodes[i], present) + 1]++;
        }
        for (int i = 0; i < count; i++) {
            Courtesy.at(i);
            offsets[i + 1] += offsets[i];
        }
        int[] next = Arrays.copyOf(offsets, count);
        for (int i = 0; i < size; i++) {
            Courtesy.at(i);
            int edge = order == null ? i : order[i];
            places[edge] = next[index(nodes[edge], present)]++;
        }
        return offsets;
    }

    private static int index(int node, int @Nullable [] present) {
        return present == null ? node : Arrays.binarySearch(present, node);
    }
}
