package org.lotgraph.spool;

import java.nio.charset.StandardCharsets;

/** Reads what an {@link Encoder} wrote, from a place on. */
public final class Decoder {

    private final MappedBytes file;
    private long at;
    private byte[] text = new byte[256];

    public Decoder(MappedBytes file) {
        this.file = file;
    }

    public Decoder seek(long place) {
        at = place;
        return this;
    }

    /** Where the next read begins. */
    public long at() {
        return at;
    }

    public byte nextByte() {
        return file.getByte(at++);
    }

    public long nextLong() {
        at += Long.BYTES;
        return file.getLong(at - Long.BYTES);
    }

    public long count() {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            byte part = file.getByte(at++);
            value |= (part & 0x7FL) << shift;
            if (part >= 0) {
                return value;
            }
        }
    }

    public void skipText() {
        long length = count();
        at += length;
    }

    public String text() {
        int length = (int) count();
        if (length > text.length) {
            text = new byte[Math.max(length, text.length * 2)];
        }
        file.get(at, text, length);
        at += length;
        return new String(text, 0, length, StandardCharsets.UTF_8);
    }
}
