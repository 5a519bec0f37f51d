package org.lotgraph.importers.epcis;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.lotgraph.importers.json.Json;

/** The forms in which EPCIS 2.0 events come (EPCIS 2.0, 8.1.5 and 12.6), told apart by what stands at the root. */
enum DocumentForm {

    /** An EPCISDocument, EPCISQueryDocument or master data document, or a bare eventList. */
    DOCUMENT,
    /** One event without a document around it. */
    EVENT;

    static final String REMEDY = "Give an EPCISDocument, an EPCISQueryDocument, an event or a list of events.";

    private static final Set<String> DOCUMENTS = Set.of("EPCISDocument", "EPCISQueryDocument", "EPCISMasterDataDocument");
    private static final Set<String> QUERY_MEMBERS = Set.of("query", "eventType", "eventTypes", "eventCountLimit", "maxEventCount", "orderBy",
            "orderDirection", "perPage");
    private static final Pattern QUERY_PARAMETER = Pattern.compile("(EQ|GE|GT|LE|LT|MATCH|EXISTS|HASATTR|EQATTR|WD)_.*");

    /**
     * @param root       the root's members but for those that hold events or master data
     * @param containers names of the members that do, found anywhere
     */
    static DocumentForm of(Json.Obj root, Set<String> containers) {
        Prefixes.check(root.get("@context"));
        String type = Vocabulary.type(root);
        if (containers.contains("eventList") || containers.contains("vocabularyList")) {
            checkDocument(root, type, containers.contains("epcisBody"));
            return DOCUMENT;
        }
        if (type != null && DOCUMENTS.contains(type) || containers.contains("epcisBody") || root.members().containsKey("epcisBody")) {
            throw new InvalidException(List.of(), "The document holds no list of events.",
                    "Put the events into epcisBody.eventList (queries: epcisBody.queryResults.resultsBody.eventList).");
        }
        if (EventRules.looksLikeEvent(root)) {
            return EVENT;
        }
        if (root.members().keySet().stream().anyMatch(DocumentForm::asks)) {
            throw new InvalidException(List.of(), "This is a stored query, not a document with events.",
                    "Run the query and import the EPCISQueryDocument that it returns.");
        }
        throw new InvalidException(List.of(), "The file is JSON, but no EPCIS document.", REMEDY);
    }

    private static void checkDocument(Json.Obj root, @Nullable String type, boolean body) {
        if (type == null ? body && root.has("type") : !DOCUMENTS.contains(type)) {
            throw new InvalidException(List.of("type"), "The document's type is " + Vocabulary.shown(root.get("type")) + ", which EPCIS does not know.",
                    "Name it EPCISDocument or EPCISQueryDocument.");
        }
        boolean context = switch (root.get("@context")) {
            case Json.Arr list -> !list.elements().isEmpty();
            case Json.Text text -> !text.value().isBlank();
            case Json.Obj object -> true;
            case null, default -> false;
        };
        if (!context && (type != null || body)) {
            throw new InvalidException(List.of(), "The document has no @context, so its words have no meaning.",
                    "Add \"@context\": [\"https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld\"].");
        }
    }

    private static boolean asks(String member) {
        return QUERY_MEMBERS.contains(member) || QUERY_PARAMETER.matcher(member).matches();
    }
}
