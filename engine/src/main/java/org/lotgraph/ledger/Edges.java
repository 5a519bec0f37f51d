package org.lotgraph.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.neo4j.driver.Record;

/** Writes the edges that a row tells whole. */
final class Edges {

    private final Telling telling;

    Edges(Telling telling) {
        this.telling = telling;
    }

    /** Takes in what stands between the ends of these rows, under the same facts. */
    void known(List<Row> rows, Versions versions) {
        Map<String, List<Map<String, Object>>> byType = new LinkedHashMap<>();
        for (Row row : rows) {
            if (row.event() == null && !isNew(row)) {
                byType.computeIfAbsent(row.table(), any -> new ArrayList<>())
                        .add(Map.of("from", row.from().id, "to", to(row).id, "fact", row.fact()));
            }
        }
        byType.forEach((type, wanted) -> {
            List<Record> standing = telling.tx.run("ledger/known-" + type.toLowerCase(Locale.ROOT).replace('_', '-'), Map.of("rows", wanted));
            versions.known(type, standing);
        });
    }

    /** A unit's row may have named another lot before. */
    private static boolean isNew(Row row) {
        return row.table().equals("YIELDED") ? to(row).isPending() : row.isNew();
    }

    void write(List<Row> rows) {
        List<Map<String, Object>> plain = new ArrayList<>(rows.size());
        List<Map<String, Object>> shipped = new ArrayList<>();
        for (Row row : rows) {
            (row.table().equals("SHIPPED_IN") ? shipped : plain).add(Map.of("type", row.table(), "from", row.from().id,
                    "to", to(row).id, "properties", row.written(telling.batch)));
        }
        telling.draw("ledger/create-edges", plain);
        telling.draw("ledger/create-shipped-rows", shipped);
    }

    /** Rows of a shipment travel when it does: where its times changed, they get a new version each. */
    void followTimesOf(Collection<Node> shipments) {
        List<Long> ids = shipments.stream().map(node -> node.id).distinct().toList();
        telling.edges("ledger/follow-shipment", ids);
    }

    static Node to(Row row) {
        Node to = row.to();
        if (to == null) {
            throw new IllegalArgumentException("No edge: " + row.kind());
        }
        return to;
    }
}
