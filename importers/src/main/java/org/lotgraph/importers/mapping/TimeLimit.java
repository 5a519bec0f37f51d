package org.lotgraph.importers.mapping;

import java.io.Closeable;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Ends a statement that runs too long, from its start to its last row. */
final class TimeLimit implements Closeable {

    private static final ScheduledExecutorService CLOCK = Executors.newSingleThreadScheduledExecutor(
            task -> Thread.ofPlatform().daemon().name("lotgraph-statement-time").unstarted(task));

    private final Statement statement;
    private final Duration longest;
    private final ScheduledFuture<?> end;
    private volatile boolean over;

    /** Begins now. */
    TimeLimit(Statement statement, Duration longest) {
        this.statement = statement;
        this.longest = longest;
        this.end = CLOCK.schedule(this::end, longest.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void end() {
        over = true;
        try {
            statement.cancel();
        } catch (SQLException e) {
            // Not every driver can; then the next row ends it.
        }
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
