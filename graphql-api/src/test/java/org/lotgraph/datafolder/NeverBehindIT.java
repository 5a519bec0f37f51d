package org.lotgraph.datafolder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lotgraph.item.ItemKind;
import org.lotgraph.ledger.Batch;
import org.lotgraph.ledger.Fact;
import org.lotgraph.ledger.ItemRef;
import org.lotgraph.ledger.Ledger;
import org.lotgraph.store.Graph;
import org.lotgraph.store.Moment;
import org.lotgraph.store.Moments;

@DisplayName("The owner of a store")
class NeverBehindIT {

    private static final int APPENDS = 120;
    private static final int FACTS = 40;

    @TempDir
    private Path temp;

    @Test
    void knowsWhereTheLedgerStandsAndAsksWhenAnotherHasCommitted() {
        try (Store owner = open(Access.SERVE); Store guest = open(Access.WRITE)) {
            Graph graph = owner.graph();
            Ledger ledger = prepared(graph);
            Ledger guests = new Ledger(guest.graph(), Clock.systemUTC());
            Moments moments = new Moments(graph);
            Moments asked = new Moments(guest.graph());
            for (int i = 0; i < 5; i++) {
                append(ledger, "own " + i);
                isKnown(moments, asked, graph);
                append(guests, "guest " + i);
                long before = graph.statements();
                assertThat(moments.latest()).isEqualTo(asked.latest());
                assertThat(graph.statements()).isGreaterThan(before);
                isKnown(moments, asked, graph);
            }
        }
    }

    private static void isKnown(Moments moments, Moments asked, Graph graph) {
        long before = graph.statements();
        assertThat(moments.latest()).isEqualTo(asked.latest());
        assertThat(graph.statements()).as("statements").isEqualTo(before);
    }

    /** Two writers here, two that go through Bolt, and two whose commits are no appends, so that commits overtake each other. */
    @Test
    void isNeverBehindWhatAnybodyWasToldAndSeesNoHalfBatch() throws Exception {
        try (Store owner = open(Access.SERVE); Store guest = open(Access.WRITE); ExecutorService threads = Executors.newCachedThreadPool()) {
            Ledger ledger = prepared(owner.graph());
            AtomicLong acknowledged = new AtomicLong();
            List<CompletableFuture<Void>> writers = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                Ledger to = i < 2 ? ledger : new Ledger(guest.graph(), Clock.systemUTC());
                String who = "writer " + i;
                writers.add(CompletableFuture.runAsync(() -> write(to, who, acknowledged), threads));
            }
            CompletableFuture<Void> written = CompletableFuture.allOf(writers.toArray(CompletableFuture[]::new));
            List<Future<?>> others = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                String name = "mark " + i;
                others.add(threads.submit(() -> mark(new Ledger(guest.graph(), Clock.systemUTC()), name, written)));
            }
            List<Future<Integer>> readers = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                readers.add(threads.submit(() -> read(owner.graph(), acknowledged, written)));
            }
            int known = 0;
            for (Future<Integer> reader : readers) {
                known += reader.get();
            }
            for (Future<?> other : others) {
                other.get();
            }
            written.join();
            assertThat(known).as("moments that were known without asking").isPositive();
            assertThat(new Moments(owner.graph()).latest().position()).isEqualTo(4L * APPENDS * FACTS);
        }
    }

    private static void write(Ledger ledger, String who, AtomicLong acknowledged) {
        for (int i = 0; i < APPENDS; i++) {
            long position = append(ledger, who + "/" + i);
            acknowledged.accumulateAndGet(position, Math::max);
        }
    }

    private static void mark(Ledger ledger, String name, CompletableFuture<Void> written) {
        for (int i = 0; !written.isDone(); i++) {
            ledger.watermark(name, String.valueOf(i));
        }
    }

    private static int read(Graph graph, AtomicLong acknowledged, CompletableFuture<Void> written) {
        Moments moments = new Moments(graph);
        int known = 0;
        int last = 0;
        while (!written.isDone()) {
            long least = acknowledged.get();
            long before = graph.statements();
            Moment moment = moments.latest();
            known += graph.statements() == before ? 1 : 0;
            assertThat(moment.position()).as("position, after an append up to %d was acknowledged", least).isGreaterThanOrEqualTo(least);
            if (moment.batch() > last) {
                last = moment.batch();
                assertThat(graph.read("test/of-batch", Map.of("batch", last)).getFirst().get("edges").asInt()).as("edges of batch %d", last).isEqualTo(FACTS);
            }
        }
        return known;
    }

    private static long append(Ledger ledger, String run) {
        List<Fact> facts = new ArrayList<>();
        for (int i = 0; i < FACTS; i++) {
            facts.add(new Fact.Consumed(i, null, ItemRef.of("lot " + i + " of " + run, ItemKind.RAW_MATERIAL), run, null, null, null, Map.of()));
        }
        return ledger.append(new Batch("plant", run, "digest", facts)).position();
    }

    private static Ledger prepared(Graph graph) {
        Ledger ledger = new Ledger(graph, Clock.systemUTC());
        ledger.prepare();
        return ledger;
    }

    private Store open(Access access) {
        return Store.open(new StoreLocation.Folder(temp), access);
    }
}
