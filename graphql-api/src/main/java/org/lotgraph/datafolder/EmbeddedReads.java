package org.lotgraph.datafolder;

import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

import org.lotgraph.store.NearReads;
import org.neo4j.driver.Record;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Transaction;

/** Reads of the Neo4j in this process: one statement a transaction. */
final class EmbeddedReads implements NearReads, AutoCloseable {

    /** As many as the driver keeps connections. */
    private static final int AT_ONCE = 100;

    private final Semaphore room = new Semaphore(AT_ONCE, true);
    /** What is read while a row of another read is looked at needs no room of its own, lest all wait for each other. */
    private final ThreadLocal<Boolean> within = ThreadLocal.withInitial(() -> false);
    private final EmbeddedTransactions transactions;

    EmbeddedReads(GraphDatabaseService database) {
        this.transactions = new EmbeddedTransactions(database, "read-");
    }

    @Override
    public void read(String text, Map<String, Object> parameters, Consumer<Record> rows) {
        if (within.get()) {
            readNow(text, parameters, rows);
            return;
        }
        try {
            room.acquire();
        } catch (InterruptedException e) {
            throw EmbeddedTransactions.givenUp(e);
        }
        try {
            readNow(text, parameters, rows);
        } finally {
            room.release();
        }
    }

    private void readNow(String text, Map<String, Object> parameters, Consumer<Record> rows) {
        transactions.call(tx -> run(tx, text, parameters, rows));
    }

    private boolean run(Transaction tx, String text, Map<String, Object> parameters, Consumer<Record> rows) {
        within.set(true);
        try {
            EmbeddedTransactions.records(tx, text, parameters, rows);
            return true;
        } finally {
            within.remove();
        }
    }

    /** Ends what is being read: Neo4j would wait for it. */
    @Override
    public void close() {
        transactions.close();
    }
}
