package org.lotgraph.datafolder;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

import org.lotgraph.store.NearReads;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.neo4j.driver.Values;
import org.neo4j.driver.exceptions.ClientException;
import org.neo4j.driver.exceptions.DatabaseException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.neo4j.driver.exceptions.TransientException;
import org.neo4j.driver.internal.InternalRecord;
import org.neo4j.driver.internal.util.QueryKeys;
import org.neo4j.gqlstatus.GqlRuntimeException;
import org.neo4j.graphdb.DatabaseShutdownException;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.QueryExecutionException;
import org.neo4j.graphdb.Result;
import org.neo4j.graphdb.Transaction;
import org.neo4j.kernel.api.exceptions.Status;

/**
 * Reads of the Neo4j in this process. Statements run on threads of their own, since an interrupted thread would close files under Neo4j;
 * where the one that waits is interrupted, the statement is ended as Neo4j ends one.
 */
final class EmbeddedReads implements NearReads, AutoCloseable {

    /** As many as the driver keeps connections. */
    private static final int AT_ONCE = 100;

    private final GraphDatabaseService database;
    private final Semaphore room = new Semaphore(AT_ONCE, true);
    /** What is read while a row of another read is looked at needs no room of its own, lest all wait for each other. */
    private final ThreadLocal<Boolean> within = ThreadLocal.withInitial(() -> false);
    private final Set<Transaction> open = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("read-", 0).factory());

    EmbeddedReads(GraphDatabaseService database) {
        this.database = database;
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
            throw givenUp(e);
        }
        try {
            readNow(text, parameters, rows);
        } finally {
            room.release();
        }
    }

    private void readNow(String text, Map<String, Object> parameters, Consumer<Record> rows) {
        Transaction tx = begin();
        open.add(tx);
        try (tx) {
            Future<?> read = threads.submit(() -> run(tx, text, parameters, rows));
            try {
                read.get();
            } catch (InterruptedException e) {
                tx.terminate();
                settle(read);
                throw givenUp(e);
            }
        } catch (ExecutionException e) {
            throw asOverTheDriver(e.getCause());
        } catch (RejectedExecutionException e) {
            throw new ServiceUnavailableException("The store is being closed.", e);
        } finally {
            open.remove(tx);
        }
    }

    private Transaction begin() {
        try {
            return database.beginTx();
        } catch (GqlRuntimeException e) {
            throw e.getCause() instanceof InterruptedException ? givenUp(e) : asOverTheDriver(e);
        }
    }

    private static ClientException givenUp(Exception interrupted) {
        Thread.currentThread().interrupt();
        return new ClientException("The statement was given up: whoever waited for it was interrupted.", interrupted);
    }

    private void run(Transaction tx, String text, Map<String, Object> parameters, Consumer<Record> rows) {
        within.set(true);
        try (Result result = tx.execute(text, parameters)) {
            List<String> columns = result.columns();
            QueryKeys keys = new QueryKeys(columns);
            while (result.hasNext()) {
                Map<String, Object> row = result.next();
                List<Value> values = new ArrayList<>(columns.size());
                for (String column : columns) {
                    values.add(Values.value(row.get(column)));
                }
                rows.accept(new InternalRecord(keys, values));
            }
        } finally {
            within.remove();
        }
    }

    /** The transaction is closed only when nobody works in it any more. */
    private static void settle(Future<?> read) {
        boolean done = false;
        while (!done) {
            try {
                read.get();
                done = true;
            } catch (ExecutionException ended) {
                done = true;
            } catch (InterruptedException again) {
                // Told already; the statement has been told to end.
            }
        }
    }

    private static RuntimeException asOverTheDriver(Throwable failure) {
        return switch (failure) {
            case Neo4jException told -> told;
            case QueryExecutionException refused -> refused(refused.getStatusCode(), refused.getMessage());
            case DatabaseShutdownException stopped -> new ServiceUnavailableException(stopped.getMessage(), stopped);
            case GqlRuntimeException lost when !(failure instanceof Status.HasStatus known)
                    || known.status().code().classification() != Status.Classification.TransientError ->
                    new ServiceUnavailableException(lost.getMessage(), lost);
            case GqlRuntimeException passing -> new TransientException(((Status.HasStatus) passing).status().code().serialize(), passing.getMessage());
            case RuntimeException other -> other;
            case Error error -> throw error;
            default -> new IllegalStateException(failure);
        };
    }

    private static Neo4jException refused(String code, String message) {
        return code.contains(".TransientError.") ? new TransientException(code, message)
                : code.contains(".DatabaseError.") ? new DatabaseException(code, message) : new ClientException(code, message);
    }

    /** Ends what is being read: Neo4j would wait for it. */
    @Override
    public void close() {
        threads.shutdown();
        open.forEach(Transaction::terminate);
    }
}
