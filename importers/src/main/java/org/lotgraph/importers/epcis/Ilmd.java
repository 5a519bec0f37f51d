package org.lotgraph.importers.epcis;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.lotgraph.importers.json.Json;
import org.lotgraph.importers.json.Numbers;
import org.lotgraph.item.ValidTime;

/**
 * The instance and lot master data of an event (EPCIS 2.0, 7.3.7; CBV 2.0, 9.2), by the names behind their prefixes.
 *
 * @param attributes all but the two, as told
 */
record Ilmd(@Nullable String lotNumber, @Nullable ValidTime expires, Map<String, String> attributes) {

    static final Ilmd NONE = new Ilmd(null, null, Map.of());

    private static final String LOT_NUMBER = "lotNumber";
    /** The first that is there counts. */
    private static final List<String> EXPIRY = List.of("itemExpirationDate", "expirationDate", "expirationDateTime", "bestBeforeDate", "sellByDate");

    static Ilmd of(Json.Obj event, ZoneId zone) {
        if (!(event.get("ilmd") instanceof Json.Obj ilmd)) {
            return NONE;
        }
        Map<String, String> attributes = new LinkedHashMap<>();
        String lot = null;
        Map<String, ValidTime> expiries = new LinkedHashMap<>();
        for (var member : ilmd.members().entrySet()) {
            String name = Vocabulary.local(member.getKey());
            String value = value(member.getValue());
            ValidTime time = EXPIRY.contains(name) ? time(value, zone) : null;
            if (name.equals(LOT_NUMBER) && value != null && !value.isBlank() && lot == null) {
                lot = value;
            } else if (time != null) {
                expiries.putIfAbsent(name, time);
            } else if (!name.equals("@context")) {
                attributes.put(member.getKey(), member.getValue().plain());
            }
        }
        return new Ilmd(lot, earliest(expiries), attributes);
    }

    /** Where the event gives a lot number or an expiry as a number that would fill the memory; null where it gives none. */
    static @Nullable List<Object> tooLong(Json.Obj event) {
        if (event.get("ilmd") instanceof Json.Obj ilmd) {
            for (var member : ilmd.members().entrySet()) {
                String name = Vocabulary.local(member.getKey());
                if (member.getValue() instanceof Json.Num number && !Numbers.isWritable(number.value()) && (name.equals(LOT_NUMBER) || EXPIRY.contains(name))) {
                    return List.of("ilmd", member.getKey());
                }
            }
        }
        return null;
    }

    private static @Nullable ValidTime earliest(Map<String, ValidTime> expiries) {
        return expiries.isEmpty() ? null : EXPIRY.stream().map(expiries::get).filter(time -> time != null).findFirst().orElse(null);
    }

    /** A text, a number, or JSON-LD's object around one. */
    private static @Nullable String value(Json value) {
        return switch (value) {
            case Json.Obj object -> object.text("@value");
            case Json.Text text -> text.value();
            case Json.Num number when Numbers.isWritable(number.value()) -> number.value().toPlainString();
            default -> null;
        };
    }

    private static @Nullable ValidTime time(@Nullable String text, ZoneId zone) {
        try {
            return text == null ? null : ValidTime.parse(text, zone);
        } catch (DateTimeException e) {
            return null;
        }
    }

    boolean isEmpty() {
        return lotNumber == null && expires == null && attributes.isEmpty();
    }
}
