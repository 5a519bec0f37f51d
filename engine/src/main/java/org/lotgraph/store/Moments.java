package org.lotgraph.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

import org.jspecify.annotations.Nullable;
import org.lotgraph.item.ValidTime;
import org.neo4j.driver.Record;

/**
 * The table of batches: turns positions and clock times into moments, and batches into the files they came from. At a moment that is given
 * here, the graph holds everything up to it, whole.
 */
public final class Moments {

    private final Graph graph;
    private final ConcurrentMap<Integer, Provenance> provenances = new ConcurrentHashMap<>();
    /** A batch that the store holds whole, and with it all before it. */
    private volatile Moment newest = Moment.EMPTY;

    public Moments(Graph graph) {
        this.graph = graph;
    }

    /**
     * Everything whose append was acknowledged before this call, by whomever, and nothing half appended. Costs no statement where the
     * database's {@link Commits} are heard of and the ledger's place at the newest one is known.
     */
    public Moment latest() {
        long commit = graph.commits().newest();
        Moment known = graph.commits().at(commit);
        if (known != null) {
            newest = known;
            return known;
        }
        Moment seen = moment(graph.read("ledger/moment-latest", Map.of()));
        if (graph.commits().note(commit, seen)) {
            newest = seen;
            return seen;
        }
        return seen.equals(newest) ? seen : whole(seen);
    }

    /** As {@link #latest}, where that is known without asking; else null. */
    public @Nullable Moment standing() {
        return graph.commits().at(graph.commits().newest());
    }

    /** The last batch that ended at or before this position; {@link Moment#EMPTY} before the first. */
    public Moment atPosition(long position) {
        return at("ledger/moment-at-position", Map.of("position", position));
    }

    /** The last batch that was appended at or before this moment of the ledger's clock; {@link Moment#EMPTY} before the first. */
    public Moment atClock(Instant clock) {
        return at("ledger/moment-at-clock", Map.of("clock", ValidTime.nanos(clock)));
    }

    private Moment at(String statement, Map<String, Object> parameters) {
        Moment seen = moment(graph.read(statement, parameters));
        return seen.batch() <= newest.batch() ? seen : whole(seen);
    }

    /** A batch that was not seen before may be on its way into the store still, and what was read of it be no more than a part. */
    private Moment whole(Moment seen) {
        graph.settle();
        Moment moment = moment(graph.read("ledger/moment-of-batch", Map.of("batch", seen.batch())));
        newest = moment;
        return moment;
    }

    /**
     * Source and file of a batch; kept, since a batch never changes.
     *
     * @throws IllegalArgumentException when there is no such batch
     */
    public Provenance provenance(int batch) {
        return provenances.computeIfAbsent(batch, this::load);
    }

    private Provenance load(int batch) {
        List<Record> found = graph.read("ledger/provenance", Map.of("batch", batch));
        if (found.isEmpty()) {
            throw new IllegalArgumentException("The ledger has no batch " + batch);
        }
        return new Provenance(found.getFirst().get("source").asString(), found.getFirst().get("file").asString());
    }

    private static Moment moment(List<Record> found) {
        if (found.isEmpty()) {
            return Moment.EMPTY;
        }
        Record row = found.getFirst();
        return Moment.of(row.get("batch").asInt(), row.get("position").asLong(), row.get("clock").asLong());
    }
}
