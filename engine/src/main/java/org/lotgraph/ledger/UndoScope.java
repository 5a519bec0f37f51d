package org.lotgraph.ledger;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import it.unimi.dsi.fastutil.ints.IntOpenHashSet;

import org.lotgraph.store.Graph;
import org.neo4j.driver.Record;

/** Which batches an undo is about: those of the import, and those of all imports that are undone already. */
final class UndoScope {

    private final List<List<Long>> ranges = new ArrayList<>();
    private final IntOpenHashSet undone = new IntOpenHashSet();
    private final Set<String> digests = new HashSet<>();
    private boolean replaced;

    private UndoScope() {
    }

    static UndoScope of(Graph graph, String id) {
        UndoScope scope = new UndoScope();
        graph.read("undo/batches", Map.of("id", id)).forEach(scope::add);
        return scope;
    }

    private void add(Record row) {
        long batch = row.get("batch").asLong();
        undone.add((int) batch);
        digests.add(row.get("digest").asString());
        if (row.get("own").asBoolean()) {
            replaced |= row.get("replaced").asBoolean();
            if (!ranges.isEmpty() && ranges.getLast().getLast() == batch - 1) {
                ranges.set(ranges.size() - 1, List.of(ranges.getLast().getFirst(), batch));
            } else {
                ranges.add(List.of(batch, batch));
            }
        }
    }

    boolean isEmpty() {
        return ranges.isEmpty();
    }

    /** Whether the import took the place of anything. */
    boolean replaced() {
        return replaced;
    }

    /** Whether a batch is of the import, or of another one that is undone. */
    boolean isUndone(int batch) {
        return undone.contains(batch);
    }

    /** Whether files that are not undone tell an event, too: places are digests of files with lines. */
    boolean toldElsewhere(List<String> places) {
        return places.stream().anyMatch(place -> !digests.contains(place.substring(0, place.lastIndexOf(':'))));
    }

    /** For statements that look for what was told in the import's batches. */
    Map<String, Object> parameters() {
        return Map.of("ranges", ranges, "first", ranges.getFirst().getFirst(), "last", ranges.getLast().getLast());
    }
}
