package org.lotgraph.anomaly;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.lotgraph.item.Quantity;
import org.neo4j.driver.Value;

/** Quantities as the graph keeps them: decimal text and a unit of measure, added exactly. */
final class Amounts {

    private Amounts() {
    }

    /** Of a map or node that holds both. */
    static @Nullable Quantity of(Value told) {
        return of(told.get("quantity"), told.get("uom"));
    }

    static @Nullable Quantity of(Value amount, Value uom) {
        return amount.isNull() ? null : new Quantity(new BigDecimal(amount.asString()), uom.asString(null));
    }

    /** The sum of pairs of amount and unit; null where there are none, where one is unknown, or where units differ. */
    static @Nullable Quantity sum(List<Value> pairs) {
        Quantity sum = null;
        for (Value pair : pairs) {
            Quantity each = of(pair.get(0), pair.get(1));
            if (each == null || (sum != null && !sameUnit(sum, each))) {
                return null;
            }
            sum = sum == null ? each : new Quantity(sum.amount().add(each.amount()), sum.uom());
        }
        return sum;
    }

    static boolean sameUnit(Quantity one, Quantity other) {
        return unit(one).equals(unit(other));
    }

    static String unit(Quantity quantity) {
        return quantity.uom() == null ? "" : quantity.uom();
    }

    static String say(Quantity quantity) {
        return say(quantity.amount(), unit(quantity));
    }

    static String say(BigDecimal amount, String unit) {
        String plain = amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
        return unit.isEmpty() ? plain : plain + ' ' + unit;
    }
}
