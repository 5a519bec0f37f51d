package org.lotgraph.importers.mapping;

import org.lotgraph.importers.RefusedException;
import org.lotgraph.ledger.Problem;

/** What is wrong with a mapping, or with what it is to be used on, as the refusal of the whole import. */
final class Refusals {

    private Refusals() {
    }

    static RefusedException refused(String file, long line, String what, String remedy) {
        return new RefusedException(new Problem(file, line, null, null, what, remedy, null));
    }
}
