package org.lotgraph.importers;

import java.util.List;

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

    /**
     * What the names begin with of files whose entries are mended where they came from: rows of tables that could not be read, master data of
     * EPCIS, and rows of a FoodChain-Lab network, in which a lot is what all its deliveries and relations say.
     */
    List<String> KEPT = List.of("unread-rows-of-", "master-data-of-", "stations-of-", "deliveries-of-", "deliveriesRelations-of-");

    /** Whether such a file, mended, is imported as it is. */
    static boolean isReadAgain(String file) {
        return KEPT.stream().noneMatch(file::startsWith);
    }
}
