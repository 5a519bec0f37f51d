package org.lotgraph.importers.b2mml;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.lotgraph.item.Quantity;
import org.lotgraph.item.ValidTime;

/** Quantities, times and properties as B2MML writes them. */
final class Values {

    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d{1,30}(\\.\\d{0,30})?|\\.\\d{1,30})([eE][+-]?\\d{1,2})?");

    private Values() {
    }

    /** The one quantity of an element; null where it has none, or says nothing. */
    static @Nullable Quantity quantity(Element of) throws BadElement {
        for (Element quantity : of.all("Quantity")) {
            String number = quantity.children().isEmpty() ? quantity.text() : quantity.text("QuantityString");
            if (number == null || number.isEmpty()) {
                continue;
            }
            if (!NUMBER.matcher(number).matches()) {
                throw new BadElement(quantity, "The quantity is \"" + shortened(number) + "\", which is no number.", "Write it as a number with a point, such as 12.5.");
            }
            if (number.startsWith("-")) {
                throw new BadElement(quantity, "The quantity is negative: " + number + ".", "Write what went in or came out; a correction is told by the right quantity.");
            }
            BigDecimal amount = new BigDecimal(number);
            return new Quantity(amount.scale() < 0 ? amount.setScale(0) : amount, quantity.text("UnitOfMeasure"));
        }
        return null;
    }

    static String shortened(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }

    /** A text that is no time is an unknown one. */
    static @Nullable ValidTime time(@Nullable String text, ZoneId zone) {
        try {
            return text == null ? null : ValidTime.parse(text, zone);
        } catch (DateTimeException e) {
            return ValidTime.between(ValidTime.BEGINNING, ValidTime.END, text);
        }
    }

    /** Some moment between both. */
    static @Nullable ValidTime during(@Nullable ValidTime start, @Nullable ValidTime end) {
        if (start == null && end == null) {
            return null;
        }
        String text = (start == null ? "?" : start.text()) + '/' + (end == null ? "?" : end.text());
        long earliest = start == null ? ValidTime.BEGINNING : start.earliest();
        long latest = end == null ? ValidTime.END : end.latest();
        return earliest > latest ? ValidTime.between(ValidTime.BEGINNING, ValidTime.END, text) : ValidTime.between(earliest, latest, text);
    }

    /** The value of a property, with its unit; several of one after the other. */
    static String value(Element property) {
        List<String> values = new ArrayList<>();
        for (Element value : property.all("Value")) {
            String text = value.children().isEmpty() ? value.text() : value.text("ValueString");
            String unit = value.text("UnitOfMeasure");
            if (text != null && !text.isEmpty()) {
                values.add(unit == null ? text : text + ' ' + unit);
            }
        }
        return String.join(", ", values);
    }

    /** All properties of an element, and those within them, by their ids. */
    static void properties(Element of, String name, String outer, Map<String, String> into) {
        for (Element property : of.all(name)) {
            String id = property.text("ID");
            if (id != null) {
                String path = outer + id;
                String value = value(property);
                if (!value.isEmpty()) {
                    into.put(path, value);
                }
                properties(property, name, path + '/', into);
            }
        }
    }
}
