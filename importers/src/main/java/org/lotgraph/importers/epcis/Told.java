package org.lotgraph.importers.epcis;

import java.security.MessageDigest;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.lotgraph.importers.json.Json;
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

    /** Tells what the facts of events share. Each thread has its own. */
    static final class Teller {

        private final Items items;
        private final MemberOrder order;
        private final CanonicalText text;
        private final MessageDigest digest = EventHash.sha256();

        /** @param order that of the document */
        Teller(Items items, MemberOrder order) {
            this.items = items;
            this.order = order;
            this.text = new CanonicalText(items, order);
        }

        /** @param kept the event as JSON */
        Told told(Json.Obj json, String kept, long line) {
            String offset = String.valueOf(json.text("eventTimeZoneOffset"));
            ValidTime time = EventTime.parse(String.valueOf(json.text("eventTime")), offset);
            if (time == null) {
                throw new InvalidException(List.of(), "The eventTime is no longer what it was.", "Import the file again when nobody changes it.");
            }
            String bizStep = Vocabulary.word(json.text("bizStep"));
            String type = String.valueOf(Vocabulary.type(json));
            text.order(order(json));
            EventHash hash = EventHash.of(json, type, time, text, digest);
            return new Told(json, line, new Event(hash.key(), hash.sameness(), json.text("eventID"), type, json.text("action"), time, bizStep,
                    Vocabulary.word(json.text("disposition")), place(json.get("readPoint")), place(json.get("bizLocation")), kept));
        }

        /** That of the document, unless the event declares prefixes of its own. */
        private MemberOrder order(Json.Obj json) {
            Prefixes prefixes = order.prefixes().with(json.get("@context"));
            return prefixes == order.prefixes() ? order : new MemberOrder(prefixes);
        }

        private @Nullable String place(@Nullable Json place) {
            String id = place instanceof Json.Obj object ? object.text("id") : place instanceof Json.Text text ? text.value() : null;
            return id == null ? null : items.key(id);
        }
    }
}
