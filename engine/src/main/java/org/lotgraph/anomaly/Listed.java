package org.lotgraph.anomaly;

import java.util.Map;
import java.util.function.Consumer;

import org.lotgraph.store.Graph;
import org.neo4j.driver.Record;

/** A kind whose one statement gives everything that is needed, row by row. */
record Listed(AnomalyKind kind, Population population, Reading reading) implements Check {

    /** From a row to the anomalies that it shows, if any. */
    interface Reading {
        void read(Record row, Consumer<Anomaly> found);
    }

    @Override
    public void look(Graph graph, long[] nodes, int batch, Consumer<Anomaly> found) {
        graph.stream(kind.statement(), Map.of("nodes", nodes, "batch", batch), row -> reading.read(row, found));
    }
}
