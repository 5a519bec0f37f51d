package org.lotgraph.ledger;

import it.unimi.dsi.fastutil.longs.LongArrayList;

import org.lotgraph.spool.Decoder;
import org.lotgraph.spool.Encoder;
import org.lotgraph.spool.MappedBytes;

/** Entries of any length, one after the other in a file, none of which begins with a zero; every {@link #SIZE} of them one can begin to read. */
final class Slices {

    static final int SIZE = 2_000;

    private final MappedBytes file;
    private final LongArrayList begins = new LongArrayList();
    private long entries;

    Slices(MappedBytes file) {
        this.file = file;
    }

    long append(Encoder entry) {
        long at = entry.appendTo(file);
        if (entries++ % SIZE == 0) {
            begins.add(at);
        }
        return at;
    }

    long entries() {
        return entries;
    }

    int count() {
        return begins.size();
    }

    /** How many entries a slice has. */
    int size(int slice) {
        return (int) Math.min(SIZE, entries - slice * (long) SIZE);
    }

    Decoder begin(Decoder in, int slice) {
        return in.seek(begins.getLong(slice));
    }

    /** Where the entry begins that comes next, past what was left free at the end of a chunk. */
    Decoder next(Decoder in) {
        long at = in.at();
        boolean gap = at % MappedBytes.CHUNK != 0 && at < file.end() && file.getByte(at) == 0;
        return gap ? in.seek((at / MappedBytes.CHUNK + 1) * MappedBytes.CHUNK) : in;
    }
}
