package org.lotgraph.item;

import java.util.LinkedHashSet;
import java.util.List;

import org.lotgraph.identity.Identity;
import org.lotgraph.identity.Notation;

/** What somebody may have meant by a name, likeliest first. */
final class Names {

    private static final String OWN = "urn:lotgraph:";

    private Names() {
    }

    /** A key as it stands, {@code source:id}, or any notation of a GS1 identity. */
    static List<String> of(String name) {
        String text = Notation.strip(name);
        return List.copyOf(new LinkedHashSet<>(List.of(text, OWN + text, Identity.parse(text).key())));
    }

    /** How the key of a lot ends that has a GS1 identity and this number. */
    static String endOfLotKey(String lotNumber) {
        String key = Identity.lot("09506000000015", lotNumber).key();
        return key.substring(Math.max(0, key.lastIndexOf("/10/")));
    }

    /** What a person would call a thing that has only its key. */
    static String lastSegment(String key) {
        String rest = key;
        if (key.startsWith(OWN)) {
            rest = key.substring(key.indexOf(':', OWN.length()) + 1);
        } else {
            int cut = Math.max(key.lastIndexOf('/'), key.startsWith("http") ? -1 : key.lastIndexOf(':'));
            rest = key.substring(cut + 1);
        }
        return rest.isEmpty() ? key : decoded(rest);
    }

    private static String decoded(String segment) {
        try {
            return java.net.URLDecoder.decode(segment.replace("+", "%2B"), java.nio.charset.StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return segment;
        }
    }
}
