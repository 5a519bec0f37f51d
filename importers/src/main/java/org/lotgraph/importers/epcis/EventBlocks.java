package org.lotgraph.importers.epcis;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.List;
import java.util.function.Consumer;

import org.lotgraph.importers.json.BoundedInput;
import org.lotgraph.importers.json.UsualJson;

import tools.jackson.core.JsonParser;
import tools.jackson.core.TokenStreamLocation;

/**
 * Takes events out of a list before the parser sees them, as bytes that somebody else may read meanwhile: looks only for where each begins and
 * ends. What it does not know, such as an event that is long, it leaves to the parser, and goes on behind it.
 */
final class EventBlocks {

    /** No longer event is taken. */
    private static final int BYTES = 256 << 10;
    /** Whoever reads events does not count what is around them. */
    private static final int DEEPEST = 100;
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101_0101_0101_0101L;
    private static final long HIGH = 0x80 * ONES;
    private static final long QUOTES = '"' * ONES;
    /** Here is something else than an event. */
    private static final int OTHER = -1;
    /** The bytes end before it does. */
    private static final int MORE = -2;

    private final JsonParser parser;
    private final BoundedInput input;
    private byte[] bytes = {};
    private int at;
    private int to;
    private boolean ended;
    private long line;
    private int lineBegin;
    /** In which line of the parser's its columns are wrong, by how much, and by how much its lines are. */
    private int movedLine = -1;
    private int movedColumns;
    private long movedLines;

    EventBlocks(JsonParser parser, BoundedInput input) {
        this.parser = parser;
        this.input = input;
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
        int taken = 0;
        EventBlock block = null;
        while (true) {
            int from = at;
            long fromLine = line;
            int fromBegin = lineBegin;
            int event = opening(began || taken > 0);
            long eventLine = line;
            int column = at - lineBegin + 1;
            int end = event < 0 ? event : closing();
            if (end >= 0) {
                block = block == null ? new EventBlock(list, index + taken, bytes) : block;
                block.add(event, end, eventLine, column);
                taken++;
            } else {
                at = from;
                line = fromLine;
                lineBegin = fromBegin;
            }
            if (block != null && (end < 0 || block.isFull())) {
                taker.accept(block);
                block = null;
            }
            if (end == OTHER || end == MORE && !more()) {
                leave(!began && taken > 0);
                return taken;
            }
        }
    }

    /** Takes from the parser what it has not read yet; whether it has any to give. */
    private boolean begin() {
        TokenStreamLocation here = parser.currentLocation();
        ByteArrayOutputStream unread = new ByteArrayOutputStream();
        if (parser.releaseBuffered(unread) < 0) {
            return false;
        }
        input.giveBack(unread.toByteArray(), 0, unread.size());
        bytes = new byte[0];
        at = 0;
        to = 0;
        ended = false;
        line = line(here);
        lineBegin = 1 - column(here);
        return true;
    }

    /** @param alone whether the parser does not know of the events that were taken, and so of no comma behind them */
    private void leave(boolean alone) {
        boolean wrong = false;
        if (alone) {
            passBlanks();
            boolean comma = at < to && bytes[at] == ',';
            if (comma) {
                at++;
                passBlanks();
            }
            wrong = at < to && comma == (bytes[at] == ']');
        }
        TokenStreamLocation here = parser.currentLocation();
        movedLine = here.getLineNr();
        movedLines = line - here.getLineNr();
        movedColumns = at - lineBegin + 1 - here.getColumnNr();
        input.giveBack(bytes, at, to);
        if (wrong) {
            // Without the events before it, it would be right.
            input.giveBack(new byte[]{','}, 0, 1);
        }
        bytes = new byte[0];
    }

    private void passBlanks() {
        at = blanks(at);
        while (isAtEnd() && more()) {
            at = blanks(at);
        }
    }

    /** A carriage return may have the line feed behind it that belongs to it. */
    private boolean isAtEnd() {
        return at == to || bytes[at] == '\r';
    }

    /** More bytes behind those that nobody has taken; whether it was possible to look for some. */
    private boolean more() {
        if (ended || at == 0 && to == BYTES) {
            return false;
        }
        // Whoever has taken events still reads the former.
        byte[] next = new byte[BYTES + UsualJson.BEHIND];
        System.arraycopy(bytes, at, next, 0, to - at);
        lineBegin -= at;
        to -= at;
        at = 0;
        bytes = next;
        try {
            while (to < BYTES && !ended) {
                int count = input.readAside(bytes, to, BYTES - to);
                ended = count < 0;
                to += Math.max(0, count);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return true;
    }

    /** Where the next event begins, behind a comma if there was one before. */
    private int opening(boolean comma) {
        at = blanks(at);
        if (comma && !isAtEnd()) {
            if (bytes[at] != ',') {
                return OTHER;
            }
            at = blanks(at + 1);
        }
        return isAtEnd() ? MORE : bytes[at] == '{' ? at : OTHER;
    }

    /** Behind blanks, and on a carriage return that is the last byte there is. */
    private int blanks(int from) {
        int i = from;
        while (i < to && bytes[i] <= ' ') {
            switch (bytes[i++]) {
                case ' ', '\t' -> { }
                case '\n' -> newLine(i);
                case '\r' -> {
                    if (i == to && !ended) {
                        return i - 1;
                    }
                    i = carriageReturn(i);
                }
                default -> {
                    return i - 1;
                }
            }
        }
        return i;
    }

    private void newLine(int begin) {
        line++;
        lineBegin = begin;
    }

    private int carriageReturn(int behind) {
        int begin = behind < to && bytes[behind] == '\n' ? behind + 1 : behind;
        newLine(begin);
        return begin;
    }

    /** Where the event ends that begins here. */
    private int closing() {
        byte[] in = bytes;
        int end = to;
        int depth = 0;
        int i = at;
        while (i < end) {
            byte b = in[i++];
            if (b == '"') {
                i = text(in, i, end);
                if (i < 0) {
                    return MORE;
                }
            } else if (b >= '[') {
                // Brackets and braces differ in the bit by which capitals differ from small letters.
                int bracket = b & ~0x20;
                if (bracket == '[') {
                    depth++;
                } else if (bracket == ']' && --depth == 0) {
                    at = i;
                    return i;
                }
            } else if (b == '\n') {
                newLine(i);
            } else if (b == '\r') {
                if (i == end && !ended) {
                    return MORE;
                }
                i = carriageReturn(i);
            }
        }
        return MORE;
    }

    /** Behind the text, eight bytes at once. */
    private static int text(byte[] in, int from, int end) {
        int i = from;
        while (i < end) {
            long quotes = (long) EIGHT.get(in, i) ^ QUOTES;
            long found = quotes - ONES & ~quotes & HIGH;
            if (found == 0) {
                i += Long.BYTES;
                continue;
            }
            i += Long.numberOfTrailingZeros(found) >>> 3;
            if (i < end && (in[i - 1] != '\\' || !isEscaped(in, from, i))) {
                return i + 1;
            }
            i++;
        }
        return MORE;
    }

    /** Whether an odd number of escapes stands before it. */
    private static boolean isEscaped(byte[] in, int from, int at) {
        int i = at;
        while (i > from && in[i - 1] == '\\') {
            i--;
        }
        return (at - i & 1) == 1;
    }
}
