package org.lotgraph.store;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** The indexes of a Neo4j that runs in this process: to look in one takes no statement, so no plan, and no row for what is found. */
public interface NearIndexes {

    /** A node that was looked for. */
    record Found(long id, List<String> labels, List<@Nullable Object> values) {
    }

    /**
     * Looks in an index.
     *
     * @param value  a text or a whole number
     * @param wanted the properties whose values are returned, in that order; null where a node has none
     */
    List<Found> find(String label, String property, Object value, List<String> wanted);

    /** Whether an index has any value that begins so. */
    boolean hasAny(String label, String property, String prefix);
}
