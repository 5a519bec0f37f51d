package org.lotgraph.identity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** A made-up thing in all its notations, written by hand from the standards' words and not by the code that reads them. */
record RandomThing(String name, List<String> notations) {

    private static final String TEXT = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789!\"%&'()*+,-./:;<=>?_";
    private static final String PART = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789#-/";
    private static final String DIGITS = "0123456789";

    /** An application identifier with its value; fixed values need no separator behind. */
    private record Element(String ai, String value, boolean fixed) {
    }

    static RandomThing of(Random random) {
        // Not all zeros: that is a placeholder.
        String prefix = digits(random, 5 + random.nextInt(7)) + (1 + random.nextInt(9));
        return switch (random.nextInt(14)) {
            case 0, 1 -> item(random, prefix, "id:sgtin", "21", 20);
            case 2, 3 -> item(random, prefix, "class:lgtin", "10", 20);
            case 4 -> item(random, prefix, "id:upui", "235", 28);
            case 5 -> moved(random, prefix, "sscc", 17, "00");
            case 6 -> place(random, prefix);
            case 7 -> numbered(random, prefix, "pgln", 12, "417", true);
            case 8 -> numbered(random, prefix, "gsrn", 17, "8018", false);
            case 9 -> numbered(random, prefix, "gsin", 16, "402", false);
            case 10 -> behind(random, prefix, "grai", "8003", "0", text(random, TEXT, 16));
            case 11 -> behind(random, prefix, "gdti", "253", "", text(random, TEXT, 17));
            case 12 -> asset(random, prefix);
            default -> part(random, prefix);
        };
    }

    private static RandomThing item(Random random, String prefix, String scheme, String ai, int most) {
        String reference = digits(random, 13 - prefix.length());
        String gtin = complete(reference.charAt(0) + prefix + reference.substring(1));
        String serial = text(random, TEXT, most);
        return of(random, scheme + ':' + prefix + '.' + reference + '.' + urn(serial), new Element("01", gtin, true),
                new Element(ai, serial, false));
    }

    private static RandomThing moved(Random random, String prefix, String scheme, int length, String ai) {
        String reference = digits(random, length - prefix.length());
        String key = complete(reference.charAt(0) + prefix + reference.substring(1));
        return of(random, "id:" + scheme + ':' + prefix + '.' + reference, new Element(ai, key, true));
    }

    private static RandomThing place(Random random, String prefix) {
        String reference = digits(random, 12 - prefix.length());
        String extension = random.nextInt(5) == 0 ? "0" : text(random, TEXT, 20);
        return of(random, "id:sgln:" + prefix + '.' + reference + '.' + urn(extension), new Element("414", complete(prefix + reference), true),
                new Element("254", extension, false));
    }

    private static RandomThing numbered(Random random, String prefix, String scheme, int length, String ai, boolean fixed) {
        String reference = digits(random, length - prefix.length());
        return of(random, "id:" + scheme + ':' + prefix + '.' + reference, new Element(ai, complete(prefix + reference), fixed));
    }

    private static RandomThing behind(Random random, String prefix, String scheme, String ai, String filler, String serial) {
        String reference = digits(random, 12 - prefix.length());
        return of(random, "id:" + scheme + ':' + prefix + '.' + reference + '.' + urn(serial),
                new Element(ai, filler + complete(prefix + reference) + serial, false));
    }

    private static RandomThing asset(Random random, String prefix) {
        String reference = text(random, TEXT, 30 - prefix.length());
        return of(random, "id:giai:" + prefix + '.' + urn(reference), new Element("8004", prefix + reference, false));
    }

    private static RandomThing part(Random random, String prefix) {
        String reference = text(random, PART, 30 - prefix.length());
        String serial = (1 + random.nextInt(9)) + digits(random, random.nextInt(12));
        return of(random, "id:cpi:" + prefix + '.' + urn(reference) + '.' + serial, new Element("8010", prefix + reference, false),
                new Element("8011", serial, false));
    }

