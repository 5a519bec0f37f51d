package org.lotgraph.bench;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

import org.lotgraph.bench.figures.Entrant;
import org.lotgraph.bench.figures.Json;
import org.lotgraph.bench.figures.Latencies;
import org.lotgraph.bench.figures.Served;
import org.lotgraph.item.ItemKind;
import org.lotgraph.item.ValidTime;
import org.lotgraph.ledger.Batch;
import org.lotgraph.ledger.Fact;
import org.lotgraph.ledger.ItemRef;
import org.lotgraph.ledger.Ledger;
import org.lotgraph.trace.Direction;
import org.lotgraph.trace.Trace;

/**
 * Traces in a quiet process; then while the snapshot is compacted beside them; then while another thread appends 2,000 facts a second. Before
 * all that both traces and a compaction run unmeasured: the first append of a process and what reads it take seconds for once, which is not
 * what a compaction costs.
 */
final class Mixed {

    private static final int FACTS_A_SECOND = 2_000;
    private static final int BATCHES_A_SECOND = 10;

    /** What it is told. */
    record Call(Entrant entrant, Path store, List<String> lots, List<String> finished, List<String> cartons, double seconds) {
    }

    private record Traces(long items, Latencies latencies) {

        Served named(String question, Entrant entrant, double perSecond) {
            return new Served(question + "-forward-1-lot", entrant.label(), items, latencies, perSecond);
        }
    }

    private final Call call;
    private final Engine engine;
    private final Ledger ledger;
    private int made;

    private Mixed(Call call, Engine engine) {
        this.call = call;
        this.engine = engine;
        this.ledger = new Ledger(engine.graph(), Clock.systemUTC());
    }

    /** {@code call.json served.json} */
    public static void main(String[] arguments) throws Exception {
        Jvm.hush();
        Call call = Json.read(Path.of(arguments[0]), Call.class);
        try (Engine engine = new Engine(call.store(), call.entrant() == Entrant.LOTGRAPH_SNAPSHOT)) {
            Json.write(Path.of(arguments[1]), new Mixed(call, engine).run());
        }
        System.exit(0);
    }

    private List<Served> run() throws Exception {
        List<Served> served = new ArrayList<>();
        boolean compacts = call.entrant() == Entrant.LOTGRAPH_SNAPSHOT;
        traces(call.seconds());
        if (compacts) {
            beside(this::compact);
        }
        served.add(traces(call.seconds()).named("quiet", call.entrant(), 0));
        if (compacts) {
            Beside<Double> beside = beside(this::compact);
            served.add(beside.traces().named("compaction", call.entrant(), beside.other()));
        }
        Beside<Double> beside = beside(this::append);
        served.add(beside.traces().named("mixed", call.entrant(), beside.other()));
        return served;
    }

    private record Beside<T>(Traces traces, T other) {
    }

    private <T> Beside<T> beside(Function<AtomicBoolean, T> other) throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
            Future<T> running = thread.submit(() -> other.apply(over));
            try {
                Traces traces = traces(call.seconds());
                over.set(true);
                return new Beside<>(traces, running.get());
            } finally {
                over.set(true);
            }
        }
    }

    private Traces traces(double seconds) {
        List<Long> nanos = new ArrayList<>();
        List<Long> items = new ArrayList<>();
        long begin = System.nanoTime();
        while (System.nanoTime() - begin < seconds * 1e9) {
            List<String> lot = List.of(call.lots().get(nanos.size() % call.lots().size()));
            long start = System.nanoTime();
            Trace trace = engine.trace(Direction.FORWARD, lot);
            items.add((long) trace.totals().items());
            trace.settle();
            nanos.add(System.nanoTime() - start);
        }
        return new Traces(items.stream().sorted().skip(items.size() / 2).findFirst().orElseThrow(),
                Latencies.of(nanos.stream().mapToLong(Long::longValue).toArray()));
    }

    /** One compaction after the other; a fact or two before each, for without news there is nothing to do. Says how many a second. */
    private double compact(AtomicBoolean over) {
        long begin = System.nanoTime();
        int compactions = 0;
        while (!over.get()) {
            ledger.append(batch("compaction-" + made, told(2)));
            engine.trace(Direction.FORWARD, call.lots().subList(0, 1)).settle();
            engine.snapshots().compact();
            compactions++;
        }
        return compactions / ((System.nanoTime() - begin) / 1e9);
    }

    /** As many as asked for where the ledger keeps up; says how many a second it took. */
    private double append(AtomicBoolean over) {
        long begin = System.nanoTime();
        long facts = 0;
        for (long number = 0; !over.get(); number++) {
            LockSupport.parkNanos(begin + number * 1_000_000_000L / BATCHES_A_SECOND - System.nanoTime());
            List<Fact> told = told(FACTS_A_SECOND / BATCHES_A_SECOND);
            ledger.append(batch("line-" + number, told));
            facts += told.size();
        }
        return facts / ((System.nanoTime() - begin) / 1e9);
    }

    private static Batch batch(String digest, List<Fact> facts) {
        return new Batch(Plant.SOURCE, "line.csv", digest, facts);
    }

    /** Units made of the plant's lots, and put into its cartons. */
    private List<Fact> told(int number) {
        List<Fact> facts = new ArrayList<>();
        while (facts.size() < number) {
            ItemRef unit = ItemRef.of(Plant.key("NEW-" + made), ItemKind.UNIT);
            ItemRef lot = ItemRef.of(Plant.key(call.finished().get(made % call.finished().size())), ItemKind.BATCH);
            ItemRef carton = ItemRef.of(Plant.key(call.cartons().get(made % call.cartons().size())), ItemKind.CARTON);
            ValidTime now = ValidTime.at(Instant.now());
            facts.add(new Fact.Yielded(made, null, lot, unit, now, Map.of()));
            facts.add(new Fact.Packed(made, null, unit, carton, now, null, null, Map.of()));
            made++;
        }
        return facts;
    }
}
