package org.lotgraph.importers.epcis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Some events of a list, one after the other, as the bytes that they are in the file. */
final class EventBlock {

    static final int MOST = 256;

    private final List<Object> list;
    private final int first;
    private final byte[] bytes;
    private final int[] begins = new int[MOST];
    private final int[] ends = new int[MOST];
    private final long[] lines = new long[MOST];
    private final int[] columns = new int[MOST];
    private int size;

    /**
     * @param list  path of the list
     * @param first place of the first event in it
     * @param bytes those of the events, and others
     */
    EventBlock(List<Object> list, int first, byte[] bytes) {
        this.list = list;
        this.first = first;
        this.bytes = bytes;
    }

    boolean isFull() {
        return size == MOST;
    }

    void add(int begin, int end, long line, int column) {
        begins[size] = begin;
        ends[size] = end;
        lines[size] = line;
        columns[size++] = column;
    }

    int size() {
        return size;
    }

    byte[] bytes() {
        return bytes;
    }

    int begin(int event) {
        return begins[event];
    }

    int end(int event) {
        return ends[event];
    }

    /** In bytes. */
    int length(int event) {
        return ends[event] - begins[event];
    }

    long line(int event) {
        return lines[event];
    }

    Place place(int event) {
        List<Object> path = new ArrayList<>(list);
        path.add(first + event);
        return new Place(path, lines[event], columns[event]);
    }

    /** The bytes of one event alone. */
    byte[] copy(int event) {
        return Arrays.copyOfRange(bytes, begins[event], ends[event]);
    }
}
