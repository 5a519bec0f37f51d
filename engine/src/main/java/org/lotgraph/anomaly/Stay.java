package org.lotgraph.anomaly;

import static org.lotgraph.item.ValidTime.BEGINNING;
import static org.lotgraph.item.ValidTime.END;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;

/** A time that something was in a container or under way; times in nanoseconds, intervals half-open. */
record Stay(String key, boolean isJourney, long into, String intoKey, long fromEarliest, long fromLatest, long untilEarliest, long untilLatest,
        @Nullable String source, @Nullable String file, long line) {

    /** A silent begin or end means always inside of a container, and unknown of a journey. */
    static Stay of(Record row) {
        boolean journey = row.get("kind").asString().equals("SHIPPED_IN");
        return new Stay(row.get("key").asString(), journey, row.get("into").asLong(), row.get("intoKey").asString(),
                row.get("fromEarliest").asLong(BEGINNING), row.get("fromLatest").asLong(journey ? END : BEGINNING),
                row.get("untilEarliest").asLong(journey ? BEGINNING : END), row.get("untilLatest").asLong(END),
                row.get("source").asString(null), row.get("file").asString(null), row.get("line").asLong(0));
    }

    /** The part of this one that lies in the other, which leads on. */
    Stay during(Stay outer) {
        return new Stay(key, outer.isJourney, outer.into, outer.intoKey, Math.max(fromEarliest, outer.fromEarliest), Math.max(fromLatest, outer.fromLatest),
                Math.min(untilEarliest, outer.untilEarliest), Math.min(untilLatest, outer.untilLatest), source, file, line);
    }

    /** Whether the other one lasts as long, however the times are read. */
    boolean isWithin(Stay other) {
        return other.fromEarliest <= fromEarliest && untilLatest <= other.untilLatest && other.fromLatest <= fromLatest && untilEarliest <= other.untilEarliest;
    }

    boolean isPossible() {
        return fromEarliest <= untilLatest;
    }

    boolean isCertain() {
        return fromLatest < untilEarliest;
    }
}
