package org.lotgraph.importers.mapping;

import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A statement of DuckDB that gives of a row that is too long nothing but that it is, and where it comes from: 2,048 rows of it stand in memory at once. */
final class RowBound {

    /** Bytes of all that one row says. */
    static final int LONGEST_ROW = 1 << 16;
    /** The column that says whether it is. */
    static final String COLUMN = "_lotgraph_long";

    private static final Set<Integer> SHORT = Set.of(Types.BOOLEAN, Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT, Types.REAL, Types.FLOAT, Types.DOUBLE, Types.DECIMAL,
            Types.NUMERIC, Types.DATE, Types.TIME, Types.TIMESTAMP, Types.TIME_WITH_TIMEZONE, Types.TIMESTAMP_WITH_TIMEZONE);
    private static final Set<String> KEPT = Set.of(Places.TABLE, Places.ROW);

    private RowBound() {
    }

    static String of(String sql, ResultSetMetaData columns) throws SQLException {
        List<String> names = new ArrayList<>();
        List<String> given = new ArrayList<>();
        List<String> lengths = new ArrayList<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            String name = "c" + i;
            String label = columns.getColumnLabel(i);
            names.add(name);
            given.add((KEPT.contains(label) ? name : "CASE WHEN too_long THEN NULL ELSE " + name + " END") + " AS " + FileTables.quoted(label));
            if (!SHORT.contains(columns.getColumnType(i))) {
                lengths.add("coalesce(strlen(CAST(" + name + " AS VARCHAR)), 0)");
            }
        }
        return "SELECT " + String.join(", ", given) + ", too_long AS " + COLUMN + " FROM (SELECT *, " + (lengths.isEmpty() ? "0" : String.join(" + ", lengths)) + " > " + LONGEST_ROW
                + " AS too_long FROM (" + sql + "\n) AS said(" + String.join(", ", names) + "))";
    }
}
