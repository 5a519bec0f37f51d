package org.lotgraph.importers.foodchainlab;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * One row of a table.
 *
 * @param line   1-based, as is the column
 * @param values by column, as told but for blanks around; without those that are empty
 */
record NetworkRow(long line, int column, Map<String, String> values) {

    /** The first of the columns that is there, capitals ignored as FoodChain-Lab does. */
    @Nullable String get(List<String> columns) {
        for (String column : columns) {
            String exact = values.get(column);
            if (exact != null) {
                return exact;
            }
        }
        for (String column : columns) {
            for (var value : values.entrySet()) {
                if (value.getKey().equalsIgnoreCase(column)) {
                    return value.getValue();
                }
            }
        }
        return null;
    }

    /** All but these columns. */
    Map<String, String> without(Set<String> columns) {
        Map<String, String> rest = new LinkedHashMap<>(values);
        rest.keySet().removeIf(column -> columns.contains(column.toLowerCase(Locale.ROOT)));
        return rest;
    }
}
