package org.lotgraph.importers.epcis;

import java.io.Closeable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Works on many small things at once, and says what came of them in the order in which they were given, in the thread that gives them. A
 * large thing is worked on alone, so that no two of them are in memory.
 *
 * @param <T> what a worker needs for itself
 */
final class InOrder<T> implements Closeable {

    private static final int MOST_AT_ONCE = 64;
    private static final long BYTES_AT_ONCE = 256 << 10;
    private static final int WORKERS = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 8);

    /** Each thread keeps its own: what a worker has remembered stays near its processor. */
    private final ThreadLocal<T> tools;
    private final ExecutorService workers = Executors.newFixedThreadPool(WORKERS, task -> Thread.ofPlatform().daemon().name("lotgraph-import-worker").unstarted(task));
    private final Deque<Future<List<Runnable>>> waiting = new ArrayDeque<>();
    private List<Function<T, Runnable>> next = new ArrayList<>(MOST_AT_ONCE);
    private long bytes;

    InOrder(Supplier<T> tools) {
        this.tools = ThreadLocal.withInitial(tools);
    }

    /**
     * Takes one more thing.
     *
     * @param work of a worker; it gives what is to be said in its turn
     * @param size of the thing, in bytes
     */
    void add(Function<T, Runnable> work, long size) {
        if (size > BYTES_AT_ONCE) {
            finish();
            together(List.of(work)).forEach(Runnable::run);
            return;
        }
        next.add(work);
        bytes += size;
        if (next.size() == MOST_AT_ONCE || bytes > BYTES_AT_ONCE) {
            hand();
            sayWhatIsDue();
        }
    }

    /**
     * Takes many things that are one piece of work.
     *
     * @param work of a worker; it gives what is to be said of them in their turn
     */
    void addBlock(Function<T, Runnable> work) {
        if (!next.isEmpty()) {
            hand();
        }
        next.add(work);
        hand();
        sayWhatIsDue();
    }

    private void sayWhatIsDue() {
        while (waiting.size() > 2 * WORKERS) {
            say();
        }
    }

    private void hand() {
        List<Function<T, Runnable>> work = next;
        waiting.add(workers.submit(() -> together(work)));
        next = new ArrayList<>(MOST_AT_ONCE);
        bytes = 0;
    }

    private List<Runnable> together(List<Function<T, Runnable>> work) {
        T own = tools.get();
        List<Runnable> said = new ArrayList<>(work.size());
        work.forEach(each -> said.add(each.apply(own)));
        return said;
    }

    private void say() {
        try {
            waiting.remove().get().forEach(Runnable::run);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("The appending ended before the reading");
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case RuntimeException wrong -> throw wrong;
                case Error wrong -> throw wrong;
                case null, default -> throw new IllegalStateException(e.getCause());
            }
        }
    }

    /** Waits until everything is said. */
    void finish() {
        if (!next.isEmpty()) {
            hand();
        }
        while (!waiting.isEmpty()) {
            say();
        }
    }

    @Override
    public void close() {
        workers.shutdownNow();
        tools.remove();
    }
}
