package org.lotgraph.datafolder;

import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.Function;

import org.lotgraph.store.NearIndexes;
import org.lotgraph.store.NearReads;
import org.neo4j.driver.Record;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Transaction;

/** Reads of the Neo4j in this process: one statement a transaction, or looks into indexes. */
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
        inRoom(tx -> {
            EmbeddedTransactions.records(tx, text, parameters, rows);
            return true;
        });
    }

    @Override
    public <T> T look(Function<NearIndexes, T> work) {
        return inRoom(tx -> work.apply(new EmbeddedTransaction(tx)));
    }

    private <T> T inRoom(Function<Transaction, T> work) {
        if (within.get()) {
            return transactions.call(tx -> work(tx, work));
        }
        try {
            room.acquire();
        } catch (InterruptedException e) {
            throw EmbeddedTransactions.givenUp(e);
        }
        try {
            return transactions.call(tx -> work(tx, work));
        } finally {
            room.release();
        }
    }

    private <T> T work(Transaction tx, Function<Transaction, T> work) {
        within.set(true);
        try {
            return work.apply(tx);
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
