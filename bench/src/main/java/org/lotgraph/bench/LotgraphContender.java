package org.lotgraph.bench;

import java.nio.file.Path;
import java.util.List;

import org.lotgraph.bench.figures.Held;
import org.lotgraph.trace.Direction;
import org.lotgraph.trace.Trace;

/**
 * Lotgraph's engine call: the whole trace with its certainties and evidence, totals, and forward the receivers to call; then it is settled, as
 * the application does with each answer that it keeps.
 */
final class LotgraphContender implements Contender {

    private final Engine engine;

    LotgraphContender(Path folder, boolean snapshot) {
        this.engine = new Engine(folder, snapshot);
    }

    @Override
    public Held load() {
        return engine.held();
    }

    @Override
    public long reached(Direction direction, List<String> origins) {
        Trace trace = engine.trace(direction, origins);
        if (direction == Direction.FORWARD && trace.byReceiver().isEmpty() && trace.totals().shipments() > 0) {
            throw new IllegalStateException("Nobody received anything of " + origins);
        }
        if (trace.totals().possible().items() > 0) {
            throw new IllegalStateException("Not everything that " + origins + " reaches is confirmed");
        }
        trace.settle();
        return trace.totals().items();
    }

    @Override
    public void close() {
        engine.close();
    }
}
