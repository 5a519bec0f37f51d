package org.lotgraph.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.lotgraph.cypher.Statements;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.SimpleQueryRunner;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.RetryableException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;

/**
 * One Neo4j database, embedded or not, through the driver; where it runs in this process, reads and writes go past the driver.
 * Statements are named files; nothing else is ever run.
 */
public final class Graph implements AutoCloseable {

    private final Driver driver;
    private final SessionConfig config;
    private final SessionConfig reads;
    private final Commits commits;
    private final @Nullable Near near;
    private final LongAdder statements = new LongAdder();

    /** One that runs in another process. */
    public Graph(Driver driver, String database) {
        this(driver, database, Commits.elsewhere(), null);
    }

    /**
     * One whose commits can be heard of.
     *
     * @param near where it runs in this process and can be used without the driver; else null
     */
    public Graph(Driver driver, String database, Commits commits, @Nullable Near near) {
        this.driver = driver;
        this.config = SessionConfig.forDatabase(database);
        this.reads = SessionConfig.builder().withDatabase(database).withDefaultAccessMode(AccessMode.READ).build();
        this.commits = commits;
        this.near = near;
    }

    Commits commits() {
        return commits;
    }

    /**
     * One statement in a read transaction of its own, retried on transient errors. The first try is one message and its answer, where a
     * transaction that is begun and committed takes three.
     */
    public List<Record> read(String statement, Map<String, Object> parameters) {
        try {
            return near == null ? readFar(statement, parameters) : readNear(near.reads(), statement, parameters);
        } catch (Neo4jException failure) {
            if (!(failure instanceof RetryableException) || (near != null && failure instanceof ServiceUnavailableException)) {
                throw failure;
            }
            return reading(tx -> tx.run(statement, parameters));
        }
    }

    private List<Record> readFar(String statement, Map<String, Object> parameters) {
        try (Session session = driver.session(reads)) {
            return run(session, statement, parameters);
        }
    }

    private List<Record> readNear(NearReads near, String statement, Map<String, Object> parameters) {
        List<Record> rows = new ArrayList<>();
        statements.increment();
        near.read(Statements.named(statement), parameters, rows::add);
        return rows;
    }

    /**
     * Looks into indexes without a statement, which counts as one. Null where that is not possible, or not now: the database runs in another
     * process, or the read failed for a while; then a statement is to be asked.
     */
    public <T> @Nullable T looking(Function<NearIndexes, T> work) {
        if (near == null) {
            return null;
        }
        statements.increment();
        try {
            return near.reads().look(work);
        } catch (ServiceUnavailableException gone) {
            throw gone;
        } catch (Neo4jException failure) {
            if (failure instanceof RetryableException) {
                return null;
            }
            throw failure;
        }
    }

    /** One statement whose rows are shown one by one and never kept, however many they are; not retried. */
    public void stream(String statement, Map<String, Object> parameters, Consumer<Record> rows) {
        statements.increment();
        if (near != null) {
            near.reads().read(Statements.named(statement), parameters, rows);
            return;
        }
        try (Session session = driver.session(config); org.neo4j.driver.Transaction tx = session.beginTransaction()) {
            tx.run(Statements.named(statement), parameters).forEachRemaining(rows);
        }
    }

    /** Several statements in one read transaction. */
    public <T> T reading(Function<Transaction, T> work) {
        try (Session session = driver.session(config)) {
            return session.executeRead(tx -> work.apply(new Transaction(over(tx), null)));
        }
    }

    /** Several statements in one write transaction; {@code work} may run again after a transient error, and may run in another thread. */
    public <T> T writing(Function<Transaction, T> work) {
        Transaction[] last = new Transaction[1];
        T done = near == null ? writeFar(tx -> work.apply(last[0] = new Transaction(over(tx), null)))
                : near.writes().write(tx -> work.apply(last[0] = new Transaction(tx::run, tx)));
        last[0].committed();
        return done;
    }

    private <T> T writeFar(Function<TransactionContext, T> work) {
        try (Session session = driver.session(config)) {
            return session.executeWrite(work::apply);
        }
    }

    private static BiFunction<String, Map<String, Object>, List<Record>> over(TransactionContext tx) {
        return (text, parameters) -> tx.run(text, parameters).list();
    }

    /**
     * Returns when everything is in the store that any part of can be seen now. Neo4j writes a committed transaction into its store piece by
     * piece, and a reader may see the first piece before the last is there. A session waits for its bookmark, and that names the newest
     * transaction committed, so the second reading here begins only when the store holds it whole.
     */
    public void settle() {
        try (Session session = driver.session(config)) {
            session.executeRead(tx -> run(tx, "ledger/settle", Map.of()));
            session.executeRead(tx -> run(tx, "ledger/settle", Map.of()));
        }
    }

    /** A schema statement in a transaction of its own. */
    public void schema(String statement) {
        try (Session session = driver.session(config)) {
            session.executeWriteWithoutResult(tx -> run(tx, statement, Map.of()));
        }
    }

    /** How many statements this graph has been asked since it was opened. */
    public long statements() {
        return statements.sum();
    }

    private List<Record> run(SimpleQueryRunner tx, String statement, Map<String, Object> parameters) {
        statements.increment();
        return tx.run(Statements.named(statement), parameters).list();
    }

    @Override
    public void close() {
        driver.close();
    }

    /** A transaction under way. */
    public final class Transaction {

        private final BiFunction<String, Map<String, Object>, List<Record>> statement;
        private final @Nullable NearTransaction near;
        private @Nullable Moment reached;
        private long before = Commits.UNSETTLED;

        private Transaction(BiFunction<String, Map<String, Object>, List<Record>> statement, @Nullable NearTransaction near) {
            this.statement = statement;
            this.near = near;
        }

        public List<Record> run(String statement, Map<String, Object> parameters) {
            statements.increment();
            return this.statement.apply(Statements.named(statement), parameters);
        }

        /** The transaction itself where it runs in this process; else null. */
        public @Nullable NearTransaction near() {
            return near;
        }

        /** Says where the ledger stands once this is committed. To be called while nobody else can append, and after the last change. */
        public void reaches(Moment moment) {
            reached = moment;
            before = commits.newest();
        }

        /** Its commit is the next one after those before it, unless somebody else's came between: then the number is another. */
        private void committed() {
            if (reached != null && before != Commits.UNSETTLED) {
                commits.note(before + 1, reached);
            }
        }
    }
}
