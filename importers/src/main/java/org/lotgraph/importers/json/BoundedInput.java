package org.lotgraph.importers.json;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongConsumer;

import org.jspecify.annotations.Nullable;

/**
 * The bytes of a JSON file, in which no text is longer than the limit: a longer one is cut, so that the parser can walk past it in bounded
 * memory, and {@link #size} still tells how long it was. Counts, and feeds the digest, what was really in the file.
 */
public final class BoundedInput extends FilterInputStream {

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101_0101_0101_0101L;
    private static final long LOW = 0x7f * ONES;

    private record Cut(long after, long dropped) {
    }

    private final @Nullable MessageDigest digest;
    private final long limit;
    private final LongConsumer progress;
    private final List<Cut> cuts = new ArrayList<>();
    private long taken;
    private long given;
    private boolean inText;
    private long textLength;
    private int escaped;
    private boolean escapeBegins;
    private boolean closed;
    private long dropped;
    private byte[] returned = {};
    private int returnedFrom;

    public BoundedInput(InputStream in, @Nullable MessageDigest digest, long limit, LongConsumer progress) {
        super(in);
        this.progress = progress;
        this.digest = digest;
        this.limit = limit;
    }

    /** Bytes of the file read so far. */
    public long taken() {
        return taken;
    }

    /** Length in the file of what the parser saw as the range from {@code start} to {@code end}. */
    public long size(long start, long end) {
        long size = end - start;
        for (Cut cut : cuts) {
            size += cut.after() >= start && cut.after() < end ? cut.dropped() : 0;
        }
        return size;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        while (true) {
            int count = readAside(buffer, offset, length);
            if (count <= 0) {
                return count;
            }
            int kept = passWhole(buffer, offset, offset + count) ? count : keep(buffer, offset, offset + count);
            if (kept > 0) {
                given += kept;
                return kept;
            }
        }
    }

    /** What comes next in the file, as it is: for somebody who reads a part of it in the parser's place. */
    public int readAside(byte[] buffer, int offset, int length) throws IOException {
        if (returnedFrom < returned.length) {
            int count = Math.min(length, returned.length - returnedFrom);
            System.arraycopy(returned, returnedFrom, buffer, offset, count);
            returnedFrom += count;
            return count;
        }
        int count = in.read(buffer, offset, length);
        if (count <= 0) {
            return count;
        }
        if ((taken >> 20) != ((taken + count) >> 20)) {
            progress.accept(taken + count);
        }
        taken += count;
        if (digest != null) {
            digest.update(buffer, offset, count);
        }
        return count;
    }

    /** Takes back what was read last, to be read again. What comes next is no part of a text, whatever was read. */
    public void giveBack(byte[] buffer, int from, int to) {
        byte[] both = Arrays.copyOfRange(buffer, from, to + returned.length - returnedFrom);
        System.arraycopy(returned, returnedFrom, both, to - from, returned.length - returnedFrom);
        returned = both;
        returnedFrom = 0;
        inText = false;
        closed = false;
        escaped = 0;
    }

    /** Steps over a whole piece, eight bytes at once, where it holds no escape and no text in it can be too long: that is nearly every one. */
    private boolean passWhole(byte[] buffer, int from, int to) {
        if (escaped > 0 || (inText ? textLength : 0) + to - from > limit) {
            return false;
        }
        long quotes = 0;
        long escapes = 0;
        int i = from;
        for (; i + Long.BYTES <= to; i += Long.BYTES) {
            long eight = (long) EIGHT.get(buffer, i);
            quotes ^= places(eight, '"');
            escapes |= places(eight, '\\');
        }
        for (; i < to; i++) {
            quotes ^= places(buffer[i] & 0xff, '"');
            escapes |= places(buffer[i] & 0xff, '\\');
        }
        if (escapes == 0) {
            passed(buffer, from, to, (Long.bitCount(quotes) & 1) == 1);
        }
        return escapes == 0;
    }

    /** The highest bit of each byte that is the one looked for, and no other. */
    private static long places(long eight, char one) {
        long others = eight ^ one * ONES;
        return ~((others & LOW) + LOW | others | LOW);
    }

    /** @param turned whether the piece holds an odd number of quotes */
    private void passed(byte[] buffer, int from, int to, boolean turned) {
        inText ^= turned;
        int quote = to - 1;
        while (quote >= from && buffer[quote] != '"') {
            quote--;
        }
        textLength = quote < from ? textLength + to - from : to - 1 - quote;
    }

    /** Moves what stays to the front and says how much it is. */
    private int keep(byte[] buffer, int from, int to) {
        int out = from;
        for (int i = from; i < to; i++) {
            if (dropped == 0 && out == i) {
                i = pass(buffer, i, to);
                out = i;
                if (i == to) {
                    break;
                }
            }
            byte b = buffer[i];
            boolean mayCut = inText && step(b, out - from);
            if (!inText && b == '"' && !closed) {
                inText = true;
                textLength = 0;
            }
            closed = false;
            if (dropped > 0 || (mayCut && textLength > limit)) {
                dropped++;
            } else {
                buffer[out++] = b;
            }
        }
        return out - from;
    }

    /** Steps over what changes nothing: within a short text up to its next quote or escape, outside of texts up to the next quote. */
    private int pass(byte[] buffer, int from, int to) {
        int i = from;
        if (inText && escaped == 0) {
            int end = (int) Math.min(to, from + Math.max(0, limit - textLength));
            while (i < end && buffer[i] != '"' && buffer[i] != '\\') {
                i++;
            }
            textLength += i - from;
        } else if (!inText && !closed) {
            while (i < to && buffer[i] != '"') {
                i++;
            }
        }
        return i;
    }

    /** One byte within a text; whether a character begins with it, so that a cut before it leaves whole characters and escapes. */
    private boolean step(byte b, int kept) {
        textLength++;
        if (escaped > 0) {
            escaped = escapeBegins && b == 'u' ? 4 : escaped - 1;
            escapeBegins = false;
            return false;
        }
        if (b == '"') {
            inText = false;
            closed = true;
            endCut(kept);
            return false;
        }
        if (b == '\\') {
            escaped = 1;
            escapeBegins = true;
        }
        return (b & 0xc0) != 0x80;
    }

    private void endCut(int kept) {
        if (dropped > 0) {
            cuts.add(new Cut(given + kept, dropped));
            dropped = 0;
        }
    }
}
