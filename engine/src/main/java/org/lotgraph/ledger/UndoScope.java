package org.lotgraph.ledger;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import it.unimi.dsi.fastutil.ints.IntOpenHashSet;

import org.lotgraph.store.Graph;
import org.neo4j.driver.Record;

/** What an undo is about: the import and its batches, and all imports that are undone already and theirs. */
final class UndoScope {

    private final List<List<Long>> ranges = new ArrayList<>();
    private final IntOpenHashSet undone = new IntOpenHashSet();
    private final Set<String> imports = new HashSet<>();
    private final String id;
    private boolean replaced;

    private UndoScope(String id) {
        this.id = id;
    }

    static UndoScope of(Graph graph, String id) {
        UndoScope scope = new UndoScope(id);
        graph.read("undo/batches", Map.of("id", id)).forEach(scope::add);
        return scope;
    }

    private void add(Record row) {
        imports.add(row.get("import").asString());
        if (row.get("batch").isNull()) {
            return;
        }
        long batch = row.get("batch").asLong();
        undone.add((int) batch);
        if (row.get("import").asString().equals(id)) {
            replaced |= row.get("replaced").asBoolean();
            if (!ranges.isEmpty() && ranges.getLast().getLast() == batch - 1) {
                ranges.set(ranges.size() - 1, List.of(ranges.getLast().getFirst(), batch));
            } else {
                ranges.add(List.of(batch, batch));
            }
        }
    }

    /** Whether the import appended nothing, and at most repeated what others told. */
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

    /**
     * Whether anybody still tells an event.
     *
     * @param batch   that told it first, or anew
     * @param tellers the imports that told it again since, empty for what was told by none
     */
    boolean isTold(int batch, List<String> tellers) {
        return !isUndone(batch) || !imports.containsAll(tellers);
    }

    /** For statements that look for what was told by the import, or in its batches. */
    Map<String, Object> parameters() {
        return Map.of("id", id, "ranges", ranges, "first", isEmpty() ? 0 : ranges.getFirst().getFirst(), "last", isEmpty() ? -1 : ranges.getLast().getLast());
    }
}
