package org.lotgraph.item;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.lotgraph.store.Graph;
import org.lotgraph.store.Moment;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/** What was told of items: declarations, rows about their edges, and the events they took part in, in the order of time. */
public final class Histories {

    private final Graph graph;
    private final Items items;

    public Histories(Graph graph) {
        this.graph = graph;
        this.items = new Items(graph);
    }

    /** One page of each item's history, by internal id; three statements, however many items. */
    public Map<Long, Page<HistoryEntry>> of(Collection<Long> ids, HistoryEntry.After after, int size, Moment moment) {
        List<Record> rows = graph.read("item/history", Map.of("ids", List.copyOf(ids), "batch", moment.batch(), "limit", size + 1,
                "beginning", ValidTime.BEGINNING, "end", ValidTime.END, "time", after.time(), "toldIn", after.batch(),
                "line", after.line(), "kind", after.kind(), "ref", after.ref()));
        Map<Long, Run> runs = runs(numbers(rows, "process"), moment);
        Map<Long, Item> others = items.byId(numbers(rows, "item"), moment);
        Map<Long, List<HistoryEntry>> entries = rows.stream().collect(Collectors.groupingBy(row -> row.get("wanted").asLong(),
                Collectors.mapping(row -> new HistoryRow(row, runs, others, moment).entry(), Collectors.toList())));
        Map<Long, Page<HistoryEntry>> pages = new HashMap<>();
        ids.forEach(id -> pages.put(id, Page.of(entries.getOrDefault(id, new ArrayList<>()), size)));
        return pages;
    }

    private Map<Long, Run> runs(Set<Long> ids, Moment moment) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return graph.read("item/processes", Map.of("ids", List.copyOf(ids), "batch", moment.batch())).stream()
                .map(Histories::run).collect(toMap(Run::id, Function.identity()));
    }

    private static Run run(Record row) {
        Told told = Told.together(row.get("told").asList(Value::asMap));
        return new Run(row.get("id").asLong(), row.get("key").asString(), told.text("processKind"), told.text("site"),
                told.text("equipment"), told.text("operator"), told.time("started"), told.time("ended"), told.timing(),
                told.text("attributes"));
    }

    private static Set<Long> numbers(List<Record> rows, String column) {
        return rows.stream().map(row -> row.get(column)).filter(value -> !value.isNull()).map(Value::asLong)
                .filter(Objects::nonNull).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
