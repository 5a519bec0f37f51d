package org.lotgraph.importers.mapping;

import java.io.Closeable;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Ends a statement that runs too long, from its start to its last row, or whose thread is interrupted: no database's driver heeds that of its own. */
final class TimeLimit implements Closeable {

    private static final ScheduledExecutorService CLOCK = Executors.newSingleThreadScheduledExecutor(
            task -> Thread.ofPlatform().daemon().name("lotgraph-statement-time").unstarted(task));

    private static final long LOOK_MILLIS = 200;

    private final Statement statement;
    private final Duration longest;
    private final long began = System.nanoTime();
    private final Thread reader = Thread.currentThread();
    private final ScheduledFuture<?> end;
    private volatile boolean over;

    /** Begins now, for the thread that asks. */
    TimeLimit(Statement statement, Duration longest) {
        this.statement = statement;
        this.longest = longest;
        long look = Math.clamp(longest.toMillis(), 1, LOOK_MILLIS);
        this.end = CLOCK.scheduleWithFixedDelay(this::look, look, look, TimeUnit.MILLISECONDS);
    }

    private void look() {
        if (Duration.ofNanos(System.nanoTime() - began).compareTo(longest) > 0) {
            over = true;
        }
        if (over || isInterrupted()) {
            end();
        }
    }

    /** Again and again, as long as it runs: it may not have begun when it was told first. */
    private void end() {
        try {
            statement.cancel();
        } catch (SQLException | RuntimeException e) {
            // Not every driver can; then the next row ends it.
        }
    }

    /** Whether the thread that began it is to end. */
    boolean isInterrupted() {
        return reader.isInterrupted();
    }

    boolean isOver() {
        return over;
    }

    /** In words: {@code 10 minutes}. */
    String shown() {
        long seconds = longest.toSeconds();
        return seconds < 60 ? seconds + " s" : seconds / 60 + (seconds < 120 ? " minute" : " minutes");
    }

    @Override
    public void close() {
        end.cancel(false);
    }
}
