package org.lotgraph.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.neo4j.driver.Record;

/** What has to be looked at again, since facts about it came or went: by node id. */
final class Touched {

    record Pair(long item, long container) {
    }

    final Set<Pair> pairs = new LinkedHashSet<>();
    /** What was told just now of pairs of which nothing else is told. */
    final Map<Pair, List<Row>> packings = new HashMap<>();
    /** The same of travellers. */
    final Map<Long, List<Row>> travels = new HashMap<>();
    /** The containers emptied, with the earliest of those times. */
    final Map<Long, Long> emptied = new HashMap<>();
    final Set<Long> travellers = new LinkedHashSet<>();
    final Set<Long> lots = new LinkedHashSet<>();
    /** Units that may be of another lot, or of one of another product. */
    final Set<Long> pieces = new LinkedHashSet<>();
    /** Things of which something else is declared, maybe their product. */
    final Set<Long> declared = new LinkedHashSet<>();

    void clear() {
        pairs.clear();
        packings.clear();
        travels.clear();
        emptied.clear();
        travellers.clear();
        lots.clear();
        pieces.clear();
        declared.clear();
    }

    void add(Row row, Telling telling) {
        long to = row.to() == null ? Node.NOT_YET : row.to().id;
        Object at = row.properties().get("atEarliest");
        add(row.table(), row.from().id, to, at instanceof Long time ? time : Long.MIN_VALUE);
        if (row.kind().equals("LotDeclared")) {
            lots.add(row.from().id);
        }
        if (row.table().equals("PACKING") && (telling.tellsAllOf(row.from().id) || telling.tellsAllOf(to))) {
            packings.computeIfAbsent(new Pair(row.from().id, to), any -> new ArrayList<>(1)).add(row);
        } else if (row.table().equals("SHIPPING") && telling.tellsAllOf(row.from().id)) {
            travels.computeIfAbsent(row.from().id, any -> new ArrayList<>(1)).add(row);
        }
    }

    /** An edge that came or went: type, from, to, at. */
    void add(Record edge) {
        add(edge.get("type").asString(), edge.get("from").asLong(), edge.get("to").asLong(), edge.get("at").asLong(Long.MIN_VALUE));
        if (edge.get("type").asString().equals("YIELDED")) {
            pieces.add(edge.get("to").asLong());
        }
    }

    /** Rows that tell a stay may cover what an event only observed. */
    void addStays(Iterable<Row> rows) {
        for (Row row : rows) {
            if (row.table().equals("PACKED_IN")) {
                pairs.add(new Pair(row.from().id, Edges.to(row).id));
            }
        }
    }

    private void add(String type, long from, long to, long at) {
        switch (type) {
            case "PACKING" -> pairs.add(new Pair(from, to));
            case "EMPTYING" -> emptied.merge(from, at, Math::min);
            case "SHIPPING" -> travellers.add(from);
            case "PRODUCED" -> lots.add(to);
            case "COMMISSIONED" -> lots.add(from);
            default -> { }
        }
    }
}
