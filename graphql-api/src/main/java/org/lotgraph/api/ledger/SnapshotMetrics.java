package org.lotgraph.api.ledger;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.lotgraph.snapshot.SnapshotFigures;
import org.lotgraph.snapshot.Snapshots;
import org.springframework.stereotype.Component;

/** The figures of the snapshot as metrics: {@code GET /actuator/metrics/lotgraph.snapshot.bytes.per.edge} and so on. */
@Component
class SnapshotMetrics implements MeterBinder {

    private final Snapshots snapshots;

    SnapshotMetrics(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("lotgraph.snapshot.bytes", snapshots, all -> all.figures().bytes()).baseUnit("bytes")
                .description("Memory that the snapshot holds").register(registry);
        Gauge.builder("lotgraph.snapshot.bytes.per.edge", snapshots, all -> all.figures().bytesPerEdge()).baseUnit("bytes")
                .description("Memory that the snapshot holds for each edge, times and both directions included").register(registry);
        Gauge.builder("lotgraph.snapshot.edges", snapshots, all -> all.figures().edges()).description("Edges in the snapshot").register(registry);
        Gauge.builder("lotgraph.snapshot.ready", snapshots, all -> all.figures().state() == SnapshotFigures.State.READY ? 1 : 0)
                .description("1 while traces are answered from the snapshot").register(registry);
    }
}
