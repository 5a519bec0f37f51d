package org.lotgraph.identity;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * GS1 Digital Link URIs, uncompressed, on any domain (Digital Link URI Syntax 1.2 and later; the words of 1.0 in place of numbers
 * too). The key is the rightmost pair in the path that names one; what stands before it is the domain's own.
 */
final class DigitalLink {

    /** As printed: a domain, or the bare path, without a scheme. */
    private static final Pattern PRINTED = Pattern.compile("^(?:(?:[A-Za-z0-9-]+\\.)+[A-Za-z]{2,}(?::\\d+)?)?/");
    private static final Pattern GS1_HOST = Pattern.compile("(?i)(?:.*[.@])?gs1\\.[a-z]{2,3}(?:\\.[a-z]{2})?(?::\\d+)?");
    private static final String CANONICAL_HOST = "id.gs1.org";
    private static final String NOT_IN_DOMAINS = "_~@!$&'()*+,;=%";

    private DigitalLink() {
    }

    /** Null where the text is no Digital Link. */
    static @Nullable Elements read(String text) throws Malformed {
        int slash = text.indexOf('/');
        if (slash < 0) {
            return null;
        }
        int web = afterScheme(text);
        if (web < 0) {
            return PRINTED.matcher(text).find() ? printed(text) : null;
        }
        Elements elements = read(text.substring(web), false);
        int scheme = text.charAt(0) == ']' ? 3 : 0;
        String written = text.substring(scheme, text.indexOf(':'));
        if (elements != null && !written.equals(written.toLowerCase(Locale.ROOT)) && !written.equals(written.toUpperCase(Locale.ROOT))) {
            elements.remark("its scheme is written in capital and small letters");
        }
        return elements;
    }

    /** Where the domain begins; -1 where none does. A scanner may say before it that the symbol was a plain QR Code, Data Matrix or DotCode. */
    private static int afterScheme(String text) {
        int from = text.startsWith("]Q1") || text.startsWith("]d1") || text.startsWith("]J0") ? 3 : 0;
        return text.regionMatches(true, from, "https://", 0, 8) ? from + 8 : text.regionMatches(true, from, "http://", 0, 7) ? from + 7 : -1;
    }

    private static @Nullable Elements printed(String text) throws Malformed {
        try {
            Elements elements = read(text, true);
            if (elements != null) {
                elements.identity();
            }
            return elements;
        } catch (Malformed e) {
            if (meant(text)) {
                throw e;
            }
            return null;
        }
    }

    /** Whether a link without a scheme can be nothing else: on GS1's own domains, or with a GTIN at full length. */
    private static boolean meant(String address) {
        String place = before(before(address, '#'), '?');
        int slash = place.indexOf('/');
        LinkPath path = LinkPath.of(place.substring(slash + 1));
        return isGs1(place.substring(0, slash)) || path.type() == KeyType.GTIN && path.value().length() == 14 && Characters.DIGITS.holds(path.value());
    }

    private static boolean isGs1(String host) {
        return host.equals(CANONICAL_HOST) || host.toLowerCase(Locale.ROOT).contains("gs1.") && GS1_HOST.matcher(host).matches();
    }

    private static @Nullable Elements read(String address, boolean printed) throws Malformed {
        String whole = before(address, '#');
        String place = before(whole, '?');
        int slash = place.indexOf('/');
        if (slash < 0 || slash == 0 && !printed) {
            return null;
        }
        String host = place.substring(0, slash);
        boolean gs1 = isGs1(host);
        LinkPath path = LinkPath.of(place.substring(slash + 1));
        if (path.type() == null) {
            path.refuseBroken(gs1);
            return null;
        }
        if (!gs1 && !path.plausible(printed)) {
            return null;
        }
        Elements elements = path.elements(gs1);
        if (place.length() < whole.length()) {
            LinkQuery.read(whole.substring(place.length() + 1), path, elements);
        }
        spelling(host, address, elements);
        return elements;
    }

    private static void spelling(String host, String address, Elements elements) {
        for (int i = 0; i < host.length(); i++) {
            if (NOT_IN_DOMAINS.indexOf(host.charAt(i)) >= 0) {
                elements.remark("its domain holds " + host.charAt(i));
            }
        }
        if (Characters.URI.foreign(address, 0, address.length()) >= 0) {
            elements.remark("it holds a character that a URI must escape");
        }
    }

    private static String before(String text, char mark) {
        int at = text.indexOf(mark);
        return at < 0 ? text : text.substring(0, at);
    }

    /** The words of version 1.0 for application identifiers that are no keys; deprecated since 1.2, but printed on packages. */
    static String number(String name) {
        if (!name.isEmpty() && name.charAt(0) <= '9') {
            return name;
        }
        KeyType type = KeyType.of(name);
        return type != null ? type.ai : switch (name) {
            case "lot" -> "10";
            case "ser" -> "21";
            case "cpv" -> "22";
            case "glnx" -> "254";
            case "cpsn" -> "8011";
            case "srin" -> "8019";
            case "refno" -> "8020";
            case "exp" -> "17";
            case "expdt" -> "7003";
            default -> name;
        };
    }

    /** Whether these identifiers may follow the key in this order. */
    static boolean inOrder(ApplicationIdentifier key, List<ApplicationIdentifier> qualifiers) {
        List<List<String>> sequences = key.qualifiers() == null || key.qualifiers().isEmpty() ? List.of(List.of()) : key.qualifiers();
        for (List<String> sequence : sequences) {
            int at = 0;
            for (int i = 0; i < sequence.size() && at < qualifiers.size(); i++) {
                at += qualifiers.get(at).ai().equals(sequence.get(i)) ? 1 : 0;
            }
            if (at == qualifiers.size()) {
                return true;
            }
        }
        return false;
    }
}
