package org.lotgraph.importers.b2mml;

import java.nio.file.Path;

import org.lotgraph.importers.RejectsFormat;
import org.lotgraph.ledger.Problem;

/** Messages of what did not come in, materials apart from performance: each element in as much around it as it needs to be read again. */
record RejectedElements() implements RejectsFormat {

    private static final String PERFORMANCE = "performance-of-";
    private static final String NAMESPACE = "http://www.mesa.org/xml/B2MML-V0600";

    @Override
    public String file(Problem problem) {
        String row = String.valueOf(problem.row());
        return (Message.RESPONSES.stream().anyMatch(name -> row.startsWith("<" + name + ">")) ? PERFORMANCE : "materials-of-")
                + Path.of(problem.file()).getFileName();
    }

    private static String root(String file) {
        return file.startsWith(PERFORMANCE) ? "ProductionPerformance" : "MaterialInformation";
    }

    @Override
    public String opening(String file) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<" + root(file) + " xmlns=\"" + NAMESPACE + "\">\n";
    }

    @Override
    public String entry(Problem problem, String row, boolean first) {
        return row + "\n";
    }

    @Override
    public String closing(String file) {
        return "</" + root(file) + ">\n";
    }
}
