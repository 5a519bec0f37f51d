package org.lotgraph.spool;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes of one entry, written before they are appended at once. */
public final class Encoder {

    private byte[] bytes = new byte[512];
    private int length;

    public Encoder clear() {
        length = 0;
        return this;
    }

    public Encoder put(byte value) {
        room(1);
        bytes[length++] = value;
        return this;
    }

    public Encoder put(long value) {
        room(Long.BYTES);
        Words.put(bytes, length, value);
        length += Long.BYTES;
        return this;
    }

    public Encoder putInt(int value) {
        room(Integer.BYTES);
        for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
            bytes[length++] = (byte) (value >>> shift);
        }
        return this;
    }

    /** A small number, none below zero, in few bytes. */
    public Encoder count(long value) {
        room(10);
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            bytes[length++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[length++] = (byte) rest;
        return this;
    }

    public Encoder put(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        count(utf8.length);
        room(utf8.length);
        System.arraycopy(utf8, 0, bytes, length, utf8.length);
        length += utf8.length;
        return this;
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }

    /** How many bytes there are. */
    public int length() {
        return length;
    }

    public long appendTo(MappedBytes file) {
        return file.append(bytes, length);
    }
}
