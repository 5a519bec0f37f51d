package org.lotgraph.importers.foodchainlab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lotgraph.TestGraph;
import org.lotgraph.importers.Taken;
import org.lotgraph.ledger.Ledger;
import org.lotgraph.store.Graph;
import org.lotgraph.store.Moments;
import org.lotgraph.trace.Direction;
import org.lotgraph.trace.Trace;
import org.lotgraph.trace.TraceOptions;
import org.lotgraph.trace.TraceTotals;
import org.lotgraph.trace.Tracer;

/** Made-up networks, loops and shared lots in them: what a trace counts is what following the relations by hand gives. */
class NetworkIT {

    private record Delivery(String id, int from, int to, String lot) {
    }

    private record Network(List<Delivery> deliveries, List<int[]> relations) {

        /** In the first format, objects; or in versions 1.x, rows of columns and values, relations first, stations without a name, and columns that nobody knows. */
        String json(int stations, boolean first) {
            String all = IntStream.range(0, stations).mapToObj(i -> first ? row(true, "id", "S" + i, "name", "Station " + i)
                    : i % 3 == 0 ? row(false, "ID", "S" + i) : row(false, "ID", "S" + i, "Name", "Station " + i, "Remark", "ä \\\"1\\\"")).collect(Collectors.joining(","));
            String sent = deliveries.stream().map(each -> first ? row(true, "id", each.id, "name", "goods", "lot", each.lot, "source", "S" + each.from, "target", "S" + each.to)
                    : row(false, "to", "S" + each.to, "ID", each.id, "Name", "goods", "Lot Number", each.lot, "from", "S" + each.from, "Date Delivery", "", "Unit", "kg"))
                    .collect(Collectors.joining(","));
            String eaten = relations.stream().map(each -> row(first, first ? "source" : "ID", deliveries.get(each[0]).id, first ? "target" : "Next", deliveries.get(each[1]).id))
                    .collect(Collectors.joining(","));
            return first ? "{\"stations\":[" + all + "],\"deliveries\":[" + sent + "],\"deliveriesRelations\":[" + eaten + "]}"
                    : "{\"version\":\"1.0.0\",\"settings\":{},\"data\":{\"deliveryRelations\":{\"columnProperties\":[],\"data\":[" + eaten + "]},\"deliveries\":{\"data\":[" + sent
                    + "],\"columnProperties\":[]},\"stations\":{\"data\":[" + all + "]}}}";
        }

        private static String row(boolean first, String... pairs) {
            return IntStream.range(0, pairs.length / 2).mapToObj(i -> first ? "\"" + pairs[2 * i] + "\":\"" + pairs[2 * i + 1] + "\""
                    : "{\"id\":\"" + pairs[2 * i] + "\",\"value\":\"" + pairs[2 * i + 1] + "\"}").collect(Collectors.joining(",", first ? "{" : "[", first ? "}" : "]"));
        }

        String lot(int delivery) {
            return deliveries.get(delivery).from + " " + deliveries.get(delivery).lot;
        }
    }

    private static Network network(int deliveries, int stations, long seed) {
        Random random = new Random(seed);
        List<Delivery> all = new ArrayList<>();
        Map<Integer, List<Integer>> into = new HashMap<>();
        for (int i = 0; i < deliveries; i++) {
            int from = random.nextInt(stations);
            int to = random.nextInt(stations);
            all.add(new Delivery("D" + i, from, to, "L" + (random.nextInt(3) == 0 ? random.nextInt(5) : 100 + i)));
            into.computeIfAbsent(to, none -> new ArrayList<>()).add(i);
        }
        List<int[]> relations = new ArrayList<>();
        for (int i = 0; i < deliveries; i++) {
            for (int eaten : into.getOrDefault(all.get(i).from, List.of())) {
                if (random.nextInt(deliveries) < stations * 3 / 2) {
                    relations.add(new int[] {eaten, i});
                }
            }
        }
        return new Network(all, relations);
    }

    @ParameterizedTest
    @CsvSource({"60, 12, 1, true", "300, 50, 2, false", "2000, 150, 3, true", "2000, 900, 4, false"})
    void tracesCountWhatFollowingTheRelationsGives(int deliveries, int stations, long seed, boolean first) throws IOException {
        Network network = network(deliveries, stations, seed);
        Graph graph = TestGraph.fresh();
        Ledger ledger = new Ledger(graph, Clock.systemUTC());
        ledger.prepare();
        Taken taken = Taken.of(network.json(stations, first));
        taken.batches.forEach(ledger::append);
        Tracer tracer = new Tracer(graph, new Moments(graph));
        Random random = new Random(seed);
        int reached = 0;
        for (int i = 0; i < 25; i++) {
            int origin = random.nextInt(deliveries);
            reached += compare(network, origin, Direction.FORWARD, trace(tracer, graph, Direction.FORWARD, origin));
            reached += compare(network, origin, Direction.BACK, trace(tracer, graph, Direction.BACK, origin));
        }
        assertThat(reached).as("no empty case").isGreaterThan(200);
    }

    private static Trace trace(Tracer tracer, Graph graph, Direction direction, int origin) {
        return tracer.trace(direction, List.of("test:D" + origin), TraceOptions.DEFAULT, new Moments(graph).latest());
    }

    private static int compare(Network network, int origin, Direction direction, Trace trace) {
        Set<Integer> deliveries = new HashSet<>();
        Set<String> lots = new HashSet<>();
        follow(network, origin, direction == Direction.FORWARD, deliveries, lots);
        deliveries.remove(origin);
        TraceTotals totals = trace.totals();
        assertThat(totals.shipments()).as("%s of D%d", direction, origin).isEqualTo(deliveries.size());
        assertThat(totals.rawMaterials() + totals.batches()).isEqualTo(lots.size());
        assertThat(totals.possible().items()).isZero();
        return deliveries.size();
    }

    private static void follow(Network network, int origin, boolean forward, Set<Integer> deliveries, Set<String> lots) {
        Deque<Integer> open = new ArrayDeque<>(List.of(origin));
        deliveries.add(origin);
        while (!open.isEmpty()) {
            int near = open.remove();
            Set<String> reached = new HashSet<>();
            Set<Integer> next = new HashSet<>();
            if (forward) {
                network.relations.stream().filter(relation -> relation[0] == near).forEach(relation -> reached.add(network.lot(relation[1])));
                IntStream.range(0, network.deliveries.size()).filter(far -> reached.contains(network.lot(far))).forEach(next::add);
            } else {
                reached.add(network.lot(near));
                network.relations.stream().filter(relation -> reached.contains(network.lot(relation[1]))).forEach(relation -> next.add(relation[0]));
            }
            lots.addAll(reached);
            next.stream().filter(deliveries::add).forEach(open::add);
        }
    }
}
