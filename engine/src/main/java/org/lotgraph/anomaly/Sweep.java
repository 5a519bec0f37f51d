package org.lotgraph.anomaly;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;

/** Adds up amounts that hold from one moment until before another. */
final class Sweep {

    private final TreeMap<Long, BigDecimal> changes = new TreeMap<>();

    void add(long from, long until, BigDecimal amount) {
        if (from < until) {
            changes.merge(from, amount, BigDecimal::add);
            if (until != Long.MAX_VALUE) {
                changes.merge(until, amount.negate(), BigDecimal::add);
            }
        }
    }

    /** The largest sum at any one moment; zero where there is none. */
    BigDecimal largest() {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal largest = BigDecimal.ZERO;
        for (Map.Entry<Long, BigDecimal> change : changes.entrySet()) {
            sum = sum.add(change.getValue());
            largest = largest.max(sum);
        }
        return largest;
    }
}
