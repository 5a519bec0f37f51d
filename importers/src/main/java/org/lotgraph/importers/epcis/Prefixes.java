package org.lotgraph.importers.epcis;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.lotgraph.importers.json.Json;

/**
 * What the prefixes of extensions stand for: those of EPCIS's own JSON-LD context, and what documents and events declare beside it. Two
 * documents may name one namespace by different prefixes, with a slash at its end or without.
 */
final class Prefixes {

    /** None but those of EPCIS's own context. */
    static final Prefixes STANDARD = new Prefixes(Map.of(
            "cbvmda", "urn:epcglobal:cbv:mda",
            "cbv", "https://ref.gs1.org/cbv",
            "gs1", "https://gs1.org/voc",
            "rdfs", "http://www.w3.org/2000/01/rdf-schema",
            "owl", "http://www.w3.org/2002/07/owl",
            "xsd", "http://www.w3.org/2001/XMLSchema",
            "dcterms", "http://purl.org/dc/terms"));

    private static final int REMEMBERED = 10_000;
    private static final int LONGEST = 200;
    private static final int MOST = 1_000;

    private final Map<String, String> namespaces;
    private final Map<String, String> names = new HashMap<>();

    private Prefixes(Map<String, String> namespaces) {
        this.namespaces = namespaces;
    }

    /** The same for another thread. */
    Prefixes copy() {
        return new Prefixes(namespaces);
    }

    /**
     * Looks at a {@code @context}: what it declares stays in memory with every name that is made of it.
     *
     * @throws InvalidException when it declares too much
     */
    static void check(@Nullable Json context) {
        Map<String, String> declared = new HashMap<>();
        read(context, declared);
        if (declared.size() > MOST) {
            throw new InvalidException(List.of("@context"), "The @context declares more than 1,000 prefixes.", "Declare only those that are used.");
        }
        declared.forEach((prefix, namespace) -> {
            if (prefix.length() > LONGEST || namespace.length() > LONGEST) {
                throw new InvalidException(List.of("@context"), "The @context declares a prefix or namespace of more than " + LONGEST + " characters.", "Shorten it, or leave it out.");
            }
        });
    }

    /** These and what a {@code @context} adds. */
    Prefixes with(@Nullable Json context) {
        if (context == null) {
            return this;
        }
        Map<String, String> all = new HashMap<>();
        read(context, all);
        if (all.isEmpty() || namespaces.entrySet().containsAll(all.entrySet())) {
            return this;
        }
        namespaces.forEach(all::putIfAbsent);
        return new Prefixes(all);
    }

    private static void read(@Nullable Json context, Map<String, String> into) {
        switch (context) {
            case Json.Arr list -> list.elements().forEach(each -> read(each, into));
            case Json.Obj object -> object.members().forEach((prefix, value) -> {
                String namespace = value instanceof Json.Obj term ? term.text("@id") : value instanceof Json.Text text ? text.value() : null;
                if (namespace != null && !prefix.startsWith("@")) {
                    into.put(prefix, bare(namespace));
                }
            });
            case null, default -> { }
        }
    }

    /** The name as namespace and local name where it has a prefix that stands for something, else as told. */
    String name(String told) {
        if (told.indexOf(':') < 0) {
            return told;
        }
        String known = names.get(told);
        if (known == null) {
            if (names.size() == REMEMBERED) {
                names.clear();
            }
            known = resolved(told);
            if (told.length() <= LONGEST) {
                names.put(told, known);
            }
        }
        return known;
    }

    private String resolved(String told) {
        int colon = told.indexOf(':');
        String namespace = namespaces.get(told.substring(0, colon));
        if (namespace != null) {
            return namespace + '#' + told.substring(colon + 1);
        }
        String local = Vocabulary.local(told);
        return local.length() == told.length() - colon - 1 ? told : bare(told.substring(0, told.length() - local.length())) + '#' + local;
    }

    private static String bare(String namespace) {
        int end = namespace.length();
        while (end > 0 && "/#:".indexOf(namespace.charAt(end - 1)) >= 0) {
            end--;
        }
        return namespace.substring(0, end);
    }
}
