package org.lotgraph.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import org.lotgraph.bench.figures.Entrant;
import org.lotgraph.bench.figures.Latencies;
import org.lotgraph.bench.figures.Served;

import tools.jackson.databind.JsonNode;

/** Figures through HTTP and GraphQL, against the application in a process of its own; its clients share the machine with it. */
final class Serving {

    private static final int CLIENTS = 16;
    private static final int LOTS = 1_200;
    private static final int MEASURED = 200;
    /** A process that was just started takes several times as long to be compiled as one that answers nothing but one question. */
    private static final int WARMING = 4;
    private static final int WARM = 5;
    private static final long SOON = 50;

    private final Path store;
    private final Questions questions;
    private final double seconds;
    private final List<Served> served = new ArrayList<>();

    /** @param seconds a quarter of the time for which pages are asked for before they are measured */
    Serving(Path store, Questions questions, double seconds) {
        this.store = store;
        this.questions = questions;
        this.seconds = seconds;
    }

    List<Served> run() throws IOException, InterruptedException, ExecutionException {
        List<String> lots = questions.lots(LOTS);
        Server.prepare();
        long begin = System.nanoTime();
        try (Server server = Server.start(store); GraphQl client = new GraphQl(server.graphql())) {
            long items = forward(client, lots.getFirst());
            long started = System.nanoTime() - begin;
            String contender = answering(client).label();
            note(new Served("start-to-first-trace", contender, items, Latencies.of(new long[] {started}), 0));
            note(new Served("start-to-snapshot", contender, 0, Latencies.of(new long[] {System.nanoTime() - begin}), 0));
            pages(client, lots, contender);
            histories(server.graphql(), contender);
        }
        return served;
    }

    /** What the application answers from, once that is there. */
    private static Entrant answering(GraphQl client) throws IOException, InterruptedException {
        while (true) {
            String state = client.ask(GraphQl.query("snapshot"), Map.of()).get("ledger").get("snapshot").get("state").asString();
            if (!state.equals("LOADING")) {
                return state.equals("READY") ? Entrant.LOTGRAPH_SNAPSHOT : Entrant.LOTGRAPH_NEO4J;
            }
            Thread.sleep(SOON);
        }
    }

    private void note(Served figure) {
        served.add(figure);
        figure.print();
    }

    private static long forward(GraphQl client, String lot) throws IOException {
        JsonNode trace = client.ask(GraphQl.query("forward"), Map.of("from", List.of(Plant.name(lot)))).get("traceForward");
        long items = trace.get("totals").get("items").asLong();
        if (trace.get("items").get("nodes").size() != Math.min(50, items)) {
            throw new IllegalStateException("The page of " + lot + " is not full");
        }
        return items;
    }

    /** No lot is asked for twice: a trace that was asked for before is kept by the application, and would cost nothing. */
    private void pages(GraphQl client, List<String> lots, String contender) throws IOException {
        int measured = Math.min(MEASURED, lots.size() * 2 / 3);
        long warming = System.nanoTime();
        int next = 1;
        while (next < lots.size() - measured && System.nanoTime() - warming < WARMING * seconds * 1e9) {
            forward(client, lots.get(next++));
        }
        long[] nanos = new long[measured];
        List<Long> items = new ArrayList<>();
        for (int i = 0; i < nanos.length; i++) {
            long begin = System.nanoTime();
            items.add(forward(client, lots.get(next + i)));
            nanos[i] = System.nanoTime() - begin;
        }
        note(new Served("forward-1-lot-graphql", contender, items.stream().sorted().skip(items.size() / 2).findFirst().orElse(0L),
                Latencies.of(nanos), 0));
    }

    private void histories(URI server, String contender) throws InterruptedException, ExecutionException {
        List<String> units = questions.histories();
        for (int i = 0; i < WARM; i++) {
            ask(server, units);
        }
        long begin = System.nanoTime();
        long[] nanos = ask(server, units);
        note(new Served("unit-history", contender, 1, Latencies.of(nanos), nanos.length / ((System.nanoTime() - begin) / 1e9)));
    }

    private static long[] ask(URI server, List<String> units) throws InterruptedException, ExecutionException {
        AtomicInteger next = new AtomicInteger();
        long[] nanos = new long[units.size()];
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                all.add(clients.submit(() -> {
                    ask(server, units, next, nanos);
                    return null;
                }));
            }
            for (Future<?> each : all) {
                each.get();
            }
        }
        return nanos;
    }

    /** One of the clients: asks for whatever unit comes next until all were asked for. */
    private static void ask(URI server, List<String> units, AtomicInteger next, long[] nanos) throws IOException {
        String query = GraphQl.query("unit-history");
        try (GraphQl client = new GraphQl(server)) {
            for (int unit = next.getAndIncrement(); unit < nanos.length; unit = next.getAndIncrement()) {
                long begin = System.nanoTime();
                String body = client.send(query, Map.of("key", Plant.name(units.get(unit))));
                nanos[unit] = System.nanoTime() - begin;
                check(body, units.get(unit));
            }
        }
    }

    /** Without reading it as JSON: the clients are to cost little beside the server. */
    private static void check(String body, String unit) {
        if (!body.contains(unit + "\"") || !body.contains("packed in") || body.contains("\"errors\"")) {
            throw new IllegalStateException("Not the history of " + unit + ": " + body);
        }
    }
}
