package org.lotgraph.importers.mapping;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.temporal.Temporal;

import org.jspecify.annotations.Nullable;
import org.lotgraph.importers.json.Numbers;

/**
 * The column {@code watermark} of a statement: what grows with every new or changed row. Times are read again from a day before the last
 * one on, since what was begun earlier may have been committed later; numbers and texts from the last one on.
 */
final class Watermark {

    static final String COLUMN = "watermark";
    private static final int DAYS_AGAIN = 1;

    private final Kind kind;
    private final int column;
    private @Nullable Comparable<?> greatest;
    private boolean passedBy;

    private enum Kind { NUMBER, DATE, TIME, ZONED_TIME, TEXT }

    Watermark(java.sql.ResultSetMetaData columns, int column) throws SQLException {
        this.column = column;
        String type = columns.getColumnTypeName(column).toLowerCase(java.util.Locale.ROOT);
        this.kind = switch (columns.getColumnType(column)) {
            case java.sql.Types.TIMESTAMP_WITH_TIMEZONE -> Kind.ZONED_TIME;
            case java.sql.Types.TIMESTAMP -> type.contains("tz") ? Kind.ZONED_TIME : Kind.TIME;
            case java.sql.Types.DATE -> Kind.DATE;
            case java.sql.Types.INTEGER, java.sql.Types.BIGINT, java.sql.Types.SMALLINT, java.sql.Types.NUMERIC, java.sql.Types.DECIMAL -> Kind.NUMBER;
            default -> Kind.TEXT;
        };
    }

    /** The statement from a mark on. */
    static String from(String sql) {
        return "SELECT * FROM (" + sql + "\n) lotgraph_rows WHERE " + COLUMN + " >= ?";
    }

    /** Where to begin; null where the last mark is none of this column's values, or beyond them all. */
    @Nullable Object begin(String last) {
        try {
            Object begin = parsed(last);
            return isEndless(begin) ? null : begin;
        } catch (DateTimeException | NumberFormatException e) {
            return null;
        }
    }

    private Object parsed(String last) {
        return switch (kind) {
            case NUMBER -> new BigDecimal(last);
            case DATE -> LocalDate.parse(last).minusDays(DAYS_AGAIN);
            case TIME -> LocalDateTime.parse(last).minusDays(DAYS_AGAIN);
            case ZONED_TIME -> OffsetDateTime.parse(last).minusDays(DAYS_AGAIN);
            case TEXT -> last;
        };
    }

    /** After such a mark nothing would come in ever again. */
    private static boolean isEndless(@Nullable Object value) {
        return value instanceof Temporal time && Values.isEndless(time) || value instanceof BigDecimal number && !Numbers.isWritable(number);
    }

    static void set(PreparedStatement statement, Object begin) throws SQLException {
        if (begin instanceof LocalDate date) {
            statement.setDate(1, Date.valueOf(date));
        } else {
            statement.setObject(1, begin);
        }
    }

    void pass(ResultSet row) throws SQLException {
        Comparable<?> value = switch (kind) {
            case NUMBER -> number(row);
            case DATE -> row.getObject(column, LocalDate.class);
            case TIME -> row.getObject(column, LocalDateTime.class);
            case ZONED_TIME -> row.getObject(column, OffsetDateTime.class);
            case TEXT -> row.getString(column);
        };
        if (isEndless(value)) {
            passedBy = true;
            return;
        }
        if (value != null && (greatest == null || compare(value, greatest) > 0)) {
            greatest = value;
        }
    }

    /** PostgreSQL's NaN and Infinity are none. */
    private @Nullable BigDecimal number(ResultSet row) throws SQLException {
        if (row.getObject(column) instanceof Double number && !Double.isFinite(number)) {
            passedBy = true;
            return null;
        }
        return row.getBigDecimal(column);
    }

    /** Whether some row's mark was left out, being infinite. */
    boolean hasPassedBy() {
        return passedBy;
    }

    @SuppressWarnings("unchecked")
    private static <T> int compare(Comparable<?> one, Comparable<?> other) {
        return ((Comparable<T>) one).compareTo((T) other);
    }

    /** The greatest that passed, as text; null where none did. */
    @Nullable String greatest() {
        return greatest == null ? null : greatest instanceof BigDecimal number ? number.toPlainString() : greatest.toString();
    }
}
