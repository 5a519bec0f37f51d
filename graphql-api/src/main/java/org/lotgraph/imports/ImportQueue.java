package org.lotgraph.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.lotgraph.datafolder.Store;
import org.lotgraph.importers.ImportOptions;
import org.lotgraph.importers.ImportReport;
import org.lotgraph.importers.Imports;
import org.lotgraph.importers.RefusedException;
import org.lotgraph.importers.mapping.Mapping;
import org.lotgraph.importers.mapping.MappingOptions;
import org.lotgraph.ledger.Import;
import org.lotgraph.ledger.ImportLog;
import org.lotgraph.ledger.Ledger;
import org.lotgraph.ledger.Undo;
import org.lotgraph.store.Graph;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Imports uploads and undoes imports, one after the other, in the background. What waits or runs when the application ends is gone on
 * with when it starts again: what an import had appended is not told twice.
 */
public final class ImportQueue implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ImportQueue.class);

    private static final String STOPPED = "It was cancelled. What it had appended stands: undo it, or upload the same again.";

    private final Graph graph;
    private final Ledger ledger;
    private final ImportLog log;
    private final Uploads uploads;
    private final BlockingQueue<String> waiting;
    private final int most;
    private volatile @Nullable Thread worker;
    private volatile @Nullable String running;
    private volatile boolean cancelled;

    ImportQueue(Graph graph, Ledger ledger, ImportLog log, Uploads uploads, int most) {
        this.graph = graph;
        this.ledger = ledger;
        this.log = log;
        this.uploads = uploads;
        this.most = most;
        this.waiting = new LinkedBlockingQueue<>();
    }

    /** Whether no more may wait. */
    public boolean isFull() {
        return waiting.size() >= most;
    }

    /** Lets an upload wait whose files are in their folder. */
    public void upload(Import.Asked asked) {
        log.queued(asked);
        waiting.add(asked.id());
    }

    /** Lets an import wait to be undone. */
    public void undo(String id) {
        log.state(id, Import.State.UNDOING, null);
        waiting.add(id);
    }

    /** Takes an import out of the queue, or stops it; false where it is neither waiting nor running here, or is being undone. */
    public synchronized boolean cancel(String id) throws IOException {
        Import known = log.find(id);
        if (known == null || known.state() == Import.State.UNDOING) {
            return false;
        }
        if (waiting.remove(id)) {
            end(known);
            return true;
        }
        Thread thread = worker;
        if (id.equals(running) && thread != null) {
            cancelled = true;
            thread.interrupt();
            return true;
        }
        return false;
    }

    private void end(Import cancelled) throws IOException {
        if (cancelled.startedAt() == null) {
            log.state(cancelled.id(), Import.State.CANCELLED, "It was cancelled before it began.");
        } else {
            log.state(cancelled.id(), Import.State.BROKEN_OFF, STOPPED);
        }
        uploads.forget(cancelled.id());
    }

    @Override
    public synchronized void start() {
        try {
            recover();
        } catch (IOException e) {
            throw new UncheckedIOException("the folder of uploads cannot be read", e);
        }
        // It works as long as it is the worker, so it has to be that before it begins.
        Thread thread = Thread.ofPlatform().daemon().name("lotgraph-imports").unstarted(this::work);
        worker = thread;
        thread.start();
    }

    /** Goes on with what waited or ran, and takes away what nobody waits for. */
    private void recover() throws IOException {
        for (Import left : log.in(Import.State.QUEUED, Import.State.RUNNING, Import.State.UNDOING, Import.State.BROKEN_OFF)) {
            boolean undoing = graphState(left) == Import.State.UNDOING;
            if (undoing || isToLoad(left) && uploads.has(left.id())) {
                waiting.add(left.id());
            }
        }
        for (String id : uploads.ids()) {
            if (!waiting.contains(id)) {
                uploads.forget(id);
            }
        }
    }

    /** One that is being undone and gave no sign for long is shown as broken off; it is remembered as begun. */
    private static Import.State graphState(Import left) {
        return left.state() == Import.State.BROKEN_OFF && left.undone() != null && left.undoneAt() == null ? Import.State.UNDOING : left.state();
    }

    private void work() {
        while (worker == Thread.currentThread()) {
            try {
                String id = waiting.take();
                running = id;
                next(id);
            } catch (InterruptedException stopped) {
                continue;
            } catch (RuntimeException | IOException | OutOfMemoryError | StackOverflowError e) {
                // What one import is too large for is no reason to leave the next ones waiting.
                if (worker == Thread.currentThread()) {
                    LOG.error("An import or undo failed", e);
                }
            } finally {
                running = null;
                cancelled = false;
                Thread.interrupted();
            }
        }
    }

    private void next(String id) throws IOException {
        try {
            run(Objects.requireNonNull(log.find(id)));
        } catch (RuntimeException e) {
            if (!cancelled || worker != Thread.currentThread()) {
                throw e;
            }
            // It was stopped before it had begun to note how far it is.
            Thread.interrupted();
            end(Objects.requireNonNull(log.find(id)));
        }
    }

    private void run(Import next) {
        if (graphState(next) == Import.State.UNDOING) {
            undo(next);
        } else if (isToLoad(next)) {
            load(next);
        }
    }

    /** What has an end is left alone, whoever queued it: another process may have been quicker. */
    private static boolean isToLoad(Import next) {
        return next.via() == Import.Via.UPLOAD && next.finishedAt() == null;
    }

    private void undo(Import next) {
        log.undone(next.id(), Undo.run(graph, ledger, next, soFar -> log.alive(next.id(), soFar)));
    }

    private void load(Import next) {
        String id = next.id();
        Import.Asked asked = new Import.Asked(id, next.via(), next.source(), next.files(), next.mapping(), next.zone());
        UnaryOperator<String> shown = place -> place.startsWith(uploads.files(id).toString())
                ? place.substring(uploads.files(id).toString().length()).replaceFirst("^[/\\\\]", "") : place;
        try (Recorder recorder = Recorder.begin(log, asked)) {
            try {
                uploads.forgetRejects(id);
                recorder.finish(load(next, recorder), shown);
            } catch (RefusedException e) {
                recorder.end(Import.State.REFUSED, Recorder.sentence(e.problem(), shown));
            } catch (RuntimeException | IOException | OutOfMemoryError | StackOverflowError e) {
                if (worker != Thread.currentThread()) {
                    return;
                }
                boolean stopped = cancelled;
                Thread.interrupted();
                LOG.warn("The import {} was broken off", id, stopped ? null : e);
                recorder.end(Import.State.BROKEN_OFF, stopped ? STOPPED
                        : why(e) + " Upload the same again: what is in is not told twice.");
            }
            uploads.forget(id);
        } catch (IOException e) {
            LOG.warn("The files of import {} could not be taken away: {}", id, e.getMessage());
        }
    }

    private static String why(Throwable e) {
        if (e instanceof VirtualMachineError) {
            return "The server's memory did not suffice for it: give the server more, or split the file.";
        }
        String lost = Store.explain(e);
        return lost == null ? "Something went wrong on the server; its log says what." : lost;
    }

    private ImportReport load(Import next, Recorder recorder) throws IOException {
        Path files = uploads.files(next.id());
        MappingOptions mapping = next.mapping() == null ? null : new MappingOptions(Mapping.of(next.mapping()));
        ImportOptions options = new ImportOptions(next.source(), ZoneId.of(next.zone()), uploads.rejects(next.id()), mapping);
        return Imports.run(List.of(only(files)), options, batch -> recorder.appended(ledger.append(batch, next.id())),
                (path, read, inAll) -> recorder.progress(read, inAll));
    }

    /** One file is imported as one file: what it is wrong with is said of it. */
    private static Path only(Path folder) throws IOException {
        try (Stream<Path> found = Files.list(folder)) {
            List<Path> files = found.toList();
            return files.size() == 1 ? files.getFirst() : folder;
        }
    }

    @Override
    public void stop() {
        Thread stopping = worker;
        worker = null;
        if (stopping != null) {
            stopping.interrupt();
            try {
                stopping.join(4_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return worker != null;
    }
}
