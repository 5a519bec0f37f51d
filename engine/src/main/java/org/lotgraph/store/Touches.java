package org.lotgraph.store;

import it.unimi.dsi.fastutil.bytes.ByteArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;

/**
 * The log of one batch: what it created, ended or changed otherwise, by internal id, for whoever holds a copy of the graph in memory and
 * wants to catch up. It may name a thing that stands as it stood.
 *
 * <p>As bytes: the version of the format, then both lists, each its length and the differences from one id to the next (the first from
 * zero), all as variable-length integers of seven bits a byte, low bits first, the highest bit saying that another byte follows.
 *
 * @param edges the edges of the genealogy: ascending, no id twice
 * @param nodes items, processes and master data: ascending, no id twice
 */
public record Touches(long[] edges, long[] nodes) {

    private static final byte VERSION = 1;

    /**
     * Reads what {@link #bytes()} wrote.
     *
     * @throws IllegalArgumentException when these bytes are none of this version
     */
    public static Touches of(byte[] bytes) {
        if (bytes.length == 0 || bytes[0] != VERSION) {
            throw new IllegalArgumentException("The log of a batch is of an unknown version: read the graph instead");
        }
        Reader in = new Reader(bytes);
        Touches touches = new Touches(in.ids(), in.ids());
        if (in.at != bytes.length) {
            throw new IllegalArgumentException("The log of a batch does not end where it should: read the graph instead");
        }
        return touches;
    }

    public byte[] bytes() {
        ByteArrayList out = new ByteArrayList(3 + 2 * (edges.length + nodes.length));
        out.add(VERSION);
        write(out, edges);
        write(out, nodes);
        return out.toByteArray();
    }

    private static void write(ByteArrayList out, long[] ids) {
        write(out, ids.length);
        long former = 0;
        for (long id : ids) {
            write(out, id - former);
            former = id;
        }
    }

    private static void write(ByteArrayList out, long value) {
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            out.add((byte) (rest | 0x80));
            rest >>>= 7;
        }
        out.add((byte) rest);
    }

    private static final class Reader {

        private final byte[] bytes;
        private int at = 1;

        Reader(byte[] bytes) {
            this.bytes = bytes;
        }

        long[] ids() {
            long length = next();
            if (length < 0 || length > bytes.length - at) {
                throw cutShort();
            }
            long[] ids = new long[(int) length];
            long id = 0;
            for (int i = 0; i < ids.length; i++) {
                id += next();
                ids[i] = id;
            }
            return ids;
        }

        private long next() {
            long value = 0;
            for (int shift = 0; at < bytes.length; shift += 7) {
                byte part = bytes[at++];
                value |= (part & 0x7FL) << shift;
                if (part >= 0) {
                    return value;
                }
            }
            throw cutShort();
        }

        private static IllegalArgumentException cutShort() {
            return new IllegalArgumentException("The log of a batch is cut short: read the graph instead");
        }
    }

    /** Collects ids in any order, however often each is said. */
    public static final class Builder {

        private final LongArrayList edges = new LongArrayList();
        private final LongArrayList nodes = new LongArrayList();

        public void edge(long id) {
            edges.add(id);
        }

        public void node(long id) {
            nodes.add(id);
        }

        public boolean isEmpty() {
            return edges.isEmpty() && nodes.isEmpty();
        }

        public Touches build() {
            return new Touches(sorted(edges), sorted(nodes));
        }

        private static long[] sorted(LongArrayList ids) {
            ids.sort(null);
            int kept = 0;
            for (int i = 0; i < ids.size(); i++) {
                if (i == 0 || ids.getLong(i) != ids.getLong(kept - 1)) {
                    ids.set(kept++, ids.getLong(i));
                }
            }
            ids.size(kept);
            return ids.toLongArray();
        }
    }
}
