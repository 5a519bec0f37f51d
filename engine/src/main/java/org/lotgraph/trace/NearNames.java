package org.lotgraph.trace;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.lotgraph.snapshot.Snapshot;
import org.lotgraph.store.NearIndexes;

/** Which items texts stand for, looked up in the order of {@code trace/origins} without a statement. */
final class NearNames {

    private final NearIndexes indexes;
    private final @Nullable Snapshot snapshot;
    private final int batch;
    private final Consumer<String> unused;
    /** By {@link Beginnings}: whether any item has a name that begins so. */
    private final Map<String, Boolean> begun = new HashMap<>();

    /** @param unused is told of beginnings that no name has */
    NearNames(NearIndexes indexes, @Nullable Snapshot snapshot, int batch, Consumer<String> unused) {
        this.indexes = indexes;
        this.snapshot = snapshot;
        this.batch = batch;
        this.unused = unused;
    }

    /**
     * The item that a text stands for by the first of these names that is one's; none where that is a name beside an item's key and its
     * source's id, which needs the statement.
     */
    List<Named> items(String text, List<String> names) {
        for (String name : names) {
            if (!begun.computeIfAbsent(Beginnings.of(name), this::isBegun)) {
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
        boolean any = indexes.hasAny("Item", "key", beginning) || indexes.hasAny("Item", "sourceId", beginning)
                || indexes.hasAny("Alias", "name", beginning);
        if (!any) {
            unused.accept(beginning);
        }
        return any;
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
