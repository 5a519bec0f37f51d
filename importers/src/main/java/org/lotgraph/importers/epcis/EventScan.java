package org.lotgraph.importers.epcis;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Where events begin and end in the bytes of a list, and in which lines: looks at quotes, brackets and the ends of lines alone. */
final class EventScan {

    /** Here is something else than an event. */
    static final int OTHER = -1;
    /** The bytes end before it does. */
    static final int MORE = -2;

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101_0101_0101_0101L;
    private static final long HIGH = 0x80 * ONES;
    private static final long QUOTES = '"' * ONES;

    private byte[] bytes;
    private int at;
    private int to;
    private boolean ended;
    private long line;
    private int lineBegin;

    /**
     * @param bytes  of which at least eight stand behind those that count
     * @param to     behind the last that counts
     * @param ended  whether the list cannot go on behind them
     * @param line   1-based, as is the column: where the first byte stands in the file
     */
    EventScan(byte[] bytes, int to, boolean ended, long line, int column) {
        this.bytes = bytes;
        this.to = to;
        this.ended = ended;
        this.line = line;
        this.lineBegin = 1 - column;
    }

    byte[] bytes() {
        return bytes;
    }

    int at() {
        return at;
    }

    int to() {
        return to;
    }

    boolean hasEnded() {
        return ended;
    }

    long line() {
        return line;
    }

    int column() {
        return at - lineBegin + 1;
    }

    /** Goes on with other bytes, which begin with those that nobody has stepped over. */
    void goOn(byte[] more, int end, boolean last) {
        lineBegin -= at;
        at = 0;
        bytes = more;
        to = end;
        ended = last;
    }

    /** Steps back to where it was. */
    void back(int former, long formerLine, int formerColumn) {
        at = former;
        line = formerLine;
        lineBegin = former - formerColumn + 1;
    }

    /** Steps to the end of an event that somebody else has found. */
    void passEvent(int end, boolean overLines) {
        if (overLines) {
            closing();
        }
        at = end;
    }

    void passComma() {
        at++;
    }

    void passBlanks() {
        at = blanks(at);
    }

    /** A carriage return may have the line feed behind it that belongs to it. */
    boolean isAtEnd() {
        return at == to || bytes[at] == '\r';
    }

    /** Steps to where the next event begins, behind a comma if there was one before. */
    int opening(boolean comma) {
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

    /** Steps behind the event that begins here. */
    int closing() {
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
