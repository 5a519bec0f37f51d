package org.lotgraph.anomaly;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.lotgraph.item.Quantity;
import org.lotgraph.store.Graph;
import org.neo4j.driver.Record;

/**
 * More consumed and shipped, or packed at one time, than was made. Only equal units are compared, and a made quantity that nobody tells
 * is a gap, not zero. What may have come out of an earlier shipment of the same lot is no further use of it: goods that are shipped on,
 * or used where they arrived, count once.
 */
final class UsedBeyondMade implements Check {

    private record Lot(String key, boolean isMade, Map<String, BigDecimal> made, List<Draw> draws) {
    }

    @Override
    public Population population() {
        return Population.LOTS;
    }

    @Override
    public void look(Graph graph, long[] nodes, int batch, Consumer<Anomaly> found) {
        List<Lot> suspects = new ArrayList<>();
        graph.stream(AnomalyKind.USED_BEYOND_MADE.statement(), Map.of("nodes", nodes, "batch", batch), row -> {
            Lot lot = lot(row);
            if (lot.made.keySet().stream().anyMatch(unit -> isSuspect(lot, unit))) {
                suspects.add(lot);
            }
        });
        if (suspects.isEmpty()) {
            return;
        }
        Set<String> acting = acting(graph, suspects);
        suspects.forEach(lot -> lot.made.forEach((unit, made) -> compare(lot, unit, made, acting, found)));
    }

    private static Lot lot(Record row) {
        Map<String, BigDecimal> made = new HashMap<>();
        largest(made, Amounts.of(row.get("quantity"), row.get("uom")));
        largest(made, Amounts.sum(row.get("produced").asList(pair -> pair)));
        largest(made, Amounts.sum(row.get("commissioned").asList(pair -> pair)));
        return new Lot(row.get("key").asString(), row.get("made").asBoolean(), made, row.get("draws").asList(Draw::of));
    }

    /** Where several tellings of what was made differ, the largest is the only one that can be relied on to be exceeded. */
    private static void largest(Map<String, BigDecimal> made, @Nullable Quantity told) {
        if (told != null) {
            made.merge(Amounts.unit(told), told.amount(), BigDecimal::max);
        }
    }

    private static boolean isSuspect(Lot lot, String unit) {
        BigDecimal made = lot.made.getOrDefault(unit, BigDecimal.ZERO);
        return sum(used(lot, unit)).compareTo(made) > 0 || packed(lot, unit).compareTo(made) > 0;
    }

    private static List<Draw> used(Lot lot, String unit) {
        return lot.draws.stream().filter(draw -> !draw.isPacked() && Amounts.unit(draw.quantity()).equals(unit)).toList();
    }

    private static BigDecimal sum(List<Draw> draws) {
        return draws.stream().map(Draw::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal packed(Lot lot, String unit) {
        Sweep inside = new Sweep();
        lot.draws.stream().filter(draw -> draw.isPacked() && Amounts.unit(draw.quantity()).equals(unit))
                .forEach(draw -> inside.add(draw.surelyFrom(), draw.surelyUntil(), draw.amount()));
        return inside.largest();
    }

    private static Set<String> acting(Graph graph, List<Lot> suspects) {
        Set<String> parties = new HashSet<>();
        suspects.forEach(lot -> lot.draws.forEach(draw -> {
            if (draw.receiver() != null) {
                parties.add(draw.receiver());
            }
        }));
        Set<String> acting = new HashSet<>();
        if (!parties.isEmpty()) {
            graph.stream("anomaly/acting", Map.of("parties", List.copyOf(parties)), row -> acting.add(row.get("party").asString()));
        }
        return acting;
    }

    private static void compare(Lot lot, String unit, BigDecimal made, Set<String> acting, Consumer<Anomaly> found) {
        List<Draw> used = used(lot, unit);
        BigDecimal least = sum(used).subtract(passedOn(used, lot.isMade ? acting : null));
        BigDecimal packed = packed(lot, unit);
        if (least.compareTo(made) > 0) {
            List<Draw> shipped = used.stream().filter(Draw::isShipped).toList();
            found.accept(Anomaly.of(AnomalyKind.USED_BEYOND_MADE, lot.key, "Of the lot %s, %s were made, but at least %s were used: %s consumed, %s shipped."
                    .formatted(lot.key, Amounts.say(made, unit), Amounts.say(least, unit),
                            Amounts.say(sum(used).subtract(sum(shipped)), unit), Amounts.say(sum(shipped), unit))));
        } else if (packed.compareTo(made) > 0) {
            found.accept(Anomaly.of(AnomalyKind.USED_BEYOND_MADE, lot.key, "Of the lot %s, %s were made, but %s were packed at one time."
                    .formatted(lot.key, Amounts.say(made, unit), Amounts.say(packed, unit))));
        }
    }

    /** How much at most of the draws, which come in the order of time, came out of what earlier ones had shipped. */
    private static BigDecimal passedOn(List<Draw> draws, @Nullable Set<String> acting) {
        BigDecimal passed = BigDecimal.ZERO;
        Map<Draw, BigDecimal> left = new java.util.IdentityHashMap<>();
        List<Draw> shipments = new ArrayList<>();
        for (Draw draw : draws) {
            BigDecimal wanted = draw.amount();
            for (Draw shipment : shipments) {
                if (wanted.signum() > 0 && draw.mayFollow(shipment, acting)) {
                    BigDecimal taken = wanted.min(left.getOrDefault(shipment, BigDecimal.ZERO));
                    left.merge(shipment, taken.negate(), BigDecimal::add);
                    wanted = wanted.subtract(taken);
                    passed = passed.add(taken);
                }
            }
            if (draw.isShipped()) {
                shipments.add(draw);
                left.put(draw, draw.amount());
            }
        }
        return passed;
    }
}
