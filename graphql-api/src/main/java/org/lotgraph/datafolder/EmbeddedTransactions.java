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
import java.util.function.Consumer;
import java.util.function.Function;

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
import org.neo4j.graphdb.TransactionFailureException;
import org.neo4j.kernel.api.exceptions.Status;

/**
 * Transactions of the Neo4j in this process. They run on threads of their own, since an interrupted thread would close files under Neo4j;
 * where the one that waits is interrupted, the transaction is ended as Neo4j ends one.
 */
final class EmbeddedTransactions implements AutoCloseable {

    private final GraphDatabaseService database;
    private final Set<Transaction> open = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads;

    /** @param name of the threads */
    EmbeddedTransactions(GraphDatabaseService database, String name) {
        this.database = database;
        this.threads = Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name(name, 0).factory());
    }

    /**
     * Work in a transaction of its own, which ends with it; the work itself commits.
     *
     * @throws Neo4jException as the driver would
     */
    <T> T call(Function<Transaction, T> work) {
        Transaction tx = begin();
        open.add(tx);
        try (tx) {
            Future<T> done = threads.submit(() -> within(tx, work));
            try {
                return done.get();
            } catch (InterruptedException e) {
                tx.terminate();
                settle(done);
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

    /** Ends it in the thread that worked in it, which nobody interrupts. */
    private static <T> T within(Transaction tx, Function<Transaction, T> work) {
        try (tx) {
            return work.apply(tx);
        }
    }

    private Transaction begin() {
        try {
            return database.beginTx();
        } catch (GqlRuntimeException e) {
            throw e.getCause() instanceof InterruptedException ? givenUp(e) : asOverTheDriver(e);
        }
    }

    static ClientException givenUp(Exception interrupted) {
        Thread.currentThread().interrupt();
        return new ClientException("The statement was given up: whoever waited for it was interrupted.", interrupted);
    }

    /** Shows the rows of a statement one by one, as the driver's own records. */
    static void records(Transaction tx, String text, Map<String, Object> parameters, Consumer<Record> rows) {
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
            case TransactionFailureException failed when failed.status().code().classification() == Status.Classification.DatabaseError ->
                    new DatabaseException(failed.status().code().serialize(), failed.getMessage());
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

    /** Ends what is under way: Neo4j would wait for it. */
    @Override
    public void close() {
        threads.shutdown();
        open.forEach(Transaction::terminate);
    }
}
