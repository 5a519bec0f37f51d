package org.lotgraph.cli;

import java.io.PrintWriter;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.lotgraph.item.Item;
import org.lotgraph.item.ItemKind;
import org.lotgraph.trace.Certainty;
import org.lotgraph.trace.Step;
import org.lotgraph.trace.Trace;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** A trace as one JSON object with GraphQL's names, written as it is read. */
final class TraceJson {

    private record Origin(String key, ItemKind kind, String label) {
    }

    private record Reached(String key, ItemKind kind, String label, @Nullable String product, Certainty certainty, int depth, List<Step> path) {
    }

    private TraceJson() {
    }

    static void write(TraceAnswer answer, PrintWriter out) {
        Trace trace = answer.trace();
        try (JsonGenerator json = JsonMapper.shared().createGenerator(new Unclosed(out))) {
            json.writeStartObject();
            json.writeName("origins").writePOJO(answer.origins().stream().map(item -> new Origin(item.key(), item.kind(), item.label())).toList());
            json.writeName("unknownThen").writePOJO(trace.unknownThen());
            json.writeName("ledgerPosition").writeNumber(trace.moment().position());
            json.writeName("truncated").writeBoolean(trace.truncated());
            json.writeName("totals").writePOJO(trace.totals());
            json.writeName("items").writeStartArray();
            answer.forEachItem(true, reached -> json.writePOJO(item(reached)));
            json.writeEndArray();
            json.writeName("excluded").writeStartArray();
            answer.forEachExcluded(json::writePOJO);
            json.writeEndArray();
            json.writeName("anomalyCounts").writePOJO(trace.anomalyCounts());
            json.writeName("anomalies").writePOJO(trace.anomalies(null, 0, Integer.MAX_VALUE));
            json.writeEndObject();
        }
        out.println();
    }

    private static Reached item(TraceAnswer.Reached reached) {
        Item item = reached.item();
        return new Reached(item.key(), reached.traced().kind(), item.label(), item.productKey(), reached.traced().certainty(),
                reached.traced().depth(), reached.path());
    }

    /** The command's output outlives the object written into it. */
    private static final class Unclosed extends java.io.FilterWriter {
        Unclosed(PrintWriter out) {
            super(out);
        }

        @Override
        public void close() throws java.io.IOException {
            flush();
        }
    }
}
