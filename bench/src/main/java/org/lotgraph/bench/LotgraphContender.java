package org.lotgraph.bench;

import java.nio.file.Path;
import java.util.List;

import org.lotgraph.bench.figures.Held;
import org.lotgraph.datafolder.Access;
import org.lotgraph.datafolder.Store;
import org.lotgraph.datafolder.StoreLocation;
import org.lotgraph.store.Graph;
import org.lotgraph.store.Moments;
import org.lotgraph.trace.Direction;
import org.lotgraph.trace.Trace;
import org.lotgraph.trace.TraceOptions;
import org.lotgraph.trace.Tracer;

/** Lotgraph's engine call: the whole trace with its certainties and evidence, totals, and forward the receivers to call. */
final class LotgraphContender implements Contender {

    private final Store store;
    private final Moments moments;
    private final Tracer tracer;

    LotgraphContender(Path folder) {
        this.store = Store.open(new StoreLocation.Folder(folder), Access.SERVE);
        Graph graph = store.graph();
        this.moments = new Moments(graph);
        this.tracer = new Tracer(graph, moments);
    }

    @Override
    public Held load() {
        return new Held(0, 0, 0);
    }

    @Override
    public long reached(Direction direction, List<String> origins) {
        List<String> names = origins.stream().map(Plant::name).toList();
        Trace trace = tracer.trace(direction, names, TraceOptions.DEFAULT, moments.latest());
        if (direction == Direction.FORWARD && trace.byReceiver().isEmpty() && trace.totals().shipments() > 0) {
            throw new IllegalStateException("Nobody received anything of " + names);
        }
        if (trace.totals().possible().items() > 0) {
            throw new IllegalStateException("Not everything that " + names + " reaches is confirmed");
        }
        return trace.totals().items();
    }

    @Override
    public void close() {
        store.stop();
    }
}
