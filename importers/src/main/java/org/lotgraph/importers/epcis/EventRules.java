package org.lotgraph.importers.epcis;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.lotgraph.importers.json.Json;

/**
 * Whether an event is valid (EPCIS 2.0, 7.4, as far as the genealogy rests on it; CBV 2.0 for bare words). Reports the first rule that is
 * broken. What the graph does not use is not judged.
 */
final class EventRules {

    static final Set<String> TYPES = Set.of("ObjectEvent", "AggregationEvent", "TransactionEvent", "TransformationEvent", "AssociationEvent");

    private static final Set<String> ACTIONS = Set.of("ADD", "OBSERVE", "DELETE");
    private static final Pattern OFFSET = Pattern.compile("[+-](0\\d|1[0-4]):[0-5]\\d|Z");

    private EventRules() {
    }

    /** Whether somebody who wrote this will have meant an event. */
    static boolean looksLikeEvent(Json.Obj object) {
        String type = Vocabulary.type(object);
        return type != null && type.endsWith("Event") || object.has("eventTime") || object.has("eventTimeZoneOffset") || object.has("epcList");
    }

    /** @throws InvalidException at the first broken rule */
    static void check(Json.Obj event) {
        String type = type(event);
        EventMembers.check(event, type);
        Prefixes.check(event.get("@context"));
        time(event);
        action(event, type);
        word(event, "bizStep", Vocabulary.BIZ_STEPS);
        word(event, "disposition", Vocabulary.DISPOSITIONS);
        persistent(event);
        for (String name : EventMembers.EPCS) {
            ListRules.epcs(event, name);
        }
        for (String name : EventMembers.QUANTITIES) {
            ListRules.quantities(event, name);
        }
        ListRules.transactions(event);
        ListRules.parties(event, "sourceList", "source");
        ListRules.parties(event, "destinationList", "destination");
        RequiredItems.check(event, type);
        DetailRules.check(event);
    }

    private static String type(Json.Obj event) {
        String type = Vocabulary.type(event);
        String remedy = "Name it " + String.join(", ", TYPES.stream().sorted().toList()) + '.';
        if (type == null) {
            throw new InvalidException(List.of(), "The event has no type.", remedy);
        }
        if (!TYPES.contains(type)) {
            throw new InvalidException(List.of("type"), "The event's type is '" + type + "', which EPCIS does not know.", remedy);
        }
        return type;
    }

    private static void time(Json.Obj event) {
        String time = required(event, "eventTime", "Add it, with its offset: 2026-03-01T10:15:00+01:00.");
        if (EventTime.parse(time, "+00:00") == null) {
            throw new InvalidException(List.of("eventTime"), "The eventTime '" + time + "' is no ISO 8601 time.",
                    "Write it with its offset: 2026-03-01T10:15:00+01:00.");
        }
        String offset = required(event, "eventTimeZoneOffset", "Add the offset of the place where it happened, such as +01:00.");
        if (!OFFSET.matcher(offset).matches()) {
            throw new InvalidException(List.of("eventTimeZoneOffset"), "The eventTimeZoneOffset '" + offset + "' is no offset.",
                    "Write hours and minutes from UTC, such as +01:00.");
        }
    }

    private static void action(Json.Obj event, String type) {
        if (type.equals("TransformationEvent")) {
            return;
        }
        String action = required(event, "action", "Add ADD, OBSERVE or DELETE.");
        if (!ACTIONS.contains(action)) {
            throw new InvalidException(List.of("action"), "The action is '" + action + "', which EPCIS does not know.", "Write ADD, OBSERVE or DELETE.");
        }
    }

    /** The text of a required member. */
    static String required(Json.Obj event, String name, String remedy) {
        Json value = event.get(name);
        if (value == null) {
            throw new InvalidException(List.of(), "The event has no " + name + '.', remedy);
        }
        return text(value, List.of(name));
    }

    static String text(Json value, List<Object> path) {
        if (value instanceof Json.Text text && !text.value().isBlank()) {
            return text.value();
        }
        throw new InvalidException(path, "This should be a text, but is " + Vocabulary.shown(value) + '.', "Put a text there, or leave the member out.");
    }

    private static void word(Json.Obj event, String name, Set<String> known) {
        Json value = event.get(name);
        if (value != null) {
            word(text(value, List.of(name)), known, List.of(name));
        }
    }

    private static void persistent(Json.Obj event) {
        if (event.get("persistentDisposition") instanceof Json.Obj dispositions) {
            for (String name : List.of("set", "unset")) {
                List<Json> list = dispositions.list(name);
                for (int i = 0; i < list.size(); i++) {
                    List<Object> path = List.of("persistentDisposition", name, i);
                    word(text(list.get(i), path), Vocabulary.DISPOSITIONS, path);
                }
            }
        }
    }

    /** A bare word has to be CBV's; one with a prefix is whoever's the prefix says. */
    static void word(@Nullable String word, Set<String> known, List<Object> path) {
        if (word != null && !Vocabulary.isPrefixed(word) && !known.contains(word)) {
            throw new InvalidException(path, "CBV 2.0 has no word '" + word + "' for this.",
                    "Write " + Nearest.of(word, known) + " if that is meant, or your own word with its namespace: example:" + word + '.');
        }
    }
}
