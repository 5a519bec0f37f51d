package org.lotgraph.item;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.lotgraph.store.Moment;

/**
 * One thing that was told of an item.
 *
 * @param when       null where the source names no time
 * @param what       a few words: "consumed in", or an event's business step and type
 * @param whereKey   key of a place
 * @param line       1-based line in the file
 * @param position   the ledger's position once it was known
 * @param learned    the ledger's clock then
 * @param attributes JSON object of the columns that the graph does not use
 * @param declared   what a declaration says, by name, as text
 * @param other      the item at the other end
 * @param seen       the moment that the history was asked at
 */
public record HistoryEntry(@Nullable ValidTime when, String what, @Nullable String whereKey, List<Actor> who, String source, String file,
        long line, long position, Instant learned, @Nullable Quantity quantity, @Nullable String attributes,
        Map<String, String> declared, @Nullable Item other, @Nullable Run process, @Nullable ToldEvent event, Moment seen, After after) {

    /** A place in the order of a history: time in nanoseconds, batch, line, kind, and the internal id of what was told. */
    public record After(long time, int batch, long line, String kind, long ref) {

        public static final After NOTHING = new After(ValidTime.BEGINNING, -1, -1, "", -1);
    }
}
