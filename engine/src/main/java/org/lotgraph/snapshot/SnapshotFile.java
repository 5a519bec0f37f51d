package org.lotgraph.snapshot;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32C;

import org.lotgraph.item.ValidTime;
import org.lotgraph.snapshot.Snapshot.Lot;
import org.lotgraph.store.Moment;

import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;

/**
 * A snapshot of one part in a file beside the store. The format: the magic, the batch and what tells that batch of that ledger from any other,
 * then arrays, each its element size, its length, its bytes (big endian) and their CRC-32C. Nothing in it is trusted: what does not
 * read exactly as it was written is no snapshot.
 */
final class SnapshotFile {

    private static final long MAGIC = 0x4C4F_5447_534E_4105L;
    private static final int AT_ONCE = 1 << 20;

    private SnapshotFile() {
    }

    /** What the file holds does not fit: damaged, of another version, or of another ledger. */
    static final class UnfitException extends IOException {
        private static final long serialVersionUID = 1;

        UnfitException(String why) {
            super(why);
        }
    }

    /**
     * Writes whole or not at all.
     *
     * @param ledger what tells the snapshot's batch from any other
     */
    static void write(Path file, Snapshot snapshot, String ledger) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".writing");
        try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            Out out = new Out(channel);
            out.longs(MAGIC, snapshot.batch(), snapshot.moment().position(), ValidTime.nanos(snapshot.moment().clock()));
            out.bytes(ledger.getBytes(StandardCharsets.UTF_8));
            Nodes nodes = snapshot.nodes;
            out.longs(snapshot.nodes());
            out.ids(nodes.ids().copy(snapshot.nodes()));
            out.bytes(nodes.unmarkedFlags(snapshot.nodes()));
            out.ints(java.util.Arrays.copyOf(nodes.subjects(), snapshot.nodes()));
            out.ints(java.util.Arrays.copyOf(nodes.declarations(), snapshot.nodes()));
            Details details = nodes.details.compacted();
            out.ints(details.nodes());
            out.ints(details.offsets());
            out.ints(details.words());
            out.texts(nodes.names.all());
            writeLots(out, nodes.lots, snapshot.nodes());
            Part part = snapshot.part(0);
            for (int[] column : new int[][] {part.out, part.in, part.target, part.back, part.batch, part.time, part.words, part.endedEdges,
                    part.endedBatches}) {
                out.ints(column);
            }
            out.bytes(part.kind);
            out.ids(part.ids);
            channel.force(true);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** A snapshot with what it was written for; the caller compares that with the ledger. */
    record Read(Snapshot snapshot, String ledger) {
    }

    static Read read(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            In in = new In(channel);
            long[] head = in.longs();
            if (head.length != 4 || head[0] != MAGIC) {
                throw new UnfitException("it is of another version");
            }
            String ledger = new String(in.bytes(), StandardCharsets.UTF_8);
            int size = (int) in.longs()[0];
            Ids ids = in.ids();
            byte[] flags = in.bytes();
            int[] subjects = in.ints();
            int[] declared = in.ints();
            Details details = new Details(in.ints(), in.ints(), in.ints());
            Names names = new Names();
            in.texts().forEach(names::number);
            Nodes nodes = new Nodes(names, readLots(in), ids, flags, subjects, declared, size, details);
            int[] out = in.ints();
            int[] into = in.ints();
            int[] target = in.ints();
            int[] back = in.ints();
            int[] batch = in.ints();
            int[] time = in.ints();
            int[] words = in.ints();
            int[] endedEdges = in.ints();
            int[] endedBatches = in.ints();
            byte[] kind = in.bytes();
            for (int i = 0; i < kind.length; i++) {
                kind[i] = Part.standing(kind[i]);
            }
            Part part = new Part(null, null, out, into, target, back, kind, batch, in.ids(), time, words, endedEdges, endedBatches);
            for (int edge : endedEdges) {
                part.markEnded(edge);
            }
            return new Read(new Snapshot(List.of(part.bundled(nodes)), nodes, Snapshot.Ends.NONE, moment(head)), ledger);
        } catch (IllegalArgumentException | IndexOutOfBoundsException | NegativeArraySizeException e) {
            throw new UnfitException("it is damaged");
        }
    }

    /** Lots with their keys, then which of them have a source's id, and that; more may be learned meanwhile. */
    private static void writeLots(Out out, LotNames names, int nodes) throws IOException {
        SortedMap<Integer, Lot> lots = new TreeMap<>();
        names.all().forEach((name, lot) -> {
            if (lot.number() < nodes && name.equals(lot.key())) {
                lots.put(lot.number(), lot);
            }
        });
        SortedMap<Integer, String> sourceIds = new TreeMap<>();
        names.all().forEach((name, lot) -> {
            if (lots.get(lot.number()) == lot && !name.equals(lot.key())) {
                sourceIds.put(lot.number(), name);
            }
        });
        out.ints(ints(lots.keySet()));
        out.ints(lots.values().stream().mapToInt(Lot::batch).toArray());
        out.texts(lots.values().stream().map(Lot::key).toList());
        out.ints(ints(sourceIds.keySet()));
        out.texts(List.copyOf(sourceIds.values()));
    }

    private static int[] ints(Set<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }

    private static LotNames readLots(In in) throws IOException {
        int[] numbers = in.ints();
        int[] batches = in.ints();
        List<String> keys = in.texts();
        Int2ObjectOpenHashMap<String> sourceIds = new Int2ObjectOpenHashMap<>(in.ints(), in.texts().toArray(String[]::new));
        LotNames names = new LotNames(Long.MAX_VALUE / Byte.SIZE);
        for (int i = 0; i < numbers.length; i++) {
            names.add(new Lot(numbers[i], keys.get(i), batches[i]), sourceIds.get(numbers[i]));
        }
        return names;
    }

    private static Moment moment(long[] head) {
        Instant clock = ValidTime.instant(head[3]);
        return new Moment((int) head[1], head[2], clock == null ? Instant.EPOCH : clock);
    }

    private static final class Out {

        private final FileChannel channel;
        private final ByteBuffer buffer = ByteBuffer.allocate(AT_ONCE).order(ByteOrder.BIG_ENDIAN);
        private final CRC32C sum = new CRC32C();

        Out(FileChannel channel) {
            this.channel = channel;
        }

        void longs(long... values) throws IOException {
            begin(Long.BYTES, values.length);
            for (int from = 0; from < values.length; from += AT_ONCE / Long.BYTES) {
                buffer.asLongBuffer().put(values, from, Math.min(AT_ONCE / Long.BYTES, values.length - from));
                flush(Math.min(AT_ONCE, (values.length - from) * (long) Long.BYTES));
            }
            end();
        }

        void ints(int[] values) throws IOException {
            begin(Integer.BYTES, values.length);
            for (int from = 0; from < values.length; from += AT_ONCE / Integer.BYTES) {
                buffer.asIntBuffer().put(values, from, Math.min(AT_ONCE / Integer.BYTES, values.length - from));
                flush(Math.min(AT_ONCE, (values.length - from) * (long) Integer.BYTES));
            }
            end();
        }

        void bytes(byte[] values) throws IOException {
            begin(Byte.BYTES, values.length);
            for (int from = 0; from < values.length; from += AT_ONCE) {
                buffer.put(0, values, from, Math.min(AT_ONCE, values.length - from));
                flush(Math.min(AT_ONCE, values.length - from));
            }
            end();
        }

        /** The lengths of all, then their letters. */
        void texts(List<String> texts) throws IOException {
            List<byte[]> all = texts.stream().map(text -> text.getBytes(StandardCharsets.UTF_8)).toList();
            ints(all.stream().mapToInt(text -> text.length).toArray());
            ByteBuffer joined = ByteBuffer.allocate(all.stream().mapToInt(text -> text.length).sum());
            all.forEach(joined::put);
            bytes(joined.array());
        }

        void ids(Ids ids) throws IOException {
            ints(ids.narrow());
            longs(ids.wide());
        }

        private void begin(int width, int length) throws IOException {
            sum.reset();
            buffer.clear();
            buffer.putInt(0, width).putInt(Integer.BYTES, length);
            flush(2L * Integer.BYTES);
        }

        private void flush(long size) throws IOException {
            buffer.position(0).limit((int) size);
            sum.update(buffer.duplicate());
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            buffer.clear();
            Courtesy.rest();
        }

        private void end() throws IOException {
            long value = sum.getValue();
            buffer.clear();
            buffer.putInt(0, (int) value);
            flush(Integer.BYTES);
        }
    }

    private static final class In {

        private final FileChannel channel;
        private final ByteBuffer buffer = ByteBuffer.allocate(AT_ONCE).order(ByteOrder.BIG_ENDIAN);
        private final CRC32C sum = new CRC32C();

        In(FileChannel channel) {
            this.channel = channel;
        }

        long[] longs() throws IOException {
            long[] values = new long[begin(Long.BYTES)];
            for (int from = 0; from < values.length; from += AT_ONCE / Long.BYTES) {
                int count = Math.min(AT_ONCE / Long.BYTES, values.length - from);
                fill(count * Long.BYTES);
                buffer.asLongBuffer().get(values, from, count);
            }
            end();
            return values;
        }

        int[] ints() throws IOException {
            int[] values = new int[begin(Integer.BYTES)];
            for (int from = 0; from < values.length; from += AT_ONCE / Integer.BYTES) {
                int count = Math.min(AT_ONCE / Integer.BYTES, values.length - from);
                fill(count * Integer.BYTES);
                buffer.asIntBuffer().get(values, from, count);
            }
            end();
            return values;
        }

        byte[] bytes() throws IOException {
            byte[] values = new byte[begin(Byte.BYTES)];
            for (int from = 0; from < values.length; from += AT_ONCE) {
                int count = Math.min(AT_ONCE, values.length - from);
                fill(count);
                buffer.get(0, values, from, count);
            }
            end();
            return values;
        }

        List<String> texts() throws IOException {
            int[] lengths = ints();
            byte[] joined = bytes();
            List<String> texts = new ArrayList<>(lengths.length);
            for (int i = 0, begin = 0; i < lengths.length; begin += lengths[i++]) {
                texts.add(new String(joined, begin, lengths[i], StandardCharsets.UTF_8));
            }
            return texts;
        }

        Ids ids() throws IOException {
            int[] narrow = ints();
            long[] wide = longs();
            return new Ids(narrow, wide.length == 0 ? null : wide);
        }

        private int begin(int width) throws IOException {
            sum.reset();
            fill(2 * Integer.BYTES);
            int length = buffer.getInt(Integer.BYTES);
            if (buffer.getInt(0) != width || length < 0 || (long) length * width > channel.size() - channel.position()) {
                throw new UnfitException("it is damaged");
            }
            return length;
        }

        private void fill(int size) throws IOException {
            buffer.position(0).limit(size);
            while (buffer.hasRemaining()) {
                if (channel.read(buffer) < 0) {
                    throw new UnfitException("it is cut short");
                }
            }
            buffer.flip();
            sum.update(buffer.duplicate());
            buffer.position(0);
        }

        private void end() throws IOException {
            long value = sum.getValue();
            fill(Integer.BYTES);
            if (buffer.getInt(0) != (int) value) {
                throw new UnfitException("a checksum in it is wrong");
            }
        }
    }
}
