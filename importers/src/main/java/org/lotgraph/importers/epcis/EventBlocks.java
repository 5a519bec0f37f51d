package org.lotgraph.importers.epcis;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;

import org.lotgraph.importers.json.BoundedInput;
import org.lotgraph.importers.json.UsualJson;

import tools.jackson.core.JsonParser;
import tools.jackson.core.TokenStreamLocation;

/**
 * Takes events out of a list before the parser sees them, as bytes that somebody else may read meanwhile: looks only for where each begins and
 * ends, and of what an earlier reading found not even for that. What it does not know, such as an event that is long, it leaves to the parser, and
 * goes on behind it.
 */
final class EventBlocks {

    /** No longer event is taken. */
    private static final int BYTES = 256 << 10;
    /** Whoever reads events does not count what is around them. */
    private static final int DEEPEST = 100;
    private static final byte[] NOTHING = {};

    private final JsonParser parser;
    private final BoundedInput input;
    private final FoundBlocks found;
    private EventScan scan = new EventScan(NOTHING, 0, false, 1, 1);
    /** Bytes of the list before those that are looked at now, and those up to the end of the last event that was taken. */
    private long passed;
    private long taken;
    /** In which line of the parser's its columns are wrong, by how much, and by how much its lines are. */
    private int movedLine = -1;
    private int movedColumns;
    private long movedLines;

    /** @param found by an earlier reading of the same document; is told what this one finds */
    EventBlocks(JsonParser parser, BoundedInput input, FoundBlocks found) {
        this.parser = parser;
        this.input = input;
        this.found = found;
    }

    /** Where the parser says that something is. */
    long line(TokenStreamLocation said) {
        return said.getLineNr() + movedLines;
    }

    int column(TokenStreamLocation said) {
        return said.getColumnNr() + (said.getLineNr() == movedLine ? movedColumns : 0);
    }

    /**
     * The events that come next; the parser stands on the beginning of a list, or on an element of it.
     *
     * @param list  path of the list
     * @param index place of the next element in it
     * @param began whether the parser has read an element of it
     * @return how many they are
     */
    int take(List<Object> list, int index, boolean began, Consumer<EventBlock> taker) {
        if (list.size() > DEEPEST || !begin()) {
            return 0;
        }
        int known = again(list, index, began, taker);
        int count = known;
        EventBlock block = null;
        while (true) {
            int from = scan.at();
            long fromLine = scan.line();
            int fromColumn = scan.column();
            int event = scan.opening(began || count > 0);
            long line = scan.line();
            int column = scan.column();
            int end = event < 0 ? event : scan.closing();
            if (end >= 0) {
                block = block == null ? new EventBlock(list, index + count, scan.bytes()) : block;
                block.add(event, end, line, column);
                count++;
            } else {
                scan.back(from, fromLine, fromColumn);
            }
            if (block != null && (end < 0 || block.isFull())) {
                if (known == 0) {
                    found.found(list, index, located(block));
                }
                taker.accept(block);
                block = null;
            }
            if (end == EventScan.OTHER || end == EventScan.MORE && !more()) {
                leave(!began && count > 0);
                return count;
            }
        }
    }

    /** The events that an earlier reading found; how many they are. */
    private int again(List<Object> list, int index, boolean began, Consumer<EventBlock> taker) {
        int count = 0;
        for (FoundBlocks.Block block : found.from(list, index)) {
            int end = block.gap() + block.length();
            byte[] bytes = new byte[end + UsualJson.BEHIND];
            EventScan events = new EventScan(bytes, end, true, scan.line(), scan.column());
            if (fill(bytes, 0, end) < end || events.opening(began || count > 0) != block.gap()) {
                throw EventBlock.changed(list, index + count);
            }
            taker.accept(new EventBlock(list, index + count, block.events(), events));
            scan = new EventScan(NOTHING, 0, false, block.endLine(), block.endColumn());
            count += block.events();
        }
        return count;
    }

    private FoundBlocks.Block located(EventBlock block) {
        long begin = passed + block.begin(0);
        long gap = begin - taken;
        taken = passed + block.end(block.size() - 1);
        return new FoundBlocks.Block(Math.toIntExact(gap), (int) (taken - begin), block.size(), scan.line(), scan.column());
    }

    /** Takes from the parser what it has not read yet; whether it has any to give. */
    private boolean begin() {
        TokenStreamLocation here = parser.currentLocation();
        ByteArrayOutputStream unread = new ByteArrayOutputStream();
        if (parser.releaseBuffered(unread) < 0) {
            return false;
        }
        input.giveBack(unread.toByteArray(), 0, unread.size());
        scan = new EventScan(NOTHING, 0, false, line(here), column(here));
        passed = 0;
        taken = 0;
        return true;
    }

    /** @param alone whether the parser does not know of the events that were taken, and so of no comma behind them */
    private void leave(boolean alone) {
        boolean wrong = false;
        if (alone) {
            passBlanks();
            boolean comma = isHere(',');
            if (comma) {
                scan.passComma();
                passBlanks();
            }
            wrong = scan.at() < scan.to() && comma == isHere(']');
        }
        TokenStreamLocation here = parser.currentLocation();
        movedLine = here.getLineNr();
        movedLines = scan.line() - here.getLineNr();
        movedColumns = scan.column() - here.getColumnNr();
        input.giveBack(scan.bytes(), scan.at(), scan.to());
        if (wrong) {
            // Without the events before it, it would be right.
            input.giveBack(new byte[]{','}, 0, 1);
        }
        scan = new EventScan(NOTHING, 0, false, 1, 1);
    }

    private boolean isHere(char what) {
        return scan.at() < scan.to() && scan.bytes()[scan.at()] == what;
    }

    private void passBlanks() {
        scan.passBlanks();
        while (scan.isAtEnd() && more()) {
            scan.passBlanks();
        }
    }

    /** More bytes behind those that nobody has taken; whether it was possible to look for some. */
    private boolean more() {
        int kept = scan.to() - scan.at();
        if (scan.hasEnded() || kept == BYTES) {
            return false;
        }
        // Whoever has taken events still reads the former.
        byte[] next = new byte[BYTES + UsualJson.BEHIND];
        System.arraycopy(scan.bytes(), scan.at(), next, 0, kept);
        passed += scan.at();
        int end = kept + fill(next, kept, BYTES);
        scan.goOn(next, end, end < BYTES);
        return true;
    }

    /** Reads up to a place, or the end of the file; how much that was. */
    private int fill(byte[] room, int from, int to) {
        int at = from;
        try {
            for (int count = 0; at < to && count >= 0; at += Math.max(0, count)) {
                count = input.readAside(room, at, to - at);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return at - from;
    }
}
