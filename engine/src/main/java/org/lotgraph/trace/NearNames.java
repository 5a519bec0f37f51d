package org.lotgraph.trace;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.lotgraph.snapshot.Snapshot;
import org.lotgraph.store.NearIndexes;

/** Which items texts stand for, looked up in the order of {@code trace/origins} without a statement. */
final class NearNames {

    private final NearIndexes indexes;
    private final @Nullable Snapshot snapshot;
    private final int batch;
    /** By the beginnings of texts, up to the colon: whether any item has a name that begins so. Most texts begin with one of a few sources. */
    private final Map<String, Boolean> beginnings = new HashMap<>();

    NearNames(NearIndexes indexes, @Nullable Snapshot snapshot, int batch) {
        this.indexes = indexes;
        this.snapshot = snapshot;
        this.batch = batch;
    }

    /**
     * The item that a text stands for by the first of these names that is one's; none where that is a name beside an item's key and its
     * source's id, which needs the statement.
     */
    List<Named> items(String text, List<String> names) {
        for (String name : names) {
            if (!beginnings.computeIfAbsent(name.substring(0, name.indexOf(':') + 1), this::isBegun)) {
                continue;
            }
            Named found = item(text, name);
            if (found != null) {
                return List.of(found);
            }
            if (!indexes.find("Alias", "name", name, List.of()).isEmpty()) {
                return List.of();
            }
        }
        return List.of();
    }

    private boolean isBegun(String beginning) {
        return indexes.hasAny("Item", "key", beginning) || indexes.hasAny("Item", "sourceId", beginning) || indexes.hasAny("Alias", "name", beginning);
    }

    private @Nullable Named item(String text, String name) {
        Snapshot.Lot lot = snapshot == null ? null : snapshot.lot(name);
        if (snapshot != null && lot != null) {
            return Named.of(text, snapshot, lot, batch);
        }
        List<NearIndexes.Found> byKey = indexes.find("Item", "key", name, Named.WANTED);
        List<NearIndexes.Found> found = byKey.isEmpty() ? indexes.find("Item", "sourceId", name, Named.WANTED) : byKey;
        return found.isEmpty() ? null : Named.of(text, found.getFirst(), batch);
    }
}
