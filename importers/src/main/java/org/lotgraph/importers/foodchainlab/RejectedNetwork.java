package org.lotgraph.importers.foodchainlab;

import java.nio.file.Path;
import java.util.List;

import org.lotgraph.importers.RejectsFormat;
import org.lotgraph.ledger.Problem;

import tools.jackson.databind.json.JsonMapper;

/** Networks in FoodChain-Lab's first format, one for each kind of rows that did not come in. */
record RejectedNetwork() implements RejectsFormat {

    static final String STATIONS = "stations";
    static final String DELIVERIES = "deliveries";
    static final String RELATIONS = "deliveriesRelations";

    private static final JsonMapper JSON = new JsonMapper();

    static String row(NetworkRow row) {
        return JSON.writeValueAsString(row.values());
    }

    @Override
    public String file(Problem problem) {
        return problem.field() + "-of-" + Path.of(problem.file()).getFileName();
    }

    @Override
    public String opening(String file) {
        String kind = file.substring(0, file.indexOf('-'));
        StringBuilder empty = new StringBuilder("{");
        List.of(STATIONS, DELIVERIES, RELATIONS).stream().filter(each -> !each.equals(kind)).forEach(each -> empty.append('"').append(each).append("\": [], "));
        return empty + "\"" + kind + "\": [\n";
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
