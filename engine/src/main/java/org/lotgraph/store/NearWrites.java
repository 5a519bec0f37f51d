package org.lotgraph.store;

import java.util.function.Function;

/** Writes in the process that Neo4j runs in: the same statements, in transactions that no message begins or ends. */
@FunctionalInterface
public interface NearWrites {

    /**
     * Work in one transaction, which is committed at its end and whole in the store when this returns. Runs again after a transient error,
     * for as long as the driver would let it.
     *
     * @throws org.neo4j.driver.exceptions.Neo4jException as the driver would
     */
    <T> T write(Function<NearTransaction, T> work);
}
