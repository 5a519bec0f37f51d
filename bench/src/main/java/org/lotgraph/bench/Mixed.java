package org.lotgraph.bench;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

import org.lotgraph.bench.figures.Entrant;
import org.lotgraph.bench.figures.Json;
import org.lotgraph.bench.figures.Latencies;
import org.lotgraph.bench.figures.Served;
import org.lotgraph.datafolder.Access;
import org.lotgraph.datafolder.Store;
import org.lotgraph.datafolder.StoreLocation;
import org.lotgraph.item.ItemKind;
import org.lotgraph.item.ValidTime;
import org.lotgraph.ledger.Batch;
import org.lotgraph.ledger.Fact;
import org.lotgraph.ledger.ItemRef;
import org.lotgraph.ledger.Ledger;
import org.lotgraph.store.Moments;
import org.lotgraph.trace.Direction;
import org.lotgraph.trace.TraceOptions;
import org.lotgraph.trace.Tracer;

/** Traces in a quiet process, and then while 2,000 facts a second are appended by another thread of it: units made, and packed. */
final class Mixed {

    private static final int FACTS_A_SECOND = 2_000;
    private static final int BATCHES_A_SECOND = 10;

    /** What it is told. */
    record Call(Entrant entrant, Path store, List<String> lots, List<String> finished, List<String> cartons, double seconds) {
    }

    private final Call call;
    private final Tracer tracer;
    private final Moments moments;
    private final Ledger ledger;
    private int made;

    private Mixed(Call call, Store store) {
        this.call = call;
        this.moments = new Moments(store.graph());
        this.tracer = new Tracer(store.graph(), moments);
        this.ledger = new Ledger(store.graph(), Clock.systemUTC());
    }

    /** {@code call.json served.json} */
    public static void main(String[] arguments) throws Exception {
        Jvm.hush();
        Call call = Json.read(Path.of(arguments[0]), Call.class);
        try (Store store = Store.open(new StoreLocation.Folder(call.store()), Access.SERVE)) {
            Json.write(Path.of(arguments[1]), new Mixed(call, store).run());
        }
        System.exit(0);
    }

    private Served[] run() throws Exception {
        traces(call.seconds());
        Traces quiet = traces(call.seconds());
        AtomicBoolean over = new AtomicBoolean();
        try (ExecutorService writer = Executors.newSingleThreadExecutor()) {
            Future<Double> rate = writer.submit(() -> append(over));
            traces(call.seconds() / 2);
            Traces mixed = traces(call.seconds());
            over.set(true);
            return new Served[] {
                    new Served("quiet-forward-1-lot", call.entrant().label(), quiet.items(), quiet.latencies(), 0),
                    new Served("mixed-forward-1-lot", call.entrant().label(), mixed.items(), mixed.latencies(), rate.get())};
        }
    }

    private record Traces(long items, Latencies latencies) {
    }

    private Traces traces(double seconds) {
        List<Long> nanos = new ArrayList<>();
        List<Long> items = new ArrayList<>();
        long begin = System.nanoTime();
        while (System.nanoTime() - begin < seconds * 1e9) {
            String lot = Plant.name(call.lots().get(nanos.size() % call.lots().size()));
            long start = System.nanoTime();
            items.add((long) tracer.trace(Direction.FORWARD, List.of(lot), TraceOptions.DEFAULT, moments.latest()).totals().items());
            nanos.add(System.nanoTime() - start);
        }
        return new Traces(items.stream().sorted().skip(items.size() / 2).findFirst().orElseThrow(),
                Latencies.of(nanos.stream().mapToLong(Long::longValue).toArray()));
    }

    /** As many as asked for where the ledger keeps up; says how many a second it took. */
    private double append(AtomicBoolean over) {
        long begin = System.nanoTime();
        long facts = 0;
        for (long batch = 0; !over.get(); batch++) {
            LockSupport.parkNanos(begin + batch * 1_000_000_000L / BATCHES_A_SECOND - System.nanoTime());
            List<Fact> told = told();
            ledger.append(new Batch(Plant.SOURCE, "line.csv", "line-" + batch, told));
            facts += told.size();
        }
        return facts / ((System.nanoTime() - begin) / 1e9);
    }

    private List<Fact> told() {
        List<Fact> facts = new ArrayList<>();
        while (facts.size() < FACTS_A_SECOND / BATCHES_A_SECOND) {
            ItemRef unit = ItemRef.of(Plant.key("NEW-" + made), ItemKind.UNIT);
            ItemRef lot = ItemRef.of(Plant.key(call.finished().get(made % call.finished().size())), ItemKind.BATCH);
            ItemRef carton = ItemRef.of(Plant.key(call.cartons().get(made % call.cartons().size())), ItemKind.CARTON);
            ValidTime now = ValidTime.at(Clock.systemUTC().instant());
            facts.add(new Fact.Yielded(made, null, lot, unit, now, Map.of()));
            facts.add(new Fact.Packed(made, null, unit, carton, now, null, null, Map.of()));
            made++;
        }
        return facts;
    }
}
