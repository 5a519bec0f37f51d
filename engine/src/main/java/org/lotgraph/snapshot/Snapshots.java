package org.lotgraph.snapshot;

import org.jspecify.annotations.Nullable;
import org.lotgraph.store.Graph;
import org.lotgraph.store.Moment;

/** Keeps a snapshot in step with the ledger. */
public final class Snapshots {

    private final Graph graph;
    private volatile @Nullable Snapshot current;

    public Snapshots(Graph graph) {
        this.graph = graph;
    }

    /** A snapshot that is complete up to a moment. */
    public synchronized @Nullable Snapshot at(Moment moment) {
        Snapshot known = current;
        if (known == null || known.batch() < moment.batch()) {
            known = new Load(graph).run(moment.batch());
            current = known;
        }
        return known;
    }
}
