package org.lotgraph.bench;

import java.nio.file.Path;
import java.util.List;

import org.lotgraph.bench.figures.Held;
import org.lotgraph.datafolder.Access;
import org.lotgraph.datafolder.Store;
import org.lotgraph.datafolder.StoreLocation;
import org.lotgraph.snapshot.SnapshotFigures;
import org.lotgraph.snapshot.Snapshots;
import org.lotgraph.store.Graph;
import org.lotgraph.store.Moments;
import org.lotgraph.trace.Direction;
import org.lotgraph.trace.Trace;
import org.lotgraph.trace.TraceOptions;
import org.lotgraph.trace.Tracer;

/** Lotgraph's engine over a data folder, put together as the application does it: over a snapshot, or with every edge asked of Neo4j. */
final class Engine implements AutoCloseable {

    private final Store store;
    private final Graph graph;
    private final Moments moments;
    private final Snapshots snapshots;
    private final Tracer tracer;

    /**
     * Returns when the snapshot answers.
     *
     * @throws NotAvailableException when there is to be one, and it does not fit the memory
     */
    Engine(Path folder, boolean snapshot) {
        this.store = Store.open(new StoreLocation.Folder(folder), Access.SERVE);
        this.graph = store.graph();
        this.moments = new Moments(graph);
        this.snapshots = new Snapshots(graph, snapshot ? Runtime.getRuntime().maxMemory() : 0, folder.resolve("snapshot"));
        this.tracer = new Tracer(graph, moments, snapshots::at);
        if (snapshot) {
            snapshots.load();
            if (snapshots.figures().state() != SnapshotFigures.State.READY) {
                close();
                throw new NotAvailableException("its snapshot is " + snapshots.figures().state());
            }
        }
    }

    Graph graph() {
        return graph;
    }

    Snapshots snapshots() {
        return snapshots;
    }

    /** What the snapshot holds; nothing where there is none. */
    Held held() {
        SnapshotFigures figures = snapshots.figures();
        return new Held(figures.nodes(), figures.edges(), figures.bytes());
    }

    Trace trace(Direction direction, List<String> ids) {
        return tracer.trace(direction, ids.stream().map(Plant::name).toList(), TraceOptions.DEFAULT, moments.latest());
    }

    @Override
    public void close() {
        snapshots.close();
        store.stop();
    }
}
