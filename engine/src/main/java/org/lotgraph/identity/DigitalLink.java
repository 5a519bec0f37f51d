package org.lotgraph.identity;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * GS1 Digital Link URIs, uncompressed, on any domain (Digital Link URI Syntax 1.2 and later; the words of 1.0 in place of numbers
 * too). The key is the rightmost pair in the path that names one; what stands before it is the domain's own.
 */
final class DigitalLink {

    /** A scanner may put the symbology identifier of a plain QR Code or Data Matrix before it. */
    private static final Pattern WEB = Pattern.compile("^(?:\\](?:Q1|d1))?(?i:https?)://");
    /** As printed: a domain, or the bare path, without a scheme. */
    private static final Pattern PRINTED = Pattern.compile("^(?:(?:[A-Za-z0-9-]+\\.)+[A-Za-z]{2,}(?::\\d+)?)?/");
    private static final Pattern GS1_HOST = Pattern.compile("(?i)(?:.*[.@])?gs1\\.[a-z]{2,3}(?:\\.[a-z]{2})?(?::\\d+)?");
    /** Qualifiers and their words in version 1.0; 22 and 7040 may stand there, but tell nothing apart. */
    private static final Map<String, String> QUALIFIERS = Map.ofEntries(Map.entry("10", "10"), Map.entry("lot", "10"),
            Map.entry("21", "21"), Map.entry("ser", "21"), Map.entry("22", "22"), Map.entry("cpv", "22"), Map.entry("235", "235"),
            Map.entry("254", "254"), Map.entry("glnx", "254"), Map.entry("8011", "8011"), Map.entry("cpsn", "8011"),
            Map.entry("8019", "8019"), Map.entry("srin", "8019"), Map.entry("7040", "7040"));

    private DigitalLink() {
    }

    /** Null where the text is no Digital Link. */
    static @Nullable Identity read(String text) throws Malformed {
        var web = WEB.matcher(text);
        if (web.find()) {
            return read(text.substring(web.end()), false);
        }
        if (!PRINTED.matcher(text).find()) {
            return null;
        }
        try {
            return read(text, true);
        } catch (Malformed e) {
            return null;
        }
    }

    private static @Nullable Identity read(String address, boolean printed) throws Malformed {
        String whole = before(address, '#');
        String place = before(whole, '?');
        String query = place.length() < whole.length() ? whole.substring(place.length() + 1) : "";
        int slash = place.indexOf('/');
        if (slash < 0 || slash == 0 && !printed) {
            return null;
        }
        boolean gs1 = GS1_HOST.matcher(place.substring(0, slash)).matches();
        List<String> path = path(place.substring(slash + 1));
        int at = keyAt(path);
        KeyType type = at < 0 ? null : KeyType.of(path.get(at));
        if (type == null) {
            refuseBroken(path, gs1);
            return null;
        }
        return gs1 || plausible(type, path.get(at + 1), printed) ? identity(type, path, at, query) : null;
    }

    private static String before(String text, char mark) {
        int at = text.indexOf(mark);
        return at < 0 ? text : text.substring(0, at);
    }

    /** Trailing slashes say nothing. */
    private static List<String> path(String text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == '/') {
            end--;
        }
        return List.of(text.substring(0, end).split("/", -1));
    }

    /** Index of the key: pairs are counted from the end, qualifiers may follow it. */
    private static int keyAt(List<String> path) {
        for (int i = path.size() - 2; i >= 0; i -= 2) {
            if (KeyType.of(path.get(i)) != null) {
                return i;
            }
            if (!QUALIFIERS.containsKey(path.get(i))) {
                return -1;
            }
        }
        return -1;
    }

    /** A key followed by something that is no qualifier with a value: on GS1's own domains, or plainly meant as one. */
    private static void refuseBroken(List<String> path, boolean gs1) throws Malformed {
        for (int i = 0; i < path.size() - 1; i++) {
            KeyType type = KeyType.of(path.get(i));
            boolean meant = type != null && (gs1 || plausible(type, path.get(i + 1), false) && i + 2 < path.size()
                    && QUALIFIERS.containsKey(path.get(i + 2)));
            if (meant) {
                throw new Malformed("after the key /" + path.get(i) + "/ the path does not go on in pairs of a qualifier and its value");
            }
        }
    }

    /** Other domains have paths such as /2024/01/15 of their own; a key there is as long as keys are. */
    private static boolean plausible(KeyType type, String value, boolean printed) {
        try {
            return Characters.leadingDigits(Characters.decode(value)) >= (printed ? 12 : type.checked > 0 ? 8 : 6);
        } catch (Malformed e) {
            return false;
        }
    }

    private static Identity identity(KeyType type, List<String> path, int at, String query) throws Malformed {
        Elements elements = new Elements().put(type.ai, Characters.decode(path.get(at + 1)));
        for (int i = at + 2; i < path.size(); i += 2) {
            String ai = QUALIFIERS.get(path.get(i));
            if (ai != null && !type.qualifiers.contains(ai) && !ai.equals("22") && !ai.equals("7040")) {
                throw new Malformed("(" + ai + ") does not qualify a " + type.name());
            }
            put(elements, type, ai, path.get(i + 1));
        }
        for (int i = at - 2; i >= 0 && type.qualifiers.contains(path.get(i)); i -= 2) {
            put(elements, type, path.get(i), path.get(i + 1));
        }
        for (String pair : query.split("[&;]")) {
            int equals = pair.indexOf('=');
            if (equals > 0 && equals < pair.length() - 1) {
                put(elements, type, pair.substring(0, equals), pair.substring(equals + 1));
            }
        }
        return elements.identity();
    }

    private static void put(Elements elements, KeyType type, @Nullable String ai, String value) throws Malformed {
        if (ai != null && type.qualifiers.contains(ai)) {
            elements.put(ai, Characters.decode(value));
        }
    }
}
