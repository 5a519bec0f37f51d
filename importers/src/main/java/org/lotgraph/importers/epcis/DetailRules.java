package org.lotgraph.importers.epcis;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.lotgraph.importers.json.Json;

/** Rules for what an event carries beside its items: places, ILMD, certificates, the declaration of an error. */
final class DetailRules {

    private DetailRules() {
    }

    static void check(Json.Obj event) {
        place(event, "readPoint");
        place(event, "bizLocation");
        ilmd(event);
        certification(event);
        Json error = event.get("errorDeclaration");
        if (error != null && !(error instanceof Json.Obj)) {
            throw new InvalidException(List.of("errorDeclaration"), "The errorDeclaration is no object.",
                    "Write its declarationTime and reason in curly braces.");
        }
        Json id = event.get("eventID");
        if (id != null) {
            EventRules.text(id, List.of("eventID"));
        }
    }

    private static void place(Json.Obj event, String name) {
        Json place = event.get(name);
        if (place instanceof Json.Obj object && object.get("id") instanceof Json id) {
            EventRules.text(id, List.of(name, "id"));
        } else if (place != null && !(place instanceof Json.Text)) {
            throw new InvalidException(List.of(name), "The " + name + " has no id.", "Name the place: {\"id\": \"urn:epc:id:sgln:0614141.00888.0\"}.");
        }
    }

    private static void ilmd(Json.Obj event) {
        Json ilmd = event.get("ilmd");
        if (ilmd == null) {
            return;
        }
        if (!(ilmd instanceof Json.Obj object)) {
            throw new InvalidException(List.of("ilmd"), "The ilmd is no object.", "Put its fields into curly braces.");
        }
        for (String name : object.members().keySet()) {
            if (!Vocabulary.isPrefixed(name) && !name.startsWith("@")) {
                throw new InvalidException(List.of("ilmd", name), "The ILMD field '" + name + "' has no namespace.",
                        "Say whose it is: cbvmda:" + name + ", or a prefix of your own that @context declares.");
            }
        }
    }

    /** References to certificates, or GS1's CertificationDetails themselves, whose dates have to be dates. */
    private static void certification(Json.Obj event) {
        Json info = event.get("certificationInfo");
        if (info instanceof Json.Arr list) {
            for (int i = 0; i < list.elements().size(); i++) {
                certificate(list.elements().get(i), List.of("certificationInfo", i), "");
            }
        } else if (info != null) {
            certificate(info, List.of("certificationInfo"), "");
        }
    }

    private static void certificate(Json value, List<Object> path, String name) {
        switch (value) {
            case Json.Obj object -> object.members().forEach((member, inner) -> certificate(inner, path, member));
            case Json.Arr list when !name.isEmpty() -> list.elements().forEach(inner -> certificate(inner, path, name));
            case Json.Text text when name.endsWith("Date") && !isDate(text.value()) -> throw new InvalidException(path,
                    "The certificate's " + name + " '" + text.value() + "' is no date.", "Write it as a date: 2026-03-01.");
            case Json.Text text when !text.value().isBlank() -> { }
            default -> {
                if (name.isEmpty()) {
                    throw new InvalidException(path, "The certificationInfo is " + Vocabulary.shown(value) + '.', "Give the URI of the certificate.");
                }
            }
        }
    }

    private static boolean isDate(@Nullable String text) {
        try {
            return text != null && text.length() >= 10 && LocalDate.parse(text.substring(0, 10)) != null;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
