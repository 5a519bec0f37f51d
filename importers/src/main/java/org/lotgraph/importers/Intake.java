package org.lotgraph.importers;

import org.lotgraph.ledger.Batch;
import org.lotgraph.ledger.Problem;

/** Where an importer puts what it reads, in the order of the file. Called from one thread. */
public interface Intake {

    /** Facts that become visible together; blocks while the ledger works. */
    void append(Batch batch);

    /**
     * The same of facts that stood on rows each.
     *
     * @param stood finds the row of one that the ledger does not take
     */
    default void append(Batch batch, Stood stood) {
        append(batch);
    }

    /** A row or event that did not come in. The rest goes on. */
    void problem(Problem problem);

    /**
     * The same of a row whose problem names the place where it was read first, while the row itself, mended, belongs to another file.
     *
     * @param rejects the file of rejects that the row goes to
     */
    default void problem(Problem problem, String rejects) {
        problem(problem);
    }

    /** Something that whoever imports should know, although nothing is wrong: a sentence. */
    default void note(String sentence) {
    }

    /** How far the reading is: bytes of all the files of this import. */
    void progress(long bytesRead, long bytesInAll);
}
