package org.lotgraph.ledger;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;

import org.lotgraph.spool.Decoder;
import org.lotgraph.spool.Encoder;
import org.lotgraph.spool.MappedBytes;

/** Declarations, one after the other, those of one thing chained from the last to the first. Their numbers are places in the file. */
final class SpooledDeclarations implements AutoCloseable {

    private static final int ENDED = 1;
    private static final int BATCH = 5;
    private static final int FACT = 9;
    private static final int CONTENT = 17;
    private static final int THING = 25;
    private static final int FORMER = 33;
    private static final int LINE = 41;

    private final MappedBytes file;
    private final Slices slices;
    private final Encoder encoder = new Encoder();
    private final Decoder decoder;
    private final SpooledProperties properties;
    private final SpooledNodes nodes;

    SpooledDeclarations(Path folder, SpooledProperties properties, SpooledNodes nodes) {
        this.file = new MappedBytes(folder.resolve("declarations"));
        this.slices = new Slices(file);
        this.decoder = new Decoder(file);
        this.properties = properties;
        this.nodes = nodes;
    }

    Slices slices() {
        return slices;
    }

    long add(Row row, int batch) {
        long thing = row.from().id;
        Map<String, Object> declared = new HashMap<>(row.properties());
        declared.put("kind", row.kind());
        encoder.clear().put((byte) 1).putInt(0).putInt(batch).put(row.fact()).put(row.content()).put(thing).put(nodes.declaration(thing)).count(row.line());
        properties.write(encoder, declared);
        long at = slices.append(encoder);
        nodes.declaration(thing, at);
        return at;
    }

    boolean isLive(long at) {
        return file.getInt(at + ENDED) == 0;
    }

    void end(long at, int batch) {
        file.putInt(at + ENDED, batch);
    }

    long thing(long at) {
        return file.getLong(at + THING);
    }

    Holdings.Version version(long at) {
        return new Holdings.Version(at, file.getLong(at + FACT), file.getLong(at + CONTENT), file.getInt(at + BATCH));
    }

    /** Where the declarations of a thing stand, in the order of the telling. */
    private List<Long> of(Decoder in, long thing) {
        List<Long> places = new ArrayList<>(1);
        for (long at = nodes.declaration(thing); at >= 0; at = file.getLong(at + FORMER)) {
            places.add(at);
        }
        Collections.reverse(places);
        if (places.size() > 1) {
            places.sort(Comparator.<Long>comparingInt(at -> file.getInt(at + BATCH)).thenComparingLong(at -> in.seek(at + LINE).count()));
        }
        return places;
    }

    /** What a declaration says, under the names that the thing has for it. */
    private Map<String, Object> said(Decoder in, long at) {
        in.seek(at + LINE).count();
        Map<String, Object> said = properties.read(in);
        said.remove("kind");
        return said;
    }

    List<Holdings.Saying> sayings(long thing) {
        return of(decoder, thing).stream().map(at -> new Holdings.Saying(thing, isLive(at), said(decoder, at))).toList();
    }

    /** As what a thing is declared by those that stand and were told in such a batch: kinds of facts. */
    Set<String> kinds(long thing, IntPredicate batch) {
        Set<String> kinds = new HashSet<>();
        for (long at : of(decoder, thing)) {
            if (isLive(at) && batch.test(file.getInt(at + BATCH))) {
                decoder.seek(at + LINE).count();
                kinds.add(String.valueOf(properties.read(decoder).get("kind")));
            }
        }
        return kinds;
    }

    /** What the live declarations of a thing say together. */
    Map<String, Object> said(long thing) {
        return said(thing, decoder);
    }

    /** As {@link #said(long)}, for a reader of its own. */
    Map<String, Object> said(long thing, Decoder in) {
        Map<String, Object> together = new HashMap<>();
        for (long at : of(in, thing)) {
            if (isLive(at)) {
                together.putAll(said(in, at));
            }
        }
        return together;
    }

    Decoder decoder() {
        return new Decoder(file);
    }

    /** Moves the reader behind the declaration that it stands at. */
    void skip(Decoder in) {
        in.seek(in.at() + LINE).count();
        properties.skip(in);
    }

    /** All that a declaration is as a node; moves the reader behind it. */
    void visit(Decoder in, GraphVisitor visitor) {
        long at = in.at();
        visitor.property("fact", file.getLong(at + FACT));
        visitor.property("content", file.getLong(at + CONTENT));
        visitor.property("batch", (long) file.getInt(at + BATCH));
        if (!isLive(at)) {
            visitor.property("ended", (long) file.getInt(at + ENDED));
        }
        visitor.property("line", in.seek(at + LINE).count());
        properties.read(in, (name, value) -> visitor.property(name.equals("ended") ? Row.TEXT_OF_ENDED : name, value));
    }

    @Override
    public void close() {
        file.close();
    }
}
