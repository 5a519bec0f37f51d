package org.lotgraph.spool;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * Bytes in a file that is read and written as memory. It grows as it is written, and is gone when closed.
 *
 * <p>The file is filled with zeros before they are touched: a full disk is an exception there, and would be a crash of the whole
 * process on a page that cannot be backed. Written by one thread; read by many once that is done.
 */
public final class MappedBytes implements Closeable {

    /** Nothing that is written at once may be longer; what would reach over the end of a chunk begins the next one. */
    public static final int CHUNK = 1 << 28;
    private static final int STEP = 1 << 22;

    private final Path file;
    private final FileChannel channel;
    private ByteBuffer[] chunks = new ByteBuffer[0];
    private long filled;
    private long end;

    /**
     * A new file.
     *
     * @throws UncheckedIOException when it cannot be written, here and in every writing method
     */
    public MappedBytes(Path file) {
        this.file = file;
        try {
            this.channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the next {@link #append} would write, unless it does not fit into the chunk. */
    public long end() {
        return end;
    }

    /** Where the entry of that number, from 0 on, begins in a file that holds nothing but entries of this length, each reserved by itself. */
    public static long place(long number, int length) {
        int inChunk = CHUNK / length;
        return number / inChunk * CHUNK + number % inChunk * length;
    }

    /** Room for that many more bytes in a row, zeros; returns where they begin. */
    public long reserve(long length) {
        if (length <= CHUNK && end / CHUNK != (end + length - 1) / CHUNK) {
            end = (end / CHUNK + 1) * CHUNK;
        }
        long at = end;
        end += length;
        if (end > filled) {
            fill();
        }
        return at;
    }

    /** Appends bytes and returns where they begin. */
    public long append(byte[] bytes, int length) {
        if (length > CHUNK) {
            throw new IllegalArgumentException("A single entry of " + length + " bytes is too long");
        }
        long at = reserve(length);
        chunk(at).put((int) (at % CHUNK), bytes, 0, length);
        return at;
    }

    private void fill() {
        try {
            while (chunks.length * (long) CHUNK < end) {
                ByteBuffer chunk = channel.map(FileChannel.MapMode.READ_WRITE, chunks.length * (long) CHUNK, CHUNK).order(ByteOrder.LITTLE_ENDIAN);
                chunks = Arrays.copyOf(chunks, chunks.length + 1);
                chunks[chunks.length - 1] = chunk;
            }
            ByteBuffer zeros = ByteBuffer.allocateDirect(STEP);
            while (filled < end) {
                filled += channel.write(zeros.clear(), filled);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ByteBuffer chunk(long at) {
        return chunks[(int) (at / CHUNK)];
    }

    public long getLong(long at) {
        return chunk(at).getLong((int) (at % CHUNK));
    }

    public void putLong(long at, long value) {
        chunk(at).putLong((int) (at % CHUNK), value);
    }

    public int getInt(long at) {
        return chunk(at).getInt((int) (at % CHUNK));
    }

    public void putInt(long at, int value) {
        chunk(at).putInt((int) (at % CHUNK), value);
    }

    public byte getByte(long at) {
        return chunk(at).get((int) (at % CHUNK));
    }

    public void putByte(long at, byte value) {
        chunk(at).put((int) (at % CHUNK), value);
    }

    /** Copies bytes that were appended together. */
    public void get(long at, byte[] bytes, int length) {
        chunk(at).get((int) (at % CHUNK), bytes, 0, length);
    }

    /** Whether these very bytes stand there; only of bytes that were appended together. */
    public boolean equals(long at, byte[] bytes) {
        ByteBuffer chunk = chunk(at);
        int from = (int) (at % CHUNK);
        if (from + bytes.length > CHUNK) {
            return false;
        }
        int i = 0;
        for (; i + Long.BYTES <= bytes.length; i += Long.BYTES) {
            if (chunk.getLong(from + i) != Words.at(bytes, i)) {
                return false;
            }
        }
        for (; i < bytes.length; i++) {
            if (chunk.get(from + i) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() {
        chunks = new ByteBuffer[0];
        try (channel) {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
