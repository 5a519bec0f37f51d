package org.lotgraph.importers.epcis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Some events of a list, one after the other, as the bytes that they are in the file. Where they end is known already, or found by whoever reads
 * them, each once and in their order.
 */
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
    /** Stands where the event before ends; null where all are known. */
    private final @Nullable EventScan scan;

    /**
     * Without events, so far.
     *
     * @param list  path of the list
     * @param first place of the first event in it
     * @param bytes those of the events, and others
     */
    EventBlock(List<Object> list, int first, byte[] bytes) {
        this.list = list;
        this.first = first;
        this.bytes = bytes;
        this.scan = null;
    }

    /**
     * With so many events, whose ends are still to be found.
     *
     * @param scan of their bytes alone
     */
    EventBlock(List<Object> list, int first, int size, EventScan scan) {
        this.list = list;
        this.first = first;
        this.bytes = scan.bytes();
        this.size = size;
        this.scan = scan;
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

    /** Looks for it where it is not known. */
    int locate(int event) {
        EventScan unknown = scan;
        if (unknown != null) {
            int begin = unknown.opening(event > 0);
            if (begin < 0) {
                throw changed(event);
            }
            begins[event] = begin;
            lines[event] = unknown.line();
            columns[event] = unknown.column();
        }
        return begins[event];
    }

    /** Where it ends at the latest. */
    int limit(int event) {
        return scan == null ? ends[event] : scan.to();
    }

    /**
     * Whoever has read it says where it ended.
     *
     * @return whether that can be
     */
    boolean ends(int event, int end, boolean overLines) {
        EventScan unknown = scan;
        if (unknown == null) {
            return end == ends[event];
        }
        unknown.passEvent(end, overLines);
        found(event, end, unknown);
        return true;
    }

    /** Looks for the end of an event that nobody could read. */
    void findEnd(int event) {
        EventScan unknown = scan;
        if (unknown != null) {
            found(event, unknown.closing(), unknown);
        }
    }

    /** The last is to end where all do. */
    private void found(int event, int end, EventScan unknown) {
        if (end < 0 || event + 1 == size && end != unknown.to()) {
            throw changed(event);
        }
        ends[event] = end;
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

    int column(int event) {
        return columns[event];
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

    /** What is to be said where the document was valid a moment ago. */
    static InvalidException changed(List<Object> list, int index) {
        List<Object> path = new ArrayList<>(list);
        path.add(index);
        return new InvalidException(path, "The event is no longer what it was.", "Import the file again when nobody changes it.");
    }

    InvalidException changed(int event) {
        return changed(list, first + event);
    }
}
