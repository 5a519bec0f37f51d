package org.lotgraph.importers;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.BiConsumer;

import org.jspecify.annotations.Nullable;
import org.lotgraph.ledger.Batch;

/** Reads in a thread of its own while the calling one appends, a few batches apart. */
final class Pipe {

    private static final int BATCHES_AHEAD = 4;

    private final BlockingQueue<Message> queue = new ArrayBlockingQueue<>(BATCHES_AHEAD);

    private sealed interface Message {
    }

    private record Filled(Batch batch, @Nullable Stood stood) implements Message {
    }

    private record End() implements Message {
    }

    /** Reads something, giving its batches to the pipe. */
    @FunctionalInterface
    interface Reading<T> {
        T read(BiConsumer<Batch, @Nullable Stood> batches) throws Exception;
    }

    /**
     * Runs to the end of the reading and of the appending.
     *
     * @throws ExecutionException with what the reading threw
     */
    <T> T run(Reading<T> reading, BiConsumer<Batch, @Nullable Stood> append) throws ExecutionException, InterruptedException {
        FutureTask<T> task = new FutureTask<>(() -> {
            try {
                return reading.read((batch, stood) -> put(new Filled(batch, stood)));
            } finally {
                put(new End());
            }
        });
        Thread reader = new Thread(task, "lotgraph-import-reader");
        reader.setDaemon(true);
        reader.start();
        try {
            while (queue.take() instanceof Filled filled) {
                append.accept(filled.batch(), filled.stood());
            }
            return task.get();
        } finally {
            reader.interrupt();
            reader.join();
        }
    }

    private void put(Message message) {
        try {
            queue.put(message);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("The appending ended before the reading");
        }
    }
}
