package org.lotgraph.trace;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.lotgraph.identity.Identity;
import org.lotgraph.store.Graph;
import org.lotgraph.store.Moment;
import org.neo4j.driver.Record;

/** Finds what a trace begins at, by any notation of its identity or by a source's id. */
final class Origins {

    private final Graph graph;

    Origins(Graph graph) {
        this.graph = graph;
    }

    /**
     * @throws UnknownOriginException naming every text that stands for nothing at all in the graph of today
     */
    List<Origin> find(List<String> texts, Moment moment) {
        Map<String, List<Record>> found = new HashMap<>();
        List<String> names = texts.stream().flatMap(text -> names(text).stream()).distinct().toList();
        for (Record row : graph.read("trace/origins", Map.of("names", names, "batch", moment.batch()))) {
            found.computeIfAbsent(row.get("name").asString(), n -> new ArrayList<>(1)).add(row);
        }
        List<Origin> origins = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (String text : texts) {
            Record best = best(text, found);
            if (best == null) {
                unknown.add(text);
            } else {
                origins.add(new Origin(best.get("node").asLong(), (byte) best.get("type").asInt(), strict(best, moment),
                        best.get("key").asString(), best.get("batch").asInt()));
            }
        }
        if (!unknown.isEmpty()) {
            throw new UnknownOriginException(unknown);
        }
        return origins;
    }

    /** The names under which a text may be known, the source's own ids before GS1 readings of a bare number. */
    private static List<String> names(String text) {
        String bare = text.strip();
        return List.of(bare, "urn:lotgraph:" + bare, Identity.parse(bare).key());
    }

    private static @Nullable Record best(String text, Map<String, List<Record>> found) {
        Record best = null;
        for (String name : names(text)) {
            for (Record row : found.getOrDefault(name, List.of())) {
                if (best == null || (isItem(row) && !isItem(best))) {
                    best = row;
                }
            }
        }
        return best;
    }

    private static boolean isItem(Record row) {
        return row.get("type").asInt() < Edge.PROCESS;
    }

    private boolean strict(Record row, Moment moment) {
        if (!row.get("changed").asBoolean(false)) {
            return row.get("strict").asBoolean(false);
        }
        return graph.read("trace/declared", Map.of("nodes", List.of(row.get("node").asLong()), "batch", moment.batch())).stream()
                .anyMatch(told -> told.get("strict").asBoolean(false));
    }
}
