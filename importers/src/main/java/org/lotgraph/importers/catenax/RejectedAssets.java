package org.lotgraph.importers.catenax;

import java.nio.file.Path;

import org.lotgraph.importers.RejectsFormat;
import org.lotgraph.ledger.Problem;

/** A file of the assets that did not come in. */
record RejectedAssets() implements RejectsFormat {

    @Override
    public String file(Problem problem) {
        return String.valueOf(Path.of(problem.file()).getFileName());
    }

    @Override
    public String opening(String file) {
        return "{\"assets\": [\n";
    }

    @Override
    public String entry(Problem problem, String row, boolean first) {
        return (first ? "" : ",\n") + row;
    }

    @Override
    public String closing(String file) {
        return "\n]}\n";
    }
}
