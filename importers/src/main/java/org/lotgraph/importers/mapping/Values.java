package org.lotgraph.importers.mapping;

import static java.time.format.DateTimeFormatter.ISO_LOCAL_DATE_TIME;
import static java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;

import org.jspecify.annotations.Nullable;

/** What a database holds as the text that a dump would have: numbers without exponents, times in ISO 8601. */
final class Values {

    private Values() {
    }

    static @Nullable String text(ResultSet row, int column) throws SQLException {
        Object value = row.getObject(column);
        return switch (value) {
            case null -> null;
            case String text -> text.isEmpty() ? null : text;
            case BigDecimal number -> number.toPlainString();
            case Double number -> number(number);
            case Float number -> number(Double.parseDouble(number.toString()));
            case Timestamp ignored -> time(row, column);
            case Date date -> date.toLocalDate().toString();
            case LocalDateTime time -> ISO_LOCAL_DATE_TIME.format(time);
            case OffsetDateTime time -> ISO_OFFSET_DATE_TIME.format(time.withOffsetSameInstant(ZoneOffset.UTC));
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
        return zoned ? ISO_OFFSET_DATE_TIME.format(row.getObject(column, OffsetDateTime.class).withOffsetSameInstant(ZoneOffset.UTC))
                : ISO_LOCAL_DATE_TIME.format(row.getObject(column, LocalDateTime.class));
    }
}