    private static RandomThing of(Random random, String urn, Element... elements) {
        List<String> notations = new ArrayList<>(List.of("urn:epc:" + urn, link("https://id.gs1.org", random, elements),
                link("http://shop.example:8080/p/q", random, elements), link("https://id.gs1.org", random, elements) + query(elements),
                bracketed(random, List.of(elements)), raw(random, "]C1", List.of(elements)), raw(random, "]d2", List.of(elements))));
        List<Element> more = new ArrayList<>(List.of(elements));
        more.add(beside(elements));
        more.add(elements[0].ai.equals("01") ? new Element("3103", "000195", true) : new Element("99", "A/1", false));
        notations.add(bracketed(random, more));
        notations.add(raw(random, "]Q3", more));
        return new RandomThing(urn, notations);
    }

    /** What may stand beside any key, and what only beside a product. */
    private static Element beside(Element... elements) {
        return elements[0].ai.equals("01") ? new Element("17", "260131", true) : new Element("410", "4012345000054", true);
    }

    private static String query(Element... elements) {
        return '?' + beside(elements).ai + '=' + beside(elements).value + "&x=1#y";
    }

    private static String link(String stem, Random random, Element... elements) {
        StringBuilder out = new StringBuilder(stem);
        for (Element element : elements) {
            out.append('/').append(element.ai).append('/');
            (element.ai.equals("01") ? shortened(random, element.value) : element.value).chars().forEach(c -> {
                boolean bare = Character.isLetterOrDigit(c) || "-._".indexOf(c) >= 0;
                out.append(bare && random.nextInt(8) > 0 ? "" + (char) c : String.format(random.nextBoolean() ? "%%%02x" : "%%%02X", c));
            });
        }
        return out.toString();
    }

    /** A GTIN that begins with zeros is the shorter GTIN. It is spelled plainly, for a foreign domain's key is known by its digits. */
    private static String shortened(Random random, String gtin) {
        for (int length : new int[] { 8, 12, 13 }) {
            if (gtin.substring(0, 14 - length).chars().allMatch(c -> c == '0') && random.nextBoolean()) {
                return gtin.substring(14 - length);
            }
        }
        return gtin;
    }

    private static String bracketed(Random random, List<Element> elements) {
        StringBuilder out = new StringBuilder();
        for (Element element : shuffled(random, elements)) {
            out.append('(').append(element.ai).append(')').append(element.value.replace("(", "\\("));
        }
        return out.toString();
    }

    private static String raw(Random random, String symbology, List<Element> elements) {
        StringBuilder out = new StringBuilder(symbology);
        for (Element element : shuffled(random, elements)) {
            out.append(element.ai).append(element.value).append(element.fixed && random.nextBoolean() ? "" : "\u001D");
        }
        return out.toString();
    }

    private static List<Element> shuffled(Random random, List<Element> elements) {
        List<Element> order = new ArrayList<>(elements);
        Collections.shuffle(order, random);
        return order;
    }

    static String complete(String digits) {
        for (char check = '0'; check <= '9'; check++) {
            int sum = 0;
            String whole = digits + check;
            for (int i = 0; i < whole.length(); i++) {
                sum += (whole.charAt(whole.length() - 1 - i) - '0') * (i % 2 == 0 ? 1 : 3);
            }
            if (sum % 10 == 0) {
                return whole;
            }
        }
        throw new AssertionError(digits);
    }

    private static String urn(String text) {
        StringBuilder out = new StringBuilder();
        text.chars().forEach(c -> out.append("\"%&/<>?#".indexOf(c) < 0 ? "" + (char) c : String.format("%%%02X", c)));
        return out.toString();
    }

    private static String digits(Random random, int length) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < length; i++) {
            out.append(DIGITS.charAt(random.nextInt(4) == 0 ? 0 : random.nextInt(10)));
        }
        return out.toString();
    }

    private static String text(Random random, String set, int most) {
        StringBuilder out = new StringBuilder();
        for (int length = 1 + random.nextInt(most); length > 0; length--) {
            out.append(set.charAt(random.nextInt(set.length())));
        }
        return out.toString();
    }
}
