package org.lotgraph.trace;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.lotgraph.item.Quantity;

/** Adds up totals by key. */
final class Sums {

    private static final class Sum {
        private long items;
        private long possible;
        private int shipments;
        private final TreeMap<String, BigDecimal> amounts = new TreeMap<>();
    }

    private final TreeMap<String, Sum> sums = new TreeMap<>();

    void items(String key, long items, boolean possible) {
        Sum sum = sum(key);
        sum.items += items;
        sum.possible += possible ? items : 0;
    }

    void shipment(String key) {
        sum(key).shipments++;
    }

    void quantity(String key, BigDecimal amount, @Nullable String uom) {
        sum(key).amounts.merge(uom == null ? "" : uom, amount, BigDecimal::add);
    }

    private Sum sum(String key) {
        return sums.computeIfAbsent(key, k -> new Sum());
    }

    Set<String> keys() {
        return sums.keySet();
    }

    /** The same where some keys name one thing, and {@code first} gives the one that stands for it. */
    Sums under(Map<String, String> first) {
        if (first.isEmpty()) {
            return this;
        }
        Sums all = new Sums();
        sums.forEach((key, sum) -> {
            Sum into = all.sum(first.getOrDefault(key, key));
            into.items += sum.items;
            into.possible += sum.possible;
            into.shipments += sum.shipments;
            sum.amounts.forEach((uom, amount) -> into.amounts.merge(uom, amount, BigDecimal::add));
        });
        return all;
    }

    /** Most items first, then by key. */
    List<Total> totals() {
        List<Total> totals = new ArrayList<>();
        sums.forEach((key, sum) -> totals.add(new Total(key, sum.items, sum.possible, sum.shipments, sum.amounts.entrySet().stream()
                .map(amount -> new Quantity(amount.getValue(), amount.getKey().isEmpty() ? null : amount.getKey())).toList())));
        totals.sort(Comparator.comparingLong(Total::items).reversed().thenComparing(Total::key));
        return totals;
    }
}
