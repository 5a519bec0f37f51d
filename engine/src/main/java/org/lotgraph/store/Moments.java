package org.lotgraph.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

import org.lotgraph.item.ValidTime;
import org.neo4j.driver.Record;

/** The table of batches: turns positions and clock times into moments, and batches into the files they came from. */
public final class Moments {

    private final Graph graph;
    private final ConcurrentMap<Integer, Provenance> provenances = new ConcurrentHashMap<>();

    public Moments(Graph graph) {
        this.graph = graph;
    }

    /** Everything whose append was acknowledged before this call, and nothing half appended. */
    public Moment latest() {
        return moment(graph.read("ledger/moment-latest", Map.of()));
    }

    /** The last batch that ended at or before this position; {@link Moment#EMPTY} before the first. */
    public Moment atPosition(long position) {
        return moment(graph.read("ledger/moment-at-position", Map.of("position", position)));
    }

    /** The last batch that was appended at or before this moment of the ledger's clock; {@link Moment#EMPTY} before the first. */
    public Moment atClock(Instant clock) {
        return moment(graph.read("ledger/moment-at-clock", Map.of("clock", ValidTime.nanos(clock))));
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
        if (found.isEmpty() || found.getFirst().get("batch").asInt() == 0) {
            return Moment.EMPTY;
        }
        Record row = found.getFirst();
        Instant clock = ValidTime.instant(row.get("clock").asLong());
        return new Moment(row.get("batch").asInt(), row.get("position").asLong(), clock == null ? Instant.EPOCH : clock);
    }
}
