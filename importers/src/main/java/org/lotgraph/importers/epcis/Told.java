package org.lotgraph.importers.epcis;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.lotgraph.importers.json.Json;
import org.lotgraph.importers.json.JsonText;
import org.lotgraph.item.ValidTime;
import org.lotgraph.ledger.Event;

/** A valid event with what all its facts share. */
record Told(Json.Obj json, long line, Event event) {

    String key() {
        return event.key();
    }

    ValidTime time() {
        return event.time();
    }

    String action() {
        return event.action() == null ? "" : event.action();
    }

    boolean isAdd() {
        return action().equals("ADD");
    }

    List<Json> list(String name) {
        return json.list(name);
    }

    /** @param text what writes JSON */
    static Told of(Json.Obj json, long line, Items items, MemberOrder order, JsonText text) {
        String offset = String.valueOf(json.text("eventTimeZoneOffset"));
        ValidTime time = EventTime.parse(String.valueOf(json.text("eventTime")), offset);
        if (time == null) {
            throw new InvalidException(List.of(), "The eventTime is no longer what it was.", "Import the file again when nobody changes it.");
        }
        String bizStep = Vocabulary.word(json.text("bizStep"));
        String type = String.valueOf(Vocabulary.type(json));
        EventHash hash = EventHash.of(json, type, time, new CanonicalText(items, order(json, order), text));
        return new Told(json, line, new Event(hash.key(), hash.sameness(), json.text("eventID"), type, json.text("action"), time, bizStep,
                Vocabulary.word(json.text("disposition")), place(json.get("readPoint"), items), place(json.get("bizLocation"), items), text.write(json).take()));
    }

    /** That of the document, unless the event declares prefixes of its own. */
    private static MemberOrder order(Json.Obj json, MemberOrder document) {
        Prefixes prefixes = document.prefixes().with(json.get("@context"));
        return prefixes == document.prefixes() ? document : new MemberOrder(prefixes);
    }

    private static @Nullable String place(@Nullable Json place, Items items) {
        String id = place instanceof Json.Obj object ? object.text("id") : place instanceof Json.Text text ? text.value() : null;
        return id == null ? null : items.key(id);
    }
}
