package org.lotgraph.importers.epcis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where the first reading of a document found its events, so that the second need not look for their ends. */
final class FoundBlocks {

    /** So many are six megabytes, and some ten million events; the second reading looks for the others again. */
    private static final int MOST = 100_000;

    private final Map<Spot, List<Block>> runs = new HashMap<>();
    private final int most;
    private int size;

    FoundBlocks() {
        this(MOST);
    }

    /** @param most blocks that are noted */
    FoundBlocks(int most) {
        this.most = most;
    }

    /**
     * Some events one behind the other.
     *
     * @param gap       bytes between what stands before and the first event
     * @param length    bytes of the events with what stands between them
     * @param endLine   behind the last event, as is the column
     */
    record Block(int gap, int length, int events, long endLine, int endColumn) {
    }

    /** An element of a list. */
    private record Spot(List<Object> list, int index) {
    }

    /** What was found from an element of a list on, one block behind the other. */
    List<Block> from(List<Object> list, int index) {
        return runs.getOrDefault(new Spot(list, index), List.of());
    }

    void found(List<Object> list, int index, Block block) {
        if (size < most) {
            runs.computeIfAbsent(new Spot(list, index), spot -> new ArrayList<>()).add(block);
            size++;
        }
    }

    void clear() {
        runs.clear();
        size = 0;
    }
}
