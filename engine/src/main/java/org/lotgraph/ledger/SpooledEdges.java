package org.lotgraph.ledger;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.lotgraph.spool.Decoder;
import org.lotgraph.spool.Encoder;
import org.lotgraph.spool.MappedBytes;

/** Edges, one after the other, the rows of one shipment, those of one lot's pieces and those of one unit's lots chained from the last to the first. Their numbers are places in the file. */
final class SpooledEdges implements AutoCloseable {

    private static final List<String> TYPES = List.of("", "CONSUMED_IN", "PRODUCED", "YIELDED", "PACKED_IN", "SHIPPED_IN", "RAN_ON", "SAME_AS",
            "ALSO_KNOWN_AS");
    private static final int YIELDED = TYPES.indexOf("YIELDED");
    private static final int SHIPPED_IN = TYPES.indexOf("SHIPPED_IN");
    private static final int ENDED = 1;
    private static final int BATCH = 5;
    private static final int FACT = 9;
    private static final int CONTENT = 17;
    private static final int FROM = 25;
    private static final int TO = 33;
    private static final int REST = 41;

    private final MappedBytes file;
    private final Slices slices;
    private final Encoder encoder = new Encoder();
    private final Decoder decoder;
    private final SpooledProperties properties;

    SpooledEdges(Path folder, SpooledProperties properties) {
        this.file = new MappedBytes(folder.resolve("edges"));
        this.slices = new Slices(file);
        this.decoder = new Decoder(file);
        this.properties = properties;
    }

    Slices slices() {
        return slices;
    }

    /**
     * An edge about to be written.
     *
     * @param former the one before it in its shipment, or of its lot: for SHIPPED_IN and YIELDED alone
     * @param other  the one before it of its unit, for YIELDED alone
     */
    record Edge(String type, long from, long to, long fact, long content, int batch, long line, long former, long other) {
    }

    long add(Edge edge, Map<String, Object> further) {
        int type = TYPES.indexOf(edge.type);
        if (type < 1) {
            throw new IllegalArgumentException("No row draws such an edge: " + edge.type);
        }
        encoder.clear().put((byte) type).putInt(0).putInt(edge.batch).put(edge.fact).put(edge.content).put(edge.from).put(edge.to);
        if (chains(type) > 0) {
            encoder.put(edge.former);
        }
        if (chains(type) > 1) {
            encoder.put(edge.other);
        }
        encoder.count(edge.line);
        properties.write(encoder, further);
        return slices.append(encoder);
    }

    private static int chains(int type) {
        return type == YIELDED ? 2 : type == SHIPPED_IN ? 1 : 0;
    }

    String type(long at) {
        return TYPES.get(file.getByte(at));
    }

    boolean isLive(long at) {
        return file.getInt(at + ENDED) == 0;
    }

    void end(long at, int batch) {
        file.putInt(at + ENDED, batch);
    }

    long from(long at) {
        return file.getLong(at + FROM);
    }

    long to(long at) {
        return file.getLong(at + TO);
    }

    long content(long at) {
        return file.getLong(at + CONTENT);
    }

    /** The row before this one in its shipment, or of its lot, -1 where it is the first. */
    long former(long at) {
        return file.getLong(at + REST);
    }

    /** The row before this one of its unit, -1 where it is the first. */
    long other(long yielded) {
        return file.getLong(yielded + REST + Long.BYTES);
    }

    private Decoder rest(Decoder in, long at) {
        return in.seek(at + REST + (long) Long.BYTES * chains(file.getByte(at)));
    }

    Holdings.Version version(long at) {
        Long told = (Long) properties(at).get("told");
        return new Holdings.Version(at, file.getLong(at + FACT), content(at), told == null ? file.getInt(at + BATCH) : told.intValue());
    }

    /** What an edge has beside fact, content, batch, ended and line. */
    Map<String, Object> properties(long at) {
        Decoder in = rest(decoder, at);
        in.count();
        return properties.read(in);
    }

    /** The same telling as another edge with the rest of it changed. */
    Edge anew(long at, int batch, long former) {
        return new Edge(type(at), from(at), to(at), file.getLong(at + FACT), content(at), batch, rest(decoder, at).count(), former, -1);
    }

    long line(long at) {
        return rest(decoder, at).count();
    }

    int batch(long at) {
        return file.getInt(at + BATCH);
    }

    Decoder decoder() {
        return new Decoder(file);
    }

    /** All that an edge is; moves the reader behind it. */
    void visit(Decoder in, GraphVisitor visitor) {
        long at = in.at();
        visitor.edge(from(at), to(at), type(at));
        visitor.property("fact", file.getLong(at + FACT));
        visitor.property("content", content(at));
        visitor.property("batch", (long) batch(at));
        if (!isLive(at)) {
            visitor.property("ended", (long) file.getInt(at + ENDED));
        }
        visitor.property("line", rest(in, at).count());
        properties.read(in, visitor::property);
        visitor.end();
    }

    @Override
    public void close() {
        file.close();
    }
}
