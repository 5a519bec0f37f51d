package org.lotgraph.importers.dump;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.jspecify.annotations.Nullable;

/**
 * Where in the dump an id is declared: one long an id, in an open hash table that lives on disk once it is large.
 *
 * <p>The dump itself is the store: the table holds the offset of the declaring row and enough of the id's hash to seldom look at a wrong
 * row; who looks an id up reads the row and compares. So 20 million ids take 256 MB of file and no heap.
 */
final class IdIndex implements Closeable {

    private static final int SLOTS_ON_HEAP = 1 << 20;
    private static final int SLOTS_A_CHUNK = 1 << 26;
    private static final int THING_BITS = 3;
    private static final int PRINT_BITS = 21;
    private static final long LARGEST_OFFSET = (1L << (63 - THING_BITS - PRINT_BITS)) - 2;

    private final LongBuffer[] chunks;
    private final long slots;
    private final @Nullable Path file;

    /** Room for that many ids at least. */
    IdIndex(long ids) throws IOException {
        this.slots = Math.max(1024, Long.highestOneBit(ids + ids / 3) << 1);
        this.chunks = new LongBuffer[(int) Math.max(1, slots / SLOTS_A_CHUNK)];
        if (slots <= SLOTS_ON_HEAP) {
            this.file = null;
            chunks[0] = LongBuffer.allocate((int) slots);
        } else {
            this.file = Files.createTempFile("lotgraph-ids", null);
            map(file);
        }
    }

    /** The file is written before it is mapped: a full disk is an error here, and a crash of the whole process on a page that cannot be backed. */
    private void map(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            ByteBuffer zeros = ByteBuffer.allocateDirect(1 << 20);
            for (long written = 0; written < slots * Long.BYTES;) {
                written += channel.write(zeros.clear(), written);
            }
            long bytes = slots * Long.BYTES / chunks.length;
            for (int i = 0; i < chunks.length; i++) {
                chunks[i] = channel.map(FileChannel.MapMode.READ_WRITE, i * bytes, bytes).asLongBuffer();
            }
        } catch (IOException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    /** Says whether the row at an offset declares the id that is looked for. */
    @FunctionalInterface
    interface Declares {
        boolean at(long offset) throws IOException;
    }

    /** Notes where an id is declared, unless an earlier row did. */
    void add(Thing thing, String id, long offset, Declares declares) throws IOException {
        if (offset > LARGEST_OFFSET) {
            throw new IOException("A file of a dump may have 500 GB at most");
        }
        long hash = hash(id);
        long entry = (offset + 1) << (THING_BITS + PRINT_BITS) | tag(thing, hash);
        long at = seek(thing, hash, declares);
        if (get(at) == 0) {
            chunks[(int) (at / SLOTS_A_CHUNK)].put((int) (at % SLOTS_A_CHUNK), entry);
        }
    }

    /** The offset of the first row that declares the id as that thing, or -1. */
    long find(Thing thing, String id, Declares declares) throws IOException {
        return (get(seek(thing, hash(id), declares)) >>> (THING_BITS + PRINT_BITS)) - 1;
    }

    /** The slot that holds the id, or the empty one where it would stand. */
    private long seek(Thing thing, long hash, Declares declares) throws IOException {
        long tag = tag(thing, hash);
        long mask = (1L << (THING_BITS + PRINT_BITS)) - 1;
        long at = hash & (slots - 1);
        for (long entry = get(at); entry != 0; entry = get(at)) {
            if ((entry & mask) == tag && declares.at((entry >>> (THING_BITS + PRINT_BITS)) - 1)) {
                return at;
            }
            at = (at + 1) & (slots - 1);
        }
        return at;
    }

    private long get(long slot) {
        return chunks[(int) (slot / SLOTS_A_CHUNK)].get((int) (slot % SLOTS_A_CHUNK));
    }

    private static long tag(Thing thing, long hash) {
        return (long) thing.ordinal() << PRINT_BITS | hash >>> (64 - PRINT_BITS);
    }

    /** 64 well-mixed bits of an id. */
    static long hash(String id) {
        long hash = 0x9E3779B97F4A7C15L ^ id.length();
        for (int i = 0; i < id.length(); i++) {
            hash = (hash ^ id.charAt(i)) * 0xBF58476D1CE4E5B9L;
            hash ^= hash >>> 29;
        }
        hash *= 0x94D049BB133111EBL;
        return hash ^ hash >>> 32;
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            Files.deleteIfExists(file);
        }
    }
}
