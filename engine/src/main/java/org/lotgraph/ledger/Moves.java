package org.lotgraph.ledger;

import java.math.BigDecimal;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.lotgraph.item.Quantity;
import org.lotgraph.item.ValidTime;
import org.neo4j.driver.Record;

/** Reads back what {@link Properties} wrote. */
final class Moves {

    private Moves() {
    }

    /** When it happened. */
    static ValidTime at(Record row) {
        return new ValidTime(row.get("atEarliest").asLong(), row.get("atLatest").asLong(), row.get("at").asString());
    }

    /** When it happened, by a row that was not written yet. */
    static ValidTime at(Row row) {
        return new ValidTime((Long) told(row, "atEarliest"), (Long) told(row, "atLatest"), (String) told(row, "at"));
    }

    static @Nullable Quantity quantity(Row row) {
        return row.properties().containsKey("quantity")
                ? new Quantity(new BigDecimal((String) told(row, "quantity")), (String) row.properties().get("uom")) : null;
    }

    static Object told(Row row, String name) {
        return Objects.requireNonNull(row.properties().get(name), name);
    }

    /** The range of a time without its text, an absent one standing at {@code otherwise}. */
    static ValidTime range(Record row, String name, long otherwise) {
        return row.get(name + "Earliest").isNull() ? new ValidTime(otherwise, otherwise, "")
                : new ValidTime(row.get(name + "Earliest").asLong(), row.get(name + "Latest").asLong(), "");
    }

    static @Nullable Quantity quantity(Record row) {
        return row.get("quantity").isNull() ? null
                : new Quantity(new BigDecimal(row.get("quantity").asString()), row.get("uom").asString(null));
    }
}
