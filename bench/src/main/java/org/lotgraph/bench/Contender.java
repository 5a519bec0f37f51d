package org.lotgraph.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;

import org.lotgraph.bench.figures.Held;
import org.lotgraph.trace.Direction;

/** One who holds the genealogy of a dump and answers questions about it. */
interface Contender extends AutoCloseable {

    /** Takes the dump in, with all that makes it quick to ask; returns when it is as durable as it will be. */
    Held load() throws Exception;

    /** How many items are reached, the origins not counted. */
    long reached(Direction direction, List<String> origins) throws Exception;

    /** Edges that the last answer had to look at; 0: not known. */
    default long touched() {
        return 0;
    }

    @Override
    void close() throws IOException, SQLException;
}
