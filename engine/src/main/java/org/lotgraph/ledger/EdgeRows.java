package org.lotgraph.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** Edges about to be drawn, as {@code ledger/create-edges} takes them: by type, each a list of its ends and the values of known properties. */
final class EdgeRows {

    /** In the order of the statement; those that most edges lack come last, and are left out there. */
    static final List<String> COLUMNS = List.of("fact", "content", "line", "event", "at", "atEarliest", "atLatest", "as", "order",
            "quantity", "uom", "role", "from", "fromEarliest", "fromLatest", "until", "untilEarliest", "untilLatest", "attributes", "told",
            "closedBy", "anomaly");
    /** A row begins with its two ends. */
    static final int ENDS = 2;

    private final Map<String, List<List<@Nullable Object>>> byType = new LinkedHashMap<>();

    /** @param properties all but {@code batch}, which is that of the append */
    void add(String type, long from, long to, Map<String, Object> properties) {
        @Nullable Object[] row = new Object[ENDS + COLUMNS.size()];
        row[0] = from;
        row[1] = to;
        int used = ENDS;
        int found = properties.containsKey("batch") ? 1 : 0;
        for (int i = 0; i < COLUMNS.size(); i++) {
            Object value = properties.get(COLUMNS.get(i));
            if (value != null) {
                row[ENDS + i] = value;
                used = ENDS + i + 1;
                found++;
            }
        }
        if (found != properties.size()) {
            Set<String> unknown = new HashSet<>(properties.keySet());
            COLUMNS.forEach(unknown::remove);
            throw new IllegalArgumentException("Edges have no such properties: " + unknown);
        }
        byType.computeIfAbsent(type, any -> new ArrayList<>()).add(Arrays.asList(row).subList(0, used));
    }

    Map<String, List<List<@Nullable Object>>> byType() {
        return byType;
    }
}
