package org.lotgraph.snapshot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.lotgraph.snapshot.SnapshotFigures.State;
import org.lotgraph.store.Graph;
import org.lotgraph.store.Moment;
import org.lotgraph.store.Moments;
import org.lotgraph.store.NotOpenedException;
import org.neo4j.driver.Record;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps one snapshot in step with the ledger. It is read from its file, else from the graph, beside traffic; then it follows the logs of the
 * batches, when a trace asks for a moment that it does not hold yet. What came since is put into the large arrays in the background, and
 * those are written to the file. Where there is none, yet or ever, {@link #at} says so and the graph is asked.
 */
public final class Snapshots implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Snapshots.class);
    /** Bytes an edge that are reckoned with before anything is read. */
    private static final long BYTES_AN_EDGE = 40;
    /** So much may come in small parts before they are put into the large one. */
    private static final int LATER_EDGES = 50_000;
    private static final int LATER_SHARE = 8;

    private final Graph graph;
    private final long budget;
    private final @Nullable Path file;
    private final CatchUp catchUp;
    private final Moments moments;
    private final ExecutorService background = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("snapshot").factory());
    private final Object step = new Object();
    private volatile @Nullable Snapshot current;
    private volatile State state;
    /** Parts of the snapshot that a compaction is reading, which stay as they are; 0 while there is none. */
    private int reading;

    /**
     * @param budget bytes that a snapshot may hold; 0: none is kept
     * @param file   where it is kept between runs, or null
     */
    public Snapshots(Graph graph, long budget, @Nullable Path file) {
        this.graph = graph;
        this.budget = budget;
        this.file = file;
        this.catchUp = new CatchUp(graph);
        this.moments = new Moments(graph);
        this.state = budget == 0 ? State.OFF : State.LOADING;
    }

    /** Begins to read, and does not wait. */
    public void start() {
        if (state == State.LOADING) {
            background.execute(this::load);
        }
    }

    /** Reads, and waits for it; for those who have nothing else to do. */
    public void load() {
        try {
            Snapshot read = fromFile();
            if (read == null) {
                read = fromGraph();
            }
            synchronized (step) {
                current = read;
                state = read == null ? State.TOO_LARGE : State.READY;
            }
        } catch (NotOpenedException e) {
            state = State.OFF;
        } catch (RuntimeException e) {
            if (!background.isShutdown()) {
                LOG.warn("The snapshot could not be read, so traces ask the graph: {}", e.getMessage());
            }
            state = State.OFF;
        }
    }

    private @Nullable Snapshot fromFile() {
        Path from = file;
        if (from == null || !Files.exists(from)) {
            return null;
        }
        try {
            SnapshotFile.Read read = SnapshotFile.read(from);
            if (!read.ledger().equals(ledger(read.snapshot().batch()))) {
                throw new SnapshotFile.UnfitException("it was made of another ledger");
            }
            return read.snapshot().bytes() > budget ? null : catchUp.run(read.snapshot(), moments.latest());
        } catch (IOException e) {
            LOG.info("{} is not used, {}; the snapshot is read from the graph.", from, e.getMessage());
            return null;
        }
    }

    private String ledger(int batch) {
        List<Record> found = graph.read("snapshot/batch", Map.of("batch", batch));
        return found.isEmpty() ? "" : found.getFirst().values().toString();
    }

    private @Nullable Snapshot fromGraph() {
        long edges = graph.read("snapshot/size", Map.of()).getFirst().get("edges").asLong();
        if (edges * BYTES_AN_EDGE > budget) {
            return null;
        }
        Snapshot read = new Load(graph).run(moments.latest(), edges);
        if (read.bytes() > budget) {
            return null;
        }
        write(read);
        return read;
    }

    private void write(Snapshot whole) {
        Path to = file;
        if (to != null && whole.batch() > 0) {
            try {
                SnapshotFile.write(to, whole, ledger(whole.batch()));
            } catch (IOException e) {
                LOG.warn("The snapshot could not be written to {}, so the next start reads the graph: {}", to, e.toString());
            }
        }
    }

    /** A snapshot that is complete up to a moment; null: ask the graph. */
    public @Nullable Snapshot at(Moment moment) {
        Snapshot known = current;
        return known == null || holds(known, moment) ? known : follow(moment);
    }

    /** Complete up to the moment, and of the same ledger: there the clock never goes back from batch to batch. */
    private static boolean holds(Snapshot known, Moment moment) {
        return known.batch() >= moment.batch() && !moment.clock().isAfter(known.moment().clock()) && known.moment().position() >= moment.position();
    }

    private @Nullable Snapshot follow(Moment moment) {
        synchronized (step) {
            Snapshot known = current;
            if (known == null || holds(known, moment)) {
                return known;
            }
            Snapshot next = known.batch() >= moment.batch() ? null : catchUp.run(known, moment);
            if (next == null) {
                current = null;
                state = State.LOADING;
                start();
                return null;
            }
            next = Merge.small(next, reading);
            if (next.bytes() > budget) {
                current = null;
                state = State.TOO_LARGE;
                return null;
            }
            current = next;
            compactSoon(next);
            return next;
        }
    }

    private void compactSoon(Snapshot now) {
        int later = now.edges() - now.part(0).edges();
        if (reading == 0 && later > Math.max(LATER_EDGES, now.part(0).edges() / LATER_SHARE)) {
            reading = now.parts();
            background.execute(() -> Courtesy.besideTraffic(() -> compact(now), background::isShutdown));
        }
    }

    /** Puts everything into one part, beside traffic, and writes that to the file. */
    public void compact() {
        Snapshot now;
        synchronized (step) {
            now = current;
            if (now == null || now.parts() == 1 || reading > 0) {
                return;
            }
            reading = now.parts();
        }
        Courtesy.besideTraffic(() -> compact(now), background::isShutdown);
    }

    private void compact(Snapshot old) {
        try {
            Part whole = Merge.all(old, old.parts).dense(old.nodes()).bundled(old.nodes);
            Snapshot replaced = null;
            synchronized (step) {
                Snapshot now = current;
                if (now != null) {
                    replaced = Merge.replace(old, whole, now);
                    current = replaced;
                }
            }
            if (replaced != null) {
                write(new Snapshot(List.of(whole), replaced.nodes, Snapshot.Ends.NONE, old.moment()));
            }
        } finally {
            synchronized (step) {
                reading = 0;
            }
        }
    }

    public SnapshotFigures figures() {
        Snapshot now = current;
        return now == null ? new SnapshotFigures(state, 0, 0, 0, 0, 0, budget)
                : new SnapshotFigures(State.READY, now.batch(), now.nodes(), now.edges(), now.bytes(), now.parts(), budget);
    }

    @Override
    public void close() {
        if (state == State.LOADING) {
            background.shutdownNow();
        }
        background.shutdown();
        try {
            if (!background.awaitTermination(1, TimeUnit.MINUTES)) {
                LOG.warn("The snapshot is still being written; the next start may have to read the graph.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
