package org.lotgraph.item;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.lotgraph.store.Graph;
import org.lotgraph.store.Moment;
import org.neo4j.driver.Record;

/** What was told of items: declarations, rows about their edges, and the events they took part in, in the order of time. */
public final class Histories {

    private final Graph graph;

    public Histories(Graph graph) {
        this.graph = graph;
    }

    /** One page of each item's history, by internal id; one statement, however many items. */
    public Map<Long, Page<HistoryEntry>> of(Collection<Long> ids, HistoryEntry.After after, int size, Moment moment) {
        List<Record> rows = graph.read("item/history", Map.of("ids", List.copyOf(ids), "batch", moment.batch(), "limit", size + 1,
                "beginning", ValidTime.BEGINNING, "end", ValidTime.END, "time", after.time(), "toldIn", after.batch(),
                "line", after.line(), "kind", after.kind(), "ref", after.ref()));
        Map<Long, List<HistoryEntry>> entries = rows.stream().collect(Collectors.groupingBy(row -> row.get("wanted").asLong(),
                Collectors.mapping(row -> new HistoryRow(row, moment).entry(), Collectors.toList())));
        Map<Long, Page<HistoryEntry>> pages = new HashMap<>();
        ids.forEach(id -> pages.put(id, Page.of(entries.getOrDefault(id, new ArrayList<>()), size)));
        return pages;
    }
}
