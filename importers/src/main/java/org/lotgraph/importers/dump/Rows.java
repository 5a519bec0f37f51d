package org.lotgraph.importers.dump;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/**
 * The rows of one CSV file (RFC 4180), from any offset on.
 *
 * <p>Works on bytes, because a rejected row must go out as it came in, and because one bad row must not cost the next one: a quote that
 * does not close makes a bad row of its own line only, text that is no UTF-8 of its own row only, and a line of any length is skipped
 * in the memory of {@link #LONGEST_ROW}. Lines end with LF, CRLF or CR.
 */
public final class Rows implements Closeable {

    /** Bytes that one row may have. */
    static final int LONGEST_ROW = 16 << 20;
    private static final byte QUOTE = '"';
    private static final byte COMMA = ',';

    private final byte separator;
    private final FileChannel channel;
    private final int window;
    private byte[] buffer;
    /** Where in the file {@code buffer[0]} stands. */
    private long base;
    private int filled;
    /** Where in the buffer the row under way begins; all positions of a row are relative to it. */
    private int start;
    private int next;
    private long nextLine = 1;
    private final Row row;

    Rows(Path file, int window) throws IOException {
        this(file, window, (char) COMMA);
    }

    /**
     * Opens a file at its start.
     *
     * @param window    bytes read at once
     * @param separator between the fields, an ASCII character
     */
    public Rows(Path file, int window, char separator) throws IOException {
        this.separator = (byte) separator;
        this.row = new Row(this.separator);
        this.channel = FileChannel.open(file);
        this.window = window;
        this.buffer = new byte[window];
    }

    /** The row at that offset is the next one; lines are counted from it as {@code line}. */
    public void seek(long offset, long line) {
        if (offset >= base && offset <= base + filled) {
            next = (int) (offset - base);
        } else {
            base = offset;
            filled = 0;
            next = 0;
        }
        nextLine = line;
    }

    /** How many bytes of the file have been passed. */
    public long offset() {
        return base + next;
    }

    /** The line on which the next row starts. */
    long line() {
        return nextLine;
    }

    /** The row that every {@link #next()} fills. */
    Row row() {
        return row;
    }

    /** The next row that is not blank, valid until the next call; null at the end. */
    public @Nullable Row next() throws IOException {
        while (true) {
            start = next;
            if (!has(0)) {
                return null;
            }
            row.begin(nextLine, base + start);
            scan();
            if (!row.isBlank()) {
                return row;
            }
        }
    }

    private void scan() throws IOException {
        int at = 0;
        while (true) {
            boolean quoted = has(at) && buffer[start + at] == QUOTE;
            int end = quoted ? quoted(at) : plain(at);
            if (end < 0) {
                broken();
                return;
            }
            if (end > LONGEST_ROW) {
                tooLong();
                return;
            }
            row.field(at, end, quoted);
            if (has(end) && buffer[start + end] == separator) {
                at = end + 1;
            } else {
                finish(end);
                return;
            }
        }
    }

    private int plain(int at) throws IOException {
        int i = at;
        while (has(i)) {
            byte b = buffer[start + i];
            if (b == separator || b == '\n' || b == '\r') {
                break;
            }
            i++;
        }
        return i;
    }

    /** The end of a quoted field, or -1 where it does not close before a comma, a line's end or the file's. */
    private int quoted(int at) throws IOException {
        int i = at + 1;
        while (has(i)) {
            if (buffer[start + i] == QUOTE) {
                if (!has(i + 1)) {
                    return i + 1;
                }
                byte after = buffer[start + i + 1];
                if (after == separator || after == '\n' || after == '\r') {
                    return i + 1;
                }
                if (after != QUOTE) {
                    return -1;
                }
                i++;
            }
            i++;
        }
        return -1;
    }

    private void finish(int end) throws IOException {
        int after = lineBreak(end);
        row.end(buffer, start, end);
        nextLine += row.lineBreaksInside() + 1;
        next = start + after;
    }

    /** A quote that leads nowhere: the row is its first line, and the next line gets a chance of its own. */
    private void broken() throws IOException {
        int end = 0;
        while (has(end) && buffer[start + end] != '\n' && buffer[start + end] != '\r') {
            end++;
        }
        if (end > LONGEST_ROW) {
            tooLong();
            return;
        }
        row.brokenQuote();
        finish(end);
    }

    private void tooLong() throws IOException {
        row.tooLong();
        int i = 0;
        while (true) {
            if (start + i >= filled) {
                base += filled;
                start = 0;
                filled = 0;
                i = 0;
                if (!read()) {
                    next = 0;
                    return;
                }
            }
            if (buffer[start + i] == '\n' || buffer[start + i] == '\r') {
                nextLine++;
                start += i;
                int after = lineBreak(0);
                next = start + after;
                return;
            }
            i++;
        }
    }

    /** The position after the line break that stands at {@code at}, if one does. */
    private int lineBreak(int at) throws IOException {
        if (!has(at)) {
            return at;
        }
        boolean pair = buffer[start + at] == '\r' && has(at + 1) && buffer[start + at + 1] == '\n';
        return at + (pair ? 2 : 1);
    }

    /** Whether the row under way has a byte there, reading on where needed; false beyond the end of the file or of the longest row. */
    private boolean has(int at) throws IOException {
        return start + at < filled || more(at);
    }

    private boolean more(int at) throws IOException {
        while (start + at >= filled) {
            if (at > LONGEST_ROW) {
                return false;
            }
            if (start > 0) {
                System.arraycopy(buffer, start, buffer, 0, filled - start);
                base += start;
                filled -= start;
                start = 0;
            } else if (filled == buffer.length) {
                buffer = Arrays.copyOf(buffer, Math.min(buffer.length * 2, LONGEST_ROW + window));
            }
            if (!read()) {
                return false;
            }
        }
        return true;
    }

    private boolean read() throws IOException {
        int count = channel.read(ByteBuffer.wrap(buffer, filled, buffer.length - filled), base + filled);
        if (count <= 0) {
            return false;
        }
        filled += count;
        return true;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
