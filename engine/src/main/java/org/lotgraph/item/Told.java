package org.lotgraph.item;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** What is declared of a thing: the properties of its declarations together, the later one winning property by property, STRICT always. */
final class Told {

    private static final String STRICT = Timing.STRICT.name();

    private final Map<String, Object> properties;

    Told(Map<String, Object> properties) {
        this.properties = properties;
    }

    static Told together(List<Map<String, Object>> declarations) {
        Map<String, Object> all = new HashMap<>();
        boolean strict = declarations.stream().anyMatch(declaration -> STRICT.equals(declaration.get("timing")));
        declarations.forEach(all::putAll);
        if (strict) {
            all.put("timing", STRICT);
        }
        return new Told(all);
    }

    @Nullable String text(String name) {
        return properties.get(name) instanceof String text ? text : null;
    }

    long number(String name) {
        return properties.get(name) instanceof Number number ? number.longValue() : 0;
    }

    /** The time whose text is {@code name}, on a declaration {@code nameText} where the name means something else there; null where nothing was said. */
    @Nullable ValidTime time(String name) {
        String shown = text(name);
        return time(shown != null ? shown : text(name + "Text"), properties.get(name + "Earliest"), properties.get(name + "Latest"));
    }

    static @Nullable ValidTime time(@Nullable String text, @Nullable Object earliest, @Nullable Object latest) {
        if (!(earliest instanceof Number from) || !(latest instanceof Number until)) {
            return null;
        }
        String shown = text != null ? text : String.valueOf(ValidTime.instant(from.longValue()));
        return new ValidTime(from.longValue(), until.longValue(), shown);
    }

    @Nullable Quantity quantity() {
        Object amount = properties.get("quantity");
        if (amount == null) {
            return null;
        }
        return new Quantity(new BigDecimal(amount.toString()), text("uom"));
    }

    Timing timing() {
        return STRICT.equals(text("timing")) ? Timing.STRICT : Timing.TIMELESS;
    }
}
