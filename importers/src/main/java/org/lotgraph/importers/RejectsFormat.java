package org.lotgraph.importers;

import org.lotgraph.ledger.Problem;

/** What a file of rejects looks like, so that its importer reads it again. */
public interface RejectsFormat {

    /** The name of the file of rejects that a problem belongs to. */
    String file(Problem problem);

    /** The text before the first entry of such a file. */
    String opening(String file);

    String entry(Problem problem, String row, boolean first);

    /** The same, where entries of one file look unlike those of another. */
    default String entry(String file, Problem problem, String row, boolean first) {
        return entry(problem, row, first);
    }

    /** The text after its last entry. */
    String closing(String file);
}
