package org.lotgraph.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * The path of a Digital Link in its segments.
 *
 * @param at    index of the key's segment; -1 where there is none
 * @param slash it ends in a slash
 */
record LinkPath(List<String> segments, int at, @Nullable KeyType type, boolean slash) {

    /** Pairs are counted from the end; qualifiers and attributes may follow the key. */
    static LinkPath of(String path) {
        int end = path.length();
        while (end > 0 && path.charAt(end - 1) == '/') {
            end--;
        }
        List<String> segments = split(path.substring(0, end));
        for (int i = segments.size() - 2; i >= 0; i -= 2) {
            KeyType type = KeyType.of(segments.get(i));
            if (type != null) {
                return new LinkPath(segments, i, type, end < path.length());
            }
            if (identifier(segments.get(i)) == null) {
                break;
            }
        }
        return new LinkPath(segments, -1, null, false);
    }

    private static List<String> split(String path) {
        List<String> segments = new ArrayList<>(6);
        int from = 0;
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', from)) {
            segments.add(path.substring(from, slash));
            from = slash + 1;
        }
        segments.add(path.substring(from));
        return segments;
    }

    private static @Nullable ApplicationIdentifier identifier(String name) {
        return Dictionary.GS1.of(DigitalLink.number(name));
    }

    String value() {
        return segments.get(at + 1);
    }

    /** A key followed by something that is no identifier with a value: on GS1's own domains, or plainly meant as one. */
    void refuseBroken(boolean gs1) throws Malformed {
        for (int i = 0; i < segments.size() - 1; i++) {
            KeyType named = KeyType.of(segments.get(i));
            boolean meant = named != null && (gs1 || i + 2 < segments.size() && plausible(i, false)
                    && (segments.get(i + 2).isEmpty() || identifier(segments.get(i + 2)) != null) || emptyBefore(i));
            if (meant) {
                throw new Malformed("after the key /" + segments.get(i) + "/ the path does not go on in pairs of a qualifier and its value");
            }
        }
    }

    /** {@code /01//09520123456788}. */
    private boolean emptyBefore(int place) {
        return place + 2 < segments.size() && segments.get(place + 1).isEmpty() && digits(segments.get(place + 2)) >= 8;
    }

    private static int digits(String segment) {
        return Characters.leadingDigits(Characters.decode(segment));
    }

    /** Whether its key is one on a domain that is not GS1's. */
    boolean plausible(boolean printed) {
        return plausible(at, printed);
    }

    /**
     * Other domains have paths such as /2024/01/15 of their own; a key there is as long as keys are. One without a check digit begins
     * with a company prefix, of four digits at least; where few digits or none introduce it, four might be a year.
     */
    private boolean plausible(int place, boolean printed) {
        String name = segments.get(place);
        KeyType key = Objects.requireNonNull(KeyType.of(name));
        int least = printed ? 12 : key.checked > 0 ? 8 : name.length() == 4 || !Characters.DIGITS.holds(name) ? 4 : place == 0 ? 5 : 6;
        return digits(segments.get(place + 1)) >= least;
    }

    Elements elements(boolean gs1) throws Malformed {
        KeyType key = Objects.requireNonNull(type);
        Elements elements = new Elements(true, key);
        String decoded = elements.decoded(value());
        elements.put(key.entry, key == KeyType.GTIN ? KeyType.padded(decoded) : decoded);
        List<ApplicationIdentifier> qualifiers = new ArrayList<>(2);
        for (int i = at + 2; i < segments.size(); i += 2) {
            ApplicationIdentifier identifier = Objects.requireNonNull(identifier(segments.get(i)));
            follow(key, identifier, elements.decoded(segments.get(i + 1)), elements, qualifiers);
        }
        if (!DigitalLink.inOrder(key.entry, qualifiers)) {
            elements.remark("what follows /" + key.ai + "/ is not in GS1's order");
        }
        if (gs1) {
            before(key, elements);
        }
        if (slash) {
            elements.remark("it ends in a slash");
        }
        return elements;
    }

    private static void follow(KeyType key, ApplicationIdentifier identifier, String value, Elements elements,
            List<ApplicationIdentifier> qualifiers) throws Malformed {
        if (key.entry.isQualifiedBy(identifier.ai())) {
            qualifiers.add(identifier);
        } else if (identifier.attribute()) {
            elements.remark("(" + identifier.ai() + ") does not qualify a " + key.name() + ", its place is the query");
        } else {
            throw new Malformed("(" + identifier.ai() + ") does not qualify a " + key.name());
        }
        elements.put(identifier, value);
    }

    /** On GS1's own domains nothing stands before the key that is not meant to belong to it. */
    private void before(KeyType key, Elements elements) throws Malformed {
        for (int i = at - 2; i >= 0 && key.entry.isQualifiedBy(segments.get(i)); i -= 2) {
            elements.put(segments.get(i), elements.decoded(segments.get(i + 1)));
            elements.remark("(" + segments.get(i) + ") stands before the key");
        }
    }
}
