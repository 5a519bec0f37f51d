package org.lotgraph.importers.mapping;

import static java.time.format.DateTimeFormatter.ISO_LOCAL_DATE_TIME;
import static java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.time.temporal.Temporal;
import java.util.HexFormat;

import org.jspecify.annotations.Nullable;
import org.lotgraph.importers.json.Numbers;

/** What a database holds as the text that a dump would have: numbers without exponents, times in ISO 8601, and infinity where a time has no end. */
final class Values {

    private static final int LAST_YEAR = 99_999;

    private Values() {
    }

    static @Nullable String text(ResultSet row, int column) throws SQLException {
        Object value = row.getObject(column);
        return switch (value) {
            case null -> null;
            case String text -> text.isEmpty() ? null : text;
            case BigDecimal number -> Numbers.isWritable(number) ? number.toPlainString() : number.toString();
            case Double number -> number(number);
            case Float number -> number(Double.parseDouble(number.toString()));
            case Timestamp ignored -> time(row, column);
            // The year of such a date has no era, its moment has a sign.
            case Date date -> isEndless(date.toLocalDate()) ? endless(date.getTime()) : date.toLocalDate().toString();
            case LocalDate date -> day(date);
            case LocalDateTime time -> local(time);
            case OffsetDateTime time -> zoned(time);
            case byte[] bytes -> HexFormat.of().formatHex(bytes);
            case Array array -> String.valueOf(array);
            default -> value.toString();
        };
    }

    private static String number(double number) {
        return Double.isFinite(number) ? new BigDecimal(Double.toString(number)).stripTrailingZeros().toPlainString() : Double.toString(number);
    }

    /** A wall clock's time stays one, whatever the zone of this machine. */
    private static String time(ResultSet row, int column) throws SQLException {
        String type = row.getMetaData().getColumnTypeName(column).toLowerCase(java.util.Locale.ROOT);
        boolean zoned = type.contains("tz") || type.contains("with time zone");
        return zoned ? zoned(row.getObject(column, OffsetDateTime.class)) : local(row.getObject(column, LocalDateTime.class));
    }

    private static String day(LocalDate day) {
        return isEndless(day) ? endless(day.getYear()) : day.toString();
    }

    private static String local(LocalDateTime time) {
        return isEndless(time) ? endless(time.getYear()) : ISO_LOCAL_DATE_TIME.format(time);
    }

    private static String zoned(OffsetDateTime time) {
        return isEndless(time) ? endless(time.getYear()) : ISO_OFFSET_DATE_TIME.format(time.withOffsetSameInstant(ZoneOffset.UTC));
    }

    /** PostgreSQL and DuckDB have times before and after all others; their drivers give them years that nobody means. */
    static boolean isEndless(Temporal time) {
        return Math.abs(time.get(ChronoField.YEAR)) > LAST_YEAR;
    }

    private static String endless(long side) {
        return side < 0 ? "-infinity" : "infinity";
    }
}
