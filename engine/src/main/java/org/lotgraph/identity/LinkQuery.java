package org.lotgraph.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What the query of a Digital Link says of the thing that its path names; names that are neither numbers nor the words of
 * version 1.0 are somebody else's. */
final class LinkQuery {

    private LinkQuery() {
    }

    static void read(String query, LinkPath path, Elements elements) throws Malformed {
        KeyType key = Objects.requireNonNull(path.type());
        for (int from = 0, to; from < query.length(); from = to + 1) {
            to = from;
            while (to < query.length() && query.charAt(to) != '&' && !(query.charAt(to) == ';' && names(query, to + 1))) {
                to++;
            }
            String pair = query.substring(from, to);
            int equals = pair.indexOf('=');
            String name = equals < 0 ? "" : DigitalLink.number(pair.substring(0, equals));
            if (name.isEmpty() || !Characters.DIGITS.holds(name)) {
                continue;
            }
            ApplicationIdentifier identifier = Dictionary.GS1.of(name);
            if (identifier == null) {
                elements.remark("(" + Notation.brief(name) + ") in its query is no application identifier");
            } else if (equals == pair.length() - 1) {
                elements.remark("(" + name + ") in its query is empty");
            } else {
                put(key, identifier, pair.substring(equals + 1), elements);
            }
        }
    }

    /** Whether a pair of GS1's begins there; what else stands behind a semicolon is data. */
    private static boolean names(String query, int from) {
        int equals = query.indexOf('=', from);
        String name = equals < 0 ? "" : DigitalLink.number(query.substring(from, equals));
        return !name.isEmpty() && Characters.DIGITS.holds(name);
    }

    private static void put(KeyType key, ApplicationIdentifier identifier, String written, Elements elements) throws Malformed {
        boolean identifies = key.qualifiers.contains(identifier.ai());
        if (elements.has(identifier)) {
            elements.remark("(" + identifier.ai() + ") is given twice");
        } else if (belongsInPath(key, identifier, elements)) {
            elements.remark("(" + identifier.ai() + ") stands in the query, its place is the path");
        } else if (!identifier.attribute()) {
            elements.remark("(" + identifier.ai() + ") may not stand in the query");
        }
        try {
            String value = elements.decoded(written.replace('+', ' '));
            elements.put(identifier, identifier.ai().equals(KeyType.GTIN.ai) ? KeyType.padded(value) : value);
        } catch (Malformed e) {
            if (identifies || identifier == key.entry) {
                throw e;
            }
            elements.remark(String.valueOf(e.getMessage()));
        }
    }

    /** Whether it would be a qualifier beside those that stand in the path. */
    private static boolean belongsInPath(KeyType key, ApplicationIdentifier identifier, Elements elements) {
        if (!key.entry.isQualifiedBy(identifier.ai())) {
            return false;
        }
        List<ApplicationIdentifier> qualifiers = new ArrayList<>(elements.qualifiers(key));
        for (int i = 0; i <= qualifiers.size(); i++) {
            List<ApplicationIdentifier> trial = new ArrayList<>(qualifiers);
            trial.add(i, identifier);
            if (DigitalLink.inOrder(key.entry, trial)) {
                return true;
            }
        }
        return false;
    }
}
