package org.lotgraph.store;

import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

import org.neo4j.driver.Record;

/** Reads in the process that Neo4j runs in: the same statements and the same records as over the driver, without a message between them. */
public interface NearReads {

    /**
     * One statement in a read of its own, whose rows are shown one by one and never kept.
     *
     * @param text Cypher that only reads
     * @throws org.neo4j.driver.exceptions.Neo4jException as the driver would
     */
    void read(String text, Map<String, Object> parameters, Consumer<Record> rows);

    /**
     * Looks into indexes, as often as wanted in one read.
     *
     * @throws org.neo4j.driver.exceptions.Neo4jException as the driver would
     */
    <T> T look(Function<NearIndexes, T> work);
}
