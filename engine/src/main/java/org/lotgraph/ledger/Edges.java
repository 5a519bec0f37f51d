package org.lotgraph.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;


/** Writes the edges that a row tells whole. */
final class Edges {

    private final Telling telling;

    Edges(Telling telling) {
        this.telling = telling;
    }

    /** Takes in what stands between the ends of these rows, under the same facts. */
    void known(List<Row> rows, Versions versions) {
        Map<String, List<Row>> byType = new LinkedHashMap<>();
        for (Row row : rows) {
            if (row.event() == null && !isNew(row)) {
                byType.computeIfAbsent(row.table(), any -> new ArrayList<>()).add(row);
            }
        }
        byType.forEach((type, wanted) -> versions.known(type, telling.holdings.edges(type, wanted)));
    }

    /** A unit's row may have named another lot before, and an alias's another thing. */
    private static boolean isNew(Row row) {
        return switch (row.table()) {
            case "YIELDED" -> to(row).isPending();
            case "SAME_AS", "ALSO_KNOWN_AS" -> row.from().isPending();
            default -> row.isNew();
        };
    }

    void write(List<Row> rows) {
        List<Row> plain = new ArrayList<>(rows.size());
        List<Row> shipped = new ArrayList<>();
        for (Row row : rows) {
            (row.table().equals("SHIPPED_IN") ? shipped : plain).add(row);
        }
        telling.holdings.draw(plain);
        telling.holdings.drawShipped(shipped);
    }

    /** Rows of a shipment travel when it does: where its times changed, they get a new version each. */
    void followTimesOf(Collection<Node> shipments) {
        telling.holdings.followShipments(shipments.stream().map(node -> node.id).distinct().toList());
    }

    static Node to(Row row) {
        Node to = row.to();
        if (to == null) {
            throw new IllegalArgumentException("No edge: " + row.kind());
        }
        return to;
    }
}
