package org.lotgraph.importers;

import java.io.Serial;

import org.lotgraph.ledger.Problem;

/** A file that is refused as a whole, before a single fact of it came in. The {@link #problem() problem} says where, why and what to do. */
public final class RefusedException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public RefusedException(Problem problem) {
        super(problem.what() + ' ' + problem.remedy());
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
