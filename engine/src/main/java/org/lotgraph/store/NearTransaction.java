package org.lotgraph.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;

/**
 * A write under way in the process that Neo4j runs in. What an append does thousands of times, a node, an edge, a look at an index, it has
 * without a statement: that costs no plan, and no row for each of them.
 */
public interface NearTransaction extends NearIndexes {

    /** An edge that was looked for, with what was wanted of it. */
    record Between(long id, List<@Nullable Object> values) {
    }

    /** One statement. */
    List<Record> run(String text, Map<String, Object> parameters);

    /**
     * Makes a node and returns its id.
     *
     * @param values of the properties of these names; a null, and what is missing at the end, is no property
     */
    long node(Collection<String> labels, List<String> names, List<@Nullable Object> values);

    /** Makes an edge and returns its id; names and values as of a node. */
    long edge(long from, String type, long to, List<String> names, List<@Nullable Object> values);

    /**
     * Edges of one type, looked for at the end that has fewer of them.
     *
     * @param from   null: from any node
     * @param to     null: to any node
     * @param wanted as of {@link #find}
     */
    List<Between> edges(@Nullable Long from, String type, @Nullable Long to, List<String> wanted);

    /** Properties of a node. */
    Map<String, Object> properties(long node);

    /** Gives a node these properties beside those that it has. Until the end of the transaction nobody else can. */
    void set(long node, Map<String, ?> properties);
}
