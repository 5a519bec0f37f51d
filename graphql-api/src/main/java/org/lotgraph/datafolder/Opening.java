package org.lotgraph.datafolder;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.lotgraph.store.Commits;
import org.lotgraph.store.Graph;
import org.lotgraph.store.Near;
import org.lotgraph.store.NearIndexes;
import org.lotgraph.store.NearReads;
import org.lotgraph.store.NearTransaction;
import org.lotgraph.store.NotOpenedException;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.exceptions.ClientException;

/** An embedded store that a thread of its own opens: Neo4j takes seconds to start, and whoever serves has other things to do meanwhile. */
final class Opening {

    /** A store that is open, and the Neo4j in this process behind it. */
    record Opened(Store store, EmbeddedNeo4j embedded) {
    }

    private static final long PATIENCE_SECONDS = 5;

    private final CompletableFuture<Opened> opened = new CompletableFuture<>();

    private Opening() {
    }

    /** @param first what is done with the graph before anybody else is let to it */
    static Opening of(Supplier<Opened> open, Consumer<Graph> first) {
        Opening opening = new Opening();
        Thread.ofPlatform().daemon().name("store").start(() -> opening.run(open, first));
        return opening;
    }

    private void run(Supplier<Opened> open, Consumer<Graph> first) {
        try {
            Opened done = open.get();
            try {
                first.accept(done.store().graph());
            } catch (RuntimeException | Error e) {
                done.store().stop();
                throw e;
            }
            opened.complete(done);
        } catch (RuntimeException | Error e) {
            opened.completeExceptionally(e);
        }
    }

    /** A store to be handed on at once: what asks it waits until it is open. */
    Store store() {
        Driver driver = (Driver) Proxy.newProxyInstance(Driver.class.getClassLoader(), new Class<?>[] {Driver.class}, this::call);
        Graph graph = new Graph(driver, EmbeddedNeo4j.DATABASE, new Commits(() -> await().embedded().newestCommit()),
                new Near(new Reads(), this::write));
        return new Store(driver, graph, EmbeddedNeo4j.DATABASE, this::close);
    }

    private final class Reads implements NearReads {

        @Override
        public void read(String text, Map<String, Object> parameters, Consumer<Record> rows) {
            await().embedded().reads().read(text, parameters, rows);
        }

        @Override
        public <T> T look(Function<NearIndexes, T> work) {
            return await().embedded().reads().look(work);
        }
    }

    private <T> T write(Function<NearTransaction, T> work) {
        return await().embedded().writes().write(work);
    }

    private @Nullable Object call(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        Object to = method.getDeclaringClass() == Object.class ? this : await().store().driver();
        try {
            return method.invoke(to, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private Opened await() {
        try {
            return opened.get();
        } catch (ExecutionException e) {
            throw new NotOpenedException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ClientException("The store was waited for no longer: whoever waited was interrupted.", e);
        }
    }

    /** What could not be opened has been closed. */
    private void close(BooleanSupplier hurry) {
        CompletableFuture<@Nullable Opened> known = opened.handle((done, failure) -> done);
        if (hurry.getAsBoolean()) {
            // Neo4j cannot be told to start no further; a process that ends meanwhile is as one that was killed, and locks end with it.
            known.completeOnTimeout(null, PATIENCE_SECONDS, TimeUnit.SECONDS);
        }
        known.thenAccept(done -> {
            if (done != null && hurry.getAsBoolean()) {
                done.store().stop();
            } else if (done != null) {
                done.store().close();
            }
        }).join();
    }
}
