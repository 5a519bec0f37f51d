package org.lotgraph.importers;

import org.lotgraph.ledger.Problem;

/** Where the facts of a batch stood. Asked of those that the ledger did not take, by another thread than that of the reading. */
public interface Stood {

    /**
     * The problem with the row that the fact stood on.
     *
     * @param fact its number in the batch, from 0 on
     */
    Problem problem(int fact, Problem why);

    /** The file of rejects that the rows go to. */
    String rejects();
}
