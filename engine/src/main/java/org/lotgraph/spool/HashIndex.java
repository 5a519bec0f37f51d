package org.lotgraph.spool;

import java.io.Closeable;
import java.nio.file.Path;
import java.util.function.LongPredicate;

/**
 * From 64-bit hashes to numbers, several under one hash where need be: an open hash table of 16 bytes a slot. Whoever asks decides by
 * looking whether a number under the hash is what is meant, so that no collision takes one thing for another.
 */
public final class HashIndex implements Closeable {

    private static final int SLOT = 16;
    private static final long FIRST_SLOTS = 1 << 14;

    private final Path folder;
    private final String name;
    private MappedBytes table;
    private long slots = FIRST_SLOTS;
    private long entries;
    private int generation;
    /** What was read ahead, so that the reading is not left out. */
    private long ahead;

    public HashIndex(Path folder, String name) {
        this.folder = folder;
        this.name = name;
        this.table = table();
    }

    private MappedBytes table() {
        MappedBytes made = new MappedBytes(folder.resolve(name + "-" + generation++));
        made.reserve(slots * SLOT);
        return made;
    }

    /** Eight well-mixed bytes of these; {@code seed} tells spaces apart. */
    public static long hash(long seed, byte[] bytes) {
        long hash = seed ^ bytes.length * 0x9E3779B97F4A7C15L;
        int i = 0;
        for (; i + Long.BYTES <= bytes.length; i += Long.BYTES) {
            hash = mixed(hash ^ Words.at(bytes, i));
        }
        long rest = 0;
        for (; i < bytes.length; i++) {
            rest = rest << Byte.SIZE | bytes[i] & 0xFF;
        }
        return mixed(mixed(hash ^ rest));
    }

    private static long mixed(long bits) {
        long mixed = bits * 0xBF58476D1CE4E5B9L;
        return mixed ^ mixed >>> 32;
    }

    /** Adds a number, none below zero, under a hash. */
    public void add(long hash, long number) {
        if (++entries * 5 > slots * 3) {
            grow();
        }
        put(hash, number);
    }

    private void put(long hash, long number) {
        long at = hash & slots - 1;
        while (table.getLong(at * SLOT + Long.BYTES) != 0) {
            at = at + 1 & slots - 1;
        }
        table.putLong(at * SLOT, hash);
        table.putLong(at * SLOT + Long.BYTES, number + 1);
    }

    private void grow() {
        MappedBytes former = table;
        long formerSlots = slots;
        slots *= 2;
        table = table();
        for (long at = 0; at < formerSlots; at++) {
            long number = former.getLong(at * SLOT + Long.BYTES);
            if (number != 0) {
                put(former.getLong(at * SLOT), number - 1);
            }
        }
        former.close();
    }

    /**
     * Reads where these hashes belong. Each lies somewhere else, and memory is waited for once for all of them instead of at each {@link #find} or
     * {@link #add} that comes; worth it for some hundreds.
     */
    public void lookAhead(long[] hashes) {
        long read = 0;
        for (long hash : hashes) {
            read |= table.getLong((hash & slots - 1) * SLOT + Long.BYTES);
        }
        ahead = read;
    }

    /** The first number under the hash that is what is meant, in the order in which they were added; -1 where none is. */
    public long find(long hash, LongPredicate isMeant) {
        long at = hash & slots - 1;
        for (long number = table.getLong(at * SLOT + Long.BYTES); number != 0; number = table.getLong(at * SLOT + Long.BYTES)) {
            if (table.getLong(at * SLOT) == hash && isMeant.test(number - 1)) {
                return number - 1;
            }
            at = at + 1 & slots - 1;
        }
        return -1;
    }

    @Override
    public void close() {
        table.close();
    }
}
