package org.lotgraph.datafolder;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;

import org.lotgraph.item.ItemKind;
import org.lotgraph.ledger.Batch;
import org.lotgraph.ledger.Fact;
import org.lotgraph.ledger.ItemRef;
import org.lotgraph.ledger.Ledger;
import org.lotgraph.snapshot.Snapshots;
import org.lotgraph.store.Graph;
import org.lotgraph.store.Moment;
import org.lotgraph.store.Moments;
import org.lotgraph.trace.Direction;
import org.lotgraph.trace.TraceOptions;
import org.lotgraph.trace.Tracer;

/**
 * One of two processes that append to one Neo4j and trace in it at once. Each makes lots out of one of its own, one an append, and says in a file that both
 * have in memory how many were acknowledged; before each trace it looks there how many the answer has to hold at least, those of the other too. Fails when a
 * trace holds fewer.
 */
final class Peer {

    private static final int FAILED = -1;
    private static final VarHandle INTS = MethodHandles.byteBufferViewVarHandle(int[].class, ByteOrder.nativeOrder());

    private final int mine;
    private final int appends;
    private final ByteBuffer acknowledged;
    private final Graph graph;
    private final Moments moments;
    private int traces;
    private int news;
    private int known;

    private Peer(int mine, int appends, ByteBuffer acknowledged, Graph graph) {
        this.mine = mine;
        this.appends = appends;
        this.acknowledged = acknowledged;
        this.graph = graph;
        this.moments = new Moments(graph);
    }

    /** Starts one in a Java of its own; {@code where}: a data folder, or the address and the password of a Neo4j. */
    static Process start(Path folder, int mine, int appends, String... where) throws IOException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin/java").toString(), "-Xmx512m",
                "--add-opens=java.base/java.nio=ALL-UNNAMED", "--add-opens=java.base/java.lang=ALL-UNNAMED", "--enable-native-access=ALL-UNNAMED",
                "-cp", System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")), Peer.class.getName(),
                folder.resolve("acknowledged").toString(), String.valueOf(mine), String.valueOf(appends)));
        command.addAll(List.of(where));
        return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(folder.resolve("peer-" + mine + ".txt").toFile()).start();
    }

    /** Whether it owns the store, or has found its owner, and the schema is there. */
    static boolean hasAppended(Path folder, int which) throws IOException {
        Path file = folder.resolve("acknowledged");
        return Files.exists(file) && Files.size(file) > 0 && ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.nativeOrder()).getInt(which * Integer.BYTES) > 0;
    }

    public static void main(String[] arguments) throws IOException {
        StoreLocation location = arguments.length == 4 ? new StoreLocation.Folder(Path.of(arguments[3]))
                : new StoreLocation.Server(URI.create(arguments[3]), EmbeddedNeo4j.USER, arguments[4], EmbeddedNeo4j.DATABASE);
        try (FileChannel file = FileChannel.open(Path.of(arguments[0]), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
                Store store = Store.open(location, Access.WRITE)) {
            ByteBuffer acknowledged = file.map(FileChannel.MapMode.READ_WRITE, 0, 2 * Integer.BYTES);
            new Peer(Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]), acknowledged, store.graph()).orFail(store.graph());
        }
    }

    private void orFail(Graph forAppends) {
        try {
            run(forAppends);
        } catch (RuntimeException | Error e) {
            e.printStackTrace(System.out);
            acknowledge(FAILED);
            System.out.flush();
            Runtime.getRuntime().halt(1);
        }
    }

    private void acknowledge(int number) {
        INTS.setVolatile(acknowledged, mine * Integer.BYTES, number);
    }

    private int acknowledged(int who) {
        int number = (int) INTS.getVolatile(acknowledged, who * Integer.BYTES);
        if (number == FAILED) {
            throw new IllegalStateException("process " + who + " failed");
        }
        return number;
    }

    private void run(Graph forAppends) {
        Ledger ledger = new Ledger(forAppends, Clock.systemUTC());
        ledger.prepare();
        append(ledger, 1);
        while (acknowledged(1 - mine) == 0) {
            LockSupport.parkNanos(1_000_000);
        }
        try (Snapshots snapshots = new Snapshots(graph, Long.MAX_VALUE, null)) {
            snapshots.load();
            CompletableFuture<Void> appending = CompletableFuture.runAsync(() -> {
                for (int i = 2; i <= appends; i++) {
                    append(ledger, i);
                }
            });
            Tracer overNeo4j = new Tracer(graph, moments);
            Tracer overSnapshot = new Tracer(graph, moments, snapshots::at);
            int before = 0;
            while (!appending.isDone() || acknowledged(1 - mine) < appends) {
                int now = acknowledged(1 - mine);
                news += now > before ? 1 : 0;
                before = now;
                trace(overNeo4j, "Neo4j");
                trace(overSnapshot, "the snapshot");
            }
            appending.join();
            trace(overNeo4j, "Neo4j");
            trace(overSnapshot, "the snapshot");
        }
        System.out.printf("%d traces, %d with news of the other, %d moments known without asking%n", traces, news, known);
    }

    private void append(Ledger ledger, int number) {
        ItemRef from = ItemRef.of("urn:lotgraph:peer:" + mine, ItemKind.RAW_MATERIAL);
        ItemRef to = ItemRef.of("urn:lotgraph:peer:" + mine + "-" + number, ItemKind.RAW_MATERIAL);
        String run = "run " + mine + "-" + number;
        ledger.append(new Batch("peer", run, "digest", List.of(new Fact.Consumed(1, null, from, run, null, null, null, Map.of()),
                new Fact.Produced(2, null, run, to, null, null, null, Map.of()))));
        acknowledge(number);
    }

    private void trace(Tracer tracer, String over) {
        for (int who = 0; who < 2; who++) {
            int least = acknowledged(who);
            long before = graph.statements();
            Moment moment = moments.latest();
            known += graph.statements() == before ? 1 : 0;
            int found = tracer.trace(Direction.FORWARD, List.of("peer:" + who), TraceOptions.DEFAULT, moment).totals().batches();
            traces++;
            if (found < least) {
                throw new IllegalStateException("process " + mine + " found " + found + " lots of process " + who + " over " + over
                        + ", after " + least + " were acknowledged; " + moment);
            }
        }
    }
}
