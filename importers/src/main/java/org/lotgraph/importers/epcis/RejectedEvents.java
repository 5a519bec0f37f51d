package org.lotgraph.importers.epcis;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;

import org.lotgraph.importers.RejectsFormat;
import org.lotgraph.ledger.Problem;

/**
 * An EPCIS 2.0 capture document of the events that did not come in. Rejected elements of the master data, which are no events, stand in a
 * plain list beside it.
 */
record RejectedEvents() implements RejectsFormat {

    private static final String MASTER_DATA = "master-data-of-";

    @Override
    public String file(Problem problem) {
        String field = problem.field();
        boolean event = field == null || !field.toLowerCase(Locale.ROOT).contains("vocabulary");
        return (event ? "" : MASTER_DATA) + String.valueOf(Path.of(problem.file()).getFileName()).replaceFirst("(?i)\\.xml$", ".json");
    }

    @Override
    public String opening(String file) {
        return file.startsWith(MASTER_DATA) ? "[\n" : """
                {"@context": ["https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld"],
                 "type": "EPCISDocument", "schemaVersion": "2.0", "creationDate": "%s",
                 "epcisBody": {"eventList": [
                """.formatted(Instant.now());
    }

    @Override
    public String entry(Problem problem, String row, boolean first) {
        return (first ? "" : ",\n") + row;
    }

    @Override
    public String closing(String file) {
        return file.startsWith(MASTER_DATA) ? "\n]\n" : "\n]}}\n";
    }
}
