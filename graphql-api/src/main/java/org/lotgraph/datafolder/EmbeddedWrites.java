package org.lotgraph.datafolder;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

import org.lotgraph.store.NearTransaction;
import org.lotgraph.store.NearWrites;
import org.neo4j.driver.exceptions.TransientException;
import org.neo4j.graphdb.GraphDatabaseService;

/** Writes to the Neo4j in this process. */
final class EmbeddedWrites implements NearWrites, AutoCloseable {

    /** For so long, and with such pauses at first, the driver tries a transaction again, too. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long FIRST_PAUSE_MILLIS = 1_000;

    private final EmbeddedTransactions transactions;

    EmbeddedWrites(GraphDatabaseService database) {
        this.transactions = new EmbeddedTransactions(database, "write-");
    }

    @Override
    public <T> T write(Function<NearTransaction, T> work) {
        long begin = System.nanoTime();
        for (long pause = FIRST_PAUSE_MILLIS;; pause *= 2) {
            try {
                return transactions.call(tx -> {
                    T done = work.apply(new EmbeddedTransaction(tx));
                    tx.commit();
                    return done;
                });
            } catch (TransientException passing) {
                if (isEnded(passing) || System.nanoTime() - begin > PATIENCE.toNanos()) {
                    throw passing;
                }
                pause(pause);
            }
        }
    }

    /** Somebody wanted it to end. */
    private static boolean isEnded(TransientException failure) {
        return failure.code().endsWith(".Transaction.Terminated") || failure.code().endsWith(".Transaction.LockClientStopped");
    }

    private static void pause(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis / 2 + ThreadLocalRandom.current().nextLong(millis));
        } catch (InterruptedException e) {
            throw EmbeddedTransactions.givenUp(e);
        }
    }

    /** Ends what is being written: nothing of it is in the store then. */
    @Override
    public void close() {
        transactions.close();
    }
}
